import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

export type WarrantyClaim = Schemas['OfficeWarrantyClaim'];
export type WarrantyKept = Schemas['WarrantyKept'];

/** Claims of the days that are counted, newest first, and how much of them was kept. */
export function listWarrantyClaims(signal?: AbortSignal): Promise<Schemas['WarrantyClaims']> {
  return get('/admin/warranty-claims', { signal });
}

export function getWarrantyOfOrder(orderId: string, signal?: AbortSignal): Promise<Schemas['WarrantyView']> {
  return get(`/admin/orders/${encodeURIComponent(orderId)}/warranty`, { signal });
}
