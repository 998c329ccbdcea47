import type { Schemas } from '@daowei/shared/api/client';
import { post } from '../../../lib/api-client';

/** @throws ApiFailure SERVICE_EXISTS, SERVICE_KIND_INVALID with what is wrong by field */
export function openService(body: Schemas['OpenServiceBody'], idempotencyKey: string): Promise<void> {
  return post('/admin/services', body, { idempotencyKey });
}
