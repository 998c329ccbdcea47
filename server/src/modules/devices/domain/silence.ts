import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import type { Order } from '../../orders/contract/orders.facade.js';
import type { Device } from './device.js';
import { DEVICE_POLICY } from './device-policy.js';

/** From setting out to the last signature: somebody is out for us. */
export function isUnderway({ state, departedAt }: Pick<Order, 'state' | 'departedAt'>): boolean {
  return state === 'in_service' || (state === 'confirmed' && departedAt !== null);
}

/**
 * Since when a device that should be heard is not; null: it is, or not for long enough to ask.
 * @param visit the one its worker is out for
 */
export function silentSince(
  { heardAt, issuedAt }: Pick<Device, 'heardAt' | 'issuedAt'>,
  visit: Pick<Order, 'departedAt' | 'planned'>,
  now: Date,
): Date | null {
  const began = visit.departedAt ?? visit.planned.from;
  const since = new Date(Math.max(began.getTime(), (heardAt ?? issuedAt).getTime()));
  return now >= silentFrom(since) ? since : null;
}

/** When silence that began then is silence. */
export function silentFrom(since: Date): Date {
  return addMinutes(since, DEVICE_POLICY.silentMinutes.value);
}

/** In which visits that somebody is out for now begin. */
export function underwaySpan(now: Date): Interval {
  const hours = DEVICE_POLICY.underwayHours.value * 60;
  // who sets out early is out for a visit that is still to begin
  return { from: addMinutes(now, -hours), to: addMinutes(now, hours) };
}
