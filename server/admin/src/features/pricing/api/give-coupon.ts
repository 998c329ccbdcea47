import type { Schemas } from '@daowei/shared/api/client';
import { post } from '../../../lib/api-client';

/** To the customer of the order. @throws ApiFailure NOT_FOUND, COUPON_EXPIRED */
export function giveCoupon(orderId: string, body: Schemas['OrderCoupon'], idempotencyKey: string): Promise<void> {
  return post(`/admin/orders/${encodeURIComponent(orderId)}/coupons`, body, { idempotencyKey });
}
