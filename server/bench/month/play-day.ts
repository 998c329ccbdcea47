import { beginsOf } from '../../src/modules/dispatch/domain/day-goes-on.js';
import { PLANNING_POLICY } from '../../src/modules/dispatch/domain/planning-policy.js';
import { REPLAN_POLICY } from '../../src/modules/dispatch/domain/replan-policy.js';
import type { Day, Visit } from './day.js';
import { replanned, type Timed } from './plan-night.js';
import { RULES, trip } from './town-map.js';

const FIRST_MINUTE = 420;
const LAST_MINUTE = 1_440;
const TICK = 15;
/** Whoever is predicted to come later than this after the promise is looked at by the coordinator. */
const TOLERATED = 10;
const REPLAN_STEPS = 400;
const WEIGHTS = { ...PLANNING_POLICY, ...REPLAN_POLICY };

export interface Played {
  readonly promised: number;
  readonly late: number;
  readonly unserved: number;
  readonly travel: number;
  readonly handedOver: number;
}

/**
 * A day runs: people fall ill, visits take longer, streets are full, customers call off. What is known at a minute is what
 * a coordinator would know then.
 */
export class PlayDay {
  private handedOver = 0;
  private travel = 0;
  /** where each worker is, and from when on they can leave it: as luck has it, and as it looks now */
  private readonly endsAt: number[];
  private readonly last: (Visit | null)[];

  constructor(
    private readonly day: Day,
    private readonly replans: boolean,
    private readonly book: (minute: number) => void,
    private readonly seed: number,
  ) {
    this.endsAt = day.people.map(() => 0);
    this.last = day.people.map(() => null);
  }

  run(): Played {
    for (let now = FIRST_MINUTE; now < LAST_MINUTE; now += TICK) {
      this.book(now);
      this.callOff(now);
      this.begin(now);
      this.react(now);
    }
    const promised = this.day.visits.filter(({ isCancelled }) => !isCancelled);
    const unserved = promised.filter(({ beganAt }) => beganAt === null).length;
    const late = promised.filter(({ beganAt, wish }) => beganAt !== null && beganAt > wish.promisedTo).length;
    const { travel, handedOver } = this;
    return { promised: promised.length, late, unserved, travel, handedOver };
  }

  private isIll(worker: number, now: number): boolean {
    const { illFrom } = this.day.duties[worker]!;
    return illFrom !== null && illFrom <= now;
  }

  private callOff(now: number): void {
    for (const visit of this.day.visits) {
      const { cancelledAt } = visit.wish;
      if (cancelledAt !== null && cancelledAt <= now && visit.beganAt === null) visit.isCancelled = true;
    }
  }

  /** Whatever begins before the next tick has begun. */
  private begin(now: number): void {
    this.day.people.forEach((person, worker) => {
      for (const visit of this.day.of(worker)) {
        if (visit.beganAt !== null) continue;
        const { wish } = visit;
        const from = this.last[worker]?.wish.place ?? person.home;
        const way = trip(from, wish.place);
        const arrival = Math.max(wish.start, this.endsAt[worker]! + Math.round(way * wish.traffic));
        if (arrival >= now + TICK || this.isIll(worker, arrival)) return;
        visit.beganAt = arrival;
        this.travel += way;
        this.endsAt[worker] = arrival + wish.realDuration;
        this.last[worker] = visit;
      }
    });
  }

  /** When a worker will be free, as it looks now: what runs is thought to end as planned, or soon. */
  private looksFree(worker: number, now: number): number {
    const visit = this.last[worker];
    if (!visit) return now;
    const ends = this.endsAt[worker]!;
    const planned = visit.beganAt! + visit.wish.duration;
    if (ends <= now) return now;
    return planned > now ? planned : now + REPLAN_POLICY.overrunMinutes.value;
  }

  private react(now: number): void {
    const open = this.day.visits.filter(
      ({ beganAt, isCancelled, wish }) => beganAt === null && !isCancelled && wish.promisedTo + 240 > now,
    );
    const left = open.filter(({ holder }) => holder === null || this.isIll(holder, now));
    if (this.replans) {
      if (left.length > 0 || this.willBreak(open, now)) this.replan(open, now);
      return;
    }
    for (const visit of left) this.handOver(visit, now);
  }

  /** Without a re-plan the office finds somebody for each by itself, by the score. */
  private handOver(visit: Visit, now: number): void {
    const { wish } = visit;
    if (wish.start < now) return;
    const free = this.day.free(wish, (worker) => !this.isIll(worker, now) && this.looksFree(worker, now) <= wish.start);
    const next = this.day.best(wish, free);
    if (next === null) return;
    if (visit.holder !== null) this.handedOver += 1;
    visit.holder = next;
  }

  private timed(open: readonly Visit[], now: number): Timed[] {
    const running = this.last.flatMap((visit, worker): Timed[] => {
      if (!visit || this.isIll(worker, now)) return [];
      const start = visit.beganAt!;
      return [{ visit, start, duration: Math.max(1, this.looksFree(worker, now) - start), pinned: true }];
    });
    const begins = this.begins(open, now);
    const ahead = open.map((visit, index): Timed => {
      const [start, { wish, holder }] = [Math.max(begins[index]!, now), visit];
      // who is about to arrive is on the way: nobody else would be there in time
      const isNear = start < now + REPLAN_POLICY.keepMinutes.value && start <= wish.promisedTo;
      return { visit, start, duration: wish.duration, pinned: holder !== null && isNear };
    });
    return [...running, ...ahead];
  }

  /** The product's own chain of what is left of the day: later where the promise allows it. */
  private begins(open: readonly Visit[], now: number): number[] {
    const spots = [
      ...open.map(({ wish }) => wish.place),
      ...this.last.map((visit, worker) => visit?.wish.place ?? this.day.people[worker]!.home),
    ];
    const travel = new Int32Array(spots.length ** 2);
    spots.forEach((from, row) => spots.forEach((to, column) => (travel[row * spots.length + column] = trip(from, to))));
    const onTheWay = this.last.flatMap((visit, worker) =>
      visit
        ? [
            {
              start: visit.beganAt!,
              duration: Math.max(1, this.looksFree(worker, now) - visit.beganAt!),
              promisedTo: visit.beganAt!,
              place: open.length + worker,
              holders: [worker],
            },
          ]
        : [],
    );
    const stops = open.map(({ wish, holder }, place) => ({
      start: wish.start,
      duration: wish.duration,
      promisedTo: wish.promisedTo,
      place,
      holders: holder === null || this.isIll(holder, now) ? [] : [holder],
    }));
    const town = { places: spots.length, travel, buffer: RULES.bufferMinutes };
    return beginsOf(
      [...stops, ...onTheWay],
      this.day.people.map(() => 0),
      town,
    ).slice(0, open.length);
  }

  /** Somebody will come later than is tolerated, as it looks now. */
  private willBreak(open: readonly Visit[], now: number): boolean {
    return this.day.people.some((person, worker) => {
      let [free, place] = [this.looksFree(worker, now), this.last[worker]?.wish.place ?? person.home];
      for (const { wish } of open
        .filter(({ holder }) => holder === worker)
        .sort((a, b) => a.wish.start - b.wish.start)) {
        const arrival = Math.max(wish.start, free + trip(place, wish.place));
        if (arrival > wish.promisedTo + TOLERATED && now <= wish.promisedTo) return true;
        [free, place] = [arrival + wish.duration, wish.place];
      }
      return false;
    });
  }

  private replan(open: readonly Visit[], now: number): void {
    const there = (worker: number): number | null => (this.isIll(worker, now) ? null : this.looksFree(worker, now));
    for (const visit of open) if (visit.holder !== null && this.isIll(visit.holder, now)) visit.holder = null;
    this.handedOver += replanned(this.day, this.timed(open, now), there, {
      ...{ weights: WEIGHTS, hasAccepted: true },
      ...{ steps: REPLAN_STEPS, seed: this.seed + now },
    });
  }
}
