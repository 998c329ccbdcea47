import { addMinutes } from '@daowei/shared/kernel/interval';
import { atMinute, daysBetween, localDate } from '@daowei/shared/kernel/local-date';
import type { SchedulingPolicy } from '../../contract/scheduling.facade.js';
import { count, shapeOf } from '../quarters.js';
import { WORDS } from './words.js';

export type GridRules = Pick<SchedulingPolicy, 'openFromMinute' | 'openToMinute' | 'stepMinutes' | 'bufferMinutes'>;

/** Every day has the same starts, so what a visit takes is worked out on one day and holds for all. */
const ANY_DAY = localDate('2026-01-01');

/**
 * The starts of a day, and what a visit of one length takes when it begins there: for start s and the n-th day from it,
 * the words lie at (s * days + n) * 3.
 */
export class StartGrid {
  /** minutes since midnight */
  readonly minutes: readonly number[];
  /** calendar days that the longest of the visits touches, its buffer included */
  readonly days: number;
  /** how many days each visit touches, its buffer included */
  readonly touched: Uint8Array;
  /** the last day of the visit itself, counted from its start */
  readonly lastVisitDay: Uint8Array;
  readonly visit: Int32Array;
  readonly busy: Int32Array;
  /** no start takes fewer quarters */
  readonly leastQuarters: number;

  constructor(
    rules: GridRules,
    readonly durationMinutes: number,
  ) {
    const minutes: number[] = [];
    for (let minute = rules.openFromMinute; minute < rules.openToMinute; minute += rules.stepMinutes)
      minutes.push(minute);
    const shapes = minutes.map((minute) => {
      const from = atMinute(ANY_DAY, minute);
      return shapeOf({ from, to: addMinutes(from, durationMinutes) }, rules.bufferMinutes);
    });
    this.minutes = minutes;
    this.days = Math.max(1, ...shapes.map((shape) => daysBetween(ANY_DAY, shape.at(-1)!.day) + 1));
    this.touched = new Uint8Array(minutes.length);
    this.lastVisitDay = new Uint8Array(minutes.length);
    this.visit = new Int32Array(minutes.length * this.days * WORDS);
    this.busy = new Int32Array(minutes.length * this.days * WORDS);
    let least = Number.POSITIVE_INFINITY;
    shapes.forEach((shape, start) => {
      let quarters = 0;
      for (const { day, visit, busy } of shape) {
        const ahead = daysBetween(ANY_DAY, day);
        this.visit.set(visit, (start * this.days + ahead) * WORDS);
        this.busy.set(busy, (start * this.days + ahead) * WORDS);
        this.touched[start] = ahead + 1;
        if (count(visit) > 0) this.lastVisitDay[start] = ahead;
        quarters += count(visit);
      }
      least = Math.min(least, quarters);
    });
    this.leastQuarters = least;
  }
}
