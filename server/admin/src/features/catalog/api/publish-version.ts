import type { Schemas } from '@daowei/shared/api/client';
import { post } from '../../../lib/api-client';

/** @throws ApiFailure STALE_VERSION, SERVICE_KIND_INVALID with what is wrong by field */
export function publishVersion(id: string, body: Schemas['PublishVersionBody'], idempotencyKey: string): Promise<void> {
  return post(`/admin/services/${encodeURIComponent(id)}/versions`, body, { idempotencyKey });
}
