import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type CompensationRule = Schemas['CompensationRuleView'];
export type CompensationTermsBody = Schemas['CompensationTermsBody'];
export type CompensationTrial = Schemas['CompensationTrial'];

/** Every version of what broken promises are made good by, newest first. */
export function listCompensationRules(signal?: AbortSignal): Promise<Schemas['CompensationRuleList']> {
  return get('/admin/compensation-rules', { signal });
}

/** What it would have cost on the arrivals of the last days; changes nothing. @throws ApiFailure COMPENSATION_RULE_INVALID */
export function tryCompensationRule(body: CompensationTermsBody): Promise<CompensationTrial> {
  return post('/admin/compensation-rules/trial', body);
}

/** In force for what is promised from now on. @throws ApiFailure COMPENSATION_RULE_INVALID, STALE_VERSION */
export function publishCompensationRule(
  body: Schemas['PublishCompensationRuleBody'],
  idempotencyKey: string,
): Promise<void> {
  return post('/admin/compensation-rules', body, { idempotencyKey });
}
