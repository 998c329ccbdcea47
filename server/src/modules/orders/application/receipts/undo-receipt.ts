import { Injectable } from '@nestjs/common';
import { fen, yuan } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../../platform/database/transactions.js';
import { Outbox } from '../../../../platform/outbox/outbox.js';
import { DeskReceipts, type DeskReceipt } from '../../../payments/contract/desk.js';
import type { AuditActor } from '../../../privacy/contract/privacy.facade.js';
import type { ReceiptReturned } from '../../contract/collecting.js';
import { countedUnder } from '../../domain/earning.js';
import { balanceReferenceOf, referenceOf } from '../../domain/reference.js';
import { OrderBalancesSql, type StoredBalance } from '../../infrastructure/order-balances.sql.js';
import { OrdersSql } from '../../infrastructure/orders.sql.js';
import type { StoredOrder } from '../../infrastructure/order-rows.js';
import { CountInstalment } from '../collecting/count-instalment.js';
import { Timeline } from '../timeline.js';
import { PayAtDesk } from './pay-at-desk.js';

interface Found {
  readonly order: StoredOrder;
  readonly receipt: DeskReceipt;
  /** that it pays; null: it pays the booking itself */
  readonly balance: StoredBalance | null;
}

const PAYS_BOOKING = '这笔钱付的是预约：要退请用“取消预约”，再在“退款处理”付给客户';

/** A receipt was wrong and is taken back with its reason, or part of a right one is handed back over the desk. */
@Injectable()
export class UndoReceipt {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly balances: OrderBalancesSql,
    private readonly counting: CountInstalment,
    private readonly booking: PayAtDesk,
    private readonly desk: DeskReceipts,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Refused while it waits, voided after it had counted: then so much is owed again. What has paid a booking goes back by
   * cancelling. Refuses NOT_FOUND, RECEIPT_STATE.
   */
  void(by: AuditActor, orderId: string, receiptId: string, because: string): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const found = await this.find(tx, orderId, receiptId);
      if (!found) return refuse('NOT_FOUND');
      const { order, receipt, balance } = found;
      if (!balance && receipt.state === 'counted') return refuse('RECEIPT_STATE', PAYS_BOOKING);
      const ended = await this.desk.takeBack(tx, receipt, because, by);
      if (isRefused(ended)) return ended;
      if (!balance) await this.booking.refused(tx, by, order, because);
      if (balance && ended.state === 'voided') await this.uncount(tx, by, { order, balance, receipt }, because);
      return null;
    });
  }

  /**
   * Cash over the desk, once the visit is done; before, what paid for it goes back by cancelling. Refuses NOT_FOUND,
   * RECEIPT_STATE, REFUND_EXCEEDS_PAYMENT, SECOND_PERSON.
   */
  refund(
    by: AuditActor,
    orderId: string,
    receiptId: string,
    amountFen: number,
    because: string,
  ): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const found = await this.find(tx, orderId, receiptId);
      if (!found) return refuse('NOT_FOUND');
      if (found.order.state !== 'completed') return refuse('RECEIPT_STATE', PAYS_BOOKING);
      const under = countedUnder(found.order);
      const given = await this.desk.refund(tx, found.receipt, { amountFen: fen(amountFen), because, under }, by);
      if (isRefused(given)) return given;
      const text = `门店退还现金${yuan(amountFen)}元（${because}）`;
      const fact = { kind: 'receipt.refunded', text, happenedAt: this.clock.now() };
      await this.timeline.record(tx, orderId, fact, by, { receiptId, amountFen });
      await this.tell(tx, orderId, receiptId);
      return null;
    });
  }

  private async uncount(
    tx: Tx,
    by: AuditActor,
    { order, balance, receipt }: Found & { readonly balance: StoredBalance },
    because: string,
  ): Promise<void> {
    const instalment = (await this.balances.instalments(tx, order.id)).find(({ tradeNo }) => tradeNo === receipt.id);
    if (!instalment) throw new Error(`receipt ${receipt.id} had counted for nothing`);
    await this.counting.uncount(tx, order, balance, instalment, because, by);
    await this.tell(tx, order.id, receipt.id);
  }

  private tell(tx: Tx, orderId: string, receiptId: string): Promise<void> {
    return this.outbox.publish<ReceiptReturned>(tx, { type: 'orders.receipt-returned', data: { orderId, receiptId } });
  }

  private async find(tx: Tx, orderId: string, receiptId: string): Promise<Found | null> {
    const order = await this.orders.lock(tx, orderId);
    const balance = order && (await this.balances.lock(tx, orderId));
    const receipt = order && (await this.desk.lock(tx, receiptId));
    if (!order || !receipt) return null;
    if (receipt.reference === referenceOf(orderId)) return { order, receipt, balance: null };
    return balance && receipt.reference === balanceReferenceOf(orderId, 0) ? { order, receipt, balance } : null;
  }
}
