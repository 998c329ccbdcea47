import fc from 'fast-check';
import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import { atMinute, localDate } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import type { ShiftSpan } from '../../workforce/contract/roster.js';
import { giveBack, type LongerDay } from './give-back.js';
import { decideOvertime } from './overtime.js';

const DAY = localDate('2028-02-29');
const BASE: readonly ShiftSpan[] = [
  { fromMinute: 540, toMinute: 720 },
  { fromMinute: 780, toMinute: 1_080 },
];
const visit = (minute: number, minutes = 120): Interval => {
  const from = atMinute(DAY, minute);
  return { from, to: addMinutes(from, minutes) };
};

/** The day after these visits were granted one after the other; those the limits forbid are left out. */
function granted(visits: readonly Interval[]): { spans: readonly ShiftSpan[]; grants: LongerDay[]; held: Interval[] } {
  let spans = BASE;
  const grants: LongerDay[] = [];
  const held: Interval[] = [];
  for (const [index, one] of visits.entries()) {
    const longer = decideOvertime({ spans, absences: [], addedThatDay: 0, addedThatMonth: 0 }, one);
    if (isRefused(longer)) continue;
    held.push(one);
    if (longer.addedMinutes > 0) grants.unshift({ requestId: String(index), before: spans, after: longer.spans });
    spans = longer.spans;
  }
  return { spans, grants, held };
}

it('one grant whose visit is gone: the day as it was', () => {
  const { spans, grants } = granted([visit(1_080)]);
  expect(giveBack(DAY, spans, grants, [])).toEqual({ spans: BASE, requestIds: ['0'] });
  expect(giveBack(DAY, spans, grants, [visit(1_080)])).toEqual({ spans, requestIds: [] });
});

it('the added time is somebody else’s by now: kept, and given back after them', () => {
  const { spans, grants } = granted([visit(1_080)]);
  expect(giveBack(DAY, spans, grants, [visit(1_050, 60)]).requestIds).toEqual([]);
  expect(giveBack(DAY, spans, grants, [visit(960)]).requestIds).toEqual(['0']);
});

it('the older of two grants goes first: nothing is given back before the newer one goes too, then both are', () => {
  const { spans, grants } = granted([visit(1_080), visit(1_200, 60)]);
  expect(giveBack(DAY, spans, grants, [visit(1_200, 60)]).requestIds).toEqual([]);
  expect(giveBack(DAY, spans, grants, [])).toEqual({ spans: BASE, requestIds: ['1', '0'] });
});

it('a day that was planned otherwise since is a person’s', () => {
  const { grants } = granted([visit(1_080)]);
  const since = [{ fromMinute: 540, toMinute: 1_290 }];
  expect(giveBack(DAY, since, grants, [])).toEqual({ spans: since, requestIds: [] });
});

it('the night before is another day’s work', () => {
  const { spans, grants } = granted([visit(450, 90)]);
  expect(giveBack(DAY, spans, grants, [visit(-60, 120)])).toEqual({ spans: BASE, requestIds: ['0'] });
});

const anyVisit = fc
  .record({ minute: fc.integer({ min: 24, max: 90 }), length: fc.integer({ min: 2, max: 12 }) })
  .map(({ minute, length }) => visit(minute * 15, length * 15));

it('whatever was granted and whatever is gone: who stays is still on shift, nobody is left longer for nothing', () => {
  fc.assert(
    fc.property(fc.array(anyVisit, { maxLength: 5 }), fc.func(fc.boolean()), (wishes, isGone) => {
      const { spans, grants, held } = granted(wishes);
      const left = held.filter((one) => !isGone(one.from.getTime()));
      const back = giveBack(DAY, spans, grants, left);
      for (const one of left) {
        expect(
          decideOvertime({ spans: back.spans, absences: [], addedThatDay: 0, addedThatMonth: 0 }, one),
        ).toMatchObject({
          addedMinutes: 0,
        });
      }
      if (left.length === 0)
        expect(back).toEqual({ spans: BASE, requestIds: grants.map(({ requestId }) => requestId) });
      const again = grants.filter(({ requestId }) => !back.requestIds.includes(requestId));
      expect(giveBack(DAY, back.spans, again, left)).toEqual({ spans: back.spans, requestIds: [] });
    }),
  );
});
