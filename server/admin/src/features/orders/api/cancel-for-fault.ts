import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

const path = (orderId: string): string => `/admin/orders/${encodeURIComponent(orderId)}/cancel`;

/** What is given back, and the company's faults to choose from. @throws ApiFailure ORDER_STATE */
export function getFaultTerms(orderId: string, signal?: AbortSignal): Promise<Schemas['FaultTerms']> {
  return get(path(orderId), { signal });
}

/** @throws ApiFailure ORDER_STATE, VALIDATION_FAILED */
export function cancelForFault(
  orderId: string,
  body: Schemas['CancelForFault'],
  idempotencyKey: string,
): Promise<void> {
  return post(path(orderId), body, { idempotencyKey });
}
