import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type SurgeDay = Schemas['SurgeDayView'];
export type Support = Schemas['SupportView'];
export type SurgeCall = Schemas['SurgeCallView'];
export type Squad = Schemas['SquadView'];

const PATH = '/admin/surge';
const of = (what: string, id: string, then = ''): string => `${PATH}/${what}/${encodeURIComponent(id)}${then}`;

/** What is expected on a day, what is booked, and where that does not fit. */
export function surgeDay(day: string, signal?: AbortSignal): Promise<SurgeDay> {
  return get(of('days', day), { signal });
}

/** Who was called, who is sent, who is on standby. */
export function support(signal?: AbortSignal): Promise<Support> {
  return get(`${PATH}/support`, { signal });
}

/** @throws ApiFailure NOBODY_TO_CALL */
export function openCall(body: Schemas['OpenSurgeCall'], idempotencyKey: string): Promise<Support> {
  return post(`${PATH}/calls`, body, { idempotencyKey });
}

export function endCall(id: string, idempotencyKey: string): Promise<Support> {
  return post(of('calls', id, '/end'), {}, { idempotencyKey });
}

export function askForSquad(body: Schemas['AskForSquad'], idempotencyKey: string): Promise<Support> {
  return post(`${PATH}/squads`, body, { idempotencyKey });
}

export function grantSquad(id: string, body: Schemas['GrantSquad'], idempotencyKey: string): Promise<Support> {
  return post(of('squads', id, '/grant'), body, { idempotencyKey });
}

export function refuseSquad(id: string, answer: string, idempotencyKey: string): Promise<Support> {
  return post(of('squads', id, '/refuse'), { answer }, { idempotencyKey });
}

export function endSquad(id: string, idempotencyKey: string): Promise<Support> {
  return post(of('squads', id, '/end'), {}, { idempotencyKey });
}

export function setPartTimer(workerId: string, isPartTimer: boolean, idempotencyKey: string): Promise<Support> {
  return post(of('part-timers', workerId), { isPartTimer }, { idempotencyKey });
}

export function putOnStandby(body: Schemas['PutOnStandby'], idempotencyKey: string): Promise<Support> {
  return post(`${PATH}/standby`, body, { idempotencyKey });
}

export function takeOffStandby(id: string, idempotencyKey: string): Promise<Support> {
  return post(of('standby', id, '/remove'), {}, { idempotencyKey });
}
