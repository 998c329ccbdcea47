import { queryOptions } from '@tanstack/react-query';
import { live } from '../../lib/live';
import { getOrder } from './api/get-order';

/** One order, followed while it is looked at. */
export function orderQuery(orderId: string) {
  return queryOptions({
    queryKey: ['orders', 'one', orderId],
    queryFn: ({ signal }) => getOrder(orderId, signal),
    ...live,
  });
}
