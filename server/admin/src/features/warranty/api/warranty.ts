import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type WarrantyClaim = Schemas['OfficeWarrantyClaim'];
export type WarrantyKept = Schemas['WarrantyKept'];

/** Claims of the days that are counted, newest first, and how much of them was kept. */
export function listWarrantyClaims(signal?: AbortSignal): Promise<Schemas['WarrantyClaims']> {
  return get('/admin/warranty-claims', { signal });
}

export type OrderWarranty = Schemas['WarrantyView'];

const path = (orderId: string): string => `/admin/orders/${encodeURIComponent(orderId)}/warranty`;

export function getWarrantyOfOrder(orderId: string, signal?: AbortSignal): Promise<OrderWarranty> {
  return get(path(orderId), { signal });
}

/** What may be claimed for a caller now, with the nearest free times. */
export function getNewClaim(orderId: string, signal?: AbortSignal): Promise<OrderWarranty> {
  return get(`${path(orderId)}/claims/new`, { signal });
}

/** @throws ApiFailure WARRANTY_NONE, WARRANTY_ENDED, WARRANTY_CLAIMED, SLOT_TAKEN */
export async function claimForCaller(
  orderId: string,
  body: Schemas['ClaimWarrantyForCaller'],
  idempotencyKey: string,
): Promise<void> {
  await post(`${path(orderId)}/claims`, body, { idempotencyKey });
}
