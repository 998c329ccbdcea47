import fc from 'fast-check';
import { fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused } from '@daowei/shared/kernel/result';
import type { ServiceKind } from '../../catalog/contract/catalog.facade.js';
import { ORDER_STATES, type OrderState } from '../contract/orders.facade.js';
import { captureOfOrder } from './capture.js';
import { rankForClaim } from './ranking.js';
import { orderIdIn, referenceOf } from './reference.js';
import { scopeOf, type VisitWish } from './visit-wish.js';

const STAY = { priceDays: 1, minDays: 7, maxDays: 60, trialDays: 3 };
const SERVICE: ServiceKind = {
  id: 'daily-cleaning',
  version: 1,
  name: '日常保洁',
  category: '保洁',
  tagline: '',
  description: '',
  icon: '',
  pricing: 'hourly',
  basePriceFen: fen(6_000),
  unit: '小时',
  durationMinutes: 120,
  hourOptions: [2, 3, 4],
  included: [],
  excluded: [],
  addOns: [
    { id: 'windows', name: '擦窗', priceFen: fen(3_000), minutes: 30, maxQuantity: 4 },
    { id: 'oven', name: '烤箱清洁', priceFen: fen(5_000), minutes: 20, maxQuantity: 1 },
  ],
  steps: [],
  skill: '保洁',
  certificates: [],
  warrantyDays: 0,
  standardLevel: 'silver',
  requirements: [],
  crew: 1,
  packages: [],
  liveIn: null,
  deposit: null,
  agreement: { title: '', clauses: [], healthStatements: [], reschedule: { noticeMinutes: 120, maxTimes: 2 } },
  bookable: true,
};
const FIXED: ServiceKind = { ...SERVICE, pricing: 'fixed', hourOptions: [], durationMinutes: 90 };
const codeOf = (service: ServiceKind, wish: Partial<VisitWish>): string | number => {
  const scope = scopeOf(service, { hours: null, addOns: [], ...wish });
  return isRefused(scope) ? scope.refused : scope.durationMinutes;
};

describe('what is asked for', () => {
  it.each<[string, ServiceKind, Partial<VisitWish>, string | number]>([
    ['by the hour', SERVICE, { hours: 3 }, 180],
    [
      'with add-ons',
      SERVICE,
      {
        hours: 2,
        addOns: [
          { id: 'windows', quantity: 4 },
          { id: 'oven', quantity: 1 },
        ],
      },
      260,
    ],
    ['at a fixed price', FIXED, {}, 90],
    ['fixed with add-ons', FIXED, { addOns: [{ id: 'oven', quantity: 1 }] }, 110],
    ['by the hour without hours', SERVICE, {}, 'HOURS_NOT_OFFERED'],
    ['for hours that are not offered', SERVICE, { hours: 5 }, 'HOURS_NOT_OFFERED'],
    ['for no hours', SERVICE, { hours: 0 }, 'HOURS_NOT_OFFERED'],
    ['for 25 hours', SERVICE, { hours: 25 }, 'HOURS_NOT_OFFERED'],
    ['for half an hour more', SERVICE, { hours: 2.5 }, 'HOURS_NOT_OFFERED'],
    ['with hours for a fixed price', FIXED, { hours: 2 }, 'HOURS_NOT_OFFERED'],
    [
      'with an add-on of another service',
      SERVICE,
      { hours: 2, addOns: [{ id: 'hood', quantity: 1 }] },
      'ADD_ON_UNKNOWN',
    ],
    [
      'with an add-on named like a property',
      SERVICE,
      { hours: 2, addOns: [{ id: '__proto__', quantity: 1 }] },
      'ADD_ON_UNKNOWN',
    ],
    ['with too many of one', SERVICE, { hours: 2, addOns: [{ id: 'oven', quantity: 2 }] }, 'ADD_ON_UNKNOWN'],
    ['with none of one', SERVICE, { hours: 2, addOns: [{ id: 'oven', quantity: 0 }] }, 'ADD_ON_UNKNOWN'],
    ['with a negative quantity', SERVICE, { hours: 2, addOns: [{ id: 'windows', quantity: -1 }] }, 'ADD_ON_UNKNOWN'],
    ['with half of one', SERVICE, { hours: 2, addOns: [{ id: 'windows', quantity: 0.5 }] }, 'ADD_ON_UNKNOWN'],
    [
      'with the same twice',
      SERVICE,
      {
        hours: 2,
        addOns: [
          { id: 'windows', quantity: 2 },
          { id: 'windows', quantity: 2 },
        ],
      },
      'ADD_ON_UNKNOWN',
    ],
    ['of a service sold by the day', { ...SERVICE, liveIn: STAY }, { hours: null }, 'SERVICE_NOT_BOOKABLE'],
    ['of a service the office sells', { ...SERVICE, bookable: false }, { hours: 2 }, 'SERVICE_NOT_BOOKABLE'],
  ])('%s', (_, service, wish, expected) => {
    expect(codeOf(service, wish)).toBe(expected);
  });
});

describe('whose time is tried first', () => {
  const worker = fc.record({
    workerId: fc.uuid(),
    distanceMetres: fc.integer({ min: 0, max: 40_000 }),
    claimedMinutes: fc.integer({ min: 0, max: 720 }),
  });

  it('the nearer band, then the less loaded, then the nearer by the metre', () => {
    const far = { workerId: 'far', distanceMetres: 4_100, claimedMinutes: 0 };
    const busy = { workerId: 'busy', distanceMetres: 100, claimedMinutes: 240 };
    const idle = { workerId: 'idle', distanceMetres: 1_900, claimedMinutes: 0 };
    const idleNearer = { workerId: 'idle-nearer', distanceMetres: 1_800, claimedMinutes: 0 };
    expect(rankForClaim([far, busy, idle, idleNearer]).map((one) => one.workerId)).toEqual([
      'idle-nearer',
      'idle',
      'busy',
      'far',
    ]);
  });

  it('is the same whatever order they come in, and nobody is lost', () => {
    fc.assert(
      fc.property(fc.uniqueArray(worker, { selector: (one) => one.workerId }), (workers) => {
        const ranked = rankForClaim(workers);
        expect(rankForClaim([...workers].reverse())).toEqual(ranked);
        expect(new Set(ranked)).toEqual(new Set(workers));
      }),
    );
  });
});

describe('a payment that came in', () => {
  const now = new Date('2026-03-10T01:00:00.000Z');
  const capture = { outTradeNo: 'trade-1', amountFen: 18_000, paidAt: now };
  const payable = (state: OrderState, patch: object = {}) => ({
    state,
    totalFen: fen(18_000),
    depositFen: null,
    paidFen: fen(0),
    promised: { from: addMinutes(now, 120), to: addMinutes(now, 150) },
    ...patch,
  });

  it('pays what waits for it', () => {
    expect(captureOfOrder(payable('awaiting_payment'), null, capture, now)).toEqual({ kind: 'pays' });
  });

  it.each(ORDER_STATES)('told twice changes nothing: %s', (state) => {
    const paid = payable(state, { paidFen: fen(18_000) });
    expect(captureOfOrder(paid, 'trade-1', capture, now)).toEqual({ kind: 'known' });
  });

  it.each(ORDER_STATES)('of another amount never pays: %s', (state) => {
    for (const amountFen of [17_999, 18_001, 1, 180]) {
      expect(captureOfOrder(payable(state), null, { ...capture, amountFen }, now).kind).toBe('mismatch');
    }
  });

  it.each(ORDER_STATES)('for the second time goes to a person: %s', (state) => {
    const paid = payable(state, { paidFen: fen(18_000) });
    expect(captureOfOrder(paid, 'trade-0', capture, now)).toMatchObject({
      kind: 'mismatch',
      because: expect.stringContaining('第二笔'),
    });
  });

  it.each(['cancelled', 'expired'] as const)(
    'after the end is late, and seated again only with an hour to go: %s',
    (state) => {
      expect(captureOfOrder(payable(state), null, capture, now)).toEqual({ kind: 'late', reseat: true });
      const soon = (minutes: number) =>
        payable(state, { promised: { from: addMinutes(now, minutes), to: addMinutes(now, minutes + 30) } });
      expect(captureOfOrder(soon(60), null, capture, now)).toEqual({ kind: 'late', reseat: true });
      expect(captureOfOrder(soon(59), null, capture, now)).toEqual({ kind: 'late', reseat: false });
      expect(captureOfOrder(soon(-60), null, capture, now)).toEqual({ kind: 'late', reseat: false });
    },
  );
});

describe('a reference', () => {
  it('names its order and nothing else', () => {
    expect(orderIdIn(referenceOf('01JD'))).toBe('01JD');
    expect(orderIdIn('refund:01JD')).toBeNull();
    expect(orderIdIn('')).toBeNull();
  });
});
