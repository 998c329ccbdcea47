import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type Briefing = Schemas['BriefingView'];
export type BriefingVisit = Schemas['BriefingVisit'];

/** One day to be read out. */
export function getBriefing(day: string, signal?: AbortSignal): Promise<Briefing> {
  return get(`/admin/briefing/${day}`, { signal });
}

/** A booking was read out and found in order, or was not after all. */
export async function tickBooking(orderId: string, done: boolean): Promise<void> {
  await post(`/admin/orders/${encodeURIComponent(orderId)}/briefing-tick`, { done });
}
