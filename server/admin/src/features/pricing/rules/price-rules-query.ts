import { queryOptions } from '@tanstack/react-query';
import { listPriceRules } from '../api/price-rules';

/** The versions of the price rules, newest first. */
export const priceRulesQuery = queryOptions({
  queryKey: ['pricing', 'price-rules'],
  queryFn: ({ signal }) => listPriceRules(signal),
});
