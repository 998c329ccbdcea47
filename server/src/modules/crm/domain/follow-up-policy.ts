import type { Policy } from '../../../platform/policy/policy.js';

/** When customers are asked how their visit was, and whom of them a person calls. */
export const FOLLOW_UP_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  followUpDays: { name: '服务后第几天回访', value: 3, because: '用过两三天，好坏都看得出来，也还来得及补救' },
  /** of the day, in Shanghai */
  beginMinute: { name: '几点发出回访（零点起的分钟）', value: 600, because: '上午十点，不打扰休息，当天还有人接着办' },
  messageEveryDays: {
    name: '同一客户自动回访最短间隔（天）',
    value: 14,
    because: '每周都来的客户，次次都问就成了打扰',
  },
  quotaShare: { name: '人工回访的客户至少占', value: 0.2, because: '公司承诺：不少于五分之一的客户由人回访' },
  drawShare: { name: '每天抽取的客户占', value: 0.25, because: '总有人接不通，多抽一点才守得住五分之一' },
  callEveryDays: { name: '同一客户两次抽中至少相隔（天）', value: 30, because: '一个月一次是关心；低分不受此限' },
  lowStars: { name: '低于几星必须回访', value: 4, because: '与质检复查的界线一致' },
  mostAttempts: { name: '最多拨打（次）', value: 3, because: '三次都不接，就不再打扰' },
  quotaDays: { name: '回访进度统计（天）', value: 30, because: '一个月看一次够不够五分之一' },
  batchVisits: { name: '每批回访（次服务）', value: 200, because: '一批一个事务，中断后从下一批继续' },
  listed: { name: '待打电话最多显示（位）', value: 200, because: '一天打不完的名单，再长也没有用' },
} as const satisfies Policy;
