import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/transactions.js';
import type { DeskMethod } from '../../contract/desk.js';
import type { Refund } from '../../domain/refund.js';
import type { RefundWay } from '../../domain/refund-way.js';
import { DeskReceiptsSql } from '../../infrastructure/desk-receipts.sql.js';
import { RefundRows } from '../../infrastructure/refund-rows.js';
import { RefundWaysSql } from '../../infrastructure/refund-ways.sql.js';

/** Of each part of the list: what is open, and what is over. */
const MOST = 50;

export interface TroubledRefund {
  readonly refund: Refund;
  /** how the desk had taken it; null: it had come by WeChat */
  readonly paidBy: DeskMethod | null;
  /** the oldest first */
  readonly ways: readonly RefundWay[];
}

/** Refunds that a person pays or sees to: what WeChat could not pay back the way it came, and what the desk had taken. */
@Injectable()
export class ReadTroubledRefunds {
  constructor(
    private readonly refunds: RefundRows,
    private readonly ways: RefundWaysSql,
    private readonly receipts: DeskReceiptsSql,
    private readonly transactions: Transactions,
  ) {}

  async read(): Promise<TroubledRefund[]> {
    const db = this.transactions.reader;
    const found = await this.refunds.troubled(db, MOST);
    const ways = await this.ways.of(
      db,
      found.map(({ outRefundNo }) => outRefundNo),
    );
    const methods = await this.receipts.methodsOf(
      db,
      found.map(({ outTradeNo }) => outTradeNo),
    );
    return found.map((refund) => ({
      refund,
      paidBy: methods.get(refund.outTradeNo) ?? null,
      ways: ways.filter(({ outRefundNo }) => outRefundNo === refund.outRefundNo),
    }));
  }
}
