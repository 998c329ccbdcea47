import { rank } from '../../src/modules/dispatch/domain/score.js';
import { metres, gap, trip } from './town-map.js';
import type { Duty, Person, Wish } from './company.js';

/** A promised visit and who has it. */
export interface Visit {
  readonly wish: Wish;
  /** index of the worker; null: nobody */
  holder: number | null;
  /** when it really began; null: not yet */
  beganAt: number | null;
  /** called off before anybody came */
  isCancelled: boolean;
}

/** What a policy knows of the weeks: who has served whom, and how much each has done lately. */
export interface Memory {
  readonly served: readonly Map<number, number>[];
  readonly lately: readonly number[];
}

/** One day of the company as it stands. */
export class Day {
  readonly visits: Visit[] = [];

  constructor(
    readonly people: readonly Person[],
    readonly duties: readonly Duty[],
    readonly memory: Memory,
  ) {}

  /** A worker's visits that are to happen or happened, in order. */
  of(worker: number): Visit[] {
    return this.visits
      .filter(({ holder, isCancelled }) => holder === worker && !isCancelled)
      .sort((a, b) => a.wish.start - b.wish.start);
  }

  mayCome(worker: number, { skill }: Wish): boolean {
    return this.people[worker]!.skills.has(skill);
  }

  /** Whether a worker has room for a visit: on shift, and with the way to and from the neighbours. */
  hasRoom(worker: number, { start, duration, place }: Wish): boolean {
    const inside = this.duties[worker]!.spans.some(([from, to]) => from <= start && start + duration <= to);
    if (!inside) return false;
    return this.of(worker).every(({ wish: other }) => {
      const travel = trip(other.place, place);
      return other.start <= start
        ? other.start + other.duration + gap(other.start, start, travel) <= start
        : start + duration + gap(start, other.start, travel) <= other.start;
    });
  }

  /** Who could take it, by index. */
  free(wish: Wish, isThere: (worker: number) => boolean = () => true): number[] {
    return this.people.flatMap((_, worker) =>
      this.mayCome(worker, wish) && isThere(worker) && this.hasRoom(worker, wish) ? [worker] : [],
    );
  }

  /** The one whose way grows least. */
  nearest(wish: Wish, free: readonly number[]): number | null {
    const way = (worker: number): number => {
      const before = this.of(worker)
        .filter(({ wish: other }) => other.start <= wish.start)
        .at(-1);
      return trip(before?.wish.place ?? this.people[worker]!.home, wish.place);
    };
    return [...free].sort((a, b) => way(a) - way(b) || a - b)[0] ?? null;
  }

  /** The one the product's score puts first. */
  best(wish: Wish, free: readonly number[]): number | null {
    const facts = free.map((worker) => ({
      workerId: String(worker).padStart(3, '0'),
      distanceMetres: metres(this.people[worker]!.home, wish.place),
      ratingAverage: this.people[worker]!.stars,
      claimedMinutes: this.of(worker).reduce((sum, { wish: { duration } }) => sum + duration, 0),
      visitsWithCustomer: this.memory.served[worker]!.get(wish.customer) ?? 0,
      visitsLately: this.memory.lately[worker]!,
    }));
    const [first] = rank(facts);
    return first ? Number(first.workerId) : null;
  }
}
