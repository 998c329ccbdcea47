import { queryOptions } from '@tanstack/react-query';
import { listServices } from '../../catalog/api/list-services';
import { listPayRules } from '../api/pay-rules';

/** The versions of the pay rule, newest first. */
export const payRulesQuery = queryOptions({
  queryKey: ['wages', 'rules'],
  queryFn: ({ signal }) => listPayRules(signal),
});

/** What services are called that may be paid otherwise than the rest. */
export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: ({ signal }) => listServices(signal),
  select: ({ items }) => items.map(({ id, name }) => ({ id, name })),
});
