import type { Schemas } from '@daowei/shared/api/client';

/** Free windows offered beside a full one: what a thumb takes in at a glance. */
const NEARBY = 3;

/** The free windows nearest to a full one; of two as near, the earlier first. */
export function nearbySlots(days: readonly Schemas['SlotDay'][], wishedAt: string): Schemas['Slot'][] {
  const gap = (slot: Schemas['Slot']) => Math.abs(Date.parse(slot.startAt) - Date.parse(wishedAt));
  return days
    .flatMap(({ slots }) => slots.filter(({ available }) => available))
    .sort((a, b) => gap(a) - gap(b) || Date.parse(a.startAt) - Date.parse(b.startAt))
    .slice(0, NEARBY);
}
