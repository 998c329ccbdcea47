import { post } from '../../../lib/api-client';

/** What a service is to be from now on. */
export type Sale = 'off-sale' | 'on-sale';

/** @throws ApiFailure STALE_VERSION when it is so already */
export function changeSale(id: string, sale: Sale, because: string, idempotencyKey: string): Promise<void> {
  return post(`/admin/services/${encodeURIComponent(id)}/${sale}`, { because }, { idempotencyKey });
}
