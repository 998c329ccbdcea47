import type { Policy } from '../../../platform/policy/policy.js';

/** What an honest rating earns. Decided before anybody sees the stars. */
export const RATING_PACKET_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  amountFen: { name: '评价红包（分）', value: 200, because: '几星都一样；只奖好评违反网络反不正当竞争暂行规定' },
  dayMostFen: { name: '评价红包每天合计上限（分）', value: 100_000, because: '预算之内先到先得，当天发完为止' },
} as const satisfies Policy;
