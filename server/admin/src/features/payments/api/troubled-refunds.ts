import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type TroubledRefund = Schemas['TroubledRefundView'];
export type TroubledRefunds = Schemas['TroubledRefundList'];
export type RefundWay = Schemas['RefundWayView'];

const PATH = '/admin/troubled-refunds';
const of = (id: string): string => `${PATH}/${encodeURIComponent(id)}`;

/** Open ones first, then the newest that went another way. */
export function listTroubledRefunds(signal?: AbortSignal): Promise<TroubledRefunds> {
  return get(PATH, { signal });
}

/** @throws ApiFailure REFUND_WAY_STATE when it stands otherwise meanwhile */
export function askAnotherWay(id: string, body: Schemas['AskedWay'], idempotencyKey: string): Promise<TroubledRefunds> {
  return post(`${of(id)}/ways`, body, { idempotencyKey });
}

/** @throws ApiFailure REFUND_WAY_STATE, RECEIPT_TAKEN */
export function recordPayout(
  id: string,
  body: Schemas['DeskPayout'],
  idempotencyKey: string,
): Promise<TroubledRefunds> {
  return post(`${of(id)}/payout`, body, { idempotencyKey });
}

/** @throws ApiFailure SECOND_PERSON, REFUND_WAY_STATE */
export function checkPayout(wayId: string, idempotencyKey: string): Promise<TroubledRefunds> {
  return post(`${PATH}/payouts/${encodeURIComponent(wayId)}/check`, {}, { idempotencyKey });
}

/** @throws ApiFailure SECOND_PERSON, REFUND_WAY_STATE */
export function refusePayout(
  wayId: string,
  body: Schemas['RefusedPayout'],
  idempotencyKey: string,
): Promise<TroubledRefunds> {
  return post(`${PATH}/payouts/${encodeURIComponent(wayId)}/refuse`, body, { idempotencyKey });
}
