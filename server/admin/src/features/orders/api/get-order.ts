import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

export type AdminOrder = Schemas['AdminOrderView'];

/** Everything the office may know about one order. */
export function getOrder(orderId: string, signal?: AbortSignal): Promise<AdminOrder> {
  return get(`/admin/orders/${encodeURIComponent(orderId)}`, { signal });
}
