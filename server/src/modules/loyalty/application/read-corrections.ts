import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { CORRECTION_POLICY } from '../domain/correction-policy.js';
import type { Correction } from '../domain/correction.js';
import { CorrectionsSql } from '../infrastructure/corrections.sql.js';
import { PursesSql } from '../infrastructure/purses.sql.js';

/** As many as anybody looks through at once. */
const MOST_WAITING = 100;

/** A correction with what its customer holds of the currency now. */
export interface CorrectionOnDesk {
  readonly correction: Correction;
  readonly balance: number;
}

/** Corrections as the office reads them. */
@Injectable()
export class ReadCorrections {
  constructor(
    private readonly transactions: Transactions,
    private readonly corrections: CorrectionsSql,
    private readonly purses: PursesSql,
    private readonly orders: OrdersFacade,
  ) {}

  /** What waits for a second person, the oldest first. */
  async waiting(): Promise<CorrectionOnDesk[]> {
    const db = this.transactions.reader;
    const found = await this.corrections.waiting(db, MOST_WAITING);
    const held = await this.purses.balancesOf(db, [...new Set(found.map(({ accountId }) => accountId))]);
    return found.map((correction) => ({
      correction,
      balance: held.get(`${correction.accountId}:${correction.currency}`) ?? 0,
    }));
  }

  /** Those of the customer of an order, newest first. Refuses NOT_FOUND. */
  async ofOrder(orderId: string): Promise<Result<Correction[]>> {
    const db = this.transactions.reader;
    const order = await this.orders.order(db, orderId);
    if (!order) return refuse('NOT_FOUND');
    return this.corrections.ofAccount(db, order.accountId, CORRECTION_POLICY.historyShown.value);
  }
}
