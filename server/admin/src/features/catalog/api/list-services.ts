import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

export type ServiceLine = Schemas['ServiceLine'];

/** In the order customers see them, those off sale included. */
export function listServices(signal?: AbortSignal): Promise<Schemas['ServiceLines']> {
  return get('/admin/services', { signal });
}
