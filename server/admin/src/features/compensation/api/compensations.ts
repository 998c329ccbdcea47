import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type Cause = Schemas['CompensationCause'];
export type GrantRow = Schemas['GrantRow'];
export type Excuse = Schemas['ExcuseView'];
export type OfficeCompensation = Schemas['OfficeCompensationView'];

/** Days are Shanghai days, both included. */
export interface GrantQuery {
  readonly from: string;
  readonly to: string;
  readonly cause?: Cause | undefined;
}

const ofOrder = (orderId: string): string => `/admin/orders/${encodeURIComponent(orderId)}`;

/** What was given in these days, newest first, with its totals. @throws ApiFailure VALIDATION_FAILED for a day that is none */
export function listGrants({ from, to, cause }: GrantQuery, signal?: AbortSignal): Promise<Schemas['GrantList']> {
  const asked = new URLSearchParams({ from, to, ...(cause && { cause }) });
  return get(`/admin/compensations?${asked.toString()}`, { signal });
}

/** What broke on one order and what became of it. */
export function compensationOfOrder(orderId: string, signal?: AbortSignal): Promise<OfficeCompensation> {
  return get(`${ofOrder(orderId)}/compensation`, { signal });
}

/** Nobody came: called off, everything back, a coupon. @throws ApiFailure ORDER_STATE, NO_SHOW_TOO_EARLY */
export function recordNoShow(orderId: string, idempotencyKey: string): Promise<void> {
  return post(`${ofOrder(orderId)}/no-show`, {}, { idempotencyKey });
}

/** It was not the company's. @throws ApiFailure EXCUSE_TOO_LATE, EXCUSE_CLOSED */
export function askExcuse(orderId: string, body: Schemas['ExcuseBody'], idempotencyKey: string): Promise<void> {
  return post(`${ofOrder(orderId)}/excuses`, body, { idempotencyKey });
}

/** A second person says whether it was. @throws ApiFailure EXCUSE_CLOSED, FOUR_EYES, EXCUSE_TOO_LATE */
export function decideExcuse(
  excuseId: string,
  body: Schemas['DecideExcuseBody'],
  idempotencyKey: string,
): Promise<void> {
  return post(`/admin/excuses/${encodeURIComponent(excuseId)}/decide`, body, { idempotencyKey });
}
