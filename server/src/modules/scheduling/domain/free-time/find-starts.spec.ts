import fc from 'fast-check';
import { addMinutes, contains, overlaps, type Interval } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { testPolicy } from '../../../../../test/support/test-policy.js';
import type { SchedulingPolicy } from '../../contract/scheduling.facade.js';
import { NO_QUARTERS, shapeOf, union, type Words } from '../quarters.js';
import { daysFromTo, offBits } from '../roster.js';
import { startsOf } from '../starts.js';
import { findStarts, type Wanted } from './find-starts.js';
import { FreeTimeIndex } from './free-time-index.js';

/** Two kinds of policies: the house's own, and one whose starts lie askew to the quarter-hours and need no rest. */
const POLICIES = [
  testPolicy({ horizonDays: 4, openToMinute: 1_410 }),
  testPolicy({
    horizonDays: 3,
    openFromMinute: 0,
    openToMinute: 1_440,
    stepMinutes: 50,
    bufferMinutes: 20,
    restMinutes: 0,
  }),
];
const TODAY = localDate('2028-02-27');
const HELD = { from: addDays(TODAY, -1), to: addDays(TODAY, 7) };
const PLACE = { lat: 30.2, lng: 120.1 };
const DEMAND = { skill: '保洁', certificates: ['健康证'], place: PLACE };

/** A worker as people would write it down: intervals, no bits. */
interface PlainWorker {
  readonly id: string;
  readonly skills: string[];
  readonly expiresOn: LocalDate | null;
  /** hundredths of a degree north of the place that is asked for */
  readonly homeNorth: number;
  readonly shifts: Interval[];
  readonly visits: PlainVisit[];
  /** a day nobody has opened */
  readonly unopened: LocalDate | null;
}

/** `north`: how many hundredths of a degree north of the place that is asked for, 1.11 km each; null: nobody knows. */
interface PlainVisit extends Interval {
  readonly north: number | null;
}

const at = (quarter: number): Date => atMinute(TODAY, quarter * 15);
const SHIFT = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 96 }))
  .map(([day, from, length]) => ({ from: at(day * 96 + from), to: at(day * 96 + from + length) }));
const VISIT = fc
  .tuple(
    fc.integer({ min: -90, max: 5 * 96 }),
    fc.integer({ min: 1, max: 24 }),
    fc.option(fc.integer({ min: -40, max: 40 }), { freq: 9 }),
  )
  .map(([from, length, north]) => ({ from: at(from), to: at(from + length), north }));

const worker = (id: string): fc.Arbitrary<PlainWorker> =>
  fc.record({
    id: fc.constant(id),
    skills: fc.subarray(['保洁', '家电清洗'], { minLength: 1 }),
    expiresOn: fc.option(
      fc.integer({ min: 0, max: 6 }).map((days) => addDays(TODAY, days)),
      { freq: 9 },
    ),
    homeNorth: fc.integer({ min: -30, max: 30 }),
    shifts: fc.array(SHIFT, { maxLength: 6 }),
    visits: fc.array(VISIT, { maxLength: 5 }),
    unopened: fc.option(
      fc.integer({ min: 0, max: 6 }).map((days) => addDays(TODAY, days)),
      { freq: 1 },
    ),
  });

const plusBuffer = (visit: Interval, { bufferMinutes }: SchedulingPolicy): Interval => ({
  from: visit.from,
  to: addMinutes(visit.to, bufferMinutes),
});
const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
/** In whole quarter-hours, as time is claimed. */
const rounded = ({ from, to }: Interval): Interval => ({
  from: new Date(Math.floor(from.getTime() / QUARTER_MS) * QUARTER_MS),
  to: new Date(Math.ceil(to.getTime() / QUARTER_MS) * QUARTER_MS),
});
const covered = (shifts: readonly Interval[], visit: Interval): boolean => {
  const { from, to } = rounded(visit);
  for (let minute = from; minute < to; minute = addMinutes(minute, 15)) {
    if (!shifts.some((shift) => contains(shift, minute))) return false;
  }
  return true;
};
const daysOf = ({ from, to }: Interval): LocalDate[] => daysFromTo(dayOf(from), dayOf(new Date(to.getTime() - 1)));

/** 1.4 times the way on a meridian at 18 km/h, at least 10 minutes and at most three hours. */
function tripMinutes(north: number | null): number {
  if (north === null) return 0;
  const kilometres = (Math.abs(north) / 100) * ((2 * Math.PI * 6_371) / 360);
  return Math.min(180, Math.max(10, Math.ceil(((kilometres * 1.4) / 18) * 60)));
}

/** Four in the morning in Shanghai is 20:00 of the day before in UTC. */
const workingDay = (instant: Date): number => Math.floor((instant.getTime() / 3_600_000 + 4) / 24);

function apart(visit: Interval, other: PlainVisit, policy: SchedulingPolicy): boolean {
  if (overlaps(rounded(plusBuffer(other, policy)), rounded(plusBuffer(visit, policy)))) return false;
  const free =
    other.to <= visit.from ? visit.from.getTime() - other.to.getTime() : other.from.getTime() - visit.to.getTime();
  if (free < Math.max(policy.bufferMinutes, tripMinutes(other.north)) * MINUTE_MS) return false;
  return workingDay(visit.from) === workingDay(other.from) || free >= policy.restMinutes * MINUTE_MS;
}

/** The oracle: no bits, no cleverness, one question after the other. */
function oracle(workers: readonly PlainWorker[], visit: Interval, crew: number, policy: SchedulingPolicy): string {
  const working = workers.filter(
    (one) =>
      one.skills.includes(DEMAND.skill) &&
      one.expiresOn !== null &&
      daysOf(visit).every((day) => day <= one.expiresOn!) &&
      daysOf(rounded(plusBuffer(visit, policy))).every((day) => day !== one.unopened) &&
      covered(one.shifts, visit),
  );
  if (working.length < crew) return 'off';
  return working.filter((one) => one.visits.every((other) => apart(visit, other, policy))).length >= crew
    ? 'free'
    : 'busy';
}

function shownByOracle(
  workers: readonly PlainWorker[],
  policy: SchedulingPolicy,
  now: Date,
  { durationMinutes, crew, exclude }: Wanted,
): unknown[] {
  const asked = workers.filter(({ id }) => !exclude?.includes(id));
  return daysFromTo(TODAY, addDays(TODAY, policy.horizonDays - 1)).flatMap((day) =>
    startsOf(policy, now, day).flatMap((startAt) => {
      const state = oracle(asked, { from: startAt, to: addMinutes(startAt, durationMinutes) }, crew, policy);
      return state === 'off' ? [] : [[startAt.toISOString(), state === 'free']];
    }),
  );
}

const shownByIndex = (index: FreeTimeIndex, policy: SchedulingPolicy, now: Date, wanted: Wanted): unknown[] =>
  findStarts(index, policy, now, wanted).flatMap(({ slots }) =>
    slots.map(({ startAt, available }) => [startAt.toISOString(), available]),
  );

const northOf = (north: number): { lat: number; lng: number } => ({ lat: PLACE.lat + north / 100, lng: PLACE.lng });

/** Tells the index what the tables would say of a worker. */
function put(index: FreeTimeIndex, one: PlainWorker, policy: SchedulingPolicy, version: number): void {
  const certificates = one.expiresOn ? [{ kind: '健康证', expiresOn: one.expiresOn }] : [];
  index.putWorker({ id: one.id, home: northOf(one.homeNorth), skills: one.skills, certificates });
  const roster = [{ workerId: one.id, day: TODAY, spans: one.shifts }];
  const busy = new Map<LocalDate, Words>();
  for (const visit of one.visits) {
    for (const day of shapeOf(visit, policy.bufferMinutes)) {
      busy.set(day.day, union(busy.get(day.day) ?? NO_QUARTERS, day.busy));
    }
  }
  for (const [day, off] of offBits(roster, [one.id], HELD.from, HELD.to).get(one.id)!) {
    if (day === one.unopened) continue;
    index.putDay(one.id, day, { off, busy: busy.get(day) ?? NO_QUARTERS, ver: version });
  }
  index.putVisits(
    one.id,
    one.visits.map(({ from, to, north }) => ({ visit: { from, to }, place: north === null ? null : northOf(north) })),
  );
}

const NAMES = ['a', 'b', 'c', 'd'];
const COMPANY = fc.tuple(...NAMES.map(worker));
const QUESTION = fc.record({
  durationMinutes: fc.integer({ min: 1, max: 40 }).map((quarters) => quarters * 15),
  crew: fc.integer({ min: 1, max: 3 }),
  exclude: fc.subarray([...NAMES, 'nobody'], { maxLength: 1 }),
});

describe('the starts found in the index', () => {
  it('are every start somebody could serve, and only those: equal to a naive oracle, before and after changes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...POLICIES),
        COMPANY,
        COMPANY,
        fc.integer({ min: 0, max: 1_439 }),
        QUESTION,
        (policy, company, later, minute, question) => {
          const now = atMinute(TODAY, minute);
          const wanted = { ...DEMAND, ...question };
          const index = new FreeTimeIndex(HELD.from, HELD.to);
          for (const one of company) put(index, one, policy, 1);
          expect(shownByIndex(index, policy, now, wanted)).toEqual(shownByOracle(company, policy, now, wanted));

          // rows do not go away again, so a day stays open
          const changed = later.map((one, place) => ({ ...one, unopened: company[place]!.unopened }));
          for (const one of changed) put(index, one, policy, 2);
          expect(shownByIndex(index, policy, now, wanted)).toEqual(shownByOracle(changed, policy, now, wanted));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are looked for among more workers than the index began with', () => {
    const index = new FreeTimeIndex(HELD.from, HELD.to);
    const [policy] = POLICIES;
    const crowd = Array.from({ length: 130 }, (_, number): PlainWorker => {
      const shifts = [{ from: at(40), to: at(60) }];
      const visits = number === 129 ? [] : [{ from: at(40), to: at(58), north: 0 }];
      const id = `worker ${number}`;
      return { id, skills: ['保洁'], expiresOn: addDays(TODAY, 9), homeNorth: number, shifts, visits, unopened: null };
    });
    for (const one of crowd) put(index, one, policy!, 0);
    const wanted = { ...DEMAND, crew: 1, durationMinutes: 120 };
    const shown = shownByIndex(index, policy!, at(0), wanted);
    expect(shown).toEqual(shownByOracle(crowd, policy!, at(0), wanted));
    expect(shown).toContainEqual([at(50).toISOString(), true]);
  });

  it('are an empty list on every day when nobody works', () => {
    const days = findStarts(new FreeTimeIndex(HELD.from, HELD.to), POLICIES[0]!, at(0), {
      ...DEMAND,
      crew: 1,
      durationMinutes: 120,
    });
    expect(days).toEqual(daysFromTo(TODAY, localDate('2028-03-01')).map((day) => ({ day, slots: [] })));
  });

  it('hold no day that lies behind them: what is news and what is not', () => {
    const index = new FreeTimeIndex(HELD.from, HELD.to);
    index.putWorker({ id: 'a', home: PLACE, skills: ['保洁'], certificates: [] });
    expect(index.withoutRows(TODAY, TODAY)).toEqual(['a']);
    expect(index.isNews('a', TODAY, 0)).toBe(true);
    index.putDay('a', TODAY, { off: NO_QUARTERS, busy: NO_QUARTERS, ver: 3 });
    expect(index.withoutRows(TODAY, TODAY)).toEqual([]);
    expect(index.isNews('a', TODAY, 3)).toBe(false);
    expect(index.isNews('a', TODAY, 4)).toBe(true);
    expect(index.isNews('a', addDays(HELD.from, -1), 4)).toBe(false);
    expect(index.isNews('b', TODAY, 4)).toBe(false);
  });
});
