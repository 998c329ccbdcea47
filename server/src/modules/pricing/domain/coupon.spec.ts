import fc from 'fast-check';
import { fen, split, sumFen } from '@daowei/shared/kernel/fen';
import { atMinute, localDate } from '@daowei/shared/kernel/local-date';
import { TIERS } from '@daowei/shared/rules/tiers';
import { testService } from '../../../../test/support/test-service.js';
import type { CouponTerms, PriceSubject, QuoteLine } from '../contract/pricing.facade.js';
import { ANY_VISIT } from './coupon-visit.js';
import { conditionsOf, isValid, lessBy, problemsOfCoupon, verdictOf, worthOf } from './coupon.js';
import type { PriceRules } from '@daowei/shared/rules/price-rules';
import { priceOf } from './price.js';
import { quoteHash } from './quote-hash.js';

const RULES: PriceRules = {
  version: 1,
  quoteMinutes: 20,
  rules: [
    { kind: 'base', label: '{name}', because: '标准价' },
    { kind: 'add_on', label: '{name}', because: '附加项目' },
    { kind: 'weekend', label: '周末', because: '加收{percent}', basisPoints: 1_000 },
    { kind: 'peak', label: '高峰', because: '加收{percent}', basisPoints: 800, fromMinute: 1_020, toMinute: 1_200 },
    { kind: 'district', label: '路程', because: '较远', amountFen: fen(1_000), districts: ['临平区'] },
    ...(['silver', 'gold', 'platinum'] as const).map((tier, index) => ({
      kind: 'tier' as const,
      label: '{tier}优惠',
      because: '减{percent}',
      basisPoints: 200 * (index + 1),
      tier,
    })),
  ],
};
const ORDER: readonly QuoteLine['kind'][] = ['base', 'add_on', 'weekend', 'peak', 'district', 'tier', 'coupon'];
const VALID = { from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-04-01T00:00:00Z') };
const coupon = (patch: Partial<CouponTerms> = {}): CouponTerms => ({
  name: '春日券',
  because: '老客回馈',
  discount: { kind: 'amount', amountFen: fen(3_000) },
  leastSpendFen: fen(10_000),
  services: null,
  visit: ANY_VISIT,
  valid: VALID,
  ...patch,
});
const visit = (patch: Partial<PriceSubject> = {}): PriceSubject => ({
  service: testService(),
  district: '西湖区',
  startAt: atMinute(localDate('2026-03-14'), 600),
  hours: 2,
  addOns: [],
  tier: 'normal',
  ...patch,
});
const verdict = (terms: CouponTerms, subject = visit()): ReturnType<typeof verdictOf> =>
  verdictOf(terms, subject, priceOf(RULES, subject));

describe('a coupon', () => {
  it('takes its amount off and says so', () => {
    expect(verdict(coupon())).toEqual({
      line: {
        kind: 'coupon',
        label: '春日券',
        because: '优惠券：服务与附加项目满100.00元减30.00元，这次减30.00元',
        amountFen: -3_000,
      },
    });
  });

  it('of a percentage takes it of service and add-ons, up to its cap', () => {
    const tenth = { kind: 'percent' as const, basisPoints: 1_000, capFen: null };
    expect(verdict(coupon({ discount: tenth }))).toMatchObject({ line: { amountFen: -1_200 } });
    expect(verdict(coupon({ discount: { ...tenth, capFen: fen(800) } }))).toMatchObject({ line: { amountFen: -800 } });
  });

  it('never takes more than the tier has left of service and add-ons, and never a surcharge', () => {
    const everything = coupon({ discount: { kind: 'amount', amountFen: fen(50_000) } });
    // 120.00, Saturday + 12.00, gold − 4.80
    expect(verdict(everything, visit({ tier: 'gold' }))).toMatchObject({ line: { amountFen: -11_520 } });
  });

  it('leaves a fen to pay where nothing else would be left', () => {
    const everything = coupon({ discount: { kind: 'percent', basisPoints: 10_000, capFen: null } });
    const tuesday = visit({ startAt: atMinute(localDate('2026-03-10'), 600) });
    expect(verdict(everything, tuesday)).toMatchObject({ line: { amountFen: -11_999 } });
  });

  it('says which condition is not met', () => {
    expect(verdict(coupon({ leastSpendFen: fen(20_000) }))).toEqual({
      unmet: '服务与附加项目满200.00元可用，还差80.00元',
    });
    expect(verdict(coupon({ services: ['deep-cleaning'] }))).toEqual({ unmet: '不适用于日常保洁' });
    expect(verdict(coupon({ services: ['daily-cleaning'], leastSpendFen: fen(12_000) }))).toHaveProperty('line');
    expect(verdict(coupon(), visit({ service: testService({ basePriceFen: fen(0) }) }))).toHaveProperty('unmet');
  });

  it.each<[string, Partial<CouponTerms['visit']>, string | null]>([
    // Saturday 14 March 2026, 10:00, in 西湖区
    ['its district', { districts: ['临平区', '西湖区'] }, null],
    ['another district', { districts: ['临平区'] }, '只在临平区可用，这次是西湖区'],
    ['its weekday', { weekdays: [6] }, null],
    ['other weekdays', { weekdays: [5, 1, 2, 3, 4] }, '只在周一至周五上门可用，这次是周六'],
    ['weekdays with a gap', { weekdays: [1, 2, 3, 7] }, '只在周一至周三、周日上门可用，这次是周六'],
    ['hours that begin with it', { hours: { fromMinute: 600, toMinute: 720 } }, null],
    [
      'hours that end with it',
      { hours: { fromMinute: 540, toMinute: 600 } },
      '只在09:00至10:00之间开始可用，这次是10:00',
    ],
    ['hours to the end of the day', { hours: { fromMinute: 540, toMinute: 1_440 } }, null],
  ])('may be for some visits only: %s', (_, patch, unmet) => {
    const found = verdict(coupon({ visit: { ...ANY_VISIT, ...patch } }));
    expect('unmet' in found ? found.unmet : null).toBe(unmet);
  });

  it('counts days and hours in Shanghai: the last minute of Friday is not Saturday', () => {
    const saturdays = coupon({ visit: { ...ANY_VISIT, weekdays: [6] } });
    const at = (minute: number) => visit({ startAt: atMinute(localDate('2026-03-14'), minute) });
    expect([-1, 0, 1_439, 1_440].map((minute) => 'line' in verdict(saturdays, at(minute)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('is valid in a half-open span', () => {
    expect([new Date(VALID.from.getTime() - 1), VALID.from].map((at) => isValid(coupon(), at))).toEqual([false, true]);
    expect([new Date(VALID.to.getTime() - 1), VALID.to].map((at) => isValid(coupon(), at))).toEqual([true, false]);
  });

  it('reads in plain words', () => {
    const terms = coupon({
      services: ['daily-cleaning'],
      visit: { districts: ['西湖区', '滨江区'], weekdays: [6, 7], hours: { fromMinute: 480, toMinute: 1_440 } },
      discount: { kind: 'percent', basisPoints: 850, capFen: fen(5_000) },
    });
    expect(worthOf(terms)).toBe('减8.5%，最多减50.00元');
    expect(conditionsOf(terms, new Map([['daily-cleaning', '日常保洁']]))).toEqual([
      '服务与附加项目满100.00元可用',
      '限日常保洁',
      '限西湖区、滨江区',
      '限周六、周日上门',
      '限08:00至24:00之间开始',
      '2026-03-01至2026-04-01有效',
      '每单限用一张，免费取消时退回',
    ]);
  });

  it.each<[string, Partial<CouponTerms>]>([
    ['no name', { name: ' ' }],
    ['an amount of nothing', { discount: { kind: 'amount', amountFen: fen(0) } }],
    ['more than everything', { discount: { kind: 'percent', basisPoints: 10_001, capFen: null } }],
    ['a cap of nothing', { discount: { kind: 'percent', basisPoints: 1, capFen: fen(0) } }],
    ['a threshold below nothing', { leastSpendFen: fen(-1) }],
    ['no service', { services: [] }],
    ['no district', { visit: { ...ANY_VISIT, districts: [] } }],
    ['a district we do not come to', { visit: { ...ANY_VISIT, districts: ['火星'] } }],
    ['no weekday', { visit: { ...ANY_VISIT, weekdays: [] } }],
    ['an eighth day', { visit: { ...ANY_VISIT, weekdays: [8] } }],
    ['hours that end before they begin', { visit: { ...ANY_VISIT, hours: { fromMinute: 600, toMinute: 600 } } }],
    ['hours without an end', { visit: { ...ANY_VISIT, hours: { fromMinute: 600, toMinute: Number.NaN } } }],
    ['days that end before they begin', { valid: { from: VALID.to, to: VALID.from } }],
  ])('with %s is not given', (_, patch) => {
    expect(problemsOfCoupon(coupon(patch))).not.toEqual([]);
    expect(problemsOfCoupon(coupon())).toEqual([]);
  });
});

describe('a price with a coupon', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000 }).map(fen);
  const TERMS: fc.Arbitrary<CouponTerms> = fc.record({
    name: fc.constant('券'),
    because: fc.constant('因为'),
    discount: fc.oneof(
      fc.record({ kind: fc.constant('amount' as const), amountFen: amount }),
      fc.record({
        kind: fc.constant('percent' as const),
        basisPoints: fc.integer({ min: 1, max: 10_000 }),
        capFen: fc.option(amount),
      }),
    ),
    leastSpendFen: fc.integer({ min: 0, max: 30_000 }).map(fen),
    services: fc.constantFrom(null, ['daily-cleaning'], ['deep-cleaning']),
    visit: fc.constant(ANY_VISIT),
    valid: fc.constant(VALID),
  });
  const minute = fc.integer({ min: 0, max: 1_440 });
  const VISIT: fc.Arbitrary<CouponTerms['visit']> = fc.record({
    districts: fc.option(fc.subarray(['西湖区', '临平区', '余杭区'], { minLength: 1 })),
    weekdays: fc.option(fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 })),
    hours: fc.option(
      fc
        .tuple(minute, minute)
        .filter(([from, to]) => from !== to)
        .map(([one, other]) => ({ fromMinute: Math.min(one, other), toMinute: Math.max(one, other) })),
    ),
  });
  const CONDITIONED = fc.tuple(TERMS, VISIT).map(([terms, visit]): CouponTerms => ({ ...terms, visit }));
  const SUBJECT: fc.Arbitrary<PriceSubject> = fc.record({
    service: fc.integer({ min: 0, max: 100_000 }).map((base) => testService({ basePriceFen: fen(base) })),
    district: fc.constantFrom('西湖区', '临平区'),
    startAt: fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2029, 0, 1) }).map((at) => new Date(at)),
    hours: fc.option(fc.integer({ min: 1, max: 12 })),
    addOns: fc.constantFrom([], [{ id: 'windows', quantity: 2 }]),
    tier: fc.constantFrom(...TIERS),
  });

  it('is never negative, keeps its order, takes no more than there is, and depends on its input alone', () => {
    fc.assert(
      fc.property(CONDITIONED, SUBJECT, (terms, subject) => {
        expect(problemsOfCoupon(terms)).toEqual([]);
        const list = priceOf(RULES, subject);
        const found = verdictOf(terms, subject, list);
        if ('unmet' in found) return;
        const price = lessBy(list, found.line);
        expect(price.totalFen).toBe(sumFen(price.lines.map((line) => line.amountFen)));
        expect(price.totalFen).toBeGreaterThan(0);
        expect(price.totalFen).toBeLessThan(list.totalFen);
        const places = price.lines.map(({ kind }) => ORDER.indexOf(kind));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        const kinds = (wanted: readonly QuoteLine['kind'][]): number =>
          sumFen(price.lines.filter(({ kind }) => wanted.includes(kind)).map((line) => line.amountFen));
        expect(kinds(['base', 'add_on', 'tier', 'coupon'])).toBeGreaterThanOrEqual(0);
        const again = verdictOf(terms, { ...subject }, priceOf(RULES, { ...subject, addOns: [...subject.addOns] }));
        expect(again).toEqual(found);
        expect(quoteHash(subject, price.lines, 1, 'a')).toBe(quoteHash({ ...subject }, price.lines, 1, 'a'));
        expect(quoteHash(subject, price.lines, 1, 'a')).not.toBe(quoteHash(subject, price.lines, 1, 'b'));
      }),
    );
  });

  it('fits no more visits for a condition more, and takes off the same where it still fits', () => {
    fc.assert(
      fc.property(
        TERMS,
        VISIT,
        fc.constantFrom('districts', 'weekdays', 'hours'),
        SUBJECT,
        (terms, visit, one, subject) => {
          const list = priceOf(RULES, subject);
          const amount = (found: ReturnType<typeof verdictOf>): number | null =>
            'line' in found ? found.line.amountFen : null;
          const narrow = amount(verdictOf({ ...terms, visit }, subject, list));
          const wide = amount(verdictOf({ ...terms, visit: { ...visit, [one]: null } }, subject, list));
          if (narrow !== null) expect(wide).toBe(narrow);
        },
      ),
    );
  });

  it('splits over the visits of a package without losing a fen', () => {
    fc.assert(
      fc.property(TERMS, SUBJECT, fc.integer({ min: 1, max: 52 }), (terms, subject, visits) => {
        const list = priceOf(RULES, subject);
        const found = verdictOf(terms, subject, list);
        const { totalFen } = 'line' in found ? lessBy(list, found.line) : list;
        const parts = split(totalFen, Array<number>(visits).fill(1));
        expect(sumFen(parts)).toBe(totalFen);
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
