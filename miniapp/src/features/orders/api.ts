import type { Schemas } from '@daowei/shared/api/client';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';

/** How often a visit that somebody is looking at is asked for: with the way of the answer, what happens is seen within two seconds. */
const LIVE_EVERY_MS = 1500;

export type OrderScope = 'active' | 'history';

/** While the network fails, asking as often as before helps nobody. */
const RETRY_EVERY_MS = 5000;
/** A refund takes WeChat minutes or days. */
const REFUND_EVERY_MS = 5000;
/** States in which nothing happens any more that this customer does not do on this phone. */
const OVER: readonly Schemas['OrderState'][] = ['completed', 'cancelled', 'expired'];

/** Bookings, newest page first, more by `fetchNextPage`. */
export function useOrders(scope: OrderScope, enabled = true) {
  return useInfiniteQuery({
    queryKey: ['orders', scope],
    enabled,
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call<Schemas['OrderPage']>(
        'GET',
        `/api/orders?scope=${scope}${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`,
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

function moneyOnItsWay({ refunds }: Schemas['OrderView']): boolean {
  return refunds.some(({ state }) => state === 'processing');
}

/** One booking; while `live`, asked for often until nothing more can happen to it or its money. */
export function useOrder(id: string, live: boolean) {
  return useQuery({
    queryKey: ['order', id],
    enabled: id !== '',
    staleTime: 1000,
    queryFn: () => call<Schemas['OrderView']>('GET', orderPath(id)),
    refetchInterval: ({ state }) => {
      if (!live) return false;
      if (state.data && OVER.includes(state.data.state)) return moneyOnItsWay(state.data) ? REFUND_EVERY_MS : false;
      return state.status === 'error' ? RETRY_EVERY_MS : LIVE_EVERY_MS;
    },
  });
}

/** Books and holds the slot. The key follows the content, so a lost answer never holds twice. */
export function bookVisit(body: Schemas['BookVisit']): Promise<Schemas['OrderView']> {
  return call<Schemas['OrderView']>('POST', '/api/orders', { body, intent: 'book' });
}

/** Gives up a booking: an unpaid one just so, a paid one with the preview of the fee that was confirmed. */
export function useCancelOrder(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['CancelOrder']) =>
      call<Schemas['OrderView']>('POST', `${orderPath(id)}/cancel`, { body, intent: `cancel:${id}` }),
    onSuccess: (order) => keepOrder(client, order),
  });
}

/** Says yes or no to more work on site. */
export function useAnswerExtra(orderId: string, extraId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (agree: boolean) =>
      call<Schemas['OrderView']>('POST', `${orderPath(orderId)}/extras/${encodeURIComponent(extraId)}/answer`, {
        body: { agree },
        intent: `extra:${extraId}:${agree}`,
      }),
    onSuccess: (order) => keepOrder(client, order),
    // somebody answered or took it back meanwhile: show how it is now
    onError: () => client.invalidateQueries({ queryKey: ['order', orderId] }),
  });
}

/** Who lives in the home: all of them, so sending it twice is telling it once. */
export function useTellHome(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (homeGroups: Schemas['HomeGroup'][]) =>
      call<Schemas['OrderView']>('PUT', `${orderPath(id)}/home-groups`, { body: { homeGroups } }),
    onSuccess: (order) => keepOrder(client, order),
    // the worker has set out meanwhile: show how it is now
    onError: () => client.invalidateQueries({ queryKey: ['order', id] }),
  });
}

/** Puts a newer view of an order everywhere it is shown. */
export function keepOrder(client: QueryClient, order: Schemas['OrderView']): void {
  client.setQueryData(['order', order.id], order);
  void client.invalidateQueries({ queryKey: ['orders'] });
}

/** Path of one order. */
export function orderPath(id: string): string {
  return `/api/orders/${encodeURIComponent(id)}`;
}
