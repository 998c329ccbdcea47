import type { Policy } from '../../../platform/policy/policy.js';

/** How the totals of the books are kept. */
export const LEDGER_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  totalEverySeconds: {
    name: '总账每日合计更新间隔（秒）',
    value: 60,
    because: '还没有并入合计的凭证在查询时另外加上，数字始终完整；隔一分钟并入一次，收款不用排队',
  },
  totalBatch: { name: '每批并入的凭证数', value: 500, because: '一批几十毫秒，不让任何人等' },
} as const satisfies Policy;
