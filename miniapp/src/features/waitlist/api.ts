import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';

/** A held offer runs out in minutes, so a list that somebody looks at is asked for again and again. */
const LOOK_EVERY_MS = 5_000;

/** What the customer waits for, newest first. */
export function useWaits(live = false) {
  return useQuery({
    queryKey: ['waits'],
    staleTime: 1_000,
    queryFn: async () => (await call<Schemas['WaitEntries']>('GET', '/api/waitlist')).items,
    refetchInterval: live ? LOOK_EVERY_MS : false,
  });
}

/** Waits for a full start, or for any start around it. */
export function useJoinWaitlist() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['JoinWaitlist']) =>
      call<Schemas['WaitEntry']>('POST', '/api/waitlist', { body, intent: `wait:${body.startAt}` }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['waits'] }),
  });
}

/** Does not want to wait any more. */
export function useLeaveWaitlist(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      call<Schemas['WaitEntry']>('POST', `/api/waitlist/${encodeURIComponent(id)}/leave`, {
        body: {},
        intent: `leave:${id}`,
      }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['waits'] }),
  });
}
