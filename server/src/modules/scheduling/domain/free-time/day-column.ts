import { startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { QUARTERS_PER_DAY, type Words } from '../quarters.js';
import type { SeenDay } from '../roster.js';
import type { Pool } from './pool.js';
import { Rooms } from './rooms.js';
import { WORDS } from './words.js';

const NO_ROW = -1;
/** Pools and lengths of visits remembered at most; there are about as many as the services on sale have. */
const MOST_ROOMS = 64;

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
  /** by pool and quarters */
  private readonly rooms = new Map<Pool, Map<number, Rooms>>();
  private roomCount = 0;

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
  }

  /** Pools are made anew when people change. */
  forgetPools(): void {
    this.rooms.clear();
    this.roomCount = 0;
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

  /** Who of the pool has room for that many quarters, on shift and free. */
  roomsOf(pool: Pool, quarters: number): Rooms {
    const length = Math.min(quarters, QUARTERS_PER_DAY);
    const known = this.rooms.get(pool)?.get(length);
    if (known) return known;
    if (this.roomCount >= MOST_ROOMS) this.forgetPools();
    const made = new Rooms(pool.blocks, this, length);
    this.rooms.set(pool, (this.rooms.get(pool) ?? new Map<number, Rooms>()).set(length, made));
    this.roomCount += 1;
    return made;
  }

  private moveTo(place: number, version: number): void {
    this.versions[place] = version;
    for (const lengths of this.rooms.values()) for (const rooms of lengths.values()) rooms.changed(place);
  }
}
