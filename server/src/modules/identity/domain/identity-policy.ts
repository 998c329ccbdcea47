/** Numbers of identity; data with a version, so that a decision can name the one it was made under. */
export const IDENTITY_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  /** customers come back weekly; the office logs in every shift */
  sessionHours: { customer: 7 * 24, staff: 12, because: '客户一周内免重新登录；员工每个班次重新登录' },
  /** how long a change of roles may take to reach other instances */
  actorCache: { seconds: 5, entries: 20_000, because: '收回的权限最迟5秒后失效' },
  staffLogin: { failures: 5, lockMinutes: 15, because: '连续5次失败后锁定15分钟，防止猜密码' },
  /** steps of 30 s before and after the present one */
  secondFactor: { window: 1, because: '手机时钟允许相差30秒' },
  addresses: { perAccount: 20, because: '地址最多保存20个' },
} as const;
