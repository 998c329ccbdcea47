import type { Schemas } from '@daowei/shared/api/client';
import { get, put } from '../../../lib/api-client';

export type VisitPrecautions = Schemas['VisitPrecautionsView'];

const pathOf = (orderId: string): string => `/admin/orders/${encodeURIComponent(orderId)}/precautions`;

/** What the visit needs before anybody is sent, and what of it is there. */
export function getPrecautions(orderId: string, signal?: AbortSignal): Promise<VisitPrecautions> {
  return get(pathOf(orderId), { signal });
}

/**
 * For a customer on the phone.
 * @throws ApiFailure ID_NUMBER_WRONG, IDENTITY_UNDERAGE, IDENTITY_MISMATCH, IDENTITY_CHECK_UNAVAILABLE
 */
export function recordPrecautions(orderId: string, body: Schemas['GivePrecautionsBody']): Promise<void> {
  return put(pathOf(orderId), body);
}
