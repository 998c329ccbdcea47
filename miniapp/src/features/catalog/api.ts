import type { Schemas } from '@daowei/shared/api/client';
import { useQuery } from '@tanstack/react-query';
import { call } from '@/lib/api/client';

/** The catalogue changes a few times a year; nobody waits for it twice in one sitting. */
const CATALOG_STALE_MS = 5 * 60_000;

/** Everything the company offers; readable without a login. */
export function useServices() {
  return useQuery({
    queryKey: ['services'],
    staleTime: CATALOG_STALE_MS,
    queryFn: () => call<{ items: Schemas['ServiceCard'][] }>('GET', '/api/services', { access: 'public' }),
    select: ({ items }) => items,
  });
}

/** One service with its add-ons, steps and promises. */
export function useService(id: string | null) {
  return useQuery({
    queryKey: ['services', id],
    staleTime: CATALOG_STALE_MS,
    enabled: Boolean(id),
    queryFn: () =>
      call<Schemas['ServiceDetail']>('GET', `/api/services/${encodeURIComponent(id ?? '')}`, { access: 'public' }),
  });
}
