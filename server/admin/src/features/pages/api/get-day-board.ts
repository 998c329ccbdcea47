import type { Schemas } from '@daowei/shared/api/client';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { get } from '../../../lib/api-client';

/** All workers of a day with their shifts and visits, and the orders nobody serves yet. */
export function getDayBoard(date: LocalDate, signal?: AbortSignal): Promise<Schemas['DayBoard']> {
  return get(`/admin/day-board/${date}`, { signal });
}
