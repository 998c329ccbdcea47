import type { Schemas } from '@daowei/shared/api/client';
import type { Tone } from '@/components/tag';

/** Which states ask for attention, which are on their way, which are over. */
export const STATE_TONES: Record<Schemas['OrderState'], Tone> = {
  awaiting_payment: 'wait',
  paid: 'wait',
  confirmed: 'brand',
  paused: 'wait',
  in_service: 'brand',
  completed: 'quiet',
  cancelled: 'quiet',
  expired: 'quiet',
};

/** What the person at home would ask first: the visit under way, then the unpaid one, then the nearest. */
export function nextVisit(orders: readonly Schemas['OrderCard'][]): Schemas['OrderCard'] | undefined {
  const urgency = (order: Schemas['OrderCard']): number =>
    order.state === 'in_service' ? 0 : order.state === 'awaiting_payment' ? 1 : 2;
  return [...orders].sort((a, b) => urgency(a) - urgency(b) || a.promisedFrom.localeCompare(b.promisedFrom))[0];
}

/** The latest visit of the service this customer books most often; nothing before the first completed one. */
export function usualVisit(history: readonly Schemas['OrderCard'][]): Schemas['OrderCard'] | undefined {
  const completed = history.filter(({ state }) => state === 'completed');
  const times = new Map<string, number>();
  for (const { serviceId } of completed) times.set(serviceId, (times.get(serviceId) ?? 0) + 1);
  return [...completed].sort(
    (a, b) =>
      (times.get(b.serviceId) ?? 0) - (times.get(a.serviceId) ?? 0) || b.promisedFrom.localeCompare(a.promisedFrom),
  )[0];
}
