import type { Notification, PayOrder, PayRefund, State } from '../store/state.js';
import type { PayTransfer } from '../store/transfer.js';
import { refundNews } from './refunds.js';
import { describeTransaction, type Transaction } from './transaction.js';
import { transferNews } from './transfer-words.js';

/** What a notification tells of. */
export type Subject = { readonly order: PayOrder; readonly refund?: PayRefund } | { readonly transfer: PayTransfer };

/** The news in clear, with the words around it. */
export interface News {
  readonly content: Transaction | Record<string, unknown>;
  readonly originalType: string;
  readonly eventType: string;
  readonly summary: string;
}

export function subjectOf(state: State, notification: Notification | undefined): Subject | undefined {
  if (notification?.outBillNo !== undefined) {
    const transfer = state.transfers.get(notification.outBillNo);
    return transfer && { transfer };
  }
  const order = state.orders.get(notification?.outTradeNo ?? '');
  const refund = state.refunds.get(notification?.outRefundNo ?? '');
  return order && { order, ...(refund ? { refund } : {}) };
}

/** True when a notification tells of just this. */
export function tellsOf(notification: Notification, subject: Subject): boolean {
  if ('transfer' in subject) return notification.outBillNo === subject.transfer.outBillNo;
  const { order, refund } = subject;
  return notification.outTradeNo === order.outTradeNo && notification.outRefundNo === refund?.outRefundNo;
}

/** The same as if its money had moved, where it has not: what only a forger would tell. */
export function claimed(subject: Subject, now: number): Subject {
  if ('transfer' in subject) {
    const { transfer } = subject;
    return hasEnded(transfer) ? subject : { transfer: { ...transfer, state: 'SUCCESS', updatedAt: now } };
  }
  const { order } = subject;
  if (order.state === 'SUCCESS') return subject;
  const transactionId = `4200000000${now}0000000`.slice(0, 28);
  return { ...subject, order: { ...order, state: 'SUCCESS', transactionId, paidAt: now } };
}

/** True when WeChat tells of a transfer. */
export function hasEnded({ state }: PayTransfer): boolean {
  return state === 'SUCCESS' || state === 'FAIL' || state === 'CANCELLED';
}

export function newsOf(subject: Subject, mchid: string): News {
  if ('transfer' in subject) {
    const content = transferNews(subject.transfer, mchid);
    return {
      content,
      originalType: 'mch_payment',
      eventType: 'MCHTRANSFER.BILL.FINISHED',
      summary: '商家转账单据终态通知',
    };
  }
  const { order, refund } = subject;
  if (!refund) {
    const content = describeTransaction(order);
    return { content, originalType: 'transaction', eventType: 'TRANSACTION.SUCCESS', summary: '支付成功' };
  }
  const content = refundNews(refund, order, order.mchid);
  return { content, originalType: 'refund', eventType: `REFUND.${refund.state}`, summary: '退款结果' };
}
