import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

export type ServiceWords = Schemas['ServiceWords'];

/** The skills and certificates a service may ask for. */
export function getWords(signal?: AbortSignal): Promise<ServiceWords> {
  return get('/admin/services/words', { signal });
}
