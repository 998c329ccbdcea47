import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api/problem';

// A mini-program has no window events; WeChat fails a request without a network itself.
onlineManager.setOnline(true);
focusManager.setFocused(true);

/** The cache of what the server said. Reads are tried again on faults of the way, refusals are not. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.outcomeUnknown,
      retryDelay: (attempt) => 600 * 2 ** attempt,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
