/** What dispatch goes by. Changing a number means a new version with its day and reason. */
export const DISPATCH_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  /** a worker's time to answer an offer */
  offerMinutes: { value: 4, because: '支付后5分钟内要给客户确认，留1分钟改派' },
  /** B5: a paid booking is confirmed within this, or the office must act */
  confirmMinutes: { value: 5, because: '承诺：支付后5分钟内确认服务人员' },
  /** workers asked before the office takes over */
  maxOffers: { value: 5, because: '连续多人未接单说明需要协调员介入' },
  /** minutes the office has to solve an exception */
  exceptionMinutes: { value: 15, because: '协调员15分钟内必须处理' },
  weights: {
    distance: { value: 40, because: '离得近，准时更有把握' },
    rating: { value: 30, because: '客户评价' },
    workload: { value: 20, because: '当天任务均衡' },
    familiar: { value: 10, because: '服务过这位客户' },
  },
  /** distances beyond this score nothing */
  farMetres: 20_000,
  /** a full working day; more claimed minutes score nothing */
  fullDayMinutes: 480,
  /** what a worker without ratings is taken for */
  unratedStars: 4.5,
} as const;
