import type { Tier } from '@daowei/shared/rules/tiers';
import type { Policy } from '../../../platform/policy/policy.js';

/** Which standing good visits give. Prices and queues read the standing only. */
export const TIER_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  windowDays: { name: '会员等级看最近（天）', value: 365, because: '一年来来往往才算老朋友；不再来的慢慢回到普通' },
  silver: { name: '银卡会员至少好交易（次）', value: 4, because: '一季度一次，就是把家托付给我们了' },
  gold: { name: '金卡会员至少好交易（次）', value: 10, because: '差不多每月一次' },
  platinum: { name: '铂金会员至少好交易（次）', value: 24, because: '每月两次，常年如此' },
} as const satisfies Policy;

/** Highest first. */
const STEPS = ['platinum', 'gold', 'silver'] as const satisfies readonly Tier[];

/** The standing that so many good visits within the window give. */
export function tierFor(visits: number, policy = TIER_POLICY): Tier {
  return STEPS.find((tier) => visits >= policy[tier].value) ?? 'normal';
}

/** The next standing and how many visits are missing; null for the highest. */
export function nextTier(
  visits: number,
  policy = TIER_POLICY,
): { readonly tier: Tier; readonly missing: number } | null {
  const next = STEPS.toReversed().find((tier) => visits < policy[tier].value);
  return next ? { tier: next, missing: policy[next].value - visits } : null;
}
