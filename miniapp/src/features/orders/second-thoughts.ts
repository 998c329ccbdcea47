import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';
import { keepOrder, orderPath } from './api';

/** Shown times age fast, so coming back asks again. */
const SLOTS_FRESH_MS = 10_000;

/** On which conditions a paid booking may be moved. */
export function useMoveTerms(id: string, enabled = true) {
  return useQuery({
    queryKey: ['order', id, 'move'],
    enabled: enabled && id !== '',
    staleTime: 0,
    queryFn: () => call<Schemas['RescheduleTerms']>('GET', `${orderPath(id)}/reschedule`),
  });
}

/** Every time the booking could move to, each at the price that stays. */
export function useMoveSlots(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['order', id, 'move', 'slots'],
    enabled,
    staleTime: SLOTS_FRESH_MS,
    queryFn: () => call<Schemas['SlotCalendar']>('GET', `${orderPath(id)}/reschedule/slots`),
  });
}

/** Moves the booking. The key follows time, revision and reason, so a lost answer never moves it twice. */
export function useMoveOrder(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['RescheduleVisit']) =>
      call<Schemas['OrderView']>('POST', `${orderPath(id)}/reschedule`, { body, intent: `move:${id}` }),
    onSuccess: (order) => {
      client.removeQueries({ queryKey: ['order', id, 'move'] });
      keepOrder(client, order);
    },
  });
}

/** What cancelling a paid booking costs now; never from memory, because the fee rises with the time. */
export function useCancellation(id: string) {
  return useQuery({
    queryKey: ['order', id, 'cancellation'],
    staleTime: 0,
    gcTime: 0,
    queryFn: () => call<Schemas['CancellationPreview']>('GET', `${orderPath(id)}/cancellation`),
  });
}
