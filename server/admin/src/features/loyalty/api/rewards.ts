import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

export type RewardTotals = Schemas['RewardTotals'];
export type IssueProposal = Schemas['IssueProposal'];
export type OrderRewards = Schemas['OrderRewards'];

/** What customers hold, and what moved in the last months. */
export function readRewardTotals(signal?: AbortSignal): Promise<RewardTotals> {
  return get('/admin/rewards', { signal });
}

/** How many points a visit should earn under a budget; changes nothing. */
export function proposeIssueRate(budgetBasisPoints: number, signal?: AbortSignal): Promise<IssueProposal> {
  return get('/admin/rewards/issue-rate', { query: { budgetBasisPoints }, signal });
}

/** What the customer of an order holds. */
export function readOrderRewards(orderId: string, signal?: AbortSignal): Promise<OrderRewards> {
  return get(`/admin/orders/${encodeURIComponent(orderId)}/rewards`, { signal });
}
