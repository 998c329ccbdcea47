import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

export type WorkerFile = Schemas['WorkerFile'];

/** Shifts of the next two weeks, absences and certificates of one worker. */
export function getWorker(workerId: string, signal?: AbortSignal): Promise<WorkerFile> {
  return get(`/admin/workers/${encodeURIComponent(workerId)}`, { signal });
}
