import { queryOptions } from '@tanstack/react-query';
import { listCompensationRules } from '../api/compensation-rules';

/** The versions of the compensation rule, newest first. */
export const rulesQuery = queryOptions({
  queryKey: ['compensation', 'rules'],
  queryFn: ({ signal }) => listCompensationRules(signal),
});
