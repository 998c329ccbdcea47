import { queryOptions } from '@tanstack/react-query';
import { listCancellationRules } from '../api/cancellation-rules';

/** The versions of the cancellation rule, newest first. */
export const rulesQuery = queryOptions({
  queryKey: ['orders', 'cancellation-rules'],
  queryFn: ({ signal }) => listCancellationRules(signal),
});
