import type { Policy } from '../../../platform/policy/policy.js';

/** What a day plan goes by. Minutes of travel are its money: everything else is worth so many of them. */
export const PLANNING_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  seconds: { name: '计算时长（秒）', value: 10, because: '一千单的一天，十秒之后再算也只少走1%左右' },
  mostSeconds: { name: '最长计算（秒）', value: 60, because: '协调员等得起的时间' },
  leaseSeconds: { name: '失联后放行（秒）', value: 15, because: '每秒报一次进度，15秒没有消息就当它停了' },
  moveMinutes: { name: '换人至少省（分钟）', value: 20, because: '已经派出的单，省不下20分钟不值得打扰' },
  acceptedMinutes: { name: '已接单的换人至少省（分钟）', value: 60, because: '已经答应的单，服务人员已做了安排' },
  strangerMinutes: { name: '没服务过这位客户抵（分钟）', value: 10, because: '熟人上门客户更放心' },
  balanceMinutes: {
    name: '均衡：2小时的活由多3小时的人做抵（分钟）',
    value: 15,
    because: '忙闲差得多时宁可多走一刻钟',
  },
  mostMinutes: { name: '一天最多上门（分钟）', value: 600, because: '一天上门不超过10小时，已经约好的不动' },
  offerMinutes: { name: '排班后的接单回复（分钟）', value: 60, because: '为明天调整的单不急，给一小时看到并答复' },
  loadDays: { name: '忙闲统计（天）', value: 28, because: '四个整周，周末和平日都算进去' },
  mostOfFairPercent: {
    name: '一个人最多做到应得份额的（%）',
    value: 160,
    because: '按在岗时间分，多出六成就是总派给同一个人，别人没有活',
  },
  judgedVisits: { name: '做满几单才看份额（单）', value: 10, because: '几单的多少是碰巧' },
} as const satisfies Policy;
