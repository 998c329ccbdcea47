import fc from 'fast-check';
import { addDays, atMinute, dayOf, daysBetween, localDate, startOfDay } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { brokenDays, replanDue } from './broken-days.js';
import { daysToHandOver, mayCallOff, mayEndOn, officeActs } from './office-acts.js';
import { isDue, reminderAt } from './reminders.js';
import { onTrial, trialWith } from './trial.js';
import { livedTurns, workerOn, workersFrom } from './turns.js';

const FIRST = localDate('2028-02-20');
const stayOf = (days: number, trialDays: number) => ({
  state: 'active' as const,
  first: FIRST,
  last: addDays(FIRST, days - 1),
  trialFrom: trialDays === 0 ? null : FIRST,
  trialUntil: trialDays === 0 ? null : addDays(FIRST, Math.min(days, trialDays) - 1),
  trialKept: false,
  changes: 0,
  endedOn: null,
});
/** From before the first day to after the last, at any minute. */
const moment = fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: 0, max: 1_439 }));
const at = ([day, minute]: readonly [number, number]): Date => atMinute(addDays(FIRST, day), minute);
const length = fc.integer({ min: 1, max: 30 });

it('a reminder is true for one day at most, and never for a stay that does not go on', () => {
  fc.assert(
    fc.property(length, fc.integer({ min: 0, max: 5 }), moment, (days, trialDays, when) => {
      const stay = stayOf(days, trialDays);
      for (const kind of ['start', 'trial_end', 'over'] as const) {
        const planned = reminderAt(kind, stay);
        if (isDue(kind, stay, at(when))) expect(planned && dayOf(planned)).toBe(dayOf(at(when)));
        expect(reminderAt(kind, { ...stay, state: 'ended' })).toBeNull();
      }
      expect(reminderAt('trial_end', { ...stay, trialKept: true })).toBeNull();
    }),
  );
});

it('of what the office may do, nothing is refused afterwards for the time alone', () => {
  fc.assert(
    fc.property(length, moment, (days, when) => {
      const stay = stayOf(days, 0);
      const now = at(when);
      const acts = officeActs(stay, now);
      const from = dayOf(now) > stay.first ? dayOf(now) : stay.first;
      expect(acts.includes('change_worker')).toBe(!isRefused(daysToHandOver(stay, from, now)));
      expect(acts.includes('cancel')).toBe(mayCallOff(stay, now) === null);
      if (acts.includes('end')) expect(mayEndOn(stay, stay.first, now)).toBeNull();
      expect(isRefused(mayEndOn(stay, stay.last, now))).toBe(true);
    }),
  );
});

it('a change of worker never takes away a day of a trial that is going on', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 30 }),
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 29 }),
      fc.integer({ min: 0, max: 29 }),
      (days, trialDays, today, start) => {
        const stay = stayOf(days, trialDays);
        const now = atMinute(addDays(FIRST, Math.min(today, days - 1)), 600);
        const first = addDays(FIRST, Math.max(Math.min(today, days - 1), Math.min(start, days - 1)));
        const changed = { ...stay, ...trialWith(stay, { first, last: stay.last }, { trialDays }, now) };
        if (trialDays === 0) return expect(changed.trialUntil).toBeNull();
        if (onTrial(stay, now) === null) expect(onTrial(changed, now)).toBeNull();
        expect(onTrial(changed, atMinute(first, 600))).toBeNull();
        expect(daysBetween(first, changed.trialUntil!) + 1).toBe(
          Math.min(trialDays, daysBetween(first, stay.last) + 1),
        );
      },
    ),
  );
});

it('the days a roster does not carry are exactly those of the leave, of the turn, and not over', () => {
  const ALL = Array.from({ length: 40 }, (_, index) => addDays(FIRST, index - 5));
  fc.assert(
    fc.property(
      length,
      fc.integer({ min: -4, max: 34 }),
      fc.integer({ min: 1, max: 10 }),
      moment,
      (days, from, away, when) => {
        const turn = { workerId: 'w', first: FIRST, last: addDays(FIRST, days - 1) };
        const since = dayOf(at(when));
        const leave = {
          id: 'a',
          reason: '病假',
          from: startOfDay(addDays(FIRST, from)),
          to: startOfDay(addDays(FIRST, from + away)),
        };
        const roster = {
          workerId: 'w',
          shifts: ALL.map((day) => ({ day, fromMinute: 480, toMinute: 1_200 })),
          absences: [leave],
          certificates: [],
        };
        const expected = Array.from({ length: away }, (_, index) => addDays(FIRST, from + index)).filter(
          (day) => day >= turn.first && day <= turn.last && day >= since && day <= ALL.at(-1)!,
        );
        const beyond = Array.from({ length: days }, (_, index) => addDays(FIRST, index)).filter(
          (day) => day > ALL.at(-1)! && day >= since,
        );
        const found = brokenDays(turn, roster, [], since);
        expect(found?.days ?? 0).toBe(new Set([...expected, ...beyond]).size);
        expect(found?.first).toBe([...expected, ...beyond].sort()[0]);
        const due = replanDue(found?.first ?? FIRST, at(when));
        expect(due >= at(when)).toBe(true);
      },
    ),
  );
});

it('a certificate that ends in the middle, and an evening off that does not matter', () => {
  const roster = (expiresOn: string) => ({
    workerId: 'w',
    shifts: Array.from({ length: 9 }, (_, index) => ({ day: addDays(FIRST, index), fromMinute: 480, toMinute: 1_200 })),
    absences: [
      { id: 'a', reason: '事假', from: atMinute(addDays(FIRST, 1), 1_080), to: atMinute(addDays(FIRST, 1), 1_200) },
    ],
    certificates: [{ id: 'c', kind: '健康证', expiresOn: localDate(expiresOn) }],
  });
  const turn = { workerId: 'w', first: FIRST, last: addDays(FIRST, 8) };
  expect(brokenDays(turn, roster('2029-01-01'), ['健康证'], FIRST)).toBeNull();
  expect(brokenDays(turn, roster('2028-02-23'), ['健康证'], FIRST)).toMatchObject({ first: '2028-02-24', days: 5 });
});

it('a turn that never came is nobody’s', () => {
  const turns = [
    { workerId: 'a', first: FIRST, last: addDays(FIRST, 2) },
    { workerId: 'b', first: addDays(FIRST, 5), last: addDays(FIRST, 2) },
    { workerId: 'c', first: addDays(FIRST, 3), last: addDays(FIRST, 9) },
  ];
  expect(livedTurns(turns).map(({ workerId }) => workerId)).toEqual(['a', 'c']);
  expect(workerOn(turns, addDays(FIRST, 5))).toBe('c');
  expect(workersFrom(turns, addDays(FIRST, 2))).toEqual(['a', 'c']);
  expect(workersFrom(turns, addDays(FIRST, 3))).toEqual(['c']);
});
