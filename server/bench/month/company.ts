import { chanceFrom, type Chance } from '../support/chance.js';

/** All times are minutes of a day, all distances metres in a square town. */
const TOWN = 22_000;
const SKILLS = 6;
const DURATIONS = [60, 90, 120, 120, 180];
const PROMISE_MINUTES = 30;
const SAME_DAY_SHARE = 0.15;
const CUSTOMERS = 1_200;
/** visits wished for per worker on duty, by weekday, Monday first */
const WISHES_PER_WORKER = [2.4, 2.3, 2.4, 2.5, 2.8, 3.2, 3.1];
const WORKS_SHARE = 0.8;
const ILL_SHARE = 0.02;
const CANCELLED_SHARE = 0.04;
const OVERRUN_SHARE = 0.25;
const LONGEST_OVERRUN = 75;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Person {
  readonly home: Spot;
  readonly skills: ReadonlySet<number>;
  readonly stars: number;
}

/** One worker on one day. */
export interface Duty {
  /** empty: off */
  readonly spans: readonly (readonly [from: number, to: number])[];
  /** falls ill and is gone from then on; null: stays well */
  readonly illFrom: number | null;
}

/** What somebody wishes for, and what luck has in store for it, the same under every policy. */
export interface Wish {
  readonly customer: number;
  readonly place: Spot;
  readonly skill: number;
  readonly start: number;
  readonly promisedTo: number;
  readonly duration: number;
  /** booked on the day itself, at this minute; null: in the days before */
  readonly bookedAt: number | null;
  /** called off on the day, at this minute; null: never */
  readonly cancelledAt: number | null;
  readonly realDuration: number;
  /** the way to it, in shares of what it usually takes */
  readonly traffic: number;
}

export interface Month {
  readonly people: readonly Person[];
  /** per day, per worker */
  readonly duties: readonly (readonly Duty[])[];
  /** per day, in the order of booking */
  readonly wishes: readonly (readonly Wish[])[];
}

/** A company and what happens to it, by seed. */
export function makeMonth(workers: number, days: number, seed: number): Month {
  const chance = chanceFrom(seed);
  const below = (count: number): number => Math.floor(chance() * count);
  const spot = (): Spot => ({ x: chance() * TOWN, y: chance() * TOWN });
  const people = Array.from({ length: workers }, (): Person => ({
    home: spot(),
    skills: new Set([below(SKILLS), below(SKILLS), below(SKILLS)]),
    stars: 4.2 + chance() * 0.8,
  }));
  const homes = Array.from({ length: CUSTOMERS }, spot);
  const duties = Array.from({ length: days }, () => people.map(() => dutyOf(chance)));
  const wishes = duties.map((team, day) => {
    const onDuty = team.filter(({ spans }) => spans.length > 0).length;
    const count = Math.round(onDuty * WISHES_PER_WORKER[day % 7]! * (0.9 + chance() * 0.2));
    const all = Array.from({ length: count }, () => wishOf(chance, homes));
    // those of the day itself come last, in the order they call
    return all.sort((a, b) => (a.bookedAt ?? 0) - (b.bookedAt ?? 0));
  });
  return { people, duties, wishes };
}

function dutyOf(chance: Chance): Duty {
  const works = chance() < WORKS_SHARE;
  const from = (8 + Math.floor(chance() * 3)) * 60;
  const rest = from + (3 + Math.floor(chance() * 2)) * 60;
  const hasBreak = chance() < 0.5;
  const illFrom = chance() < ILL_SHARE ? (chance() < 0.5 ? 420 : from + Math.floor(chance() * 480)) : null;
  if (!works) return { spans: [], illFrom: null };
  const to = from + 600;
  return {
    spans: hasBreak
      ? [
          [from, rest],
          [rest + 60, to],
        ]
      : [[from, to]],
    illFrom,
  };
}

function wishOf(chance: Chance, homes: readonly Spot[]): Wish {
  const below = (count: number): number => Math.floor(chance() * count);
  const customer = below(homes.length);
  const start = 480 + below(20) * 30;
  const duration = DURATIONS[below(DURATIONS.length)]!;
  const sameDay = chance() < SAME_DAY_SHARE;
  const cancelled = chance() < CANCELLED_SHARE;
  const overrun = chance() < OVERRUN_SHARE ? chance() ** 2 * LONGEST_OVERRUN : (chance() - 0.7) * 15;
  return {
    customer,
    place: homes[customer]!,
    skill: below(SKILLS),
    start,
    promisedTo: start + PROMISE_MINUTES,
    duration,
    bookedAt: sameDay ? Math.max(420, start - 90 - below(180)) : null,
    cancelledAt: cancelled ? Math.max(430, start - 30 - below(240)) : null,
    realDuration: Math.max(30, Math.round(duration + overrun)),
    traffic: 0.85 + chance() ** 3 * 0.9,
  };
}
