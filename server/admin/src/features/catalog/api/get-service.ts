import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

export type ServiceFile = Schemas['ServiceFileView'];
export type ServiceVersion = Schemas['ServiceVersion'];
export type ServiceContent = Schemas['ServiceContentBody'];

/** One service with every version, newest first. @throws ApiFailure NOT_FOUND */
export function getService(id: string, signal?: AbortSignal): Promise<ServiceFile> {
  return get(`/admin/services/${encodeURIComponent(id)}`, { signal });
}
