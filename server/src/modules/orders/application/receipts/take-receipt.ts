import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { isDuplicate, Transactions, type Tx } from '../../../../platform/database/transactions.js';
import { DeskReceipts, type DeskReceipt, type NewReceipt } from '../../../payments/contract/desk.js';
import { PaymentsFacade } from '../../../payments/contract/payments.facade.js';
import type { AuditActor } from '../../../privacy/contract/privacy.facade.js';
import type { Order } from '../../contract/orders.facade.js';
import { balanceReferenceOf, referenceOf } from '../../domain/reference.js';
import { OrderBalancesSql, type StoredBalance } from '../../infrastructure/order-balances.sql.js';
import { OrdersSql } from '../../infrastructure/orders.sql.js';
import { CountInstalment } from '../collecting/count-instalment.js';
import { waitingAtDesk } from '../collecting/waiting-at-desk.js';
import { PayAtDesk } from './pay-at-desk.js';

/**
 * Cash, Alipay or bank money is recorded at the desk: for a booking that waits for its payment, or for what is owed after
 * the visit. What could still be paid at WeChat is closed there first; nothing is taken beyond what is owed, receipts that
 * wait for their second person included.
 */
@Injectable()
export class TakeReceipt {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly balances: OrderBalancesSql,
    private readonly counting: CountInstalment,
    private readonly booking: PayAtDesk,
    private readonly payments: PaymentsFacade,
    private readonly desk: DeskReceipts,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses NOT_FOUND, NOTHING_OWED, PAYMENT_UNAVAILABLE, RECEIPT_EXCEEDS, RECEIPT_TAKEN; for a booking also ORDER_STATE,
   * HOLD_EXPIRED, RECEIPT_AMOUNT.
   */
  async record(by: AuditActor, orderId: string, money: Omit<NewReceipt, 'reference'>): Promise<Result<null>> {
    const db = this.transactions.reader;
    const order = await this.orders.find(db, orderId);
    if (!order) return refuse('NOT_FOUND');
    const reference = order.state === 'awaiting_payment' ? referenceOf(orderId) : await this.owedUnder(orderId);
    if (isRefused(reference)) return reference;
    const closed = await this.payments.close(reference);
    if (closed === 'paid') return refuse('NOTHING_OWED', '客户刚刚在微信付了这笔钱，不需要再登记');
    if (closed === 'unknown') return refuse('PAYMENT_UNAVAILABLE');
    try {
      return await this.transactions.run((tx) => this.take(tx, by, orderId, reference, money));
    } catch (error) {
      if (isDuplicate(error)) return refuse('RECEIPT_TAKEN');
      throw error;
    }
  }

  /** The second person has looked at the paper. Refuses NOT_FOUND, RECEIPT_STATE, SECOND_PERSON, RECEIPT_EXCEEDS. */
  confirm(by: AuditActor, orderId: string, receiptId: string): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      const balance = order && (await this.balances.lock(tx, orderId));
      const receipt = order && (await this.desk.lock(tx, receiptId));
      if (receipt?.reference === referenceOf(orderId)) return this.booking.confirm(tx, by, order!, receipt);
      if (!balance || receipt?.reference !== balanceReferenceOf(orderId, 0)) return refuse('NOT_FOUND');
      if (receipt.amountFen > balance.amountFen - balance.paidFen) return refuse('RECEIPT_EXCEEDS');
      const counted = await this.desk.confirm(tx, receipt, by);
      if (isRefused(counted)) return counted;
      await this.count(tx, order, balance, counted, by);
      return null;
    });
  }

  /** What is owed after the visit, as the next payment for it would be named; or NOTHING_OWED. */
  private async owedUnder(orderId: string): Promise<Result<string>> {
    const db = this.transactions.reader;
    const balance = await this.balances.find(db, orderId);
    if (!balance || balance.settledAt) return refuse('NOTHING_OWED');
    return balanceReferenceOf(orderId, (await this.balances.instalments(db, orderId)).length);
  }

  private async take(
    tx: Tx,
    by: AuditActor,
    orderId: string,
    closed: string,
    money: Omit<NewReceipt, 'reference'>,
  ): Promise<Result<null>> {
    const order = await this.orders.lock(tx, orderId);
    if (!order) return refuse('NOT_FOUND');
    if (closed === referenceOf(orderId)) return this.booking.take(tx, by, order, money);
    const balance = await this.balances.lock(tx, orderId);
    if (!balance) return refuse('NOT_FOUND');
    const reference = balanceReferenceOf(orderId, 0);
    const waitingFen = await waitingAtDesk(this.desk, tx, reference);
    if (money.amountFen > balance.amountFen - balance.paidFen - waitingFen) return refuse('RECEIPT_EXCEEDS');
    const receipt = await this.desk.record(tx, { ...money, reference }, by);
    if (isRefused(receipt)) return receipt;
    if (receipt.state === 'counted') await this.count(tx, order, balance, receipt, by);
    return null;
  }

  private count(
    tx: Tx,
    order: Order,
    balance: StoredBalance,
    { id, amountFen, method, reference }: DeskReceipt,
    by: AuditActor,
  ): Promise<void> {
    const paidAt = this.clock.now();
    const instalment = { tradeNo: id, countedFen: amountFen, backFen: 0, paidAt, method, voidedAt: null };
    return this.counting.count(tx, order, balance, instalment, reference, by);
  }
}
