import type { GeoPoint } from '@daowei/shared/kernel/geo';
import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { ClaimOnBoard, ClaimWish, GapRules } from '../contract/scheduling.facade.js';
import { roomFor } from './room.js';
import { daysTouched, reachOf, travelMinutes } from './gaps.js';
import { NO_QUARTERS, shapeOf, union, type DayShape, type Words } from './quarters.js';
import type { SeenDay } from './roster.js';

/** A visit with all that decides about it, but the workers. */
export interface WishedVisit {
  readonly wish: ClaimWish;
  readonly shape: readonly DayShape[];
  /** on which other visits matter to this one */
  readonly days: readonly LocalDate[];
}

/** What is taken of one worker's day, by everybody together who gets some of it. */
export interface DayTake {
  readonly workerId: string;
  readonly day: LocalDate;
  /** the version it was seen in */
  readonly seen: number;
  readonly busy: Words;
  /** must be on shift */
  readonly visit: Words;
  /** those who get it; nobody: the day was looked at, and must become another version */
  readonly visits: readonly Standing[];
}

/** A claim as other visits see it. */
export type Standing = Pick<ClaimOnBoard, 'visit' | 'place'>;

export function wishedVisit(wish: ClaimWish, rules: GapRules): WishedVisit {
  const { visit } = wish;
  return { wish, shape: shapeOf(visit, rules.bufferMinutes), days: daysTouched(reachOf(visit, rules)) };
}

/**
 * Seats visits one after the other on days that nobody else can change meanwhile: whoever comes later finds the time of
 * those before taken, exactly as if each had been a transaction of its own.
 */
export class Seating {
  private readonly taken = new Map<string, DayTake>();

  /**
   * @param days as they are in the database, locked
   * @param standing the claims on these days by worker
   */
  constructor(
    private readonly days: Map<string, Map<LocalDate, SeenDay>>,
    private readonly standing: Map<string, Standing[]>,
    private readonly rules: GapRules,
  ) {}

  /** The first `crew` of these workers who have room, in the order given, or null: all or nobody. */
  seat(visit: WishedVisit, workerIds: readonly string[], crew: number): string[] | null {
    const seated: string[] = [];
    for (const workerId of workerIds) {
      if (seated.length === crew) break;
      if (this.hasRoom(visit, workerId)) seated.push(workerId);
    }
    if (seated.length < crew) return null;
    for (const workerId of seated) this.take(visit, workerId);
    return seated;
  }

  /** In the order of their keys. */
  takes(): DayTake[] {
    return [...this.taken].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, take]) => take);
  }

  private hasRoom({ wish, shape }: WishedVisit, workerId: string): boolean {
    const days = this.days.get(workerId);
    if (!days) return false;
    const neighbours = this.travelled(this.standing.get(workerId) ?? [], wish.place);
    return roomFor(wish.visit, shape, { days, neighbours }, this.rules) === 'free';
  }

  private travelled(standing: readonly Standing[], to: GeoPoint | null): (Interval & { travelMinutes: number })[] {
    return standing.map(({ visit, place }) => ({ ...visit, travelMinutes: travelMinutes(place, to, this.rules) }));
  }

  private take({ wish, shape, days }: WishedVisit, workerId: string): void {
    const own = this.days.get(workerId)!;
    for (const day of days) {
      const seen = own.get(day);
      if (!seen) continue;
      const part = shape.find((one) => one.day === day) ?? { busy: NO_QUARTERS, visit: NO_QUARTERS };
      const key = `${workerId} ${day}`;
      const before = this.taken.get(key) ?? { busy: NO_QUARTERS, visit: NO_QUARTERS, visits: [] };
      this.taken.set(key, {
        workerId,
        day,
        seen: seen.ver,
        busy: union(before.busy, part.busy),
        visit: union(before.visit, part.visit),
        visits: part.busy === NO_QUARTERS ? before.visits : [...before.visits, wish],
      });
      own.set(day, { ...seen, busy: union(seen.busy, part.busy) });
    }
    const standing = this.standing.get(workerId);
    if (standing) standing.push(wish);
    else this.standing.set(workerId, [wish]);
  }
}

/** A visit keeps its worker until the end of its buffer. */
export function busyUntil(visit: Interval, rules: GapRules): Date {
  return addMinutes(visit.to, rules.bufferMinutes);
}
