import type { Schemas } from '@daowei/shared/api/client';
import { useQuery } from '@tanstack/react-query';
import { call } from '@/lib/api/client';

/** The calendar of a service at an address. Shown slots age fast, so coming back asks again. */
export function useSlots(query: Schemas['SlotQuery'] | null) {
  return useQuery({
    queryKey: ['slots', query],
    enabled: query !== null,
    staleTime: 10_000,
    queryFn: () => call<Schemas['SlotCalendar']>('POST', '/api/slots', { body: query ?? undefined }),
  });
}
