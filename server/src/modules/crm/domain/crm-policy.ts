import type { Policy } from '../../../platform/policy/policy.js';

/** How the office writes to customers of its own accord, and how it is judged what that brings. */
export const CRM_POLICY = {
  version: 2,
  effectiveFrom: '2026-11-28',
  mostPerPush: { name: '一次推送最多（人）', value: 500, because: '再多就不是照顾，是群发；分批更容易看清结果' },
  alonePeople: { name: '一人可推送的上限（人）', value: 30, because: '超过30人须另一位同事复核后才发出' },
  batchPeople: { name: '每批发送（人）', value: 100, because: '一批一个事务，中断后从下一批继续，不会重复' },
  festivalLeadDays: { name: '节日问候提前几天写好（天）', value: 3, because: '留出复核和修改的时间' },
  festivalMinute: { name: '节日问候几点发出（零点起的分钟）', value: 600, because: '上午十点，不早不晚' },
  festivalDays: { name: '多久内来过的客户收到节日问候（天）', value: 365, because: '一年没来的，问候会显得突然' },
  festivalMost: { name: '节日问候最多（人）', value: 20_000, because: '再多就要先看看通道的额度' },
  shownPushes: { name: '推送记录显示（条）', value: 50, because: '够回看一两周' },
  /** how far back the outcome of scripts is counted */
  outcomeDays: { name: '话术效果统计（天）', value: 180, because: '半年内的说法才和现在的客户有关' },
  cameBackDays: { name: '多久内再约算有效（天）', value: 30, because: '一个月内再约，才看得出与这条消息有关' },
  satisfiedStars: { name: '几星算满意', value: 4, because: '四星、五星算满意，与质检复查的界线一致' },
  leastForRate: { name: '至少多少人才看比例', value: 20, because: '人太少时比例忽高忽低，会误导' },
  /** 1.96 standard deviations: 95 % */
  sureness: { name: '区间的把握（标准差倍数）', value: 1.96, because: '95%的把握，统计上的通行取法' },
  keyTiers: {
    name: '有专属客服的客户等级',
    value: ['gold', 'platinum'] as readonly string[],
    because: '常客有一位叫得出名字的客服，不用每次从头说起',
  },
  /** of the day before the visit, in Shanghai */
  reminderMinute: {
    name: '前一天几点提醒（零点起的分钟）',
    value: 600,
    because: '上午十点，来得及改时间，也来得及重新安排',
  },
} as const satisfies Policy;
