import fc from 'fast-check';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { predictedArrival, predictedDelay, tellAt, type OnTheWay } from './prediction.js';

const NOON = new Date('2026-03-10T04:00:00.000Z');
const RULE = { predicted: { overMinutes: 10, couponFen: 1_000, because: '十分钟以内等得住' } };

const moment = fc.integer({ min: -300 * 60, max: 300 * 60 }).map((seconds) => addMinutes(NOON, seconds / 60));
const heldUp = fc
  .record({ arrival: moment, more: fc.nat(60), paceMinutes: fc.nat(120), gapMinutes: fc.nat(40) })
  .map(({ arrival, more, ...rest }) => ({ arrival, latest: addMinutes(arrival, more), ...rest }));
const visit: fc.Arbitrary<OnTheWay> = fc.record({
  promisedTo: fc.constant(NOON),
  remote: fc.boolean(),
  departedAt: fc.option(moment),
  etaAt: fc.option(moment),
  heldUp: fc.option(heldUp),
  partsAt: fc.option(moment),
});
const waiting = visit.map((one): OnTheWay => ({ ...one, departedAt: null }));

describe('when somebody comes', () => {
  it('is never before now, nor before any of what they wait for', () => {
    fc.assert(
      fc.property(waiting, moment, (one, now) => {
        const arrival = predictedArrival(one, now);
        const nothing = { ...one, heldUp: null, partsAt: null };
        const known = [predictedArrival(nothing, now), one.heldUp?.arrival, one.partsAt];
        expect(arrival >= now).toBe(true);
        for (const at of known) if (at) expect(arrival >= at).toBe(true);
        // and nothing else makes it later
        expect(known.some((at) => at?.getTime() === arrival.getTime())).toBe(true);
      }),
    );
  });

  it('has nothing to do with the warehouse once they have set out, nor once nothing is fetched any more', () => {
    fc.assert(
      fc.property(visit, moment, moment, (one, departedAt, now) => {
        const gone = { ...one, departedAt };
        expect(predictedArrival(gone, now)).toEqual(predictedArrival({ ...gone, partsAt: null }, now));
        const early = { ...one, partsAt: addMinutes(now, -1) };
        expect(predictedArrival(early, now)).toEqual(predictedArrival({ ...one, partsAt: null }, now));
      }),
    );
  });

  it('a part that comes later never makes the delay shorter', () => {
    fc.assert(
      fc.property(waiting, moment, moment, fc.nat(120), (one, partsAt, now, more) => {
        const sooner = predictedDelay({ ...one, partsAt }, now);
        expect(predictedDelay({ ...one, partsAt: addMinutes(partsAt, more) }, now)).toBeGreaterThanOrEqual(sooner);
      }),
    );
  });
});

describe('a delay over the rule’s minutes', () => {
  const isTold = (one: OnTheWay, now: Date): boolean => predictedDelay(one, now) > RULE.predicted.overMinutes;

  it('by a part is told from the very second on', () => {
    const soon = { promisedTo: NOON, remote: false, departedAt: null, etaAt: null, heldUp: null };
    const now = addMinutes(NOON, -30);
    expect(isTold({ ...soon, partsAt: addMinutes(NOON, 10) }, now)).toBe(false);
    expect(isTold({ ...soon, partsAt: new Date(addMinutes(NOON, 10).getTime() + 1) }, now)).toBe(true);
  });

  it('that a part does not make is found when the visit is looked at again, and not before', () => {
    fc.assert(
      fc.property(waiting, moment, (one, now) => {
        const alone = { ...one, heldUp: null };
        if (isTold(alone, now)) return;
        const next = tellAt(alone, RULE);
        expect(next > now).toBe(true);
        expect(isTold(alone, next)).toBe(true);
        expect(isTold(alone, new Date(next.getTime() - 1_001))).toBe(false);
      }),
    );
  });
});
