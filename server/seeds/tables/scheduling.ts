import { placeOf } from '../../src/modules/orders/contract/place.js';
import { keptPromise } from '../../src/modules/orders/contract/promise.js';
import { referenceOf } from '../../src/modules/orders/domain/reference.js';
import { cellOf } from '../../src/modules/scheduling/domain/promise-kept.js';
import type { Bulk } from '../bulk.js';
import type { Roster } from '../history/roster.js';
import type { OrderStory } from '../history/story.js';

/** Rows of scheduling: whose time was taken for the order, and given back. */
export function writeClaims(bulk: Bulk, { order, claims }: OrderStory): void {
  for (const claim of claims) {
    bulk.add('claim', {
      id: claim.id,
      reference: referenceOf(order.id),
      worker_id: claim.workerId,
      from_at: claim.visit.from,
      to_at: claim.visit.to,
      busy_to: claim.busyTo,
      lat: placeOf(order)?.lat ?? null,
      lng: placeOf(order)?.lng ?? null,
      state: claim.releasedAt ? 'released' : 'active',
      claimed_at: claim.claimedAt,
      released_at: claim.releasedAt,
    });
  }
}

/** What became of the promises so far, counted as arrivals are. */
export function writePromises(bulk: Bulk, stories: readonly OrderStory[]): void {
  const tallies = new Map<string, { district: string; weekday: number; hour: number; kept: number; total: number }>();
  for (const { order, visit } of stories) {
    if (!visit?.arrivedAt) continue;
    const { district } = order.address;
    const cell = cellOf(order.promised.from);
    const key = `${district} ${cell.weekday} ${cell.hour}`;
    const tally = tallies.get(key) ?? { district, ...cell, kept: 0, total: 0 };
    tally.total += 1;
    if (keptPromise(visit.arrivedAt, order.promised)) tally.kept += 1;
    tallies.set(key, tally);
    bulk.add('arrival_counted', { reference: referenceOf(order.id) });
  }
  for (const tally of tallies.values()) bulk.add('promise_kept', tally);
}

/** One row per worker and day with the bits that claims are decided on. */
export function writeWorkerDays(bulk: Bulk, roster: Roster): void {
  for (const { workerId, day, busy, off } of roster.rows()) {
    bulk.add('worker_day', {
      worker_id: workerId,
      day,
      m0: busy[0],
      m1: busy[1],
      m2: busy[2],
      off0: off[0],
      off1: off[1],
      off2: off[2],
      ver: 1,
    });
  }
}
