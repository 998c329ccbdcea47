import fc from 'fast-check';
import { fen, sumFen } from '@daowei/shared/kernel/fen';
import { atMinute, localDate } from '@daowei/shared/kernel/local-date';
import { TIERS } from '@daowei/shared/rules/tiers';
import type { AddOn, ServiceKind } from '../../catalog/contract/catalog.facade.js';
import type { PriceSubject } from '../contract/pricing.facade.js';
import { flawsOfRules, RULE_ORDER, type PriceRule, type PriceRules } from '@daowei/shared/rules/price-rules';
import { priceOf } from './price.js';
import { quoteHash, subjectText } from './quote-hash.js';

const RULES: PriceRules = {
  version: 3,
  quoteMinutes: 20,
  rules: [
    {
      kind: 'district',
      label: '{district}路程补贴',
      because: '{district}较远',
      amountFen: fen(1_000),
      districts: ['临平区'],
    },
    { kind: 'base', label: '{name}', because: '{price}元/{unit}{times}' },
    { kind: 'peak', label: '晚间高峰', because: '加收{percent}', basisPoints: 800, fromMinute: 1_020, toMinute: 1_200 },
    { kind: 'add_on', label: '{name}', because: '{price}元{times}' },
    { kind: 'weekend', label: '周末服务', because: '加收{percent}', basisPoints: 1_000 },
    { kind: 'tier', label: '{tier}优惠', because: '减{percent}', basisPoints: 400, tier: 'gold' },
    { kind: 'tier', label: '{tier}优惠', because: '减{percent}', basisPoints: 200, tier: 'silver' },
  ],
};

const addOn = (id: string, priceFen: number): AddOn => ({
  id,
  name: `附加${id}`,
  priceFen: fen(priceFen),
  minutes: 15,
  maxQuantity: 3,
});
const service = (basePriceFen: number, addOns: readonly AddOn[] = []): ServiceKind => ({
  id: 'daily-cleaning',
  version: 2,
  name: '日常保洁',
  category: '保洁',
  tagline: '',
  description: '',
  icon: '',
  pricing: 'hourly',
  basePriceFen: fen(basePriceFen),
  unit: '小时',
  durationMinutes: 120,
  hourOptions: [2, 3, 4],
  included: [],
  excluded: [],
  addOns,
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
});
const TUESDAY = localDate('2026-03-10');
const SATURDAY = localDate('2026-03-14');
const visit = (patch: Partial<PriceSubject> = {}): PriceSubject => ({
  service: service(6_000, [addOn('a', 3_500), addOn('b', 333)]),
  district: '西湖区',
  startAt: atMinute(TUESDAY, 600),
  hours: 3,
  addOns: [],
  tier: 'normal',
  ...patch,
});

describe('a price', () => {
  it('of a plain visit is one line', () => {
    expect(priceOf(RULES, visit())).toEqual({
      lines: [{ kind: 'base', label: '日常保洁', because: '60.00元/小时 × 3小时', amountFen: 18_000 }],
      totalFen: 18_000,
      ruleVersion: 3,
    });
  });

  it('names every surcharge, in the fixed order, of service and add-ons together', () => {
    const price = priceOf(
      RULES,
      visit({
        startAt: atMinute(SATURDAY, 1_020),
        district: '临平区',
        addOns: [
          { id: 'b', quantity: 3 },
          { id: 'a', quantity: 1 },
        ],
      }),
    );
    expect(price.lines.map((line) => [line.kind, line.label, line.because, line.amountFen])).toEqual([
      ['base', '日常保洁', '60.00元/小时 × 3小时', 18_000],
      ['add_on', '附加a', '35.00元', 3_500],
      ['add_on', '附加b', '3.33元 × 3', 999],
      // 22,499 fen: 10 % = 2,249.9, 8 % = 1,799.92
      ['weekend', '周末服务', '加收10%', 2_250],
      ['peak', '晚间高峰', '加收8%', 1_800],
      ['district', '临平区路程补贴', '临平区较远', 1_000],
    ]);
    expect(price.totalFen).toBe(27_549);
  });

  it.each([
    ['Friday 23:59', '2026-03-13', 1_439, false],
    ['Saturday 00:00', '2026-03-14', 0, true],
    ['Sunday 23:59', '2026-03-15', 1_439, true],
    ['Monday 00:00', '2026-03-16', 0, false],
  ])('counts the weekend by Shanghai days: %s', (_, day, minute, weekend) => {
    const { lines } = priceOf(RULES, visit({ startAt: atMinute(localDate(day), minute) }));
    expect(lines.some((line) => line.kind === 'weekend')).toBe(weekend);
  });

  it.each([
    [1_019, false],
    [1_020, true],
    [1_199, true],
    [1_200, false],
  ])('counts the peak half-open: minute %i', (minute, peak) => {
    const { lines } = priceOf(RULES, visit({ startAt: atMinute(TUESDAY, minute) }));
    expect(lines.some((line) => line.kind === 'peak')).toBe(peak);
  });

  it('is less by the percentage of the buyer’s tier, off service and add-ons, not off surcharges', () => {
    const saturday = { startAt: atMinute(SATURDAY, 600), addOns: [{ id: 'b', quantity: 1 }] };
    const price = priceOf(RULES, visit({ ...saturday, tier: 'gold' }));
    // 18,333 fen: 10 % = 1,833.3, 4 % = 733.32
    expect(price.lines.slice(2)).toEqual([
      { kind: 'weekend', label: '周末服务', because: '加收10%', amountFen: 1_833 },
      { kind: 'tier', label: '金卡会员优惠', because: '减4%', amountFen: -733 },
    ]);
    expect(price.totalFen).toBe(19_433);
    expect(priceOf(RULES, visit({ ...saturday, tier: 'platinum' })).totalFen).toBe(20_166);
  });

  it('of a fixed visit is its price once, whatever the hours', () => {
    expect(priceOf(RULES, visit({ hours: null })).lines[0]).toMatchObject({
      because: '60.00元/小时',
      amountFen: 6_000,
    });
  });

  const RULE: fc.Arbitrary<PriceRule> = fc.oneof(
    fc.record({
      kind: fc.constant('weekend' as const),
      label: fc.constant('周末'),
      because: fc.constant('因为'),
      basisPoints: fc.integer({ min: 1, max: 10_000 }),
    }),
    fc.record({
      kind: fc.constant('peak' as const),
      label: fc.constant('高峰'),
      because: fc.constant('因为'),
      basisPoints: fc.integer({ min: 1, max: 10_000 }),
      fromMinute: fc.constant(0),
      toMinute: fc.integer({ min: 1, max: 1_440 }),
    }),
    fc.record({
      kind: fc.constant('district' as const),
      label: fc.constant('远'),
      because: fc.constant('因为'),
      amountFen: fc.integer({ min: 1, max: 9_999 }).map(fen),
      districts: fc.constant(['临平区']),
    }),
  );
  const TIER_DISCOUNT: fc.Arbitrary<PriceRule> = fc.record({
    kind: fc.constant('tier' as const),
    label: fc.constant('{tier}优惠'),
    because: fc.constant('减{percent}'),
    basisPoints: fc.integer({ min: 1, max: 5_000 }),
    tier: fc.constantFrom(...TIERS),
  });
  const SET: fc.Arbitrary<PriceRules> = fc
    .uniqueArray(fc.oneof(RULE, TIER_DISCOUNT), { selector: (rule) => rule.kind })
    .chain((extra) =>
      fc.shuffledSubarray([...RULES.rules.filter((rule) => rule.kind === 'base' || rule.kind === 'add_on'), ...extra], {
        minLength: extra.length + 2,
      }),
    )
    .map((rules) => ({ version: 1, quoteMinutes: 15, rules }));
  const SUBJECT: fc.Arbitrary<PriceSubject> = fc.record({
    service: fc
      .tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 100_000 }))
      .map(([base, extra]) => service(base, [addOn('a', extra), addOn('b', 1)])),
    district: fc.constantFrom('西湖区', '临平区'),
    startAt: fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2029, 0, 1) }).map((at) => new Date(at)),
    hours: fc.option(fc.integer({ min: 1, max: 24 })),
    addOns: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b'), quantity: fc.integer({ min: 0, max: 3 }) }), {
      selector: (choice) => choice.id,
    }),
    tier: fc.constantFrom(...TIERS),
  });

  it('is never negative, sums to its total, keeps its order and depends on nothing but its subject', () => {
    fc.assert(
      fc.property(SET, SUBJECT, (set, subject) => {
        expect(flawsOfRules(set)).toEqual([]);
        const price = priceOf(set, subject);
        expect(price.totalFen).toBe(sumFen(price.lines.map((line) => line.amountFen)));
        expect(price.lines.every((line) => Number.isSafeInteger(line.amountFen) && line.amountFen !== 0)).toBe(true);
        expect(price.totalFen).toBeGreaterThanOrEqual(0);
        for (const { kind, amountFen } of price.lines) expect(amountFen < 0).toBe(kind === 'tier');
        expect(price.lines.every((line) => !/[{}]/.test(line.label + line.because))).toBe(true);
        const order = price.lines.map((line) => RULE_ORDER.indexOf(line.kind as (typeof RULE_ORDER)[number]));
        expect(order).toEqual([...order].sort((a, b) => a - b));
        const turned = { ...subject, addOns: [...subject.addOns].reverse() };
        expect(priceOf({ ...set, rules: [...set.rules].reverse() }, turned)).toEqual(price);
      }),
    );
  });

  it('never falls when hours or add-ons are added', () => {
    fc.assert(
      fc.property(SET, SUBJECT, fc.integer({ min: 1, max: 5 }), (set, subject, more) => {
        const before = priceOf(set, { ...subject, addOns: [] }).totalFen;
        expect(priceOf(set, subject).totalFen).toBeGreaterThanOrEqual(before);
        const longer = { ...subject, hours: (subject.hours ?? 1) + more };
        expect(priceOf(set, longer).totalFen).toBeGreaterThanOrEqual(priceOf(set, subject).totalFen);
      }),
    );
  });

  describe('quoted', () => {
    const hashOf = (subject: PriceSubject): string => {
      const price = priceOf(RULES, subject);
      return quoteHash(subject, price.lines, price.ruleVersion);
    };

    it('has the same hash for the same subject, in whatever order the add-ons come', () => {
      fc.assert(
        fc.property(SUBJECT, (subject) => {
          const turned = { ...subject, startAt: new Date(subject.startAt), addOns: [...subject.addOns].reverse() };
          expect(hashOf(turned)).toBe(hashOf(subject));
          expect(hashOf(subject)).toMatch(/^[0-9a-f]{64}$/);
        }),
      );
    });

    it.each<[string, Partial<PriceSubject>]>([
      ['a quarter of an hour later', { startAt: atMinute(TUESDAY, 615) }],
      ['in another district at the same price', { district: '滨江区' }],
      ['for other hours', { hours: 4 }],
      ['without hours', { hours: null }],
      ['with an add-on', { addOns: [{ id: 'a', quantity: 1 }] }],
      [
        'under another version of the service',
        { service: { ...service(6_000, [addOn('a', 3_500), addOn('b', 333)]), version: 3 } },
      ],
    ])('has another hash %s', (_, patch) => {
      expect(hashOf(visit(patch))).not.toBe(hashOf(visit()));
      expect(subjectText(visit(patch))).not.toBe(subjectText(visit()));
    });
  });
});
