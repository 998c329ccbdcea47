import type { Schemas } from '@daowei/shared/api/client';
import { clockTime } from '@daowei/shared/kernel/local-date';

interface Away {
  readonly id: string;
  readonly reason: string;
  /** `13:00–18:00` as far as it lies in the day; `全天` */
  readonly text: string;
}

/** What of the absences lies between the midnights of one day. */
export function awayOn(absences: readonly Schemas['AbsenceView'][], dayFrom: Date, dayTo: Date): Away[] {
  return absences.flatMap(({ id, reason, ...span }) => {
    const from = new Date(Math.max(Date.parse(span.from), dayFrom.getTime()));
    const to = new Date(Math.min(Date.parse(span.to), dayTo.getTime()));
    if (from >= to) return [];
    const isWhole = from.getTime() === dayFrom.getTime() && to.getTime() === dayTo.getTime();
    const end = to.getTime() === dayTo.getTime() ? '24:00' : clockTime(to);
    return [{ id, reason, text: isWhole ? '全天' : `${clockTime(from)}–${end}` }];
  });
}
