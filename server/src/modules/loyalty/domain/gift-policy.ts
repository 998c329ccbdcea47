import type { Policy } from '../../../platform/policy/policy.js';

/** What the office may give a customer for an order. Amounts in fen. */
export const GIFT_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  leastFen: { name: '红包最低（分）', value: 100, because: '少于一元显得敷衍' },
  mostFen: { name: '红包最高（分）', value: 20_000, because: '微信红包样式单笔不超过200元；更大的补偿走赔付' },
  aloneFen: { name: '一人可发的上限（分）', value: 5_000, because: '超过50元须另一位同事复核' },
} as const satisfies Policy;
