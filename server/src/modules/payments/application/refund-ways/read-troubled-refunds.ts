import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/transactions.js';
import type { Refund } from '../../domain/refund.js';
import type { RefundWay } from '../../domain/refund-way.js';
import { RefundRows } from '../../infrastructure/refund-rows.js';
import { RefundWaysSql } from '../../infrastructure/refund-ways.sql.js';

/** Of each part of the list: what is open, and what is over. */
const MOST = 50;

export interface TroubledRefund {
  readonly refund: Refund;
  /** the oldest first */
  readonly ways: readonly RefundWay[];
}

/** Refunds that WeChat could not pay back the way they came. */
@Injectable()
export class ReadTroubledRefunds {
  constructor(
    private readonly refunds: RefundRows,
    private readonly ways: RefundWaysSql,
    private readonly transactions: Transactions,
  ) {}

  async read(): Promise<TroubledRefund[]> {
    const db = this.transactions.reader;
    const found = await this.refunds.troubled(db, MOST);
    const ways = await this.ways.of(
      db,
      found.map(({ outRefundNo }) => outRefundNo),
    );
    return found.map((refund) => ({
      refund,
      ways: ways.filter(({ outRefundNo }) => outRefundNo === refund.outRefundNo),
    }));
  }
}
