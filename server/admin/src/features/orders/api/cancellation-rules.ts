import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type CancellationRule = Schemas['CancellationRuleView'];
export type RuleKind = Schemas['CancellationRuleKind'];

/** Every version of what visits or stays are called off by, newest first. */
export function listCancellationRules(kind: RuleKind, signal?: AbortSignal): Promise<Schemas['CancellationRuleList']> {
  return get(`/admin/cancellation-rules?kind=${kind}`, { signal });
}

/** In force at once. @throws ApiFailure CANCELLATION_RULE_INVALID with what is wrong, STALE_VERSION */
export function publishCancellationRule(
  body: Schemas['PublishCancellationRuleBody'],
  idempotencyKey: string,
): Promise<void> {
  return post('/admin/cancellation-rules', body, { idempotencyKey });
}
