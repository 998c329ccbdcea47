import fc from 'fast-check';
import { fen, sumFen } from '@daowei/shared/kernel/fen';
import { atMinute, localDate } from '@daowei/shared/kernel/local-date';
import type { PriceRules } from '@daowei/shared/rules/price-rules';
import { TIERS } from '@daowei/shared/rules/tiers';
import { testService } from '../../../../test/support/test-service.js';
import type { CouponTerms, PriceSubject } from '../contract/pricing.facade.js';
import { ANY_VISIT } from './coupon-visit.js';
import { lessBy, verdictOf } from './coupon.js';
import { neverAbove } from './price-cap.js';
import { priceOf } from './price.js';
import { subjectOfText, subjectText } from './quote-hash.js';
import { changesBetween, mostTelling, repriced, summaryOf, type Tried } from './reprice.js';

/** Rules that differ in every number that may be written. */
const rulesWith = (weekend: number, peak: number, district: number, gold: number): PriceRules => ({
  version: 7,
  quoteMinutes: 20,
  rules: [
    { kind: 'base', label: '{name}', because: '标准价' },
    { kind: 'add_on', label: '{name}', because: '附加项目' },
    ...(weekend > 0 ? [{ kind: 'weekend' as const, label: '周末', because: '加{percent}', basisPoints: weekend }] : []),
    { kind: 'peak', label: '高峰', because: '加{percent}', basisPoints: peak, fromMinute: 1_020, toMinute: 1_200 },
    { kind: 'district', label: '路程', because: '较远', amountFen: fen(district), districts: ['临平区'] },
    { kind: 'tier', label: '{tier}', because: '减{percent}', basisPoints: gold, tier: 'gold' },
  ],
});
const points = fc.integer({ min: 1, max: 5_000 });
const RULES = fc.tuple(fc.nat(5_000), points, points, points).map((numbers) => rulesWith(...numbers));
const SUBJECT: fc.Arbitrary<PriceSubject> = fc.record({
  service: fc.integer({ min: 0, max: 100_000 }).map((base) => testService({ basePriceFen: fen(base) })),
  district: fc.constantFrom('西湖区', '临平区'),
  startAt: fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2029, 0, 1) }).map((at) => new Date(at)),
  hours: fc.option(fc.integer({ min: 1, max: 12 })),
  addOns: fc.uniqueArray(
    fc.record({ id: fc.constantFrom('windows', 'oven'), quantity: fc.integer({ min: 1, max: 3 }) }),
    { selector: ({ id }) => id },
  ),
  tier: fc.constantFrom(...TIERS),
});
const VALID = { from: new Date(0), to: new Date(1) };
const COUPON: fc.Arbitrary<CouponTerms | null> = fc.option(
  fc.integer({ min: 1, max: 50_000 }).map((amount) => ({
    name: '券',
    because: '因为',
    discount: { kind: 'amount' as const, amountFen: fen(amount) },
    leastSpendFen: fen(0),
    services: null,
    visit: ANY_VISIT,
    valid: VALID,
  })),
);
const CAP = fc.option(
  fc.nat(200_000).map((total) => ({ totalFen: fen(total), label: '价格承诺', because: '不高于承诺' })),
  { nil: undefined },
);

describe('a booking tried under other rules', () => {
  it('costs what it cost when the rules are its own, with its promise and its coupon', () => {
    fc.assert(
      fc.property(RULES, SUBJECT, CAP, COUPON, (rules, subject, cap, coupon) => {
        const capped = neverAbove(priceOf(rules, subject), cap);
        const verdict = coupon && verdictOf(coupon, subject, capped);
        const sold = verdict && 'line' in verdict ? lessBy(capped, verdict.line) : capped;
        const again = repriced(rules, subject, sold.lines, coupon);
        expect(again.lines).toEqual(sold.lines);
        expect(again.totalFen).toBe(sold.totalFen);
        expect(changesBetween(sold.lines, again.lines)).toEqual([]);
      }),
    );
  });

  it('says every line that changes: together they make up the difference', () => {
    fc.assert(
      fc.property(RULES, RULES, SUBJECT, COUPON, (before, after, subject, coupon) => {
        const [old, now] = [repriced(before, subject, [], coupon), repriced(after, subject, [], coupon)];
        const changes = changesBetween(old.lines, now.lines);
        const difference = sumFen(changes.map(({ oldFen, newFen }) => (newFen ?? 0) - (oldFen ?? 0)));
        expect(difference).toBe(now.totalFen - old.totalFen);
        expect(changes.every(({ label, oldFen, newFen }) => label !== '' && oldFen !== newFen)).toBe(true);
      }),
    );
  });

  it('keeps a promised price, however much dearer the rules become', () => {
    const saturday: PriceSubject = {
      service: testService(),
      district: '西湖区',
      startAt: atMinute(localDate('2026-03-14'), 600),
      hours: 2,
      addOns: [],
      tier: 'normal',
    };
    const promised = { totalFen: fen(12_000), label: '价格承诺', because: '不高于工作日的价格' };
    const sold = neverAbove(priceOf(rulesWith(1_000, 800, 1_000, 400), saturday), promised);
    const dearer = repriced(rulesWith(3_000, 800, 1_000, 400), saturday, sold.lines, null);
    expect(dearer.totalFen).toBe(12_000);
    expect(changesBetween(sold.lines, dearer.lines)).toEqual([
      { label: '周末', oldFen: 1_200, newFen: 3_600 },
      { label: '价格承诺', oldFen: -1_200, newFen: -3_600 },
    ]);
  });

  it('is read from what was written down', () => {
    fc.assert(
      fc.property(SUBJECT, (subject) => {
        const { service, district, startAt, hours, addOns } = subject;
        const written = subjectOfText(subjectText(subject));
        expect(written).toEqual({
          serviceId: service.id,
          serviceVersion: service.version,
          district,
          startAt,
          hours,
          addOns: expect.arrayContaining([...addOns]),
        });
        expect(subjectText({ ...written, service })).toBe(subjectText(subject));
      }),
    );
  });
});

describe('a trial', () => {
  const TRIED: fc.Arbitrary<Tried> = fc
    .tuple(fc.nat(100_000), fc.option(fc.nat(100_000)))
    .map(([old, now]) =>
      now === null
        ? { oldFen: fen(old), newFen: null, unpriced: '服务已不在' }
        : { oldFen: fen(old), newFen: fen(now), changes: [] },
    );

  it('counts everybody once, and its sums differ by the changes', () => {
    fc.assert(
      fc.property(fc.array(TRIED), (all) => {
        const summary = summaryOf(all);
        expect(summary.dearer + summary.cheaper + summary.same).toBe(summary.priced);
        expect(summary.priced + summary.unpriced).toBe(all.length);
        const changes = all.flatMap(({ oldFen, newFen }) => (newFen === null ? [] : [newFen - oldFen]));
        expect(summary.newSumFen - summary.oldSumFen).toBe(sumFen(changes));
        expect(Math.abs(summary.largestFen)).toBe(Math.max(0, ...changes.map(Math.abs)));
      }),
    );
  });

  it('shows the biggest changes first, then what could not be priced, and never what stays the same', () => {
    const same: Tried = { oldFen: fen(5), newFen: fen(5), changes: [] };
    const gone: Tried = { oldFen: fen(5), newFen: null, unpriced: '服务已不在' };
    const cheaper: Tried = { oldFen: fen(900), newFen: fen(100), changes: [] };
    const dearer: Tried = { oldFen: fen(5), newFen: fen(6), changes: [] };
    expect(mostTelling([same, gone, dearer, cheaper], 10)).toEqual([cheaper, dearer, gone]);
    expect(mostTelling([same, gone, dearer, cheaper], 1)).toEqual([cheaper]);
  });
});
