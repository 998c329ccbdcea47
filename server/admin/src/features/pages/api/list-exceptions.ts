import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

/** Everything that waits for a person of the office. */
export function listExceptions(signal?: AbortSignal): Promise<Schemas['ExceptionList']> {
  return get('/admin/exceptions', { signal });
}
