import { Injectable } from '@nestjs/common';
import { sumFen } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { isDuplicate, Transactions, type Tx } from '../../../../platform/database/transactions.js';
import { DeskReceipts, type DeskReceipt, type NewReceipt } from '../../../payments/contract/desk.js';
import { PaymentsFacade } from '../../../payments/contract/payments.facade.js';
import type { AuditActor } from '../../../privacy/contract/privacy.facade.js';
import type { Order } from '../../contract/orders.facade.js';
import { balanceReferenceOf } from '../../domain/reference.js';
import { OrderBalancesSql, type StoredBalance } from '../../infrastructure/order-balances.sql.js';
import { OrdersSql } from '../../infrastructure/orders.sql.js';
import { CountInstalment } from '../collecting/count-instalment.js';
import { waitingAtDesk } from '../collecting/waiting-at-desk.js';

/**
 * Cash, Alipay or bank money for a balance is recorded at the desk. What could still be paid at WeChat is closed there
 * first; nothing is taken beyond what is owed, receipts that wait for their second person included.
 */
@Injectable()
export class TakeReceipt {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly balances: OrderBalancesSql,
    private readonly counting: CountInstalment,
    private readonly payments: PaymentsFacade,
    private readonly desk: DeskReceipts,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, NOTHING_OWED, PAYMENT_UNAVAILABLE, RECEIPT_EXCEEDS, RECEIPT_TAKEN. */
  async record(by: AuditActor, orderId: string, money: Omit<NewReceipt, 'reference'>): Promise<Result<null>> {
    const db = this.transactions.reader;
    if (!(await this.orders.find(db, orderId))) return refuse('NOT_FOUND');
    const balance = await this.balances.find(db, orderId);
    if (!balance || balance.settledAt) return refuse('NOTHING_OWED');
    const taken = await this.balances.instalments(db, orderId);
    const closed = await this.payments.close(balanceReferenceOf(orderId, taken.length));
    if (closed === 'paid') return refuse('NOTHING_OWED', '客户刚刚在微信付了尾款，不需要再登记');
    if (closed === 'unknown') return refuse('PAYMENT_UNAVAILABLE');
    try {
      return await this.transactions.run((tx) => this.take(tx, by, orderId, money));
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
      const receipt = balance && (await this.receiptOf(tx, orderId, receiptId));
      if (!receipt) return refuse('NOT_FOUND');
      if (receipt.amountFen > balance.amountFen - balance.paidFen) return refuse('RECEIPT_EXCEEDS');
      const counted = await this.desk.confirm(tx, receipt, by);
      if (isRefused(counted)) return counted;
      await this.count(tx, order, balance, counted, by);
      return null;
    });
  }

  private async take(
    tx: Tx,
    by: AuditActor,
    orderId: string,
    money: Omit<NewReceipt, 'reference'>,
  ): Promise<Result<null>> {
    const order = await this.orders.lock(tx, orderId);
    const balance = order && (await this.balances.lock(tx, orderId));
    if (!order || !balance) return refuse('NOT_FOUND');
    const reference = balanceReferenceOf(orderId, 0);
    const openFen = sumFen([balance.amountFen, -balance.paidFen, -(await waitingAtDesk(this.desk, tx, orderId))]);
    if (money.amountFen > openFen) return refuse('RECEIPT_EXCEEDS');
    const receipt = await this.desk.record(tx, { ...money, reference }, by);
    if (isRefused(receipt)) return receipt;
    if (receipt.state === 'counted') await this.count(tx, order, balance, receipt, by);
    return null;
  }

  private async receiptOf(tx: Tx, orderId: string, receiptId: string): Promise<DeskReceipt | null> {
    const receipt = await this.desk.lock(tx, receiptId);
    return receipt?.reference === balanceReferenceOf(orderId, 0) ? receipt : null;
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
