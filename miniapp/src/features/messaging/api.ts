import type { Schemas } from '@daowei/shared/api/client';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';

type Occasion = 'waiting' | 'working' | 'complaining' | 'settling';

/** What to ask WeChat's question for at the next tap; loaded before, because the tap cannot wait for an answer. */
export function useQuestion(occasion: Occasion) {
  return useQuestionOf(occasion).data?.templateIds ?? [];
}

/** Whether the occasion's most useful message would be delivered now; true while nothing is known. */
export function useReachable(occasion: Occasion): boolean {
  return useQuestionOf(occasion).data?.reachable ?? true;
}

function useQuestionOf(occasion: Occasion) {
  return useQuery({
    queryKey: ['subscriptions', occasion],
    staleTime: 60_000,
    queryFn: () => call<Schemas['SubscribeQuestion']>('GET', `/api/subscriptions?occasion=${occasion}`),
  });
}

/** What this account was told, newest page first, more by `fetchNextPage`. */
export function useMessages() {
  return useInfiniteQuery({
    queryKey: ['messages', 'list'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call<Schemas['InboxPage']>('GET', `/api/messages${pageParam ? `?cursor=${encodeURIComponent(pageParam)}` : ''}`),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** How many were not shown yet. */
export function useUnread() {
  return useQuery({
    queryKey: ['messages', 'unread'],
    queryFn: async () => (await call<Schemas['UnreadMessages']>('GET', '/api/messages/unread')).count,
  });
}

/** Everything up to this message was shown. The marks on the open list stay until it is opened again. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (upTo: string) => call<void>('POST', '/api/messages/read', { body: { upTo } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['messages', 'unread'] }),
  });
}
