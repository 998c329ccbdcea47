/** How refunds are asked for and how patiently their end is awaited. */
export const REFUND_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  /** WeChat's own limits per payment */
  mostPerPayment: 50,
  apartSeconds: 60,
  /** after the call, seconds since the refund was made; then `thenEverySeconds` */
  askAfterSeconds: [5, 15, 30, 60, 120, 300],
  thenEverySeconds: 600,
  /** WeChat said no (for instance: not enough money in the account); the office is told and it is tried again */
  refusedAgainSeconds: 600,
  because: '退款通知可能丢失：主动向微信查询；同一笔退款永远使用同一单号，绝不重复退款',
} as const;

/** When to ask WeChat again about a refund that is under way. */
export function nextRefundQuestion(askAt: Date, now: Date, policy = REFUND_POLICY): Date {
  const elapsed = (now.getTime() - askAt.getTime()) / 1_000;
  const planned = policy.askAfterSeconds.find((seconds) => seconds > elapsed);
  return planned === undefined
    ? new Date(now.getTime() + policy.thenEverySeconds * 1_000)
    : new Date(askAt.getTime() + planned * 1_000);
}
