import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type DeskComplaint = Schemas['DeskComplaint'];
export type OpenedComplaint = Schemas['OpenedComplaint'];
export type ComplaintClock = Schemas['ClockView'];

const PATH = '/admin/complaints';
const pathOf = (id: string): string => `${PATH}/${encodeURIComponent(id)}`;
const orderPath = (orderId: string): string => `/admin/orders/${encodeURIComponent(orderId)}/complaints`;

/** Those somebody has to do with, the most urgent clock first. */
export function listComplaints(signal?: AbortSignal): Promise<Schemas['ComplaintBoard']> {
  return get(PATH, { signal });
}

/** Made on the days from `from` to `to`, for the tracking table. */
export function trackedComplaints(from: string, to: string): Promise<Schemas['TrackedComplaints']> {
  return get(`/admin/complaints-tracked?from=${from}&to=${to}`);
}

export function getComplaint(id: string, signal?: AbortSignal): Promise<OpenedComplaint> {
  return get(pathOf(id), { signal });
}

export function complaintsOfOrder(orderId: string, signal?: AbortSignal): Promise<Schemas['OrderComplaints']> {
  return get(orderPath(orderId), { signal });
}

/** A complaint that came by telephone. */
export function fileComplaint(
  orderId: string,
  body: Schemas['FileComplaint'],
  idempotencyKey: string,
): Promise<Schemas['FiledOne']> {
  return post(orderPath(orderId), body, { idempotencyKey });
}

/** Something the office does with a complaint, by the last part of its path: `answer`, `remedies`, … */
export interface ComplaintAct {
  readonly what: string;
  readonly body: object;
}

export function actOnComplaint(id: string, { what, body }: ComplaintAct, idempotencyKey: string): Promise<void> {
  return post(`${pathOf(id)}/${what}`, body, { idempotencyKey });
}
