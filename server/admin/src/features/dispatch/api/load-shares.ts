import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

/** How evenly work is spread over the weeks that end with the day. */
export function loadShares(day: string, signal?: AbortSignal): Promise<Schemas['LoadShareList']> {
  return get(`/admin/load-shares/${encodeURIComponent(day)}`, { signal });
}
