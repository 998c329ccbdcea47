import fc from 'fast-check';
import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf, localDate } from '@daowei/shared/kernel/local-date';
import { testPolicy } from '../../../../test/support/test-policy.js';
import { daysTouched, gapNeeded, reachOf, tooNear, travelMinutes } from './gaps.js';

const RULES = testPolicy();
const DAY = localDate('2028-02-29');
const at = (minute: number, day = DAY): Date => atMinute(day, minute);
const HOME = { lat: 30.2741, lng: 120.1302 };

const PLACE = fc.record({
  lat: fc.double({ min: 29.5, max: 31, noNaN: true }),
  lng: fc.double({ min: 119, max: 121, noNaN: true }),
});
const SPAN: fc.Arbitrary<Interval> = fc
  .tuple(fc.integer({ min: -2_880, max: 4_320 }), fc.integer({ min: 1, max: 720 }))
  .map(([from, minutes]) => ({ from: at(from), to: at(from + minutes) }));

describe('a trip', () => {
  it.each([
    ['next door', { lat: 30.2741, lng: 120.1302 }, 10],
    ['6.4 km away takes as long as the buffer', { lat: 30.3317, lng: 120.1302 }, 30],
    ['11.1 km away', { lat: 30.3741, lng: 120.1302 }, 52],
    ['in another city', { lat: 31.23, lng: 121.47 }, 180],
    ['to a place nobody knows', null, 0],
  ])('%s', (_, place, minutes) => {
    expect(travelMinutes(HOME, place, RULES)).toBe(minutes);
    expect(travelMinutes(place, HOME, RULES)).toBe(minutes);
  });

  it('is never longer than by way of a third place', () => {
    fc.assert(
      fc.property(PLACE, PLACE, PLACE, (a, b, c) => {
        expect(travelMinutes(a, c, RULES)).toBeLessThanOrEqual(travelMinutes(a, b, RULES) + travelMinutes(b, c, RULES));
      }),
    );
  });
});

describe('between two visits', () => {
  it.each([
    ['the buffer, when the next is near', at(600), at(780), 10, 30],
    ['the trip, when it is far', at(600), at(780), 52, 52],
    ['the rest, when a working day ends between them', at(1_200), at(480, addDays(DAY, 1)), 10, 600],
    ['no rest inside a night', at(1_380), at(180, addDays(DAY, 1)), 10, 30],
    ['rest after a night that ended at four', at(1_380), at(240, addDays(DAY, 1)), 10, 600],
  ])('lies %s', (_, earlier, later, travel, minutes) => {
    expect(gapNeeded(earlier.getTime(), later.getTime(), travel, RULES)).toBe(minutes);
  });

  it('what is missing is named with the neighbour', () => {
    const neighbour = { from: at(600), to: at(720), travelMinutes: 52 };
    expect(tooNear({ from: at(765), to: at(800) }, [neighbour], RULES)).toEqual([{ neighbour, needed: 52, left: 45 }]);
    expect(tooNear({ from: at(772), to: at(800) }, [neighbour], RULES)).toEqual([]);
    expect(tooNear({ from: at(480), to: at(560) }, [neighbour], RULES)).toEqual([{ neighbour, needed: 52, left: 40 }]);
    expect(tooNear({ from: at(700), to: at(800) }, [neighbour], RULES)).toEqual([{ neighbour, needed: 52, left: -20 }]);
  });
});

describe('the reach of a visit', () => {
  it('holds every visit that could be too near, and shares a day with it from both sides', () => {
    fc.assert(
      fc.property(SPAN, SPAN, fc.integer({ min: 0, max: 180 }), (visit, other, travel) => {
        if (tooNear(visit, [{ ...other, travelMinutes: travel }], RULES).length === 0) return;
        const reach = reachOf(visit, RULES);
        expect(other.to > reach.from && other.from < reach.to).toBe(true);
        // two claims at the same instant: one of the days that both move on is a day one of them works on
        const own = daysTouched(visit);
        const theirs = daysTouched(other);
        const seen = daysTouched(reach);
        const seenByOther = daysTouched(reachOf(other, RULES));
        expect(theirs.some((day) => seen.includes(day))).toBe(true);
        expect(own.some((day) => seenByOther.includes(day))).toBe(true);
      }),
    );
  });

  it('is the day itself for what begins and ends in the daytime', () => {
    expect(daysTouched(reachOf({ from: at(600), to: at(1_080) }, RULES))).toEqual([DAY]);
    expect(daysTouched(reachOf({ from: at(480), to: at(600) }, RULES))).toEqual([addDays(DAY, -1), DAY]);
    expect(daysTouched(reachOf({ from: at(1_140), to: at(1_320) }, RULES))).toEqual([DAY, addDays(DAY, 1)]);
  });

  it('names days as Shanghai does, over a leap day and the end of a month', () => {
    const days = daysTouched({ from: at(1_439, localDate('2028-02-28')), to: at(1, localDate('2028-03-01')) });
    expect(days).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
    expect(daysTouched({ from: at(0), to: at(1_440) })).toEqual([DAY]);
    expect(dayOf(addMinutes(at(0), -1))).toBe('2028-02-28');
  });
});
