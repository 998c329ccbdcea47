import fc from 'fast-check';
import { percentOf, sumFen, type Fen } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import { decideDeduction } from './deduction.js';
import { PAY_LINE_KINDS, totalOf } from './pay-lines.js';
import { termsProblems, WORKER_LEVELS, type PayTerms } from '@daowei/shared/rules/pay';
import { forMinutes, onTimePay, percent, ratingPay, stayDayPay, visitPay, type VisitFacts } from './visit-pay.js';

const TERMS: PayTerms = {
  usual: { visitFen: 800, hourFen: 3_600, dayFen: 20_000 },
  services: [{ serviceId: 'windows', visitFen: 2_000, hourFen: 5_000, dayFen: 0 }],
  levels: [
    { level: '高级', basisPoints: 1_000 },
    { level: '金牌', basisPoints: 2_000 },
  ],
  leadFen: 1_000,
  extrasBasisPoints: 5_000,
  peakFen: 1_500,
  nightMinute: 1_140,
  nightFen: 1_000,
  fiveStarsFen: 500,
  onTimeVisits: 20,
  onTimeFen: 20_000,
  causes: [
    { code: 'late', name: '个人原因迟到', basisPoints: 500 },
    { code: 'redo', name: '返工补做', basisPoints: 1_000 },
  ],
  capBasisPoints: 1_000,
  hourFloorFen: 2_400,
};

const rates = fc.record({ visitFen: fc.nat(10_000), hourFen: fc.nat(20_000), dayFen: fc.nat(50_000) });
const terms: fc.Arbitrary<PayTerms> = fc.record({
  usual: rates,
  services: fc.array(
    fc.record({
      serviceId: fc.constantFrom('a', 'b'),
      ...{ visitFen: fc.nat(9_000), hourFen: fc.nat(9_000), dayFen: fc.nat(9_000) },
    }),
    { maxLength: 2 },
  ),
  levels: fc.subarray(WORKER_LEVELS.map((level) => ({ level, basisPoints: 700 }))),
  leadFen: fc.nat(5_000),
  extrasBasisPoints: fc.nat(10_000),
  peakFen: fc.nat(5_000),
  nightMinute: fc.nat(1_440),
  nightFen: fc.nat(5_000),
  fiveStarsFen: fc.nat(5_000),
  onTimeVisits: fc.integer({ min: 1, max: 60 }),
  onTimeFen: fc.nat(50_000),
  causes: fc.constant(TERMS.causes),
  capBasisPoints: fc.nat(2_000),
  hourFloorFen: fc.nat(5_000),
});
const facts: fc.Arbitrary<VisitFacts> = fc
  .record({
    serviceId: fc.constantFrom('a', 'b', 'c'),
    serviceName: fc.constant('日常保洁'),
    level: fc.constantFrom(...WORKER_LEVELS),
    minutes: fc.integer({ min: 15, max: 720 }),
    endMinute: fc.integer({ min: 480, max: 1_700 }),
    peak: fc.boolean(),
    extrasFen: fc.nat(200_000),
    present: fc.integer({ min: 1, max: 4 }),
  })
  .chain((one) => fc.nat(one.present - 1).map((place) => ({ ...one, place })));

const VISIT: VisitFacts = {
  serviceId: 'daily-cleaning',
  serviceName: '日常保洁',
  level: '高级',
  minutes: 150,
  endMinute: 1_200,
  peak: true,
  extrasFen: 6_000,
  present: 2,
  place: 0,
};

describe('the pay of a visit', () => {
  it('says line by line what it is made of', () => {
    expect(visitPay(TERMS, VISIT).map(({ label, because, amountFen }) => [label, because, amountFen])).toEqual([
      ['服务报酬', '日常保洁：每次8.00元，另按每小时36.00元计150分钟', 9_800],
      ['等级津贴', '高级服务人员加10%', 980],
      ['组长津贴', '带队2人上门', 1_000],
      ['加项提成', '客户同意的加项60.00元，提成50%，2人平分', 1_500],
      ['高峰奖励', '高峰时段上门，即时奖励', 1_500],
      ['晚间奖励', '服务到19:00以后，晚归补贴', 1_000],
    ]);
    const windows = visitPay(TERMS, { ...VISIT, serviceId: 'windows', level: '初级', peak: false, endMinute: 1_140 });
    expect(windows.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([
      ['base', 14_500],
      ['lead', 1_000],
      ['extras', 1_500],
    ]);
  });

  it('is never below zero, always in the same order, and the same for the same facts', () => {
    fc.assert(
      fc.property(terms, facts, (rule, fact) => {
        const lines = visitPay(rule, fact);
        expect(lines.every(({ amountFen }) => Number.isSafeInteger(amountFen) && amountFen > 0)).toBe(true);
        const places = lines.map(({ kind }) => PAY_LINE_KINDS.indexOf(kind));
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        expect(totalOf(lines)).toBe(lines.reduce((sum, { amountFen }) => sum + amountFen, 0));
        expect(visitPay(rule, { ...fact })).toEqual(lines);
      }),
    );
  });

  it('of a crew: the extras’ share is cut without losing a fen, one leads, and all are paid the same base', () => {
    fc.assert(
      fc.property(terms, facts, (rule, fact) => {
        const all = Array.from({ length: fact.present }, (_, place) => visitPay(rule, { ...fact, place }));
        const of = (kind: string): number[] =>
          all.map((lines) => lines.find((line) => line.kind === kind)?.amountFen ?? 0);
        expect(sumFen(of('extras'))).toBe(percentOf(fact.extrasFen as Fen, rule.extrasBasisPoints));
        expect(Math.max(...of('extras')) - Math.min(...of('extras'))).toBeLessThanOrEqual(1);
        expect(of('lead').filter((amount) => amount > 0).length).toBe(fact.present > 1 && rule.leadFen > 0 ? 1 : 0);
        expect(new Set(of('base')).size).toBe(1);
      }),
    );
  });

  it('more time, or a higher level, never brings less', () => {
    fc.assert(
      fc.property(facts, fc.nat(120), (fact, more) => {
        expect(totalOf(visitPay(TERMS, { ...fact, minutes: fact.minutes + more }))).toBeGreaterThanOrEqual(
          totalOf(visitPay(TERMS, fact)),
        );
        const paid = WORKER_LEVELS.map((level) => totalOf(visitPay(TERMS, { ...fact, level })));
        expect(paid).toEqual([...paid].sort((a, b) => a - b));
      }),
    );
  });

  it('of other things: a day of living in, five stars, and a month that was on time', () => {
    const day = stayDayPay(TERMS, { serviceId: 'nanny', serviceName: '住家保姆', level: '金牌' });
    expect(totalOf(day)).toBe(24_000);
    expect([ratingPay(TERMS, 4), ratingPay(TERMS, 5)?.amountFen]).toEqual([null, 500]);
    expect(onTimePay(TERMS, { visits: 19, late: 0 })).toBeNull();
    expect(onTimePay(TERMS, { visits: 20, late: 1 })).toBeNull();
    expect(onTimePay(TERMS, { visits: 20, late: 0 })?.amountFen).toBe(20_000);
    expect([percent(500), percent(1_050), percent(1_005)]).toEqual(['5%', '10.5%', '10.05%']);
  });
});

describe('what may be taken off a visit', () => {
  const amount = (dueFen: number, minutes: number, takenFen: number, code = 'redo', rule = TERMS): number => {
    const line = decideDeduction(rule, { dueFen, minutes, takenFen }, code, '漏做厨房');
    return isRefused(line) ? 0 : -line.amountFen;
  };

  it('says why, by which rule, and where it was limited', () => {
    expect(
      decideDeduction(TERMS, { dueFen: 9_800, minutes: 120, takenFen: 0 }, 'late', '晚出门二十分钟'),
    ).toMatchObject({
      label: '个人原因迟到',
      because: '晚出门二十分钟（按应得的5%）',
      amountFen: -490,
    });
    expect(decideDeduction(TERMS, { dueFen: 9_800, minutes: 120, takenFen: 490 }, 'redo', '漏做厨房')).toMatchObject({
      because: '漏做厨房（按应得的10%，应扣9.80元，按上限与保底只扣4.90元）',
      amountFen: -490,
    });
    expect(decideDeduction(TERMS, { dueFen: 9_800, minutes: 120, takenFen: 980 }, 'redo', '再扣')).toMatchObject({
      refused: 'DEDUCTION_LIMIT',
    });
    expect(decideDeduction(TERMS, { dueFen: 9_800, minutes: 120, takenFen: 0 }, 'mood', '心情')).toMatchObject({
      refused: 'NOT_FOUND',
    });
  });

  it('altogether never goes beyond the cap, nor below the floor, whatever is tried', () => {
    const tries = fc.array(fc.constantFrom('late', 'redo'), { maxLength: 12 });
    fc.assert(
      fc.property(terms, fc.nat(100_000), fc.integer({ min: 15, max: 720 }), tries, (rule, due, minutes, codes) => {
        let taken = 0;
        for (const code of codes) taken += amount(due, minutes, taken, code, rule);
        expect(taken).toBeLessThanOrEqual(percentOf(due as Fen, rule.capBasisPoints));
        const floor = Math.min(due, forMinutes(rule.hourFloorFen, minutes));
        expect(due - taken).toBeGreaterThanOrEqual(floor);
      }),
    );
  });
});

describe('terms that may be published', () => {
  const known = new Set(['windows']);

  it('have no cap beyond the law’s fifth, no unknown service, and pay no hour below the floor', () => {
    expect(termsProblems(TERMS, known)).toEqual([]);
    const service = TERMS.services[0]!;
    const bad: PayTerms = {
      ...TERMS,
      services: [service, service, { ...service, serviceId: 'ghost', hourFen: 100 }],
      capBasisPoints: 2_001,
      causes: [{ code: 'late', name: '迟到', basisPoints: 3_000 }],
    };
    expect(termsProblems(bad, known)).toEqual([
      '服务windows出现了两次',
      '没有这项服务：ghost',
      '扣减上限不能超过应得的20%（《工资支付暂行规定》第十六条）',
      '“迟到”的扣减比例超过了每单上限',
      '每小时报酬不能低于保底，保底不低于当地小时最低工资',
    ]);
  });
});
