import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

export type AuditVerification = Schemas['AuditVerification'];

/** Recomputes the audit chain from its first entry to its last. */
export function verifyAudit(signal?: AbortSignal): Promise<AuditVerification> {
  return get('/admin/audit/verification', { signal });
}
