import fc from 'fast-check';
import { fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { DAY_MINUTES } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import type { ServiceKind } from '../../catalog/contract/catalog.facade.js';
import { ORDER_STATES } from '../contract/orders.facade.js';
import { creditOf, creditUntil, mayConvert, visitServiceFor } from './conversion.js';
import { REMOTE_POLICY } from './remote-policy.js';

const DONE = new Date('2026-03-10T04:30:00.000Z');
const remote = { remote: true, state: 'completed', completedAt: DONE } as const;
const codeOf = (found: ReturnType<typeof mayConvert>): string | null => (isRefused(found) ? found.refused : null);
const money = fc.integer({ min: 1, max: 1_000_000 });
const policy = (creditBasisPoints: number, leastPayFen: number) => ({
  creditBasisPoints: { value: creditBasisPoints },
  creditDays: { value: 14 },
  leastPayFen: { value: leastPayFen },
});

describe('whether a call turns into a visit', () => {
  it('only once somebody has looked at it, and never of a visit that comes home', () => {
    for (const state of ORDER_STATES) {
      const looked = state === 'in_service' || state === 'completed';
      expect(codeOf(mayConvert({ remote: true, state, completedAt: null }, [], DONE))).toBe(
        looked ? null : 'ORDER_STATE',
      );
      expect(codeOf(mayConvert({ remote: false, state, completedAt: null }, [], DONE))).toBe('ORDER_STATE');
    }
  });

  it('once, unless the visit came to nothing', () => {
    for (const state of ORDER_STATES) {
      const nothing = state === 'cancelled' || state === 'expired';
      expect(codeOf(mayConvert(remote, [{ state }], DONE))).toBe(nothing ? null : 'CONVERSION_DONE');
    }
  });

  it('until the very end of the policy’s days', () => {
    const until = addMinutes(DONE, REMOTE_POLICY.creditDays.value * DAY_MINUTES);
    expect(creditUntil(remote)).toEqual(until);
    expect(codeOf(mayConvert(remote, [], until))).toBeNull();
    expect(codeOf(mayConvert(remote, [], new Date(until.getTime() + 1)))).toBe('CONVERSION_TOO_LATE');
  });
});

describe('what of the fee counts', () => {
  it('never more than was paid, never less than nothing, and something is left to pay', () => {
    fc.assert(
      fc.property(money, money, fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 500 }), (...drawn) => {
        const [paid, price, basisPoints, least] = drawn;
        const credit = creditOf(fen(paid), fen(price), policy(basisPoints, least));
        expect(credit).toBeGreaterThanOrEqual(0);
        expect(credit).toBeLessThanOrEqual(paid);
        expect(price - credit).toBeGreaterThanOrEqual(Math.min(price, least));
      }),
    );
  });

  it('is the whole fee by the policy of today', () => {
    expect(creditOf(fen(3_900), fen(9_900))).toBe(3_900);
    expect(creditOf(fen(9_900), fen(9_900))).toBe(9_900 - REMOTE_POLICY.leastPayFen.value);
  });
});

it('the visit is what the same hands do at home, the least dear first', () => {
  const kind = (id: string, patch: Partial<ServiceKind>): ServiceKind =>
    ({
      id,
      skill: '网络',
      pricing: 'fixed',
      liveIn: null,
      bookable: true,
      basePriceFen: fen(9_900),
      ...patch,
    }) as ServiceKind;
  const sold = [
    kind('dear', { basePriceFen: fen(12_000) }),
    kind('near', {}),
    kind('call', { pricing: 'remote', basePriceFen: fen(1) }),
    kind('shut', { bookable: false, basePriceFen: fen(1) }),
    kind('other', { skill: '保洁', basePriceFen: fen(1) }),
  ];
  expect(visitServiceFor({ skill: '网络' }, sold)?.id).toBe('near');
  expect(visitServiceFor({ skill: '绘画' }, sold)).toBeNull();
});
