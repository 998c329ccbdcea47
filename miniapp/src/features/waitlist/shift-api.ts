import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';

/** A coordinator answers within minutes, and what is granted is held for minutes only. */
const LOOK_EVERY_MS = 5_000;

/** What the customer asked the coordinators for, newest first, and the difficulties to choose from. */
export function useShiftRequests(live = false) {
  return useQuery({
    queryKey: ['shift-requests'],
    staleTime: 1_000,
    queryFn: () => call<Schemas['ShiftRequestList']>('GET', '/api/shift-requests'),
    refetchInterval: live ? LOOK_EVERY_MS : false,
  });
}

/** Tells the difficulty about a full start. */
export function useAskForShift() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['AskForShift']) =>
      call<Schemas['ShiftRequestView']>('POST', '/api/shift-requests', { body, intent: `shift:${body.startAt}` }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['shift-requests'] }),
  });
}

/** Does not need it any more. */
export function useWithdrawRequest(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      call<Schemas['ShiftRequestView']>('POST', `/api/shift-requests/${encodeURIComponent(id)}/withdraw`, {
        body: {},
        intent: `withdraw:${id}`,
      }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['shift-requests'] }),
  });
}
