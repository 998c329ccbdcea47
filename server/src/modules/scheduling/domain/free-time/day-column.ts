import { startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { QUARTERS_PER_DAY, type Words } from '../quarters.js';
import type { SeenDay } from '../roster.js';
import { putRuns } from './runs.js';

/** Words of a day in a column. */
export const WORDS = 3;
const NO_ROW = -1;
/** Lengths of visits remembered at most; there are about as many as the services on sale have. */
const MOST_LENGTHS = 32;

/**
 * One calendar day of everybody. Workers stand in places; the words of place p lie at 3p, 3p + 1 and 3p + 2. Whoever has
 * no row that day is off and busy all day.
 */
export class DayColumn {
  /** midnight, in milliseconds since 1970 */
  readonly startsAt: number;
  /** moves with every change of anybody's shifts */
  rosterVersion = 0;
  busy: Int32Array;
  off: Int32Array;
  private versions: Float64Array;
  private readonly runs = new Map<number, Int32Array>();

  constructor(
    readonly day: LocalDate,
    capacity: number,
  ) {
    this.startsAt = startOfDay(day).getTime();
    this.busy = new Int32Array(capacity * WORDS).fill(-1);
    this.off = new Int32Array(capacity * WORDS).fill(-1);
    this.versions = new Float64Array(capacity).fill(NO_ROW);
  }

  grow(capacity: number): void {
    const bigger = new DayColumn(this.day, capacity);
    bigger.busy.set(this.busy);
    bigger.off.set(this.off);
    bigger.versions.set(this.versions);
    ({ busy: this.busy, off: this.off, versions: this.versions } = bigger);
    this.runs.clear();
  }

  hasRow(place: number): boolean {
    return this.versions[place] !== NO_ROW;
  }

  isAt(place: number, version: number): boolean {
    return this.versions[place] === version;
  }

  isBeyond(place: number, version: number): boolean {
    return this.versions[place]! > version;
  }

  /** More of the day is taken, and it is another version. */
  take(place: number, busy: Words, version: number): void {
    const at = place * WORDS;
    for (let word = 0; word < WORDS; word += 1) this.busy[at + word]! |= busy[word]!;
    this.moveTo(place, version);
  }

  put(place: number, { busy, off, ver }: SeenDay): void {
    const at = place * WORDS;
    let rosterMoved = !this.hasRow(place);
    for (let word = 0; word < WORDS; word += 1) {
      if (this.off[at + word] !== (off[word]! | 0)) rosterMoved = true;
      this.off[at + word] = off[word]!;
      this.busy[at + word] = busy[word]!;
    }
    if (rosterMoved) this.rosterVersion += 1;
    this.moveTo(place, ver);
  }

  /**
   * By place, the quarters at which that many quarters on shift and free begin: no visit of this length begins
   * elsewhere. What lies behind midnight counts as free.
   */
  runsOf(quarters: number): Int32Array {
    const length = Math.min(quarters, QUARTERS_PER_DAY);
    const known = this.runs.get(length);
    if (known) return known;
    if (this.runs.size >= MOST_LENGTHS) this.runs.clear();
    const runs = new Int32Array(this.busy.length);
    for (let place = 0; place * WORDS < runs.length; place += 1) putRuns(runs, this, place, length);
    this.runs.set(length, runs);
    return runs;
  }

  private moveTo(place: number, version: number): void {
    this.versions[place] = version;
    for (const [quarters, runs] of this.runs) putRuns(runs, this, place, quarters);
  }
}
