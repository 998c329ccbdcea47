import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type ExchangeCatalogues = Schemas['ExchangeCatalogues'];
export type Catalogue = Schemas['ExchangeCatalogueView'];

/** Every version of what can be exchanged, newest first, how many went this month, and what they cost. */
export function listCatalogues(signal?: AbortSignal): Promise<ExchangeCatalogues> {
  return get('/admin/exchange-catalogue', { signal });
}

/** In force at once. @throws ApiFailure OFFER_INVALID with what is wrong, STALE_VERSION */
export function publishCatalogue(body: Schemas['PublishCatalogueBody'], idempotencyKey: string): Promise<void> {
  return post('/admin/exchange-catalogue', body, { idempotencyKey });
}
