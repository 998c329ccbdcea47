import type { Policy } from '../../../platform/policy/policy.js';

/** What compensation goes by beside its rule, which the office edits as 赔付规则. */
export const COMPENSATION_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  wayMinutes: {
    name: '未出发时按路程估计（分钟）',
    value: 20,
    because: '市内上一家到下一家的常见路程；出发后改用实际预计到达时间',
  },
  couponMonths: { name: '赔付优惠券有效（整月）', value: 3, because: '到第三个月的月底，够一次从容的再预约' },
  excuseHours: {
    name: '免赔申请复核时限（小时）',
    value: 24,
    because: '一天内没有另一位同事认可，就按公司原因赔付，不让客户等',
  },
  offeredTimes: { name: '重做与延时给出的时段（个）', value: 3, because: '三个最近的时段，一眼能选' },
  tryDays: { name: '试算看过去（天）', value: 30, because: '一个月的真实到达，足够看出多付还是少付' },
  grantsShown: { name: '赔付记录一次显示（条）', value: 500, because: '一页看完一个月' },
} as const satisfies Policy;
