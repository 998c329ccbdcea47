import type { Policy } from '../../../platform/policy/policy.js';

/** How refunds are asked for and how patiently their end is awaited. */
export const REFUND_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  mostPerPayment: { name: '同一笔支付最多退款次数', value: 50, because: '微信支付的上限' },
  apartSeconds: { name: '同一笔支付两次退款间隔（秒）', value: 60, because: '微信支付要求至少隔一分钟' },
  /** after the call, seconds since the refund was made; then `thenEverySeconds` */
  askAfterSeconds: {
    name: '发起退款后主动查询（秒）',
    value: [5, 15, 30, 60, 120, 300] as readonly number[],
    because: '退款通知可能丢失：主动向微信查询；同一笔退款永远使用同一单号，绝不重复退款',
  },
  thenEverySeconds: { name: '退款之后每隔（秒）', value: 600, because: '到账要看银行，问得更勤也不会更快' },
  /** for instance: not enough money in the account; the office is told and it is tried again */
  refusedAgainSeconds: {
    name: '微信拒绝退款后再试（秒）',
    value: 600,
    because: '多半是商户余额不足，充值后无需人工重发',
  },
} as const satisfies Policy;

/** When to ask WeChat again about a refund that is under way. */
export function nextRefundQuestion(askAt: Date, now: Date, policy = REFUND_POLICY): Date {
  const elapsed = (now.getTime() - askAt.getTime()) / 1_000;
  const planned = policy.askAfterSeconds.value.find((seconds) => seconds > elapsed);
  return planned === undefined
    ? new Date(now.getTime() + policy.thenEverySeconds.value * 1_000)
    : new Date(askAt.getTime() + planned * 1_000);
}
