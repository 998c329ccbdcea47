import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type ReplanTask = Schemas['ReplanTaskView'];

const pathOf = (workerId: string): string => `/admin/workers/${encodeURIComponent(workerId)}/replan`;

/** Visits the worker cannot serve, each with the best candidate. */
export function listReplanTasks(workerId: string, signal?: AbortSignal): Promise<Schemas['ReplanTaskList']> {
  return get(pathOf(workerId), { signal });
}

/** Gives every such visit of one day away, as far as somebody is free. */
export function replanDay(workerId: string, date: string, idempotencyKey: string): Promise<Schemas['PlacedList']> {
  return post(pathOf(workerId), { date }, { idempotencyKey });
}
