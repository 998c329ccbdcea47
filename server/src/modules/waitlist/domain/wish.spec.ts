import fc from 'fast-check';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { atMinute, dayOf, localDate } from '@daowei/shared/kernel/local-date';
import { closesAt, offerMinutes, startsToOffer, STRETCHES, wishAround, wishText } from './wish.js';

const GRID = { openFromMinute: 480, openToMinute: 1_200, stepMinutes: 30, noticeMinutes: 120 };
const DAY = localDate('2028-02-29');
const LONG_AGO = new Date(0);
const start = fc.integer({ min: 0, max: 23 }).map((step) => atMinute(DAY, 480 + 30 * step));
const stretch = fc.constantFrom(...STRETCHES);

const clocks = (starts: readonly Date[]): number[] =>
  starts.map((at) => (at.getTime() - atMinute(DAY, 0).getTime()) / 3_600_000).sort((a, b) => a - b);

it('always accepts the start that was tapped, first, and never a start of another day', () => {
  fc.assert(
    fc.property(start, stretch, (at, how) => {
      const starts = startsToOffer(GRID, wishAround(at, how), LONG_AGO);
      expect(starts[0]).toEqual(at);
      expect(starts.every((one) => dayOf(one) === DAY)).toBe(true);
      expect(new Set(starts.map((one) => one.getTime())).size).toBe(starts.length);
    }),
  );
});

it('a part of the day is what people call it, a day is all of it', () => {
  const nine = atMinute(DAY, 540);
  expect(clocks(startsToOffer(GRID, wishAround(nine, 'start'), LONG_AGO))).toEqual([9]);
  expect(clocks(startsToOffer(GRID, wishAround(nine, 'part'), LONG_AGO)).at(-1)).toBe(11.5);
  expect(clocks(startsToOffer(GRID, wishAround(atMinute(DAY, 720), 'part'), LONG_AGO))[0]).toBe(12);
  expect(clocks(startsToOffer(GRID, wishAround(atMinute(DAY, 1_080), 'part'), LONG_AGO))).toEqual([18, 18.5, 19, 19.5]);
  expect(startsToOffer(GRID, wishAround(nine, 'day'), LONG_AGO)).toHaveLength(24);
});

it('offers nothing that is too near, and closes exactly when nothing is left', () => {
  fc.assert(
    fc.property(start, stretch, fc.integer({ min: -60, max: 60 }), (at, how, minutes) => {
      const wish = wishAround(at, how);
      const closes = closesAt(GRID, wish);
      expect(startsToOffer(GRID, wish, closes).length).toBeGreaterThan(0);
      expect(startsToOffer(GRID, wish, addMinutes(closes, 1))).toEqual([]);
      const now = addMinutes(at, minutes);
      expect(startsToOffer(GRID, wish, now).every((one) => one >= addMinutes(now, GRID.noticeMinutes))).toBe(true);
    }),
  );
});

it('holds a near offer for a shorter time', () => {
  const now = atMinute(DAY, 480);
  expect(offerMinutes(addMinutes(now, 359), now)).toBe(15);
  expect(offerMinutes(addMinutes(now, 360), now)).toBe(30);
});

it('says the wish the way people do', () => {
  const nine = atMinute(DAY, 540);
  expect(STRETCHES.map((how) => wishText(wishAround(nine, how)))).toEqual([
    '2月29日 周二 09:00',
    '2月29日 周二 上午',
    '2月29日 周二 全天',
  ]);
});
