import fc from 'fast-check';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { atMinute, localDate } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { decideOvertime, type PlannedDay } from './overtime.js';
import { SHIFT_REQUEST_POLICY } from './shift-request-policy.js';

const DAY = localDate('2028-02-29');
const at = (hour: number) => atMinute(DAY, hour * 60);
const visit = (from: number, to: number) => ({ from: at(from), to: at(to) });
const planned = (more: Partial<PlannedDay> = {}): PlannedDay => ({
  spans: [
    { fromMinute: 480, toMinute: 720 },
    { fromMinute: 780, toMinute: 1_080 },
  ],
  absences: [],
  addedThatDay: 0,
  addedThatMonth: 0,
  ...more,
});
const because = (result: ReturnType<typeof decideOvertime>) => (isRefused(result) ? result.because : null);

it('the shift ends later, or begins earlier, by just what the visit needs', () => {
  expect(decideOvertime(planned(), visit(18, 20))).toMatchObject({ addedMinutes: 120 });
  expect(decideOvertime(planned(), visit(17, 19))).toEqual({
    day: DAY,
    spans: [
      { fromMinute: 480, toMinute: 720 },
      { fromMinute: 780, toMinute: 1_140 },
    ],
    addedMinutes: 60,
  });
  expect(decideOvertime(planned(), visit(6, 9))).toMatchObject({ addedMinutes: 120 });
  expect(decideOvertime(planned(), visit(9, 11))).toMatchObject({ addedMinutes: 0 });
});

it('beyond midnight is the same day’s work', () => {
  const late = planned({ spans: [{ fromMinute: 900, toMinute: 1_380 }] });
  const overMidnight = { from: at(23), to: at(25) };
  expect(decideOvertime(late, overMidnight)).toMatchObject({
    spans: [{ fromMinute: 900, toMinute: 1_500 }],
    addedMinutes: 120,
  });
});

it('a day off, leave, a break and the limits stay what they are', () => {
  expect(because(decideOvertime(planned({ spans: [] }), visit(18, 20)))).toBe('当天休息，不加班');
  expect(because(decideOvertime(planned({ absences: [visit(19, 23)] }), visit(18, 20)))).toBe('这个时间请了假');
  expect(because(decideOvertime(planned(), visit(11, 13)))).toBe('占用了班次中间的休息');
  expect(because(decideOvertime(planned(), visit(20, 22)))).toContain('超过每天180分钟');
  expect(because(decideOvertime(planned({ addedThatDay: 120 }), visit(18, 20)))).toContain('超过每天180分钟');
  expect(because(decideOvertime(planned({ addedThatMonth: 2_100 }), visit(18, 20)))).toContain('36小时');
});

const quarter = (min: number, max: number) => fc.integer({ min, max }).map((steps) => steps * 15);
const anyDay = fc
  .uniqueArray(quarter(0, 95), { minLength: 2, maxLength: 6 })
  .map((edges) => edges.sort((a, b) => a - b))
  .map((edges) =>
    Array.from({ length: Math.floor(edges.length / 2) }, (_, index) => ({
      fromMinute: edges[2 * index]!,
      toMinute: edges[2 * index + 1]!,
    })),
  );

it('what is allowed covers the visit, keeps every break and both limits, and adds only at the ends', () => {
  const most = SHIFT_REQUEST_POLICY.mostPerWorkerDay.value;
  const amounts = fc.tuple(fc.integer({ min: 0, max: 240 }), fc.integer({ min: 0, max: 2_400 }));
  fc.assert(
    fc.property(anyDay, quarter(0, 95), quarter(1, 24), amounts, (spans, from, minutes, [day, month]) => {
      const start = atMinute(DAY, from);
      const wished = { from: start, to: addMinutes(start, minutes) };
      const result = decideOvertime(planned({ spans, addedThatDay: day, addedThatMonth: month }), wished);
      if (isRefused(result)) return;
      const on = (list: typeof spans, minute: number) =>
        list.some(({ fromMinute, toMinute }) => fromMinute <= minute && minute < toMinute);
      const added: number[] = [];
      for (let minute = 0; minute < 2_880; minute += 15) {
        const [before, after] = [on(spans, minute), on([...result.spans], minute)];
        if (before || (minute >= from && minute < from + minutes)) expect(after).toBe(true);
        if (after && !before) added.push(minute);
      }
      const inside = added.filter((minute) => minute >= spans[0]!.fromMinute && minute < spans.at(-1)!.toMinute);
      expect(inside).toEqual([]);
      expect(result.addedMinutes).toBe(added.length * 15);
      if (result.addedMinutes > 0) expect(day + result.addedMinutes).toBeLessThanOrEqual(most);
      if (result.addedMinutes > 0) expect(month + result.addedMinutes).toBeLessThanOrEqual(2_160);
    }),
  );
});
