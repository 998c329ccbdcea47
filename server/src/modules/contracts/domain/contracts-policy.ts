import type { Policy } from '../../../platform/policy/policy.js';

/** What contracts go by. Changing a number means a new version with its day and reason. */
export const CONTRACTS_POLICY = {
  version: 2,
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
  /** the office settles a payment that does not fit within this */
  exceptionMinutes: { name: '付款异常处理时限（分钟）', value: 30, because: '客户的钱在我们手里，半小时内要有交代' },
  /** a payment that came late is seated again only this long before the first visit */
  reseatNoticeMinutes: { name: '迟到付款恢复预约，至少提前（分钟）', value: 60, because: '服务人员需要准备与路程时间' },
  /** a hold whose payment WeChat could not tell about is looked at again after this */
  closeAgainSeconds: { name: '再次关单（秒）', value: 60, because: '微信没有答复前不放走时段，一分钟后再问' },
} as const satisfies Policy;
