import type { Schemas } from '@daowei/shared/api/client';
import { atMinute, type LocalDate } from '@daowei/shared/kernel/local-date';

/** One line of the form: who cannot come, and from when on they can again. */
export interface AwayRow {
  readonly workerId?: string;
  /** `HH:mm` of the day; missing: not that day any more */
  readonly until?: string;
}

/** What is sent: lines without a name are left out, and the last line of a person counts. */
export function awayOf(rows: readonly AwayRow[], day: LocalDate): Schemas['AwayWorker'][] {
  const away = new Map<string, Schemas['AwayWorker']>();
  for (const { workerId, until } of rows) {
    if (workerId) away.set(workerId, until ? { workerId, until: instantOf(until, day) } : { workerId });
  }
  return [...away.values()];
}

function instantOf(clock: string, day: LocalDate): string {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return atMinute(day, hour * 60 + minute).toISOString();
}
