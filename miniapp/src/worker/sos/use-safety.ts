import type { Schemas } from '@daowei/shared/api/client';
import { useQuery } from '@tanstack/react-query';
import { call } from '@/lib/api/client';
import { pathTo } from './call-for-help';
import { useCalls } from './calls';

/** While nobody has answered, every second counts. */
const EVERY_MS = 3_000;

/** What became of the worker's call from this visit; asked for only where one was made on this phone. */
export function useSafety(orderId: string) {
  const called = useCalls(({ from }) => from.includes(orderId));
  return useQuery({
    queryKey: ['safety', orderId],
    enabled: called,
    queryFn: () => call<Schemas['WorkerSafety']>('GET', `${pathTo(orderId)}/safety`),
    refetchInterval: ({ state }) => (state.data?.sos?.state === 'ended' ? false : EVERY_MS),
  });
}
