import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import { Outreach, type NoteResult } from '../../messaging/contract/outreach.js';
import { CRM_POLICY } from '../domain/crm-policy.js';
import type { Push } from '../domain/push.js';
import { PushesSql, type Recipient } from '../infrastructure/pushes.sql.js';

export interface PushWithResults {
  readonly push: Push;
  readonly people: readonly (Recipient & { readonly result: NoteResult | null })[];
}

/** What was sent, and what became of it with each person. */
@Injectable()
export class ReadPushes {
  constructor(
    private readonly transactions: Transactions,
    private readonly pushes: PushesSql,
    private readonly outreach: Outreach,
  ) {}

  newest(): ReturnType<PushesSql['newest']> {
    return this.pushes.newest(this.transactions.reader, CRM_POLICY.shownPushes.value);
  }

  async one(id: string): Promise<PushWithResults | null> {
    const db = this.transactions.reader;
    const push = await this.pushes.find(db, id);
    if (!push) return null;
    const [recipients, results] = await Promise.all([this.pushes.recipients(db, id), this.outreach.results(db, id)]);
    return { push, people: recipients.map((one) => ({ ...one, result: results.get(one.accountId) ?? null })) };
  }
}
