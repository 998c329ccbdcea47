import type { Policy } from '../../../platform/policy/policy.js';

/** How pay is kept, told and paid out; what a visit is worth stands in the pay rule, which the office edits. */
export const WAGES_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  sweepMinute: { name: '每日核对时刻（零点后分钟）', value: 240, because: '凌晨四点：前一天的签收与住家都已落定' },
  sweepDays: { name: '核对往前看（天）', value: 7, because: '停机一周也不漏计一单' },
  answerDays: {
    name: '工资单确认期（天）',
    value: 3,
    because: '三天内确认或提出异议；不答复不影响按月足额发薪（《工资支付暂行规定》第七条）',
  },
  supplementMostFen: { name: '单次补发上限（分）', value: 200_000, because: '更大的补发分次写清事由，便于复核' },
  offerAgainMinute: { name: '逾期未领再次发放时刻（零点后分钟）', value: 540, because: '早上九点，收款人醒着' },
  offerAgainTimes: { name: '逾期未领最多发放次数', value: 7, because: '连续一周没有领取，应当打电话问一声' },
  listed: { name: '我的收入显示工资单（份）', value: 24, because: '两年以内的随时可查' },
} as const satisfies Policy;
