import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

const path = (orderId: string): string => `/admin/orders/${encodeURIComponent(orderId)}/reschedule`;

/** The conditions of delayed booking for one order. */
export function getMoveTerms(orderId: string, signal?: AbortSignal): Promise<Schemas['OfficeRescheduleTerms']> {
  return get(path(orderId), { signal });
}

/** The times it could move to. */
export function listMoveSlots(orderId: string, signal?: AbortSignal): Promise<Schemas['SlotCalendar']> {
  return get(`${path(orderId)}/slots`, { signal });
}

/** @throws ApiFailure ORDER_STATE, STALE_VERSION, RESCHEDULE_TOO_LATE, RESCHEDULE_LIMIT, SLOT_TAKEN */
export function moveOrder(orderId: string, body: Schemas['RescheduleVisit'], idempotencyKey: string): Promise<void> {
  return post(path(orderId), body, { idempotencyKey });
}
