import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type DeskRequest = Schemas['DeskRequest'];
export type OpenedRequest = Schemas['OpenedRequest'];
export type RefusalScript = Schemas['RefuseShift']['script'];

const PATH = '/admin/shift-requests';
const pathOf = (id: string): string => `${PATH}/${encodeURIComponent(id)}`;

/** Requests to be answered, the most urgent first, and the sentences to refuse with. */
export function listShiftRequests(signal?: AbortSignal): Promise<Schemas['DeskRequests']> {
  return get(PATH, { signal });
}

/** One request with whom it could be granted. */
export function openShiftRequest(id: string, signal?: AbortSignal): Promise<OpenedRequest> {
  return get(pathOf(id), { signal });
}

/** What the customer wrote; the look is kept in the audit. */
export function readDifficulty(id: string): Promise<Schemas['DifficultyWords']> {
  return get(`${pathOf(id)}/words`);
}

export function grantShift(id: string, workerId: string, idempotencyKey: string): Promise<OpenedRequest> {
  return post(`${pathOf(id)}/grant`, { workerId }, { idempotencyKey });
}

export function refuseShift(id: string, script: RefusalScript, idempotencyKey: string): Promise<OpenedRequest> {
  return post(`${pathOf(id)}/refuse`, { script }, { idempotencyKey });
}
