import fc from 'fast-check';
import { addMinutes, overlaps } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf, localDate, startOfDay } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import type { RosterChange, RosterPlan, WorkerRoster } from '../contract/roster.js';
import { decideRosterChange, spanOf } from './roster-change.js';

/** Tuesday 10 March 2026, 09:00 in Shanghai. */
const NOW = new Date('2026-03-10T01:00:00.000Z');
const TODAY = localDate('2026-03-10');

const ROSTER: WorkerRoster = {
  workerId: 'w',
  shifts: [
    { day: TODAY, fromMinute: 480, toMinute: 720 },
    { day: TODAY, fromMinute: 780, toMinute: 1_080 },
    { day: addDays(TODAY, 1), fromMinute: 1_320, toMinute: 1_800 },
  ],
  absences: [{ id: 'a', from: atMinute(TODAY, 840), to: atMinute(TODAY, 960), reason: '事假' }],
  certificates: [{ id: 'c', kind: '健康证', expiresOn: localDate('2026-06-30') }],
};

const decide = (change: RosterChange, now = NOW) => decideRosterChange(ROSTER, change, now, 'new');
const code = (change: RosterChange, now = NOW): string => {
  const decided = decide(change, now);
  return isRefused(decided) ? decided.refused : 'done';
};
const done = (change: RosterChange, now = NOW): RosterPlan => {
  const decided = decide(change, now);
  if (isRefused(decided)) throw new Error(decided.refused);
  return decided;
};
const absence = (from: Date, to: Date): RosterChange => ({ kind: 'add_absence', from, to, reason: '病假' });
const day = (ahead: number, ...spans: [number, number][]): RosterChange => ({
  kind: 'set_day',
  day: addDays(TODAY, ahead),
  spans: spans.map(([fromMinute, toMinute]) => ({ fromMinute, toMinute })),
});

describe('the shifts of a day', () => {
  it('are replaced as a whole; gaps are breaks', () => {
    const { after, touches } = done(day(0, [480, 600], [660, 1_140]));
    expect(after.shifts.filter((shift) => shift.day === TODAY)).toEqual([
      { day: TODAY, fromMinute: 480, toMinute: 600 },
      { day: TODAY, fromMinute: 660, toMinute: 1_140 },
    ]);
    expect(touches).toEqual({ from: startOfDay(TODAY), to: atMinute(TODAY, 1_440) });
  });

  it('may be none: a day off; a night shift that is taken away is given up to its end', () => {
    const { after, touches } = done(day(1));
    expect(after.shifts).toHaveLength(2);
    expect(touches?.to).toEqual(atMinute(addDays(TODAY, 1), 1_800));
  });

  it.each<[string, RosterChange]>([
    ['ROSTER_IN_PAST', day(-1, [480, 600])],
    ['ROSTER_TOO_FAR', day(91, [480, 600])],
    ['done', day(90, [480, 600])],
    ['SHIFTS_OVERLAP', day(2, [480, 720], [700 + 5, 900])],
    ['SHIFTS_OVERLAP', day(2, [300, 600])],
    ['done', day(2, [360, 600])],
    ['VALIDATION_FAILED', day(2, [600, 600])],
    ['VALIDATION_FAILED', day(2, [607, 900])],
    ['VALIDATION_FAILED', day(2, [480, 1_215])],
    ['done', day(2, [480, 1_200])],
  ])('%s', (expected, change) => expect(code(change)).toBe(expected));

  it('never overlap, whatever was asked for', () => {
    const quarter = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(
        fc.integer({ min: -1, max: 3 }),
        fc.array(fc.tuple(quarter, quarter), { maxLength: 5 }),
        (ahead, drawn) => {
          const decided = decide(day(ahead, ...drawn.map(([a, b]): [number, number] => [a * 15, b * 15])));
          if (isRefused(decided)) return;
          const spans = decided.after.shifts.map(spanOf);
          for (const [index, span] of spans.entries()) {
            expect(spans.slice(index + 1).some((other) => overlaps(span, other))).toBe(false);
          }
        },
      ),
    );
  });
});

describe('an absence', () => {
  it.each<[string, Date, Date]>([
    ['done', atMinute(TODAY, 0), atMinute(TODAY, 840)],
    ['done', atMinute(TODAY, 960), atMinute(TODAY, 1_440)],
    ['ABSENCE_OVERLAPS', atMinute(TODAY, 600), atMinute(TODAY, 855)],
    ['ABSENCE_OVERLAPS', atMinute(TODAY, 855), atMinute(TODAY, 870)],
    ['ROSTER_IN_PAST', atMinute(TODAY, -15), atMinute(TODAY, 600)],
    ['ROSTER_IN_PAST', atMinute(TODAY, 0), atMinute(TODAY, 540)],
    ['VALIDATION_FAILED', atMinute(TODAY, 600), atMinute(TODAY, 600)],
    ['VALIDATION_FAILED', atMinute(TODAY, 600), atMinute(TODAY, 500)],
    ['VALIDATION_FAILED', atMinute(TODAY, 607), atMinute(TODAY, 700)],
    ['ROSTER_TOO_FAR', atMinute(addDays(TODAY, 91), 600), atMinute(addDays(TODAY, 92), 0)],
    ['ROSTER_TOO_FAR', atMinute(addDays(TODAY, 1), 0), atMinute(addDays(TODAY, 186), 0)],
    ['done', atMinute(addDays(TODAY, 1), 0), atMinute(addDays(TODAY, 185), 0)],
  ])('%s from %s to %s', (expected, from, to) => expect(code(absence(from, to))).toBe(expected));

  it('is taken back before it began, shortened afterwards', () => {
    const end = (at: Date | null): RosterChange => ({ kind: 'end_absence', absenceId: 'a', at });
    expect(done(end(null))).toMatchObject({
      after: { absences: [] },
      touches: { from: atMinute(TODAY, 840), to: atMinute(TODAY, 960) },
    });
    const at1420 = addMinutes(atMinute(TODAY, 840), 20);
    expect(done(end(null), at1420)).toMatchObject({
      after: { absences: [{ id: 'a', to: atMinute(TODAY, 870) }] },
      touches: { from: atMinute(TODAY, 870), to: atMinute(TODAY, 960) },
    });
    expect(code(end(atMinute(TODAY, 855)), at1420)).toBe('ROSTER_IN_PAST');
    expect(code(end(atMinute(TODAY, 975)))).toBe('VALIDATION_FAILED');
    expect(code(end(null), atMinute(TODAY, 960))).toBe('ROSTER_IN_PAST');
    expect(code({ kind: 'end_absence', absenceId: 'b', at: null })).toBe('NOT_FOUND');
  });
});

describe('a certificate', () => {
  const held = (certificate: string, expiresOn: string): RosterChange => ({
    kind: 'add_certificate',
    certificate,
    number: 'HZ-2026-1',
    expiresOn: localDate(expiresOn),
  });

  it.each<[string, RosterChange]>([
    ['done', held('健康证', '2027-06-30')],
    ['CERTIFICATE_NOT_LATER', held('健康证', '2026-06-30')],
    ['done', held('电工证', '2026-03-10')],
    ['ROSTER_IN_PAST', held('电工证', '2026-03-09')],
    ['done', held('电工证', '2036-03-10')],
    ['ROSTER_TOO_FAR', held('电工证', '2036-03-11')],
    ['done', { kind: 'end_certificate', certificateId: 'c', because: '被吊销' }],
    ['NOT_FOUND', { kind: 'end_certificate', certificateId: 'x', because: '被吊销' }],
  ])('%s: %j', (expected, change) => expect(code(change)).toBe(expected));

  it('touches no time', () => {
    expect(done(held('健康证', '2027-06-30'))).toMatchObject({ touches: null });
    expect(dayOf(NOW)).toBe(TODAY);
  });
});
