import type { Policy } from '../../../../platform/policy/policy.js';
import type { TransferPurpose } from '../../contract/transfers.facade.js';

/** How much goes to people in a day, and how patiently the end of a transfer is awaited. Amounts in fen. */
export const TRANSFER_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  leastFen: { name: '单笔最低（分）', value: 10, because: '微信商家转账的下限' },
  redPacketMostFen: { name: '红包单笔上限（分）', value: 20_000, because: '微信红包样式单笔不超过200元' },
  redPacketPersonDayFen: { name: '红包每人每天上限（分）', value: 20_000, because: '心意适度，也防止被人冒领' },
  redPacketDayFen: { name: '红包每天合计上限（分）', value: 500_000, because: '营销费用每天封顶' },
  compensationMostFen: { name: '赔付单笔上限（分）', value: 200_000, because: '更大的赔付由财务按退款或对公处理' },
  compensationPersonDayFen: { name: '赔付每人每天上限（分）', value: 200_000, because: '超出的次日自动补发' },
  compensationDayFen: { name: '赔付每天合计上限（分）', value: 2_000_000, because: '异常放大时先停下来核对' },
  workerPayMostFen: { name: '劳务报酬单笔上限（分）', value: 500_000, because: '超出的自动拆成多笔' },
  workerPayPersonDayFen: { name: '劳务报酬每人每天上限（分）', value: 1_000_000, because: '超出的次日自动续发' },
  workerPayDayFen: { name: '劳务报酬每天合计上限（分）', value: 30_000_000, because: '不超过运营账户每日付款额度' },
  nameFromFen: { name: '须提供收款人姓名（分，起）', value: 200_000, because: '微信要求2000元及以上核对姓名' },
  nextDayMinute: { name: '次日补发时刻（零点后分钟）', value: 540, because: '早上九点，收款人醒着' },
  queueDays: { name: '最多排队天数', value: 31, because: '一个月还排不上，说明额度定得不对' },
  confirmHours: { name: '领取期限（小时）', value: 24, because: '微信规定：逾期未确认自动退回' },
  askAfterSeconds: {
    name: '发起转账后主动查询（秒）',
    value: [5, 15, 30, 60, 120, 300] as readonly number[],
    because: '转账通知可能丢失：主动向微信查询；同一笔转账永远使用同一单号，绝不重复付款',
  },
  thenEverySeconds: { name: '转账之后每隔（秒）', value: 600, because: '等收款人确认，问得更勤也不会更快' },
  refusedAgainSeconds: { name: '微信拒绝转账后再试（秒）', value: 600, because: '多半是余额或额度，处理后无需重发' },
  /** WeChat refuses a request signed more than five minutes ago: after this an unknown number stays unknown */
  missingGraceSeconds: { name: '微信查无此单的宽限（秒）', value: 600, because: '迟到的请求五分钟后微信一律拒收' },
} as const satisfies Policy;

/** The most for one transfer, for one person's day, and for everybody's day, in fen. */
export interface TransferCaps {
  readonly one: number;
  readonly personDay: number;
  readonly day: number;
}

export function capsOf(purpose: TransferPurpose, policy = TRANSFER_POLICY): TransferCaps {
  switch (purpose) {
    case 'red_packet':
      return {
        one: policy.redPacketMostFen.value,
        personDay: policy.redPacketPersonDayFen.value,
        day: policy.redPacketDayFen.value,
      };
    case 'compensation':
      return {
        one: policy.compensationMostFen.value,
        personDay: policy.compensationPersonDayFen.value,
        day: policy.compensationDayFen.value,
      };
    case 'worker_pay':
      return {
        one: policy.workerPayMostFen.value,
        personDay: policy.workerPayPersonDayFen.value,
        day: policy.workerPayDayFen.value,
      };
  }
}

/** When to ask WeChat again about a transfer that is under way. */
export function nextTransferQuestion(since: Date, now: Date, policy = TRANSFER_POLICY): Date {
  const elapsed = (now.getTime() - since.getTime()) / 1_000;
  const planned = policy.askAfterSeconds.value.find((seconds) => seconds > elapsed);
  return planned === undefined
    ? new Date(now.getTime() + policy.thenEverySeconds.value * 1_000)
    : new Date(since.getTime() + planned * 1_000);
}
