import type { Schemas } from '@daowei/shared/api/client';
import { post } from '../../../lib/api-client';

/** @throws ApiFailure COUPON_KIND_INVALID with what is wrong */
export function createCouponKind(
  body: Schemas['CouponKindInput'],
  idempotencyKey: string,
): Promise<Schemas['CouponKind']> {
  return post('/admin/coupon-kinds', body, { idempotencyKey });
}
