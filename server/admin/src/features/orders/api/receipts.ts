import type { Schemas } from '@daowei/shared/api/client';
import { post } from '../../../lib/api-client';

const path = (orderId: string, ...more: string[]): string =>
  ['/admin/orders', encodeURIComponent(orderId), 'receipts', ...more].join('/');

/** @throws ApiFailure NOTHING_OWED, RECEIPT_EXCEEDS, RECEIPT_TAKEN, PAYMENT_UNAVAILABLE */
export function recordReceipt(orderId: string, body: Schemas['ReceiptToRecord'], key: string): Promise<void> {
  return post(path(orderId), body, { idempotencyKey: key });
}

/** @throws ApiFailure SECOND_PERSON, RECEIPT_STATE, RECEIPT_EXCEEDS */
export function confirmReceipt(orderId: string, receiptId: string, key: string): Promise<void> {
  return post(path(orderId, receiptId, 'confirm'), {}, { idempotencyKey: key });
}

/** @throws ApiFailure RECEIPT_STATE */
export function voidReceipt(
  orderId: string,
  receiptId: string,
  body: Schemas['ReceiptTakenBack'],
  key: string,
): Promise<void> {
  return post(path(orderId, receiptId, 'void'), body, { idempotencyKey: key });
}

/** @throws ApiFailure RECEIPT_STATE, REFUND_EXCEEDS_PAYMENT */
export function refundReceipt(
  orderId: string,
  receiptId: string,
  body: Schemas['OrderRefund'],
  key: string,
): Promise<void> {
  return post(path(orderId, receiptId, 'refunds'), body, { idempotencyKey: key });
}
