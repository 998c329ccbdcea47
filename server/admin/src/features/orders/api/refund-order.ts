import type { Schemas } from '@daowei/shared/api/client';
import { post } from '../../../lib/api-client';

/** @throws ApiFailure ORDER_STATE, REFUND_EXCEEDS_PAYMENT, REFUND_LIMIT */
export function refundOrder(orderId: string, body: Schemas['OrderRefund'], idempotencyKey: string): Promise<void> {
  return post(`/admin/orders/${encodeURIComponent(orderId)}/refunds`, body, { idempotencyKey });
}
