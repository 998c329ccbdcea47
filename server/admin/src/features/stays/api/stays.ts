import type { Schemas } from '@daowei/shared/api/client';
import { get } from '../../../lib/api-client';

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
