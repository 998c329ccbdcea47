import { queryOptions } from '@tanstack/react-query';
import { listCancellationRules, type RuleKind } from '../api/cancellation-rules';

/** The versions of one kind of cancellation rule, newest first. */
export const rulesQuery = (kind: RuleKind) =>
  queryOptions({
    queryKey: ['orders', 'cancellation-rules', kind],
    queryFn: ({ signal }) => listCancellationRules(kind, signal),
  });
