import { createHash } from 'node:crypto';
import type { ServiceKind } from './catalog.facade.js';

/**
 * Fingerprint of what one version of a service is agreed under: title, clauses, health statements and the terms of
 * delayed booking, with the version they belong to; 64 hex digits. One changed character makes another one.
 */
export function agreementHash({ id, version, agreement }: Pick<ServiceKind, 'id' | 'version' | 'agreement'>): string {
  const { title, clauses, healthStatements, reschedule } = agreement;
  const content = [
    id,
    version,
    title,
    [...clauses],
    [...healthStatements],
    reschedule.noticeMinutes,
    reschedule.maxTimes,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
