import { QueryClient } from '@tanstack/react-query';
import { ApiFailure } from '../lib/api-failure';

/** A lost or overloaded answer is asked for once more; a refusal is a refusal. */
const RETRIES = 1;
const RETRY_AFTER_MS = 800;
/** Going back to a page shows what was there and refreshes behind it. */
const KEEP_MS = 10 * 60_000;

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        gcTime: KEEP_MS,
        retry: (failures, error) => failures < RETRIES && error instanceof ApiFailure && error.isTransient,
        retryDelay: RETRY_AFTER_MS,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
