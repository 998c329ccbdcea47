import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import type { GapRules } from '../contract/scheduling.facade.js';
import { tooNear, type Neighbour } from './gaps.js';
import { meets, QUARTER_MINUTES, touchedQuarters, without, type DayWords } from './quarters.js';
import type { WorkerDays } from './roster.js';

/** A visit that goes on longer, and how far its time can be taken. */
export interface Longer {
  readonly until: Date;
  readonly busyTo: Date;
  /** what is taken beyond what was */
  readonly more: readonly DayWords[];
}

/** Quarters that a longer visit takes beyond its own, day by day in order. */
function beyond(taken: Interval, busyTo: Date): DayWords[] {
  const own = new Map(touchedQuarters(taken).map(({ day, words }) => [day, words]));
  return touchedQuarters({ from: taken.from, to: busyTo }).map(({ day, words }) => {
    const before = own.get(day);
    return { day, words: before ? without(words, before) : words };
  });
}

/**
 * As much of the time after a visit as is free, up to `to` and in quarters below it; null when none is. It may lie after
 * the shift: whoever asks for overtime has said that they stay.
 * @param neighbours the worker's other visits, seen from the place of this one
 */
export function lengthened(
  { visit, busyTo }: { readonly visit: Interval; readonly busyTo: Date },
  to: Date,
  { days, neighbours }: { readonly days: WorkerDays; readonly neighbours: readonly Neighbour[] },
  rules: GapRules,
): Longer | null {
  for (let until = to; until > visit.to; until = addMinutes(until, -QUARTER_MINUTES)) {
    const longer = addMinutes(until, rules.bufferMinutes);
    const more = beyond({ from: visit.from, to: busyTo }, longer > busyTo ? longer : busyTo);
    const isFree = more.every(({ day, words }) => {
      const own = days.get(day);
      return own !== undefined && !meets(own.busy, words);
    });
    if (isFree && tooNear({ from: visit.from, to: until }, neighbours, rules).length === 0) {
      return { until, busyTo: longer > busyTo ? longer : busyTo, more };
    }
  }
  return null;
}
