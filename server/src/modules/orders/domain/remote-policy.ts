import type { Policy } from '../../../platform/policy/policy.js';

/** How a remote service turns into a visit. Changing a number means a new version with its day and reason. */
export const REMOTE_POLICY = {
  version: 1,
  effectiveFrom: '2026-11-27',
  creditBasisPoints: {
    name: '远程费用抵扣上门费（万分之一）',
    value: 10_000,
    because: '同一个问题不让客户付两次钱',
  },
  creditDays: {
    name: '远程完成后可抵扣（天）',
    value: 14,
    because: '两周内没有真正解决，仍算同一个问题',
  },
  leastPayFen: {
    name: '抵扣后至少支付（分）',
    value: 100,
    because: '微信支付不能付零元；付过款的时段才会保留',
  },
  /** nearest free times shown when a call turns into a visit */
  offeredTimes: { name: '转为上门时列出的时段（个）', value: 5, because: '一屏看完，点一下就定' },
} as const satisfies Policy;
