import type { Policy } from '../../../platform/policy/policy.js';

/** What the office's pages go by. */
export const PAGES_POLICY = {
  version: 4,
  effectiveFrom: '2026-11-28',
  deadLetterMinutes: { name: '后台任务失败处理时限（分钟）', value: 60, because: '后台任务失败1小时内必须有人处理' },
  lateDepartureLookBackMinutes: { name: '未出发提醒回看（分钟）', value: 720, because: '只看当天的出发' },
  /** beyond promise and ETA, whichever is later */
  notArrivedMinutes: { name: '出发未签到提醒（分钟）', value: 15, because: '停车、等电梯之外，15分钟没有音讯就要去问' },
  notArrivedDueMinutes: {
    name: '出发未签到处理时限（分钟）',
    value: 10,
    because: '可能路上出事，10分钟内必须联系到人',
  },
  readNotedMinutes: { name: '查看留痕间隔（分钟）', value: 10, because: '同一人反复刷新同一订单，每10分钟记一次查看' },
  financeDays: { name: '财务页一次最多查看（天）', value: 400, because: '够看一整年并与上一年同月相比' },
  shareDays: { name: '服务总结的分享有效（天）', value: 7, because: '家人一周内看得到，再久就请对方重新分享' },
  suggestAfterDays: { name: '建议下次服务（天后）', value: 30, because: '一个月一次的保养，多数家庭刚好需要' },
  reviewsPerPage: { name: '星级主页每页评价（条）', value: 10, because: '一屏读得完，往下拉再看更早的' },
  pageSize: { name: '订单列表每页（单）', value: 50, because: '订单列表每页' },
  /** certificates that end within this are read out in the morning */
  briefingCertificateDays: { name: '晨会提醒证件到期（天）', value: 7, because: '最后一周每天早上提一次' },
} as const satisfies Policy;
