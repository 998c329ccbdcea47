import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type PayRule = Schemas['PayRuleView'];

/** Every version of what work is worth, newest first. */
export function listPayRules(signal?: AbortSignal): Promise<Schemas['PayRuleList']> {
  return get('/admin/pay-rules', { signal });
}

/** In force for the visits of its first day and later. @throws ApiFailure PAY_RULE_INVALID, STALE_VERSION */
export function publishPayRule(body: Schemas['PublishPayRuleBody'], idempotencyKey: string): Promise<void> {
  return post('/admin/pay-rules', body, { idempotencyKey });
}
