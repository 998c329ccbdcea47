import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiFailure } from '../lib/api-failure';
import { Failure } from './failure';

interface Props<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'isFetching' | 'refetch'>;
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}

/**
 * The three faces of something asked for: waiting, refused, here.
 * What was read once stays on the page while a later refresh fails (LiveMark says so), unless it is gone or forbidden.
 */
export function QueryView<T>({ query, skeleton, children }: Props<T>) {
  const refused = query.error instanceof ApiFailure && !query.error.isTransient;
  if (query.data !== undefined && !refused) return children(query.data);
  if (query.error) {
    return <Failure error={query.error} isRetrying={query.isFetching} onRetry={() => void query.refetch()} />;
  }
  return (
    <div role="status" aria-label="正在载入">
      {skeleton}
    </div>
  );
}
