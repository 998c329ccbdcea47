import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type PriceRules = Schemas['PriceRulesView'];
export type PriceRulesBody = Schemas['PriceRulesBody'];
export type PriceTrial = Schemas['PriceTrialView'];
export type TriedBooking = Schemas['TriedBookingView'];

/** Every version, newest first. */
export function listPriceRules(signal?: AbortSignal): Promise<Schemas['PriceRulesList']> {
  return get('/admin/price-rules', { signal });
}

/** What the newest bookings would have cost; changes nothing. @throws ApiFailure PRICE_RULES_INVALID */
export function tryPriceRules(body: PriceRulesBody): Promise<PriceTrial> {
  return post('/admin/price-rules/trial', body);
}

/** @throws ApiFailure STALE_VERSION, PRICE_RULES_INVALID with what is wrong by field */
export function publishPriceRules(body: Schemas['PublishPriceRulesBody'], idempotencyKey: string): Promise<void> {
  return post('/admin/price-rules', body, { idempotencyKey });
}
