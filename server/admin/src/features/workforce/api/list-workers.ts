import type { Schemas } from '@daowei/shared/api/client';
import { get, type Query } from '../../../lib/api-client';

export type WorkerListItem = Schemas['WorkerListItem'];

/** One page of the employed, by name. */
export function listWorkers(query: Query, signal?: AbortSignal): Promise<Schemas['WorkerPage']> {
  return get('/admin/workers', { query, signal });
}
