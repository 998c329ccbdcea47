import type { Policy } from '../../../platform/policy/policy.js';

/** What orders go by. Changing a number means a new version with its day and reason. */
export const ORDERS_POLICY = {
  version: 2,
  effectiveFrom: '2026-01-01',
  /** B3: how long a slot is held for its payment */
  holdMinutes: { name: '付款保留（分钟）', value: 15, because: '留出从容付款的时间，又不让时段空占太久' },
  /** money taken at the desk that waits for its second person keeps the slot; looked at again after this */
  deskCheckMinutes: {
    name: '门店收款待复核时保留（分钟）',
    value: 240,
    because: '客户已经付了钱，半个班次内一定有第二位同事能核对票据',
  },
  /** unpaid orders one account may hold */
  maxHolds: { name: '每个账号同时保留（单）', value: 3, because: '防止一个账号占住多人的时段' },
  /** the promise: the worker arrives within this from the start on */
  arrivalWindowMinutes: { name: '到达时间窗（分钟）', value: 30, because: '±15分钟的到达承诺' },
  /** slots offered to whoever lost one */
  alternatives: { name: '相近时段（个）', value: 3, because: '三个相近时段，一眼能选' },
  /** workers within the same band are as near as each other; the less loaded one is asked */
  nearnessBandMetres: {
    name: '路程相当（米）',
    value: 2_000,
    because: '相差两公里以内路程相当，优先安排当天较空的服务人员',
  },
  /** a hold whose payment WeChat could not tell about is looked at again after this */
  closeAgainSeconds: { name: '再次关单（秒）', value: 60, because: '微信没有答复前不放走时段，一分钟后再问' },
  /** a payment that came late is seated again only this long before the promised start */
  reseatNoticeMinutes: { name: '迟到付款恢复预约，至少提前（分钟）', value: 60, because: '服务人员需要准备与路程时间' },
  /** M4: a coupon comes back when cancelling costs at most this; the company's fault costs nothing, so it always does */
  couponBackBasisPoints: {
    name: '取消后退还优惠券，收费不超过（万分之一）',
    value: 0,
    because: '没有收费的取消不该让客户失去优惠券；公司原因一律不收费，也就一律退券',
  },
  /** the office settles a payment that does not fit within this */
  exceptionMinutes: { name: '付款异常处理时限（分钟）', value: 30, because: '客户的钱在我们手里，半小时内要有交代' },
} as const satisfies Policy;
