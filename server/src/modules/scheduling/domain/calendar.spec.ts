import fc from 'fast-check';
import { addMinutes, contains, overlaps, type Interval } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { testPolicy } from '../../../../test/support/test-policy.js';
import { buildCalendar, type RosteredWorker } from './calendar.js';
import { travelMinutes, type Neighbour } from './gaps.js';
import { lacks } from './qualification.js';
import { NO_QUARTERS, shapeOf, union, type Words } from './quarters.js';
import { daysFromTo, fit, offBits, type WorkerDay } from './roster.js';
import { startsOf } from './starts.js';

const POLICY = testPolicy({ horizonDays: 4, openToMinute: 1_410 });
const TODAY = localDate('2028-02-27');
const DEMAND = { skill: '保洁', certificates: ['健康证'], crew: 1 };

/** A worker as people would write it down: intervals, no bits. */
interface PlainWorker {
  id: string;
  skills: string[];
  expiresOn: LocalDate | null;
  shifts: Interval[];
  visits: PlainVisit[];
}

/** `north`: how many hundredths of a degree north of the place that is asked for, 1.11 km each. */
interface PlainVisit extends Interval {
  north: number;
}

const at = (quarter: number): Date => atMinute(TODAY, quarter * 15);
const SHIFT = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 20, max: 80 }), fc.integer({ min: 1, max: 44 }))
  .map(([day, from, length]) => ({ from: at(day * 96 + from), to: at(day * 96 + from + length) }));
const VISIT = fc
  .tuple(fc.integer({ min: 0, max: 5 * 96 }), fc.integer({ min: 1, max: 24 }), fc.integer({ min: -40, max: 40 }))
  .map(([from, length, north]) => ({ from: at(from), to: at(from + length), north }));

const worker = (id: string): fc.Arbitrary<PlainWorker> =>
  fc.record({
    id: fc.constant(id),
    skills: fc.subarray(['保洁', '家电清洗']),
    expiresOn: fc.option(fc.integer({ min: 0, max: 4 }).map((days) => addDays(TODAY, days))),
    shifts: fc.array(SHIFT, { maxLength: 5 }),
    visits: fc.array(VISIT, { maxLength: 6 }),
  });

const plusBuffer = (visit: Interval): Interval => ({
  from: visit.from,
  to: addMinutes(visit.to, POLICY.bufferMinutes),
});
const covered = (shifts: readonly Interval[], visit: Interval): boolean => {
  for (let minute = visit.from; minute < visit.to; minute = addMinutes(minute, 15)) {
    if (!shifts.some((shift) => contains(shift, minute))) return false;
  }
  return true;
};
const daysOf = (visit: Interval): LocalDate[] => daysFromTo(dayOf(visit.from), dayOf(new Date(visit.to.getTime() - 1)));

/** 1.4 times the way on a meridian at 18 km/h, at least 10 minutes and at most three hours. */
function tripMinutes(north: number): number {
  const kilometres = (Math.abs(north) / 100) * ((2 * Math.PI * 6_371) / 360);
  return Math.min(180, Math.max(10, Math.ceil(((kilometres * 1.4) / 18) * 60)));
}

/** Four in the morning in Shanghai is 20:00 of the day before in UTC. */
const workingDay = (at: Date): number => Math.floor((at.getTime() / 3_600_000 + 4) / 24);

function apart(visit: Interval, other: PlainVisit): boolean {
  if (overlaps(plusBuffer(other), plusBuffer(visit))) return false;
  const free =
    other.to <= visit.from ? visit.from.getTime() - other.to.getTime() : other.from.getTime() - visit.to.getTime();
  if (free / 60_000 < tripMinutes(other.north)) return false;
  return workingDay(visit.from) === workingDay(other.from) || free / 3_600_000 >= 10;
}

/** The oracle: no bits, no cleverness, one question after the other. */
function oracle(workers: readonly PlainWorker[], visit: Interval, crew: number): 'free' | 'busy' | 'off' {
  const working = workers.filter(
    (one) =>
      one.skills.includes(DEMAND.skill) &&
      one.expiresOn !== null &&
      daysOf(visit).every((day) => day <= one.expiresOn!) &&
      covered(one.shifts, visit),
  );
  if (working.length < crew) return 'off';
  return working.filter((one) => one.visits.every((other) => apart(visit, other))).length >= crew ? 'free' : 'busy';
}

const PLACE = { lat: 30.2, lng: 120.1 };
const neighboursOf = ({ visits }: PlainWorker): Neighbour[] =>
  visits.map(({ from, to, north }) => ({
    from,
    to,
    travelMinutes: travelMinutes({ lat: PLACE.lat + north / 100, lng: PLACE.lng }, PLACE, POLICY),
  }));

/** The same workers as rows of the database. */
function rostered(workers: readonly PlainWorker[]): RosteredWorker[] {
  const last = addDays(TODAY, POLICY.horizonDays + 1);
  const off = offBits(
    workers.map((one) => ({ workerId: one.id, day: TODAY, spans: one.shifts })),
    workers.map((one) => one.id),
    TODAY,
    last,
  );
  return workers.map((one) => {
    const busy = new Map<LocalDate, Words>();
    for (const visit of one.visits) {
      for (const day of shapeOf(visit, POLICY.bufferMinutes))
        busy.set(day.day, union(busy.get(day.day) ?? NO_QUARTERS, day.busy));
    }
    const days = new Map<LocalDate, WorkerDay>(
      [...off.get(one.id)!].map(([day, words]) => [day, { off: words, busy: busy.get(day) ?? NO_QUARTERS }]),
    );
    const certificates = one.expiresOn ? [{ kind: '健康证', expiresOn: one.expiresOn }] : [];
    return { worker: { id: one.id, skills: one.skills, certificates }, days, neighbours: neighboursOf(one) };
  });
}

describe('the calendar', () => {
  it('shows every start somebody could serve, and only those: equal to a naive oracle', () => {
    fc.assert(
      fc.property(
        fc.tuple(worker('a'), worker('b'), worker('c')),
        fc.integer({ min: 0, max: 1_439 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 2 }),
        (workers, minute, quarterCount, crew) => {
          const now = atMinute(TODAY, minute);
          const minutes = quarterCount * 15;
          const days = buildCalendar(POLICY, now, { ...DEMAND, crew }, minutes, rostered(workers));
          const shown = days.flatMap(({ slots }) => slots.map((slot) => [slot.startAt.toISOString(), slot.available]));
          const expected = daysFromTo(TODAY, addDays(TODAY, POLICY.horizonDays - 1)).flatMap((day) =>
            startsOf(POLICY, now, day).flatMap((startAt) => {
              const state = oracle(workers, { from: startAt, to: addMinutes(startAt, minutes) }, crew);
              return state === 'off' ? [] : [[startAt.toISOString(), state === 'free']];
            }),
          );
          expect(shown).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives every day of the horizon an entry, empty when nobody works', () => {
    const days = buildCalendar(POLICY, atMinute(TODAY, 0), DEMAND, 120, []);
    expect(days).toEqual(daysFromTo(TODAY, localDate('2028-03-01')).map((day) => ({ day, slots: [] })));
  });
});

describe('a worker', () => {
  const shape = shapeOf({ from: at(40), to: at(48) }, 30);

  it('without a row for the day is not working', () => {
    expect(fit(shape, new Map())).toBe('off');
  });

  it('of the night works on both sides of midnight', () => {
    const next = addDays(TODAY, 1);
    const night = { workerId: 'a', day: TODAY, spans: [{ from: at(88), to: at(96 + 24) }] };
    const off = offBits([night], ['a'], TODAY, next).get('a')!;
    const days = new Map([...off].map(([day, words]) => [day, { off: words, busy: NO_QUARTERS }]));
    expect(fit(shapeOf({ from: at(92), to: at(100) }, 30), days)).toBe('free');
    expect(fit(shapeOf({ from: at(112), to: at(120) }, 30), days)).toBe('free');
    expect(fit(shapeOf({ from: at(113), to: at(121) }, 30), days)).toBe('off');
  });

  it('may end at the end of the shift: the buffer need not be on shift', () => {
    const off = offBits(
      [{ workerId: 'a', day: TODAY, spans: [{ from: at(40), to: at(48) }] }],
      ['a'],
      TODAY,
      TODAY,
    ).get('a')!;
    expect(fit(shape, new Map([...off].map(([day, words]) => [day, { off: words, busy: NO_QUARTERS }])))).toBe('free');
  });

  it('is measured against skill and every certificate on the day of the visit', () => {
    const cleaner = { skills: ['保洁'], certificates: [{ kind: '健康证', expiresOn: TODAY }] };
    expect(lacks(cleaner, DEMAND, [TODAY])).toEqual([]);
    expect(lacks(cleaner, DEMAND, [TODAY, addDays(TODAY, 1)])).toEqual([`健康证有效期到${TODAY}，服务当天已过期`]);
    expect(lacks({ skills: [], certificates: [] }, DEMAND, [TODAY])).toEqual(['没有“保洁”技能', '没有健康证']);
  });

  it('with a renewed certificate is not held to the old one', () => {
    const renewed = {
      skills: ['保洁'],
      certificates: [
        { kind: '健康证', expiresOn: localDate('2027-12-31') },
        { kind: '健康证', expiresOn: localDate('2028-12-31') },
      ],
    };
    expect(lacks(renewed, DEMAND, [TODAY])).toEqual([]);
  });
});
