import fc from 'fast-check';
import { addDays, dayOf, startOfDay } from '@daowei/shared/kernel/local-date';
import { keptRateOf } from './kept-rate.js';
import { cardOf, isInForce } from './warranty-card.js';
import { CLAIM_CAUSES, CLAIM_STATES, claimStateOf, keepByOf, madeGood, whyNoClaim } from './warranty-claim.js';

const SIGNED = new Date('2026-03-10T08:00:00.000Z');
const ORDER = {
  id: 'o',
  no: 'DW20260310000123',
  state: 'completed',
  completedAt: SIGNED,
  serviceName: '空调清洗',
  addOns: [{ id: 'cabinet', quantity: 1 }],
} as const;
const SERVICE = {
  warrantyDays: 30,
  included: ['内机拆洗'],
  excluded: ['加氟'],
  addOns: [{ id: 'cabinet', name: '柜机', priceFen: 1 as never, minutes: 1, maxQuantity: 1 }],
};
const redo = (state: 'paid' | 'completed' | 'cancelled', completedAt: Date | null = null) =>
  ({ id: 'r', no: 'DW20260311000001', state, completedAt }) as const;

describe('a warranty card', () => {
  it('says what was sold and what was added, for so many whole days in Shanghai', () => {
    const card = cardOf(ORDER, SERVICE, false)!;
    expect(card).toMatchObject({
      no: 'ZB20260310000123',
      lastDay: '2026-04-09',
      covered: ['内机拆洗', '柜机'],
      excluded: ['加氟'],
    });
    expect(isInForce(card, new Date('2026-04-09T15:59:59.999Z'))).toBe(true);
    expect(isInForce(card, new Date('2026-04-09T16:00:00.000Z'))).toBe(false);
  });

  it('is given once the visit is signed off, and not for a visit done again or sold without', () => {
    expect(cardOf({ ...ORDER, state: 'in_service', completedAt: null }, SERVICE, false)).toBeNull();
    expect(cardOf(ORDER, { ...SERVICE, warrantyDays: 0 }, false)).toBeNull();
    expect(cardOf(ORDER, SERVICE, true)).toBeNull();
  });

  it('holds for at least the days that were sold, and never a day longer, whenever it was signed', () => {
    const signed = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(signed, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 500 }), (at, days, hours) => {
        const card = cardOf({ ...ORDER, completedAt: at }, { ...SERVICE, warrantyDays: days }, false)!;
        const later = new Date(at.getTime() + hours * 3_600_000);
        if (hours <= days * 24) expect(isInForce(card, later)).toBe(true);
        if (hours >= (days + 1) * 24) expect(isInForce(card, later)).toBe(false);
      }),
    );
  });
});

describe('a claim', () => {
  const card = cardOf(ORDER, SERVICE, false)!;
  const made = (state: (typeof CLAIM_STATES)[number]) => ({
    claim: { cause: 'recurred' as const },
    redo: redo('paid'),
    state,
  });

  it('is refused without a card, after its last day with the day, and while a free visit is to come', () => {
    expect(whyNoClaim(null, [], SIGNED)).toMatchObject({ refused: 'WARRANTY_NONE' });
    expect(whyNoClaim(card, [], startOfDay(addDays(card.lastDay, 1)))).toEqual({
      refused: 'WARRANTY_ENDED',
      because: '质保到2026年4月9日为止，已经结束',
    });
    expect(whyNoClaim(card, [made('open')], SIGNED)).toMatchObject({
      refused: 'WARRANTY_CLAIMED',
      because: expect.stringContaining('DW20260311000001'),
    });
    expect(whyNoClaim(card, [made('kept'), made('given_up')], SIGNED)).toBeNull();
  });

  it('is made good once for a cause, unless the visit came to nothing', () => {
    expect([...madeGood([made('kept')])]).toEqual(['recurred']);
    expect([...madeGood([made('broken'), made('given_up')])]).toEqual([]);
    expect(CLAIM_CAUSES).toContain('recurred');
  });

  it('is kept when it is done by the end of its last day', () => {
    const claim = { keepBy: keepByOf(SIGNED) };
    expect(dayOf(new Date(claim.keepBy.getTime() - 1))).toBe('2026-03-17');
    const just = new Date(claim.keepBy.getTime() - 1);
    expect(claimStateOf(claim, redo('paid'), false, just)).toBe('open');
    expect(claimStateOf(claim, redo('paid'), false, claim.keepBy)).toBe('overdue');
    expect(claimStateOf(claim, redo('completed', just), false, claim.keepBy)).toBe('kept');
    expect(claimStateOf(claim, redo('completed', claim.keepBy), false, claim.keepBy)).toBe('late');
    expect(claimStateOf(claim, redo('cancelled'), true, just)).toBe('given_up');
    expect(claimStateOf(claim, redo('cancelled'), false, just)).toBe('broken');
  });
});

describe('how well warranties are kept', () => {
  it('is a share between nothing and all, which a broken promise never makes better nor a kept one worse', () => {
    const states = fc.array(fc.constantFrom(...CLAIM_STATES), { maxLength: 60 });
    fc.assert(
      fc.property(states, (all) => {
        const { kept, due, basisPoints, underLine } = keptRateOf(all);
        expect(kept).toBeLessThanOrEqual(due);
        expect(basisPoints === null).toBe(due === 0);
        expect(underLine).toBe(basisPoints !== null && basisPoints < 9_500);
        const before = basisPoints ?? 10_000;
        expect(keptRateOf([...all, 'broken']).basisPoints).toBeLessThanOrEqual(before);
        expect(keptRateOf([...all, 'kept']).basisPoints).toBeGreaterThanOrEqual(basisPoints ?? 0);
        expect(keptRateOf([...all, 'open', 'given_up'])).toEqual(keptRateOf(all));
      }),
    );
  });
});
