import type { Policy } from '../../../platform/policy/policy.js';

/** How much the office may correct at once. Always two people: points and coins are money the company owes. */
export const CORRECTION_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  mostPoints: { name: '一次最多更正（积分）', value: 10_000, because: '约合一百元；再大的出入多半要先查清原因' },
  mostCoins: { name: '一次最多更正（枚委屈币）', value: 200, because: '与一次投诉最多给的相同' },
  historyShown: { name: '更正最多显示（条）', value: 20, because: '一位客户一年也不该有这么多' },
} as const satisfies Policy;
