import type { Schemas } from '@daowei/shared/api/client';
import { get, type Query } from '../../../lib/api-client';

export type AdminOrderPage = Schemas['AdminOrderPage'];

/** One page of the orders that match; see order-filters.ts for the meaning of the query. */
export function listOrders(query: Query, signal?: AbortSignal): Promise<AdminOrderPage> {
  return get('/admin/orders', { query, signal });
}
