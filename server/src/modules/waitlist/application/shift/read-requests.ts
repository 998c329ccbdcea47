import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../../platform/database/transactions.js';
import type { Actor } from '../../../../platform/http/access.js';
import { IdentityFacade, type Person } from '../../../identity/contract/identity.facade.js';
import { OrdersFacade, type Order } from '../../../orders/contract/orders.facade.js';
import { PrivacyFacade } from '../../../privacy/contract/privacy.facade.js';
import { WORDS_PURPOSE } from '../../domain/difficulty.js';
import { SHIFT_REQUEST_POLICY } from '../../domain/shift-request-policy.js';
import { ShiftRequestsSql, type ShiftRequest } from '../../infrastructure/shift-requests.sql.js';
import { requestSubject } from '../work-kinds.js';
import { FindCandidates, type Candidate } from './find-candidates.js';

export interface RequestWithOrder {
  readonly asked: ShiftRequest;
  /** holds the granted time, or held it */
  readonly order: Order | null;
}

export interface RequestOnDesk {
  readonly asked: ShiftRequest;
  readonly customer: Person | null;
}

/** Requests as the customer and the coordinators see them. */
@Injectable()
export class ReadRequests {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ShiftRequestsSql,
    private readonly orders: OrdersFacade,
    private readonly identity: IdentityFacade,
    private readonly candidates: FindCandidates,
    private readonly privacy: PrivacyFacade,
  ) {}

  async ofAccount(accountId: string): Promise<RequestWithOrder[]> {
    const db = this.transactions.reader;
    const own = await this.requests.ofAccount(db, accountId, SHIFT_REQUEST_POLICY.listed.value);
    const orders = await this.orders.orders(
      db,
      own.flatMap(({ orderId }) => orderId ?? []),
    );
    return own.map((asked) => ({ asked, order: (asked.orderId && orders.get(asked.orderId)) || null }));
  }

  /** The account's own or null. */
  async own(accountId: string, id: string): Promise<RequestWithOrder | null> {
    const asked = await this.requests.find(this.transactions.reader, id);
    if (asked?.accountId !== accountId) return null;
    return { asked, order: asked.orderId ? await this.orders.order(this.transactions.reader, asked.orderId) : null };
  }

  /** Those to be answered, the most urgent first. */
  async desk(): Promise<RequestOnDesk[]> {
    const db = this.transactions.reader;
    const open = await this.requests.open(db, SHIFT_REQUEST_POLICY.onDesk.value);
    const people = await this.identity.people(db, [...new Set(open.map(({ accountId }) => accountId))]);
    return open.map((asked) => ({ asked, customer: people.get(asked.accountId) ?? null }));
  }

  /** One request and, while it is to be answered, whom the coordinator may ask. */
  async opened(id: string): Promise<(RequestOnDesk & { candidates: Candidate[] }) | null> {
    const db = this.transactions.reader;
    const asked = await this.requests.find(db, id);
    if (!asked) return null;
    const customer = await this.identity.person(db, asked.accountId);
    return { asked, customer, candidates: asked.state === 'asked' ? await this.candidates.of(db, asked) : [] };
  }

  /** What the customer wrote, or null when only the category; being read leaves a trace. Refuses NOT_FOUND. */
  words({ accountId, label }: Actor, id: string): Promise<Result<{ words: string | null }>> {
    return this.transactions.run(async (tx): Promise<Result<{ words: string | null }>> => {
      const asked = await this.requests.find(tx, id);
      if (!asked) return refuse('NOT_FOUND');
      if (asked.wordsCipher === null) return { words: null };
      const fact = { actor: { accountId, label }, subject: requestSubject(id) };
      return { words: await this.privacy.reveal(tx, asked.wordsCipher, WORDS_PURPOSE, fact) };
    });
  }
}
