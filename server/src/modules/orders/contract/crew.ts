import type { Order } from './orders.facade.js';

/** Who does what in a visit: one leads it and answers for it, the others come along. */
export const CREW_ROLES = ['lead', 'mate'] as const;
export type CrewRole = (typeof CREW_ROLES)[number];

/** Everybody whose time is claimed for the visit, the lead first; places nobody fills are left out. */
export function crewOf({ workerId, mates }: Pick<Order, 'workerId' | 'mates'>): string[] {
  return [...(workerId === null ? [] : [workerId]), ...mates.map((mate) => mate.workerId)];
}

/** null: their time is not claimed for this visit. */
export function roleIn(order: Pick<Order, 'workerId' | 'mates'>, workerId: string): CrewRole | null {
  if (order.workerId === workerId) return 'lead';
  return order.mates.some((mate) => mate.workerId === workerId) ? 'mate' : null;
}
