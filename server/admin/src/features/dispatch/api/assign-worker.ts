import type { Schemas } from '@daowei/shared/api/client';
import { post } from '../../../lib/api-client';

/** @throws ApiFailure STALE_VERSION, ASSIGNMENT_REFUSED (with fields), ORDER_STATE */
export function assignWorker(
  orderId: string,
  command: Schemas['AssignWorker'],
  idempotencyKey: string,
): Promise<Schemas['AdminOrderView']> {
  return post(`/admin/orders/${encodeURIComponent(orderId)}/assign`, command, { idempotencyKey });
}
