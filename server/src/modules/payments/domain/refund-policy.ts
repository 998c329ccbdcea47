import type { Policy } from '../../../platform/policy/policy.js';

const DAY_MS = 24 * 3_600_000;

/** How refunds are asked for and how patiently their end is awaited. */
export const REFUND_POLICY = {
  version: 2,
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
  withinDays: {
    name: '付款后可以原路退回（天）',
    value: 365,
    because: '微信支付只受理一年以内的退款；更早的由两位同事在柜台退给客户',
  },
  missingGraceSeconds: {
    name: '满一年的退款，最后一次提交后确认微信没有受理（秒）',
    value: 600,
    because: '提交的请求5分钟内都可能到达；过了这段时间微信仍查无此单，才改由柜台退',
  },
  failingPerSecond: {
    name: '失败的退款每秒最多重试',
    value: 5,
    because: '微信支付对失败的退款申请限每秒6次，超过会连正常退款一起限流',
  },
  /** for instance: not enough money in the account; the office is told and it is tried again */
  refusedAgainSeconds: {
    name: '微信拒绝退款后再试（秒）',
    value: 600,
    because: '多半是商户余额不足，充值后无需人工重发',
  },
} as const satisfies Policy;

/** Whether WeChat does not take a refund of this payment any more. */
export function isTooOld(paidAt: Date, now: Date, policy = REFUND_POLICY): boolean {
  return now.getTime() - paidAt.getTime() > policy.withinDays.value * DAY_MS;
}

/**
 * When a refund that WeChat refused is asked for again: after a while, and never more of them in a second than WeChat
 * allows of failing ones, however many fail together.
 * @param freeAt up to when the turns are given away
 */
export function failingTurn(
  now: Date,
  freeAt: Date,
  policy = REFUND_POLICY,
): { readonly at: Date; readonly freeAt: Date } {
  const wanted = now.getTime() + policy.refusedAgainSeconds.value * 1_000;
  const at = Math.max(wanted, freeAt.getTime());
  return { at: new Date(at), freeAt: new Date(at + Math.ceil(1_000 / policy.failingPerSecond.value)) };
}

/** When to ask WeChat again about a refund that is under way. */
export function nextRefundQuestion(askAt: Date, now: Date, policy = REFUND_POLICY): Date {
  const elapsed = (now.getTime() - askAt.getTime()) / 1_000;
  const planned = policy.askAfterSeconds.value.find((seconds) => seconds > elapsed);
  return planned === undefined
    ? new Date(now.getTime() + policy.thenEverySeconds.value * 1_000)
    : new Date(askAt.getTime() + planned * 1_000);
}
