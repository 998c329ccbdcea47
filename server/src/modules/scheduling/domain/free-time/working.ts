import { addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { DayColumn } from './day-column.js';
import { dayNumber, type Pool } from './pool.js';
import type { StartGrid } from './start-grid.js';
import { WORDS } from './words.js';

interface Counted {
  /** the rosters' versions when it was counted */
  readonly versions: number;
  readonly counts: Uint32Array;
}

/** How many of a pool are on shift and certified for each start of a day, busy or not. Shifts change rarely: remembered. */
export class Working {
  private readonly counted = new Map<LocalDate, Counted>();

  constructor(
    private readonly pool: Pool,
    private readonly grid: StartGrid,
    private readonly columns: ReadonlyMap<LocalDate, DayColumn>,
  ) {}

  /** One count per start of the day, without those who are excluded. */
  on(day: LocalDate, excluded: ReadonlySet<number>): Uint32Array {
    const columns = Array.from({ length: this.grid.days }, (_, ahead) => this.columns.get(addDays(day, ahead)));
    const everybody = this.everybody(day, columns);
    if (excluded.size === 0) return everybody;
    const counts = everybody.slice();
    const number = dayNumber(day);
    for (const place of this.pool.places) if (excluded.has(place)) this.add(counts, -1, place, number, columns);
    return counts;
  }

  private everybody(day: LocalDate, columns: readonly (DayColumn | undefined)[]): Uint32Array {
    let versions = 0;
    for (const column of columns) versions += column?.rosterVersion ?? 0;
    const known = this.counted.get(day);
    // versions only grow, so their sum tells whether one of them did
    if (known?.versions === versions) return known.counts;
    const counts = new Uint32Array(this.grid.minutes.length);
    const number = dayNumber(day);
    for (const place of this.pool.places) this.add(counts, 1, place, number, columns);
    this.counted.set(day, { versions, counts });
    return counts;
  }

  private add(
    counts: Uint32Array,
    one: 1 | -1,
    place: number,
    day: number,
    columns: readonly (DayColumn | undefined)[],
  ): void {
    const { grid } = this;
    for (let start = 0; start < counts.length; start += 1) {
      if (!this.pool.isGood(place, day + grid.lastVisitDay[start]!)) continue;
      let on = true;
      for (let ahead = 0; ahead < grid.touched[start]! && on; ahead += 1) {
        const column = columns[ahead];
        on = column?.hasRow(place) === true && !meets(column.off, place, grid.visit, start * grid.days + ahead);
      }
      if (on) counts[start]! += one;
    }
  }
}

/** Whether the words of a place and those of a shape have a quarter in common. */
export function meets(words: Int32Array, place: number, shape: Int32Array, index: number): boolean {
  const [at, own] = [place * WORDS, index * WORDS];
  return ((words[at]! & shape[own]!) | (words[at + 1]! & shape[own + 1]!) | (words[at + 2]! & shape[own + 2]!)) !== 0;
}
