/** What the office's pages go by. */
export const PAGES_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  deadLetterMinutes: { value: 60, because: '后台任务失败1小时内必须有人处理' },
  lateDepartureLookBackMinutes: { value: 720, because: '只看当天的出发' },
  readNotedMinutes: { value: 10, because: '同一人反复刷新同一订单，每10分钟记一次查看' },
  pageSize: { value: 50, because: '订单列表每页' },
} as const;
