import fc from 'fast-check';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { VISIT_STATES } from '../contract/fieldwork.facade.js';
import { FIELDWORK_POLICY } from './fieldwork-policy.js';
import { nextAction, VISIT_TRANSITIONS } from './visit-life.js';
import { keptPromise } from '../../orders/contract/promise.js';
import { contactVisible, etaFrom, happenedAt, photosSuffice, provesPresence } from './visit-rules.js';

const point = fc.record({
  lat: fc.double({ min: 29.8, max: 30.6, noNaN: true }),
  lng: fc.double({ min: 119.6, max: 120.8, noNaN: true }),
});
const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
const order = { doorCode: '048213', voucher: 'kR3v9sQm2ZpT8wXyB1cD4e' };

describe('the life of a visit', () => {
  it('reaches every state from the first', () => {
    const reached = new Set<string>(['scheduled']);
    for (const state of VISIT_STATES) for (const next of VISIT_TRANSITIONS[state]) reached.add(next);
    expect([...reached].sort()).toEqual([...VISIT_STATES].sort());
  });

  it('always has exactly one next thing to do', () => {
    expect(VISIT_STATES.map((state) => nextAction(true, state, 2, false))).toEqual([
      'depart',
      'check_in',
      'work',
      'work',
      'wait_customer',
      'done',
    ]);
    expect(nextAction(true, 'working', 0, false)).toBe('sign');
    expect(nextAction(false, 'scheduled', 2, false)).toBe('respond');
    expect(nextAction(true, 'scheduled', 2, true)).toBe('call');
  });
});

describe('check-in', () => {
  it('takes the order’s own door code or voucher and nothing else', () => {
    expect(provesPresence({ doorCode: '048213' }, order)).toBe(true);
    expect(provesPresence({ voucher: order.voucher }, order)).toBe(true);
    fc.assert(
      fc.property(fc.string(), (guess) => {
        fc.pre(guess !== order.doorCode && guess !== order.voucher);
        expect(provesPresence({ doorCode: guess }, order)).toBe(false);
        expect(provesPresence({ voucher: guess }, order)).toBe(false);
      }),
    );
    expect(provesPresence({}, order)).toBe(false);
    expect(provesPresence({ doorCode: order.doorCode, voucher: 'somebody else’s' }, order)).toBe(false);
  });

  it('is late exactly from the end of the promised window on', () => {
    const promised = { from: new Date('2026-03-10T01:00:00Z'), to: new Date('2026-03-10T01:30:00Z') };
    expect(keptPromise(new Date('2026-03-10T01:29:59.999Z'), promised)).toBe(true);
    expect(keptPromise(promised.to, promised)).toBe(false);
  });
});

describe('times', () => {
  it('an ETA is never sooner than the least travel time', () => {
    fc.assert(
      fc.property(point, point, instant, (from, to, now) => {
        const minutes = (etaFrom(from, to, now).getTime() - now.getTime()) / 60_000;
        expect(minutes).toBeGreaterThanOrEqual(FIELDWORK_POLICY.travelLeastMinutes.value);
      }),
    );
  });

  it('a phone’s clock is believed only inside the policy', () => {
    fc.assert(
      fc.property(instant, instant, (device, now) => {
        const happened = happenedAt(device, now);
        expect(happened.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(happened.getTime()).toBeGreaterThanOrEqual(
          addMinutes(now, -FIELDWORK_POLICY.offlineHours.value * 60).getTime(),
        );
      }),
    );
  });

  it('shows the contact only around the visit', () => {
    const promised = { from: new Date('2026-03-10T06:00:00Z'), to: new Date('2026-03-10T06:30:00Z') };
    expect(contactVisible(promised, 'scheduled', new Date('2026-03-10T02:59:59Z'))).toBe(false);
    expect(contactVisible(promised, 'scheduled', new Date('2026-03-10T03:00:00Z'))).toBe(true);
    expect(contactVisible(promised, 'departed', new Date('2026-03-09T08:00:00Z'))).toBe(true);
    expect(contactVisible(promised, 'signed_off', new Date('2026-03-10T08:00:00Z'))).toBe(false);
  });
});

describe('evidence', () => {
  it('asks for the photos the step’s rule names', () => {
    expect(photosSuffice('both', ['before'])).toBe(false);
    expect(photosSuffice('both', ['after', 'before'])).toBe(true);
    expect(photosSuffice('after', ['before'])).toBe(false);
    expect(photosSuffice('optional', [])).toBe(true);
  });
});
