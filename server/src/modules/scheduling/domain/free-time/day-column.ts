import { startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { QUARTERS_PER_DAY } from '../quarters.js';
import type { SeenDay } from '../roster.js';

/** Words of a day in a column. */
export const WORDS = 3;
const NO_ROW = -1;
/** A run that reaches midnight may go on for days. */
const ENDLESS = 255;

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
  /** the longest run of quarters on shift and free that begins this day, at most 255: shorter than a visit, no start */
  longestRun: Uint8Array;
  private versions: Float64Array;

  constructor(
    readonly day: LocalDate,
    capacity: number,
  ) {
    this.startsAt = startOfDay(day).getTime();
    this.busy = new Int32Array(capacity * WORDS).fill(-1);
    this.off = new Int32Array(capacity * WORDS).fill(-1);
    this.longestRun = new Uint8Array(capacity);
    this.versions = new Float64Array(capacity).fill(NO_ROW);
  }

  grow(capacity: number): void {
    const bigger = new DayColumn(this.day, capacity);
    bigger.busy.set(this.busy);
    bigger.off.set(this.off);
    bigger.longestRun.set(this.longestRun);
    bigger.versions.set(this.versions);
    ({ busy: this.busy, off: this.off, longestRun: this.longestRun, versions: this.versions } = bigger);
  }

  hasRow(place: number): boolean {
    return this.versions[place] !== NO_ROW;
  }

  isAt(place: number, version: number): boolean {
    return this.versions[place] === version;
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
    this.versions[place] = ver;
    this.longestRun[place] = this.longestRunOf(at);
  }

  private longestRunOf(at: number): number {
    let longest = 0;
    let run = 0;
    for (let quarter = 0; quarter < QUARTERS_PER_DAY; quarter += 1) {
      const word = at + (quarter >> 5);
      const taken = ((this.busy[word]! | this.off[word]!) >>> (quarter & 31)) & 1;
      run = taken ? 0 : run + 1;
      if (run > longest) longest = run;
    }
    return run > 0 ? ENDLESS : longest;
  }
}
