import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

export type EvidenceChain = Schemas['EvidenceChain'];

/** Recomputes what an order's facts, photos and signatures are worth as evidence. */
export function checkEvidence(orderId: string, signal?: AbortSignal): Promise<EvidenceChain> {
  return get(`/admin/orders/${encodeURIComponent(orderId)}/evidence`, { signal });
}
