import type { OfferCosts } from '@daowei/shared/rules/exchange-offers';
import type { Policy } from '../../../platform/policy/policy.js';
import { REWARD_POLICY } from './reward-policy.js';

/** What exchanges cost the company. No price in the catalogue lies below it. */
export const CATALOGUE_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  couponPercent: { name: '优惠券成本占面额（%）', value: 90, because: '大约一成的券到期没有用掉' },
  priorityDayFen: { name: '优先响应一天的成本（分）', value: 10, because: '协调员先问先排，多花的时间摊到每天' },
} as const satisfies Policy;

/** The policies in force, as the rule of the catalogue takes them. */
export const OFFER_COSTS: OfferCosts = {
  pointFen: REWARD_POLICY.pointFen.value,
  coinFen: REWARD_POLICY.coinFen.value,
  couponPercent: CATALOGUE_POLICY.couponPercent.value,
  priorityDayFen: CATALOGUE_POLICY.priorityDayFen.value,
};
