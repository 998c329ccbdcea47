import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

export type UnreachableWorker = Schemas['UnreachableWorkerView'];

/** Whom WeChat would not tell of a visit that changes. */
export async function listUnreachableWorkers(signal?: AbortSignal): Promise<readonly UnreachableWorker[]> {
  const { items } = await get<Schemas['UnreachableWorkers']>('/admin/unreachable-workers', { signal });
  return items;
}
