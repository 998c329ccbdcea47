import type { GeoPoint } from '@daowei/shared/kernel/geo';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { SchedulingPolicy, SlotStart } from '../../contract/scheduling.facade.js';
import type { Demand } from '../qualification.js';
import { QUARTER_MINUTES } from '../quarters.js';
import { bookableDays } from '../starts.js';
import type { DayColumn } from './day-column.js';
import type { FreeTimeIndex } from './free-time-index.js';
import { dayNumber, type BlockRange, type Pool } from './pool.js';
import type { StartGrid } from './start-grid.js';
import { Apart } from './visits.js';
import { meets } from './working.js';
import { WORDS } from './words.js';

/** What is asked for. */
export interface Wanted extends Demand {
  /** workers who come together */
  readonly crew: number;
  readonly durationMinutes: number;
  readonly place: GeoPoint | null;
  readonly exclude?: readonly string[];
}

export interface CalendarDay {
  readonly day: LocalDate;
  readonly slots: SlotStart[];
}

const MINUTE_MS = 60_000;

/**
 * Every start of the horizon that enough people work at, and whether enough of them are still free. What is available
 * here a claim would get at this instant, and the reverse. Workers are asked from near to far, and a day is done as soon
 * as each of its starts has its crew.
 */
export function findStarts(index: FreeTimeIndex, policy: SchedulingPolicy, now: Date, wanted: Wanted): CalendarDay[] {
  const { durationMinutes, place, exclude = [] } = wanted;
  const grid = index.grid(policy, durationMinutes);
  const pool = index.pool(wanted);
  const working = index.workingFor(wanted, policy, durationMinutes);
  const nearestFirst = pool.nearestFirst(place);
  const excluded = index.placesOf(exclude);
  const apart = new Apart(place, durationMinutes, policy);
  const earliest = addMinutes(now, policy.noticeMinutes).getTime();

  return bookableDays(policy, now).map((day) => {
    const scan = new DayScan(index, grid, pool, apart, day, wanted.crew);
    const { startsAt } = index.column(day);
    const counts = working.on(day, excluded);
    grid.minutes.forEach((minute, start) => {
      if (startsAt + minute * MINUTE_MS >= earliest && counts[start]! >= wanted.crew) scan.open(start);
    });
    scan.ask(nearestFirst, excluded);
    return { day, slots: scan.slots() };
  });
}

/** One day of one question: which starts are open, and how many are free for each. */
class DayScan {
  private readonly number: number;
  private readonly columns: readonly DayColumn[];
  private readonly starts: number[] = [];
  /** by start; never counted beyond the crew */
  private readonly free: Uint8Array;
  private uncovered = 0;
  /** the quarters in which the uncovered begin */
  private readonly wanted = new Int32Array(WORDS);

  constructor(
    private readonly index: FreeTimeIndex,
    private readonly grid: StartGrid,
    private readonly pool: Pool,
    private readonly apart: Apart,
    day: LocalDate,
    private readonly crew: number,
  ) {
    this.number = dayNumber(day);
    this.columns = Array.from({ length: grid.days }, (_, ahead) => index.column(addDays(day, ahead)));
    this.free = new Uint8Array(grid.minutes.length);
  }

  open(start: number): void {
    this.starts.push(start);
    this.uncovered += 1;
    const quarter = this.quarterOf(start);
    this.wanted[quarter >> 5]! |= 1 << (quarter & 31);
  }

  /** Asks one worker after the other until every open start has its crew. */
  ask(nearestFirst: readonly BlockRange[], excluded: ReadonlySet<number>): void {
    if (this.uncovered === 0) return;
    const rooms = this.columns[0]!.roomsOf(this.pool, this.grid.leastQuarters);
    const askOne = (place: number): boolean => {
      if (!excluded.has(place)) this.askOne(place);
      return this.uncovered > 0;
    };
    for (const { from, to } of nearestFirst) if (!rooms.ask(from, to, this.wanted, askOne)) return;
  }

  slots(): SlotStart[] {
    const { minutes, durationMinutes } = this.grid;
    const { startsAt } = this.columns[0]!;
    return this.starts.map((start) => {
      const startAt = new Date(startsAt + minutes[start]! * MINUTE_MS);
      return { startAt, endAt: addMinutes(startAt, durationMinutes), available: this.free[start] === this.crew };
    });
  }

  private askOne(place: number): void {
    const { startsAt } = this.columns[0]!;
    for (const start of this.starts) {
      if (this.free[start] === this.crew || !this.hasTime(place, start)) continue;
      if (!this.apart.keeps(startsAt + this.grid.minutes[start]! * MINUTE_MS, this.index.visitsOf(place))) continue;
      this.free[start]! += 1;
      if (this.free[start] === this.crew) this.cover(start);
    }
  }

  private cover(start: number): void {
    this.uncovered -= 1;
    const quarter = this.quarterOf(start);
    const shared = this.starts.some((other) => this.free[other]! < this.crew && this.quarterOf(other) === quarter);
    if (!shared) this.wanted[quarter >> 5]! &= ~(1 << (quarter & 31));
  }

  private quarterOf(start: number): number {
    return Math.floor(this.grid.minutes[start]! / QUARTER_MINUTES);
  }

  /** On shift and certified for the visit, and not taken during it and its buffer: the condition of the claim's UPDATE. */
  private hasTime(place: number, start: number): boolean {
    const { grid, columns } = this;
    if (!this.pool.isGood(place, this.number + grid.lastVisitDay[start]!)) return false;
    for (let ahead = 0; ahead < grid.touched[start]!; ahead += 1) {
      const column = columns[ahead]!;
      const shape = start * grid.days + ahead;
      if (meets(column.off, place, grid.visit, shape) || meets(column.busy, place, grid.busy, shape)) return false;
    }
    return true;
  }
}
