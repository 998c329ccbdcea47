import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';
import type { Span } from './span';

/** Answers come within a day; whoever looks wants to see theirs. */
const LOOK_EVERY_MS = 15_000;

/** What this worker asked for, newest first, and the kinds of leave to choose from. */
export function useLeave(live: boolean) {
  return useQuery({
    queryKey: ['worker-leave'],
    staleTime: 2_000,
    queryFn: () => call<Schemas['LeaveList']>('GET', '/api/worker/leave'),
    refetchInterval: live ? LOOK_EVERY_MS : false,
  });
}

/** Own visits that somebody else would have to take. Asked only for a span that could be one. */
export function useTouchedVisits(span: Span | null) {
  return useQuery({
    queryKey: ['worker-leave-touches', span],
    enabled: span !== null,
    queryFn: () => call<Schemas['TouchedVisits']>('POST', '/api/worker/leave/preview', { body: span ?? {} }),
    retry: false,
  });
}

export function useAskForLeave() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['AskForLeave']) =>
      call<Schemas['LeaveView']>('POST', '/api/worker/leave', { body, intent: `leave:${body.from}:${body.to}` }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['worker-leave'] }),
  });
}

/** Does not need it any more. */
export function useWithdrawLeave(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      call<Schemas['LeaveView']>('POST', `/api/worker/leave/${encodeURIComponent(id)}/withdraw`, {
        body: {},
        intent: `withdraw-leave:${id}`,
      }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['worker-leave'] }),
  });
}
