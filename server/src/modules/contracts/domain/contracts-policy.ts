import type { Policy } from '../../../platform/policy/policy.js';

/** What contracts go by. Changing a number means a new version with its day and reason. */
export const CONTRACTS_POLICY = {
  version: 4,
  effectiveFrom: '2026-11-27',
  /** how long the visits of a package are held for its payment */
  holdMinutes: { name: '付款保留（分钟）', value: 15, because: '与单次预约一致：从容付款，又不让多次时段空占太久' },
  /** how long a quote over all visits holds */
  quoteMinutes: { name: '报价保留（分钟）', value: 15, because: '与单次报价一致，价格在确认期间不变' },
  /** unpaid contracts one account may hold: each holds the time of many visits */
  maxHolds: { name: '每个账号同时保留（份）', value: 1, because: '一份套餐已占住多次时段，请先支付或取消' },
  /** times offered for a visit nobody is free for */
  proposals: { name: '相近时段（个）', value: 3, because: '三个相近时段，一眼能选' },
  /** days before and after the wished one in which a time is looked for */
  proposalDays: { name: '相近时段前后（天）', value: 3, because: '再远就不是“这一周”的服务了' },
  /** visits of a series the customer may leave out while choosing; each is added at the end */
  maxSkips: { name: '最多跳过（次）', value: 2, because: '多于两次应当选晚一点开始' },
  /** a visit of a paid contract is skipped by the customer this long before it at the latest */
  skipNoticeHours: { name: '跳过至少提前（小时）', value: 24, because: '与延时预定一致，服务人员还来得及接别的单' },
  /** visits of a paid contract the customer may skip themselves */
  maxLaterSkips: { name: '付款后最多跳过（次）', value: 2, because: '多于两次应当聊一聊节奏是否合适' },
  /** days one pause may last at most */
  maxPauseDays: { name: '一次最多暂停（天）', value: 60, because: '再久就难保证同一位服务人员还能回来' },
  /** pauses of one contract the customer may begin themselves */
  maxPauses: { name: '一份套餐最多暂停（次）', value: 2, because: '多于两次应当聊一聊节奏是否合适' },
  /** before the first visit that is set aside */
  pauseNoticeHours: { name: '暂停至少提前（小时）', value: 24, because: '与跳过一致，服务人员还来得及接别的单' },
  /** the customer is reminded so long before a pause ends by itself */
  pauseReminderDays: { name: '恢复前提醒（天）', value: 2, because: '还来得及选别的时间或先恢复' },
  /** the office agrees on a time with the customer within this, where a pause has ended and nobody is free */
  unplacedHours: { name: '恢复后无空闲，商定时限（小时）', value: 24, because: '客户付过钱的服务，一天内要有着落' },
  /** the office answers a wish for another worker within this */
  replacementHours: { name: '换人答复时限（小时）', value: 24, because: '下一次上门之前要有答复' },
  /** workers shown to the coordinator */
  replacementCandidates: { name: '换人候选（位）', value: 8, because: '看得过来，又有得选' },
  /** the customer is reminded so long before the last visit */
  renewalDays: { name: '到期前提醒续订（天）', value: 7, because: '还来得及保住同一时间、同一位服务人员' },
  /** in Shanghai; reminders are sent at this hour */
  reminderHour: { name: '提醒的时刻（点）', value: 10, because: '不打扰休息，当天还来得及安排' },
  /** contracts on one page of the office's list */
  pageSize: { name: '合同列表每页（份）', value: 20, because: '一屏看完' },
  /** the coupon comes back when no visit is left and what was kept of all of them is at most this */
  couponBackBasisPoints: {
    name: '全部取消后退还优惠券，收费不超过（万分之一）',
    value: 0,
    because: '与单次一致：没有收费的取消不该让客户失去优惠券；用过一次就算用了',
  },
  /** the office settles a payment that does not fit within this */
  exceptionMinutes: { name: '付款异常处理时限（分钟）', value: 30, because: '客户的钱在我们手里，半小时内要有交代' },
  /** a payment that came late is seated again only this long before the first visit */
  reseatNoticeMinutes: { name: '迟到付款恢复预约，至少提前（分钟）', value: 60, because: '服务人员需要准备与路程时间' },
  /** a hold whose payment WeChat could not tell about is looked at again after this */
  closeAgainSeconds: { name: '再次关单（秒）', value: 60, because: '微信没有答复前不放走时段，一分钟后再问' },
} as const satisfies Policy;
