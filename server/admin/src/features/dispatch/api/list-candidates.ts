import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

/** Every worker weighed for this order, those the rules refuse included. */
export function listCandidates(orderId: string, signal?: AbortSignal): Promise<Schemas['CandidateList']> {
  return get(`/admin/orders/${encodeURIComponent(orderId)}/candidates`, { signal });
}
