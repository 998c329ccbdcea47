import type { Schemas } from '@daowei/shared/api/client';
import { useQuery } from '@tanstack/react-query';
import { call } from '@/lib/api/client';

/** How much of the standard one kept in the visits one led. */
export function useStandard() {
  return useQuery({
    queryKey: ['worker-standard'],
    queryFn: () => call<Schemas['WorkerExecution']>('GET', '/api/worker/execution'),
  });
}
