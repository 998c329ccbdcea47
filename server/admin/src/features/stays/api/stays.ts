import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type StayLine = Schemas['OfficeStayCard'];
export type OfficeStay = Schemas['OfficeStayView'];

/** Newest first. */
export function listStays(page: number, signal?: AbortSignal): Promise<Schemas['OfficeStayPage']> {
  return get(`/admin/stays?page=${page}`, { signal });
}

/** @throws ApiFailure NOT_FOUND */
export function getStay(id: string, signal?: AbortSignal): Promise<OfficeStay> {
  return get(`/admin/stays/${encodeURIComponent(id)}`, { signal });
}

const path = (id: string): string => `/admin/stays/${encodeURIComponent(id)}`;

/** Who could live there from a day on; null: as soon as can be. @throws ApiFailure ORDER_STATE, STAY_DAYS_INVALID */
export function getHandOver(
  id: string,
  from: string | null,
  signal?: AbortSignal,
): Promise<Schemas['StayHandOverOptions']> {
  return get(`${path(id)}/worker`, { signal, query: { from: from ?? undefined } });
}

/** @throws ApiFailure ORDER_STATE, STALE_VERSION, STAY_TAKEN */
export async function handOver(id: string, body: Schemas['HandOverStayBody'], key: string): Promise<void> {
  await post(`${path(id)}/worker`, body, { idempotencyKey: key });
}

/** What an end charges and gives back; null: today. @throws ApiFailure ORDER_STATE, STAY_DAYS_INVALID */
export function getEnding(id: string, lastDay: string | null, signal?: AbortSignal): Promise<Schemas['StayEnding']> {
  return get(`${path(id)}/ending`, { signal, query: { lastDay: lastDay ?? undefined } });
}

/** @throws ApiFailure ORDER_STATE, STALE_VERSION */
export async function endStay(id: string, body: Schemas['EndStayBody'], key: string): Promise<void> {
  await post(`${path(id)}/end`, body, { idempotencyKey: key });
}

/** @throws ApiFailure ORDER_STATE, STALE_VERSION */
export async function cancelStay(id: string, body: Schemas['CancelStayForUsBody'], key: string): Promise<void> {
  await post(`${path(id)}/cancel`, body, { idempotencyKey: key });
}
