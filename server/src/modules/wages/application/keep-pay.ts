import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { TransfersFacade } from '../../payments/contract/transfers.facade.js';
import type { PayEntry } from '../domain/pay-entry.js';
import { totalOf } from '../domain/pay-lines.js';
import { payReference } from '../domain/payout.js';
import { PayEntriesSql } from '../infrastructure/pay-entries.sql.js';

/** What is put into the books for a worker; whatever is left out is empty. */
export type PayDraft = Pick<
  PayEntry,
  'workerId' | 'causeKey' | 'kind' | 'earnedOn' | 'what' | 'lines' | 'ruleVersion' | 'byLabel'
> &
  Partial<PayEntry>;

/** The one way something is earned or taken off: the entry and its journal, in one transaction and once per cause. */
@Injectable()
export class KeepPay {
  constructor(
    private readonly entries: PayEntriesSql,
    private readonly transfers: TransfersFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws the database's duplicate-key error when the cause was counted already */
  async keep(tx: Tx, draft: PayDraft): Promise<PayEntry> {
    const now = this.clock.now();
    const entry: PayEntry = {
      orderId: null,
      stayId: null,
      minutes: 0,
      onTime: null,
      cause: null,
      service: null,
      channel: null,
      reverses: null,
      statementId: null,
      byAccountId: null,
      ...draft,
      id: this.ids.next(),
      amountFen: totalOf(draft.lines),
      createdAt: now,
    };
    await this.entries.add(tx, entry);
    const { id, workerId, amountFen, service, channel, cause } = entry;
    if (amountFen !== 0) {
      const under = { ...(service && { service }), ...(channel && { channel }), ...(cause && { cause }) };
      await this.transfers.accrue(tx, {
        key: `pay:${id}`,
        reference: payReference(workerId),
        amountFen,
        at: now,
        under,
      });
    }
    return entry;
  }
}
