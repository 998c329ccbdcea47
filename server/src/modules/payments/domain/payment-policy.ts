import type { Policy } from '../../../platform/policy/policy.js';

/** How often WeChat is asked about a payment that nobody has told us of, and when it is closed. */
export const PAYMENT_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  /** first questions, after the payment was begun */
  askAfterSeconds: {
    name: '开始支付后主动查询（秒）',
    value: [10, 30, 60, 120] as readonly number[],
    because: '支付通知可能全部丢失：最迟约1分钟内主动向微信查询到结果',
  },
  /** after the last of these, until the payment's time is up */
  thenEverySeconds: { name: '之后每隔（秒）', value: 60, because: '不占用微信的查询额度' },
  /** pause before the next try to close when WeChat does not answer */
  closeAgainSeconds: { name: '关单未答复再试（秒）', value: 15, because: '到期未付须在微信侧关闭，才能放走时段' },
  /** how long after its time a payment that WeChat says it does not know is still believed to exist there */
  missingGraceSeconds: { name: '微信查无此单的宽限（秒）', value: 600, because: '微信各机房同步有延迟' },
  /** how long a prepay_id is handed out again */
  prepayReuseSeconds: { name: '预支付编号复用（秒）', value: 6_000, because: '微信保留两小时，留出余量' },
} as const satisfies Policy;

/** When to ask next: the first moment of the plan after `now`, at the latest when the payment's time is up. */
export function nextQuestion(createdAt: Date, payBefore: Date, now: Date, policy = PAYMENT_POLICY): Date {
  const elapsed = (now.getTime() - createdAt.getTime()) / 1_000;
  const planned = policy.askAfterSeconds.value.find((seconds) => seconds > elapsed);
  const last = policy.askAfterSeconds.value.at(-1) ?? 0;
  const rounds = Math.max(0, Math.floor((elapsed - last) / policy.thenEverySeconds.value)) + 1;
  const seconds = planned ?? last + rounds * policy.thenEverySeconds.value;
  return new Date(Math.min(createdAt.getTime() + seconds * 1_000, Math.max(payBefore.getTime(), now.getTime())));
}
