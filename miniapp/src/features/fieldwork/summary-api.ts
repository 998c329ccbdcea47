import type { Schemas } from '@daowei/shared/api/client';
import { useQuery } from '@tanstack/react-query';
import { call } from '@/lib/api/client';

/** What was done in one's own visit. */
export function useSummary(orderId: string) {
  return useQuery({
    queryKey: ['summary', orderId],
    enabled: orderId !== '',
    queryFn: () => call<Schemas['VisitSummary']>('GET', `/api/orders/${encodeURIComponent(orderId)}/summary`),
  });
}

/** The same as somebody passed it on: nothing private, and nobody has to log in. */
export function useSharedSummary(token: string) {
  return useQuery({
    queryKey: ['shared-summary', token],
    enabled: token !== '',
    queryFn: () =>
      call<Schemas['SharedSummary']>('GET', `/api/summaries/${encodeURIComponent(token)}`, { access: 'public' }),
  });
}
