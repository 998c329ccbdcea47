import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

export type PolicySheet = Schemas['PolicySheetView'];

/** Every number the company goes by, as in force now. */
export function listPolicies(signal?: AbortSignal): Promise<Schemas['PolicyList']> {
  return get('/admin/policies', { signal });
}
