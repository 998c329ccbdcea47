import { addDays, daysBetween, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { BillTotals } from './match.js';

/** waiting: its bills were not read yet; open: something does not fit; closed: for ever. */
export type BillDayState = 'waiting' | 'open' | 'closed';

export interface BillDay extends BillTotals {
  readonly day: LocalDate;
  readonly state: BillDayState;
  readonly fetchedAt: Date | null;
  /** movements of the books that were compared */
  readonly matched: number;
  readonly sha1: Readonly<Record<string, string | null>> | null;
  /** why the bills could not be had */
  readonly problem: string | null;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  /** cases, and those of them that nobody has settled */
  readonly cases: number;
  readonly unresolved: number;
}

/** Days that begin to wait for their bills now: those after the last known one up to today; at the very first look today. */
export function daysToOpen(last: LocalDate | null, today: LocalDate): LocalDate[] {
  if (!last) return [today];
  const count = Math.max(0, daysBetween(last, today));
  return Array.from({ length: count }, (_, index) => addDays(last, index + 1));
}
