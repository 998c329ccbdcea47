import { queryOptions } from '@tanstack/react-query';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { live } from '../../../lib/live';
import { getDayBoard } from '../api/get-day-board';

/** The board of a day, followed while it is looked at. */
export function boardQuery(date: LocalDate) {
  return queryOptions({
    queryKey: ['pages', 'board', date],
    queryFn: ({ signal }) => getDayBoard(date, signal),
    ...live,
  });
}
