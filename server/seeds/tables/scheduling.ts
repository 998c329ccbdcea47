import { referenceOf } from '../../src/modules/orders/domain/reference.js';
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
      state: claim.releasedAt ? 'released' : 'active',
      claimed_at: claim.claimedAt,
      released_at: claim.releasedAt,
    });
  }
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
