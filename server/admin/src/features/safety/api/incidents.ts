import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type IncidentCard = Schemas['IncidentCard'];
export type OpenedIncident = Schemas['OpenedIncident'];
export type ToldAction = Schemas['ToldAction'];

const PATH = '/admin/safety/incidents';
const pathOf = (id: string): string => `${PATH}/${encodeURIComponent(id)}`;

/** Those that are worked on first. */
export function listIncidents(signal?: AbortSignal): Promise<Schemas['IncidentList']> {
  return get(PATH, { signal });
}

export function getIncident(id: string, signal?: AbortSignal): Promise<OpenedIncident> {
  return get(pathOf(id), { signal });
}

/** The file of a call for help: the one that is there already, or a new one. */
export function openIncidentOf(
  sosId: string,
  body: Schemas['OpenIncident'],
  idempotencyKey: string,
): Promise<Schemas['OpenedOne']> {
  return post(`/admin/safety/sos/${encodeURIComponent(sosId)}/incident`, body, { idempotencyKey });
}

/** Corrective actions this person answers for whose date is near or has passed, and incidents that were given to them. */
export function listOwnActions(signal?: AbortSignal): Promise<Schemas['ToldActions']> {
  return get('/admin/safety/own-actions', { signal });
}

/** Something that happened in a visit, told to the office. */
export function reportIncident(
  orderId: string,
  body: Schemas['ReportIncident'],
  idempotencyKey: string,
): Promise<Schemas['OpenedOne']> {
  return post(`/admin/orders/${encodeURIComponent(orderId)}/incidents`, body, { idempotencyKey });
}

/** Something the office does with an incident, by the last part of its path: `facts`, `actions`, … */
export interface IncidentAct {
  readonly what: string;
  readonly body: object;
}

export function actOnIncident(id: string, { what, body }: IncidentAct, idempotencyKey: string): Promise<void> {
  return post(`${pathOf(id)}/${what}`, body, { idempotencyKey });
}
