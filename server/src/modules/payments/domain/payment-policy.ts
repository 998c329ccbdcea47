/** How often WeChat is asked about a payment that nobody has told us of, and when it is closed. */
export interface PaymentPolicy {
  readonly version: number;
  readonly effectiveFrom: string;
  /** first questions, seconds after the payment was begun */
  readonly askAfterSeconds: readonly number[];
  /** after the last of these, every so many seconds until the payment's time is up */
  readonly thenEverySeconds: number;
  /** pause before the next try to close when WeChat does not answer */
  readonly closeAgainSeconds: number;
  /** how long after its time a payment that WeChat says it does not know is still believed to exist there */
  readonly missingGraceSeconds: number;
  /** how long a prepay_id is handed out again; WeChat keeps it for two hours */
  readonly prepayReuseSeconds: number;
  readonly because: string;
}

export const PAYMENT_POLICY: PaymentPolicy = {
  version: 1,
  effectiveFrom: '2026-01-01',
  askAfterSeconds: [10, 30, 60, 120],
  thenEverySeconds: 60,
  closeAgainSeconds: 15,
  missingGraceSeconds: 600,
  prepayReuseSeconds: 6_000,
  because: '支付通知可能全部丢失：支付后最迟约1分钟内主动向微信查询到结果；到期未付则在微信侧关闭订单',
};

/** When to ask next: the first moment of the plan after `now`, at the latest when the payment's time is up. */
export function nextQuestion(createdAt: Date, payBefore: Date, now: Date, policy = PAYMENT_POLICY): Date {
  const elapsed = (now.getTime() - createdAt.getTime()) / 1_000;
  const planned = policy.askAfterSeconds.find((seconds) => seconds > elapsed);
  const last = policy.askAfterSeconds.at(-1) ?? 0;
  const rounds = Math.max(0, Math.floor((elapsed - last) / policy.thenEverySeconds)) + 1;
  const seconds = planned ?? last + rounds * policy.thenEverySeconds;
  return new Date(Math.min(createdAt.getTime() + seconds * 1_000, Math.max(payBefore.getTime(), now.getTime())));
}
