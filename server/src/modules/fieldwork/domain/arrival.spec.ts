import fc from 'fast-check';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { arrivalOf, isSkewed, provePlace } from './arrival.js';
import { FIELDWORK_POLICY as POLICY } from './fieldwork-policy.js';

const NOW = new Date('2026-03-10T04:00:00Z');
const minute = fc.integer({ min: 0, max: 24 * 60 });
const skew = fc.integer({ min: -48 * 3_600_000, max: 48 * 3_600_000 });

/** A phone whose clock is off by `offMs`: it acts, waits, and reports at NOW. */
const phone = (waited: number, offMs: number) => ({
  actedAt: new Date(addMinutes(NOW, -waited).getTime() + offMs),
  sentAt: new Date(NOW.getTime() + offMs),
});

describe('the arrival', () => {
  it('does not depend on how wrong the phone’s clock is', () => {
    fc.assert(
      fc.property(minute, minute, skew, (waited, since, offMs) => {
        const departedAt = addMinutes(NOW, -since);
        const right = arrivalOf(phone(waited, 0), departedAt, NOW);
        expect(arrivalOf(phone(waited, offMs), departedAt, NOW)).toEqual({
          ...right,
          skewSeconds: Math.round(offMs / 1_000),
        });
      }),
    );
  });

  it('is never in the future, before the way was made, or longer ago than the policy believes', () => {
    fc.assert(
      fc.property(minute, minute, (waited, since) => {
        const departedAt = addMinutes(NOW, -since);
        const { at, isOffline } = arrivalOf(phone(waited, 0), departedAt, NOW);
        expect(at.getTime()).toBeLessThanOrEqual(NOW.getTime());
        expect(at.getTime()).toBeGreaterThanOrEqual(addMinutes(NOW, -POLICY.offlineArrivalMinutes.value).getTime());
        const onTheWay = addMinutes(departedAt, POLICY.travelLeastMinutes.value);
        expect(at >= onTheWay || at.getTime() === NOW.getTime()).toBe(true);
        expect(isOffline).toBe(waited * 60 >= POLICY.liveSeconds.value);
      }),
    );
  });

  it('is our time when the phone does not say when it reported, and when it reports before it acted', () => {
    const departedAt = addMinutes(NOW, -60);
    expect(arrivalOf({ actedAt: addMinutes(NOW, -30), sentAt: null }, departedAt, NOW)).toEqual({
      at: NOW,
      isOffline: false,
      skewSeconds: null,
    });
    expect(arrivalOf(phone(-30, 0), departedAt, NOW)).toMatchObject({ at: NOW, isOffline: false });
    expect(arrivalOf(phone(30, 0), departedAt, NOW).at).toEqual(addMinutes(NOW, -30));
  });

  it('tells of a clock only when it is far off', () => {
    expect(isSkewed(null)).toBe(false);
    expect(isSkewed(POLICY.clockSkewSeconds.value)).toBe(false);
    expect(isSkewed(-POLICY.clockSkewSeconds.value - 1)).toBe(true);
  });
});

describe('the place', () => {
  const home = { lat: 30.25, lng: 120.16 };
  /** so many metres north of home */
  const north = (metres: number, accuracy: number | null) => ({ lat: 30.25 + metres / 111_195, lng: 120.16, accuracy });

  it('is in doubt in four ways, and a missing accuracy is none of them', () => {
    expect(provePlace(null, home)).toEqual({ doubt: 'none', metres: null });
    expect(provePlace(north(3, null), home).doubt).toBeNull();
    expect(provePlace(north(4_000, 20), home)).toMatchObject({ doubt: 'far' });
    expect(provePlace(north(100, POLICY.accuracyMetres.value + 1), home).doubt).toBe('coarse');
    expect(provePlace(north(0, 0), home).doubt).toBe('unlikely');
  });

  it('counts the phone’s own error in the worker’s favour, up to the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1, max: 5_000 }), (metres, accuracy) => {
        const reach = POLICY.placeToleranceMetres.value + Math.min(accuracy, POLICY.accuracyMetres.value);
        fc.pre(Math.abs(metres - reach) > 5);
        expect(provePlace(north(metres, accuracy), home).doubt === 'far').toBe(metres > reach);
      }),
    );
  });
});
