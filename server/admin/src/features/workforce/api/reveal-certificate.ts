import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

/** The whole number; the look is kept in the audit. */
export function revealCertificate(certificateId: string): Promise<Schemas['CertificateNumber']> {
  return get(`/admin/certificates/${encodeURIComponent(certificateId)}/number`);
}
