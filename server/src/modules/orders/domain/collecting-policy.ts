import type { Policy } from '../../../platform/policy/policy.js';

/** How what is still owed after sign-off is asked for. What a deposit is, and when its rest is due, is said by the catalogue. */
export const COLLECTING_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  /** where the version sold names no deposit, only extras are owed */
  extrasDueHours: {
    name: '预付全款的订单，现场增加项目签字后多少小时内付',
    value: 24,
    because: '金额不大，一天内付清，客户也有时间核对',
  },
  /** one attempt to pay a balance; the next one closes it and begins anew */
  attemptMinutes: { name: '一次尾款支付的有效时间（分钟）', value: 30, because: '留出从容付款的时间，过时自动关闭' },
  remindEveryHours: { name: '到期未付后每隔多少小时提醒', value: 24, because: '一天提醒一次，不打扰' },
  reminders: { name: '到期后最多提醒（次）', value: 2, because: '再多是打扰：之后由客服联系' },
  /** extras of one visit that wait or were agreed */
  mostExtras: { name: '一次上门最多增加（项）', value: 10, because: '再多就该另约一次' },
  overdueMinutes: { name: '尾款逾期处理时限（分钟）', value: 1_440, because: '客服一天内联系客户，问清原因' },
} as const satisfies Policy;
