import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type DeskLeave = Schemas['DeskLeave'];
export type OpenedLeave = Schemas['OpenedLeaveView'];

const PATH = '/admin/leave';
const pathOf = (id: string): string => `${PATH}/${encodeURIComponent(id)}`;

/** Requests to be answered, the most urgent first. */
export function listLeave(signal?: AbortSignal): Promise<Schemas['DeskLeaveList']> {
  return get(PATH, { signal });
}

/** One request with the visits that a yes would break. */
export function openLeave(id: string, signal?: AbortSignal): Promise<OpenedLeave> {
  return get(pathOf(id), { signal });
}

/** What the worker wrote; the look is kept in the audit. */
export function readLeaveNote(id: string): Promise<Schemas['LeaveNote']> {
  return get(`${pathOf(id)}/note`);
}

/** @throws ApiFailure STALE_VERSION when other visits are touched by now, LEAVE_CLOSED */
export function grantLeave(id: string, command: Schemas['GrantLeave'], idempotencyKey: string): Promise<OpenedLeave> {
  return post(`${pathOf(id)}/grant`, command, { idempotencyKey });
}

export function refuseLeave(id: string, answer: string, idempotencyKey: string): Promise<OpenedLeave> {
  return post(`${pathOf(id)}/refuse`, { answer }, { idempotencyKey });
}
