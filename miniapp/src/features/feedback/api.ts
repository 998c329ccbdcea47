import type { Schemas } from '@daowei/shared/api/client';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { keepOrder, orderPath } from '@/features/orders/api';
import { call } from '@/lib/api/client';

/** Rates a completed visit, once. */
export function useRateVisit(orderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['RateVisit']) =>
      call<Schemas['OrderView']>('POST', `${orderPath(orderId)}/rating`, { body, intent: `rate:${orderId}` }),
    onSuccess: (order) => keepOrder(client, order),
  });
}

/** A worker's public history; the newest reviews first, more by `fetchNextPage`. */
export function useStarPage(workerId: string) {
  return useInfiniteQuery({
    queryKey: ['star-page', workerId],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call<Schemas['StarPage']>(
        'GET',
        `/api/workers/${workerId}/stars${pageParam ? `?before=${encodeURIComponent(pageParam)}` : ''}`,
      ),
    getNextPageParam: ({ nextBefore }) => nextBefore ?? undefined,
  });
}
