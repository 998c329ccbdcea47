import { Injectable } from '@nestjs/common';
import { yuan } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import type { Tx } from '../../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../../platform/work/due-work.js';
import { DeskReceipts, type DeskReceipt, type NewReceipt } from '../../../payments/contract/desk.js';
import type { AuditActor } from '../../../privacy/contract/privacy.facade.js';
import { dueAtBooking } from '../../domain/collecting.js';
import { waitingAtDeskText } from '../../domain/order-texts.js';
import { ORDERS_POLICY } from '../../domain/orders-policy.js';
import { referenceOf } from '../../domain/reference.js';
import { OrderExceptionsSql } from '../../infrastructure/order-exceptions.sql.js';
import type { StoredOrder } from '../../infrastructure/order-rows.js';
import { OrdersSql } from '../../infrastructure/orders.sql.js';
import { ChangeOrder } from '../change-order.js';
import { waitingAtDesk } from '../collecting/waiting-at-desk.js';
import { Timeline } from '../timeline.js';
import { EXPIRE_HOLD } from '../work-kinds.js';

/**
 * A booking is paid over the desk: exactly what is due when booking, all of it or its deposit, while its time is held.
 * From the policy's amount on the time is kept until a second person has looked at the paper, and only then it is paid.
 */
@Injectable()
export class PayAtDesk {
  constructor(
    private readonly orders: OrdersSql,
    private readonly exceptions: OrderExceptionsSql,
    private readonly changes: ChangeOrder,
    private readonly desk: DeskReceipts,
    private readonly timeline: Timeline,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Under the order's lock, when WeChat can no longer be paid for it. Refuses ORDER_STATE, HOLD_EXPIRED, RECEIPT_AMOUNT,
   * RECEIPT_EXCEEDS, RECEIPT_TAKEN.
   */
  async take(tx: Tx, by: AuditActor, order: StoredOrder, money: Omit<NewReceipt, 'reference'>): Promise<Result<null>> {
    if (order.state !== 'awaiting_payment') return refuse('ORDER_STATE');
    if (!order.holdUntil || order.holdUntil <= this.clock.now()) return refuse('HOLD_EXPIRED');
    const reference = referenceOf(order.id);
    if ((await waitingAtDesk(this.desk, tx, reference)) > 0) {
      return refuse('RECEIPT_EXCEEDS', '这笔预约已有一张收据在等复核');
    }
    const dueFen = dueAtBooking(order);
    if (money.amountFen !== dueFen) return refuse('RECEIPT_AMOUNT', `这笔预约应付${yuan(dueFen)}元，请一次收齐`);
    const receipt = await this.desk.record(tx, { ...money, reference }, by);
    if (isRefused(receipt)) return receipt;
    return receipt.state === 'counted' ? this.pay(tx, by, order, receipt) : this.keep(tx, by, order, receipt);
  }

  /** The second person has seen the paper. Refuses ORDER_STATE, RECEIPT_STATE, SECOND_PERSON. */
  async confirm(tx: Tx, by: AuditActor, order: StoredOrder, receipt: DeskReceipt): Promise<Result<null>> {
    if (order.state !== 'awaiting_payment') return refuse('ORDER_STATE');
    const counted = await this.desk.confirm(tx, receipt, by);
    if (isRefused(counted)) return counted;
    await this.exceptions.close(tx, order.id, 'receipt');
    return this.pay(tx, by, order, counted);
  }

  /** The second person does not agree: there is time again to pay another way. */
  async refused(tx: Tx, by: AuditActor, order: StoredOrder, because: string): Promise<void> {
    await this.exceptions.close(tx, order.id, 'receipt');
    if (order.state !== 'awaiting_payment') return;
    const until = await this.holdFor(tx, order, ORDERS_POLICY.holdMinutes.value);
    const text = `门店登记的付款没有通过复核（${because}），时间为您留到${clockTime(until)}，请在这之前付款`;
    await this.timeline.record(tx, order.id, { kind: 'receipt.refused', text, happenedAt: this.clock.now() }, by);
  }

  private async pay(
    tx: Tx,
    by: AuditActor,
    order: StoredOrder,
    { id, method, receiptNo, amountFen }: DeskReceipt,
  ): Promise<Result<null>> {
    const command = { kind: 'pay', outTradeNo: id, paidAt: this.clock.now(), method } as const;
    const paid = await this.changes.apply(tx, order, command, by, { receiptId: id, method, receiptNo, amountFen });
    return isRefused(paid) ? paid : null;
  }

  private async keep(
    tx: Tx,
    by: AuditActor,
    order: StoredOrder,
    { id: receiptId, method, receiptNo, amountFen }: DeskReceipt,
  ): Promise<null> {
    const openedAt = this.clock.now();
    const dueAt = await this.holdFor(tx, order, ORDERS_POLICY.deskCheckMinutes.value);
    const fact = { kind: 'receipt.waiting', text: waitingAtDeskText(order, method), happenedAt: openedAt };
    await this.timeline.record(tx, order.id, fact, by, { receiptId, method, receiptNo, amountFen });
    const text = `门店收款${yuan(amountFen)}元等待另一位同事复核（收据${receiptNo}），时间为客户留着`;
    await this.exceptions.open(tx, { kind: 'receipt', orderId: order.id, text, openedAt, dueAt });
    return null;
  }

  private async holdFor(tx: Tx, order: StoredOrder, minutes: number): Promise<Date> {
    const until = addMinutes(this.clock.now(), minutes);
    await this.orders.noteHold(tx, order, until);
    await this.queue.schedule(tx, EXPIRE_HOLD, order.id, until);
    return until;
  }
}
