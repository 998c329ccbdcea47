import type { Policy } from '../../../platform/policy/policy.js';

/** What living in goes by. Changing a number means a new version with its day and reason. */
export const STAYS_POLICY = {
  version: 1,
  effectiveFrom: '2026-11-27',
  /** days that can be booked, today included */
  horizonDays: { name: '可预约（天）', value: 60, because: '住家按月安排，两个月以内的日子才说得准' },
  /** whole days between booking and the first day at least */
  noticeDays: { name: '至少提前（天）', value: 1, because: '她需要一天收拾行李、交接上一家' },
  /** how long the days are held for their payment */
  holdMinutes: { name: '付款保留（分钟）', value: 15, because: '与上门预约一致：从容付款，又不让她的日子空占太久' },
  /** how long a quote holds */
  quoteMinutes: { name: '报价保留（分钟）', value: 15, because: '与上门预约一致，价格在确认期间不变' },
  /** unpaid stays one account may hold: each holds weeks of somebody's time */
  maxHolds: { name: '每个账号同时保留（份）', value: 1, because: '一份住家已占住她的很多天，请先支付或取消' },
  /** ranges offered when the wished one cannot be had */
  alternatives: { name: '相近日期（段）', value: 3, because: '三段相近的日期，一眼能选' },
  /** workers shown to choose from */
  candidates: { name: '可选人选（位）', value: 6, because: '再多就难以比较' },
  /** how often the customer may change the worker during the trial */
  maxChanges: { name: '试用期换人（次）', value: 2, because: '换过两次还不合适，应当和顾问聊聊需要' },
  /** the office settles a payment that does not fit within this */
  exceptionMinutes: { name: '付款异常处理时限（分钟）', value: 30, because: '客户的钱在我们手里，半小时内要有交代' },
  /** the eve of the first day, and of the last day of the trial, is spoken of at this time of day */
  remindAtMinute: { name: '提前一天提醒（零点起分钟）', value: 600, because: '上午十点方便看手机，还有一整天可以准备' },
  /** the last day is said to be over at this time of day */
  overAtMinute: { name: '最后一天道别（零点起分钟）', value: 1_080, because: '傍晚六点，一天的服务到此结束' },
  /** the price of a day is ours at this time of that day */
  earnAtMinute: {
    name: '当天确认收入（零点起分钟）',
    value: 1_080,
    because: '与当天服务结束同一时刻：开始了的一天要付，服务过的一天才算收入',
  },
  /** somebody else is found within this when a worker cannot live there any more, and never after the first broken day */
  replanHours: { name: '换人时限（小时）', value: 24, because: '家里不能断人，一天之内要有准话' },
  /** a hold whose payment WeChat could not tell about is looked at again after this */
  closeAgainSeconds: { name: '再次关单（秒）', value: 60, because: '微信没有答复前不放走她的日子，一分钟后再问' },
} as const satisfies Policy;
