import { Injectable } from '@nestjs/common';
import { rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';

/** A room of a step that was done. */
interface RoomDone {
  /** in the list of the step, the first is 1 */
  readonly place: number;
  readonly doneAt: Date;
  readonly scanned: boolean;
}

/** Rooms and items that were ticked off. Written under the visit's lock. */
@Injectable()
export class VisitRooms {
  /** Ticked off again it keeps its first time. */
  async tick(
    tx: Tx,
    orderId: string,
    stepId: string,
    { place, doneAt, scanned, deviceTime }: RoomDone & { readonly deviceTime: Date },
  ): Promise<void> {
    await write(
      tx,
      `INSERT INTO visit_room (order_id, step_id, place, done_at, device_time, scanned) VALUES (?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE place = place`,
      [orderId, stepId, place, doneAt, deviceTime, scanned ? 1 : 0],
    );
  }

  /** By order and step. */
  async of(tx: Tx, orderIds: readonly string[]): Promise<ReadonlyMap<string, RoomDone[]>> {
    const found = await rows<{ order_id: string; step_id: string; place: number; done_at: Date; scanned: number }>(
      tx,
      'SELECT order_id, step_id, place, done_at, scanned FROM visit_room WHERE order_id IN (?)',
      [orderIds],
    );
    const byStep = new Map<string, RoomDone[]>();
    for (const { order_id, step_id, place, done_at: doneAt, scanned } of found) {
      const key = keyOf(order_id, step_id);
      byStep.set(key, [...(byStep.get(key) ?? []), { place, doneAt, scanned: scanned === 1 }]);
    }
    return byStep;
  }

  /** The rooms of these steps are open again. */
  async reopen(tx: Tx, orderId: string, stepIds: readonly string[]): Promise<void> {
    await write(tx, 'DELETE FROM visit_room WHERE order_id = ? AND step_id IN (?)', [orderId, stepIds]);
  }
}

/** Under which the rooms of a step are found. */
export function keyOf(orderId: string, stepId: string): string {
  return `${orderId}/${stepId}`;
}
