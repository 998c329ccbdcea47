import type { Finance } from '../api/get-finance';
import { financeCsv } from './export-finance';

const NOTHING = { collectedFen: 0, refundedFen: 0, revenueFen: 0, costFen: 0, marginFen: 0 };

test('the file has every column of the tables; a loss is a number, and what there is not stays empty', () => {
  const found: Finance = {
    from: '2026-03-01',
    to: '2026-03-31',
    total: { ...NOTHING, collectedFen: 16_850, revenueFen: 10_000, costFen: 4_000, marginFen: 6_000 },
    periods: [{ ...NOTHING, key: '2026-03-01' }],
    services: [
      {
        ...NOTHING,
        key: 'daily-cleaning',
        name: '日常保洁',
        revenueFen: 10_000,
        costFen: 12_505,
        marginFen: -2_505,
        visits: 3,
        visitCostFen: 4_000,
      },
    ],
    channels: [],
    costs: [{ account: '赔付支出', cause: '', costFen: 300 }],
  };
  expect(financeCsv(found).split('\r\n').slice(0, -1)).toEqual([
    '\uFEFF表,名称,收款（元）,退款（元）,净收入（元）,上门,每单劳务（元）,费用（元）,毛利（元）,毛利率（%）',
    '合计,2026-03-01 至 2026-03-31,168.5,0,100,,,40,60,60',
    '时间,2026-03-01,0,0,0,,,0,0,',
    '服务,日常保洁,0,0,100,3,40,125.05,-25.05,-25.1',
    '费用,赔付支出,,,,,,3,,',
  ]);
});
