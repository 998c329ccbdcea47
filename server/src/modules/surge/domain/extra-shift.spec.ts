import fc from 'fast-check';
import { addMinutes, minutesBetween, overlaps, type Interval } from '@daowei/shared/kernel/interval';
import { atMinute, localDate, startOfDay } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { decideExtraShift, mayRing, type PlannedAround } from './extra-shift.js';
import { SURGE_POLICY } from './surge-policy.js';

const DAY = localDate('2026-03-10');
const quarter = (least: number, most: number) => fc.integer({ min: least, max: most }).map((one) => one * 15);
const span = fc
  .tuple(quarter(0, 80), quarter(4, 40))
  .map(([from, length]) => ({ fromMinute: from, toMinute: from + length }));
const instants = fc
  .tuple(quarter(-96, 192), quarter(4, 40))
  .map(([from, length]): Interval => ({ from: atMinute(DAY, from), to: atMinute(DAY, from + length) }));
const planned: fc.Arbitrary<PlannedAround> = fc.record({
  spans: fc.array(span, { maxLength: 1 }),
  others: fc.array(instants, { maxLength: 2 }),
  absences: fc.array(instants, { maxLength: 1 }),
  otherWeekMinutes: quarter(0, 120),
});
const wanted = span.map(({ fromMinute, toMinute }): Interval => ({
  from: atMinute(DAY, fromMinute),
  to: atMinute(DAY, toMinute),
}));

it('an extra shift is granted exactly when it is off, rested, and within the limits of day and week', () => {
  const { restMinutes, mostDayMinutes, mostWeekMinutes } = SURGE_POLICY;
  fc.assert(
    fc.property(planned, wanted, (around, hours) => {
      const shift = decideExtraShift(around, hours);
      const guarded = { from: addMinutes(hours.from, -restMinutes.value), to: addMinutes(hours.to, restMinutes.value) };
      const [from, to] = [minutesBetween(startOfDay(DAY), hours.from), minutesBetween(startOfDay(DAY), hours.to)];
      const minutes = around.spans.reduce((sum, one) => sum + one.toMinute - one.fromMinute, to - from);
      const fits =
        !around.spans.some((one) => one.fromMinute < to && from < one.toMinute) &&
        !around.absences.some((one) => overlaps(one, hours)) &&
        !around.others.some((one) => overlaps(one, guarded)) &&
        minutes <= mostDayMinutes.value &&
        around.otherWeekMinutes + minutes <= mostWeekMinutes.value;
      expect(!isRefused(shift)).toBe(fits);
      if (isRefused(shift)) return;
      const after = shift.spans.reduce((sum, one) => sum + one.toMinute - one.fromMinute, 0);
      expect([shift.day, after]).toEqual([DAY, minutes]);
    }),
  );
});

it('whoever is not on standby is not rung up at night', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_439 }), (minute) => {
      const now = atMinute(DAY, minute);
      expect(mayRing(now, true)).toBe(true);
      const { quietFromMinute, quietToMinute } = SURGE_POLICY;
      expect(mayRing(now, false)).toBe(minute >= quietToMinute.value && minute < quietFromMinute.value);
    }),
  );
});
