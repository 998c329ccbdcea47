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
