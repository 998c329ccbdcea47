import type { Policy } from '../../../platform/policy/policy.js';

/** What dispatch goes by. Changing a number means a new version with its day and reason. */
export const DISPATCH_POLICY = {
  version: 2,
  effectiveFrom: '2026-11-27',
  /** a worker's time to answer an offer */
  offerMinutes: { name: '接单回复（分钟）', value: 4, because: '支付后5分钟内要给客户确认，留1分钟改派' },
  /** B5: a paid booking is confirmed within this, or the office must act */
  confirmMinutes: { name: '支付后确认服务人员（分钟）', value: 5, because: '承诺：支付后5分钟内确认服务人员' },
  /** workers asked before the office takes over */
  maxOffers: { name: '最多询问（人）', value: 5, because: '连续多人未接单说明需要协调员介入' },
  /** minutes the office has to solve an exception */
  exceptionMinutes: { name: '派单异常处理时限（分钟）', value: 15, because: '协调员15分钟内必须处理' },
  /** how soon somebody else must be found for a visit whose worker cannot come */
  replanUrgentWithin: { name: '加急改派：上门在几分钟内', value: 240, because: '四小时内就要上门' },
  replanUrgentDue: { name: '加急改派处理时限（分钟）', value: 15, because: '一刻钟内必须换好人' },
  replanSoonWithin: { name: '当日改派：上门在几分钟内', value: 1_440, because: '一天内要上门' },
  replanSoonDue: { name: '当日改派处理时限（分钟）', value: 60, because: '一小时内换好人，来得及通知客户' },
  replanCalmDue: { name: '其他改派处理时限（分钟）', value: 480, because: '离上门还早，当班内处理完' },
  distanceWeight: { name: '评分权重：距离', value: 40, because: '离得近，准时更有把握' },
  ratingWeight: { name: '评分权重：评价', value: 30, because: '客户评价' },
  workloadWeight: { name: '评分权重：均衡', value: 20, because: '当天任务均衡' },
  familiarWeight: { name: '评分权重：熟悉', value: 10, because: '服务过这位客户' },
  /** taken off whoever is sent most, so that work goes round */
  turnsWeight: { name: '评分扣减：轮转', value: 10, because: '单子轮着派，谢绝过的不扣分' },
  /** so many visits within a week back and a week ahead take everything off */
  fullFortnightVisits: { name: '轮转扣满（单）', value: 40, because: '两周里一天三单左右算满' },
  /** distances beyond this score nothing */
  farMetres: { name: '算远（米）', value: 20_000, because: '主城区的半径，再远不比谁更近' },
  /** a full working day; more claimed minutes score nothing */
  fullDayMinutes: { name: '排满一天（分钟）', value: 480, because: '一天8小时排满' },
  /** what a worker without ratings is taken for */
  unratedStars: { name: '新人按（星）', value: 4.5, because: '新人按平均水平看待，不吃亏也不占便宜' },
} as const satisfies Policy;
