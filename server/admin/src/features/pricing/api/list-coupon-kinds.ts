import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

export type CouponKind = Schemas['CouponKind'];

/** Newest first. */
export function listCouponKinds(signal?: AbortSignal): Promise<Schemas['CouponKindList']> {
  return get('/admin/coupon-kinds', { signal });
}
