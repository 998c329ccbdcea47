import type { Policy } from '../../../platform/policy/policy.js';

/** What points and grievance coins are worth, how they are earned and how long they live. */
export const REWARD_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  visitPoints: {
    name: '每次好交易的积分（分）',
    value: 300,
    because: '按次给、不按金额给：小单和大单的信任一样重；约合两百元一单的1.5%',
  },
  goodPercent: {
    name: '好交易至少留下的实付（%）',
    value: 50,
    because: '退了一半以上，这次就不算满意的交易；小额补偿不影响积分',
  },
  pointFen: { name: '一个积分的价值（分）', value: 1, because: '一百分抵一元，好记好算' },
  coinFen: { name: '一枚委屈币的价值（分）', value: 100, because: '一枚就是一元，受了委屈的客户不用换算' },
  pendingDays: { name: '积分生效等待（天）', value: 7, because: '退款和投诉大多在一周内发生，免得给了又收回' },
  validDays: { name: '有效期（天）', value: 365, because: '一年约一次的客户也来得及用' },
  noticeDays: { name: '到期提醒提前（天）', value: 30, because: '留出再约一次的时间' },
  returnedDays: { name: '退回后至少可用（天）', value: 30, because: '红包没有送达不是客户的错，退回的要来得及再用' },
  coinsLeast: { name: '一次委屈币最少（枚）', value: 1, because: '少于一元没有诚意' },
  coinsMost: { name: '一次委屈币最多（枚）', value: 200, because: '更大的补偿走转账或退款' },
  historyShown: { name: '明细最多显示（条）', value: 100, because: '一年的往来一屏看得到头' },
} as const satisfies Policy;
