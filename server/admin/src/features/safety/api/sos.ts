import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type SosCard = Schemas['SosCard'];
export type OpenedSos = Schemas['OpenedSos'];

const PATH = '/admin/safety';
const pathOf = (id: string): string => `${PATH}/sos/${encodeURIComponent(id)}`;

/** Calls for help nobody has ended, the most urgent first. */
export function listAlarms(signal?: AbortSignal): Promise<Schemas['SosAlarms']> {
  return get(`${PATH}/alarms`, { signal });
}

/** Those that are over, the newest first. */
export function listEndedSos(signal?: AbortSignal): Promise<Schemas['EndedSos']> {
  return get(`${PATH}/sos`, { signal });
}

export function getSos(id: string, signal?: AbortSignal): Promise<OpenedSos> {
  return get(pathOf(id), { signal });
}

/** Whom to call for both; every reading stands in the audit. */
export function readContacts(id: string): Promise<Schemas['SosContacts']> {
  return get(`${pathOf(id)}/contacts`);
}

/** Something the office does with a call for help. */
export type SosAct = { readonly what: 'acknowledge' } | { readonly what: 'note' | 'end'; readonly text: string };

export function actOnSos(id: string, act: SosAct, idempotencyKey: string): Promise<void> {
  const body = act.what === 'acknowledge' ? {} : { text: act.text };
  return post(`${pathOf(id)}/${act.what}`, body, { idempotencyKey });
}
