import fc from 'fast-check';
import { localDate } from '@daowei/shared/kernel/local-date';
import { WORKER_LEVELS, type PayTerms } from '@daowei/shared/rules/pay';
import { draftOf, draftProblems, termsOf, withCause, withService } from './draft';

const TODAY = localDate('2026-11-27');
const SERVICES = [{ id: 'deep-cleaning' }];
const TERMS: PayTerms = {
  usual: { visitFen: 800, hourFen: 3_600, dayFen: 20_000 },
  services: [],
  levels: [{ level: '金牌', basisPoints: 2_050 }],
  leadFen: 1_000,
  extrasBasisPoints: 5_000,
  peakFen: 1_500,
  nightMinute: 1_140,
  nightFen: 1_000,
  fiveStarsFen: 500,
  onTimeVisits: 20,
  onTimeFen: 20_000,
  causes: [{ code: 'late', name: '个人原因迟到', basisPoints: 500 }],
  capBasisPoints: 1_000,
  hourFloorFen: 2_400,
};

it('shows yuan, percent and clock times and sends back what it was made of, to the fen and the minute', () => {
  expect(draftOf(TERMS, TODAY)).toMatchObject({
    usual: { visit: 8, hour: 36, day: 200 },
    levels: { 初级: null, 金牌: 20.5 },
    nightFrom: '19:00',
    from: '2026-11-28',
  });
  const share = fc.nat(10_000);
  const amount = fc.nat(1_000_000);
  const rates = fc.record({ visitFen: amount, hourFen: amount, dayFen: amount });
  fc.assert(
    fc.property(
      rates,
      fc.array(rates),
      fc.subarray([...WORKER_LEVELS]),
      share,
      amount,
      fc.nat(1_440),
      (usual, others, named, basisPoints, fen, nightMinute) => {
        const terms: PayTerms = {
          ...TERMS,
          usual,
          services: others.map((one, at) => ({ serviceId: `s-${at}`, ...one })),
          levels: named.map((level) => ({ level, basisPoints })),
          leadFen: fen,
          onTimeFen: fen,
          capBasisPoints: basisPoints,
          nightMinute,
        };
        expect(termsOf(draftOf(terms, TODAY))).toEqual(terms);
      },
    ),
  );
});

it('what is added must be filled in, a service begins with what the rest is paid, and no rule counts for days gone by', () => {
  const draft = draftOf(TERMS, TODAY);
  expect(draftProblems(draft, SERVICES, TODAY)).toEqual([]);
  const added = withService(withCause({ ...draft, from: TODAY, peak: null }));
  expect(added.services[0]).toMatchObject(draft.usual);
  expect(draftProblems(added, SERVICES, TODAY)).toEqual([
    '高峰奖励应在0–10000元之间',
    '“”的扣减比例应在0–100%之间',
    '请选择另行定价的服务',
    '扣减原因缺少名称',
    '扣减原因的代号只用小写字母和下划线',
    '新规则最早从明天起生效，已经做完的单不变',
  ]);
});
