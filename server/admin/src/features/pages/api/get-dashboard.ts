import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

/** Today's figures. */
export function getDashboard(signal?: AbortSignal): Promise<Schemas['Dashboard']> {
  return get('/admin/dashboard', { signal });
}
