import fc from 'fast-check';
import { addMinutes, minutesBetween, overlaps } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf, localDate, startOfDay } from '@daowei/shared/kernel/local-date';
import type { WorkerRoster } from '../../workforce/contract/roster.js';
import { replanDue, whyBroken } from './broken-visits.js';

const MONDAY = localDate('2026-03-09');
const QUARTER = 15;
const at = (quarter: number): Date => addMinutes(startOfDay(MONDAY), quarter * QUARTER);

/** Shifts from 6:00, breaks and night shifts included, over four days; absences and certificates as they come. */
const roster = fc.record({
  shifts: fc.array(fc.record({ day: fc.nat(3), from: fc.nat(95), length: fc.integer({ min: 1, max: 48 }) }), {
    maxLength: 8,
  }),
  absences: fc.array(fc.record({ from: fc.nat(4 * 96), length: fc.integer({ min: 1, max: 96 }) }), { maxLength: 3 }),
  certificates: fc.array(
    fc.record({ kind: fc.constantFrom('健康证', '电工证'), days: fc.integer({ min: -2, max: 5 }) }),
    { maxLength: 4 },
  ),
});
const visit = fc.record({
  from: fc.integer({ min: 20, max: 4 * 96 }),
  length: fc.integer({ min: 1, max: 40 }),
  certificates: fc.subarray(['健康证', '电工证']),
});

const rosterOf = (drawn: typeof roster extends fc.Arbitrary<infer T> ? T : never): WorkerRoster => ({
  workerId: 'w',
  shifts: drawn.shifts.map(({ day, from, length }) => ({
    day: addDays(MONDAY, day),
    fromMinute: from * QUARTER,
    toMinute: (from + length) * QUARTER,
  })),
  absences: drawn.absences.map(({ from, length }, index) => ({
    id: `a${index}`,
    from: at(from),
    to: at(from + length),
    reason: '事假',
  })),
  certificates: drawn.certificates.map(({ kind, days }, index) => ({
    id: `c${index}`,
    kind,
    expiresOn: addDays(MONDAY, days),
  })),
});

describe('a visit', () => {
  it('is broken exactly when an absence meets it, a quarter of it is off shift, or a certificate lacks on one of its days', () => {
    fc.assert(
      fc.property(roster, visit, (drawn, { from, length, certificates }) => {
        const plan = rosterOf(drawn);
        const span = { from: at(from), to: at(from + length) };
        const quarters = Array.from({ length }, (_, index) => at(from + index));
        const onShift = quarters.every((start) =>
          plan.shifts.some(
            ({ day, fromMinute, toMinute }) => atMinute(day, fromMinute) <= start && start < atMinute(day, toMinute),
          ),
        );
        const present = !plan.absences.some((absence) => overlaps(absence, span));
        const certified = quarters.every((start) =>
          certificates.every((kind) =>
            plan.certificates.some((held) => held.kind === kind && held.expiresOn >= dayOf(start)),
          ),
        );
        const isFine = whyBroken({ visit: span, certificates }, plan).length === 0;
        expect(isFine).toBe(onShift && present && certified);
      }),
    );
  });

  it('says every reason, in words', () => {
    const plan: WorkerRoster = {
      workerId: 'w',
      shifts: [{ day: MONDAY, fromMinute: 480, toMinute: 720 }],
      absences: [
        { id: 'a', from: atMinute(MONDAY, 600), to: atMinute(MONDAY, 660), reason: '就医' },
        { id: 'b', from: atMinute(MONDAY, 720), to: atMinute(addDays(MONDAY, 2), 0), reason: '病假' },
      ],
      certificates: [{ id: 'c', kind: '健康证', expiresOn: localDate('2026-03-08') }],
    };
    const span = { from: atMinute(MONDAY, 630), to: atMinute(MONDAY, 750) };
    expect(whyBroken({ visit: span, certificates: ['健康证', '电工证'] }, plan)).toEqual([
      '3月9日 10:00–11:00请假（就医）',
      '3月9日 12:00–3月11日 00:00请假（病假）',
      '10:30–12:30不在班次内',
      '健康证有效期到2026-03-08，服务当天已过期',
      '没有电工证',
    ]);
  });

  it('that ends at midnight needs no certificate for the next day', () => {
    const plan: WorkerRoster = {
      workerId: 'w',
      shifts: [{ day: MONDAY, fromMinute: 1_200, toMinute: 1_500 }],
      absences: [],
      certificates: [{ id: 'c', kind: '健康证', expiresOn: MONDAY }],
    };
    const until = (minute: number): string[] =>
      whyBroken(
        { visit: { from: atMinute(MONDAY, 1_320), to: atMinute(MONDAY, minute) }, certificates: ['健康证'] },
        plan,
      );
    expect(until(1_440)).toEqual([]);
    expect(until(1_455)).toEqual(['健康证有效期到2026-03-09，服务当天已过期']);
  });
});

describe('the time to find somebody else', () => {
  const now = new Date('2026-03-10T01:00:00.000Z');

  it.each([
    [10, 10],
    [60, 15],
    [240, 15],
    [241, 60],
    [1_440, 60],
    [1_441, 480],
    [20_000, 480],
  ])('for a visit in %i minutes is %i', (visitIn, minutes) => {
    expect(minutesBetween(now, replanDue(addMinutes(now, visitIn), now))).toBe(minutes);
  });

  it('is never after the visit, and never in the past', () => {
    fc.assert(
      fc.property(fc.integer({ min: -600, max: 30_000 }), (visitIn) => {
        const from = addMinutes(now, visitIn);
        const due = replanDue(from, now);
        expect(due >= now).toBe(true);
        if (visitIn >= 0) expect(due <= from).toBe(true);
      }),
    );
  });
});
