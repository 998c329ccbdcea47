import type { Policy } from '../../../platform/policy/policy.js';

/** Numbers of identity; data with a version, so that a decision can name the one it was made under. */
export const IDENTITY_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  customerSessionHours: { name: '客户免重新登录（小时）', value: 7 * 24, because: '客户一周内常会再来' },
  staffSessionHours: { name: '员工免重新登录（小时）', value: 12, because: '员工每个班次重新登录' },
  /** how long a change of roles may take to reach other instances */
  actorCacheSeconds: { name: '权限变更生效（秒）', value: 5, because: '收回的权限最迟5秒后失效' },
  actorCacheEntries: { name: '权限缓存（人）', value: 20_000, because: '同时在线的人都放得下' },
  staffLoginFailures: { name: '员工登录可试（次）', value: 5, because: '连续5次失败后锁定，防止猜密码' },
  staffLoginLockMinutes: { name: '员工登录锁定（分钟）', value: 15, because: '猜密码不再划算，本人等得起' },
  /** steps of 30 s before and after the present one */
  secondFactorWindow: { name: '动态码前后容差（30秒格）', value: 1, because: '手机时钟允许相差30秒' },
  addressesPerAccount: { name: '每个账号的地址（个）', value: 20, because: '再多就难以在手机上挑选' },
} as const satisfies Policy;
