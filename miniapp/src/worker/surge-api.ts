import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';

export type SurgeCall = Schemas['OwnSurgeCall'];

/** Whoever is rung up opens the phone within the minute. */
const LOOK_EVERY_MS = 15_000;
const KEY = ['worker-surge-calls'];

/** What this worker is asked to come for while off, and what they said yes to. */
export function useSurgeCalls(live: boolean) {
  return useQuery({
    queryKey: KEY,
    staleTime: 2_000,
    queryFn: () => call<Schemas['OwnSurgeCallList']>('GET', '/api/worker/surge-calls'),
    select: ({ items }) => items,
    refetchInterval: live ? LOOK_EVERY_MS : false,
  });
}

/** Comes, or not; nobody is asked why. */
export function useAnswerSurgeCall(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answer: 'take' | 'decline') =>
      call<Schemas['OwnSurgeCallList']>('POST', `/api/worker/surge-calls/${encodeURIComponent(id)}/${answer}`, {
        body: {},
        intent: `surge:${answer}:${id}`,
      }),
    onSuccess: (own) => {
      client.setQueryData(KEY, own);
      void client.invalidateQueries({ queryKey: ['worker-roster'] });
    },
    // somebody was faster: what is still asked
    onError: () => void client.invalidateQueries({ queryKey: KEY }),
  });
}
