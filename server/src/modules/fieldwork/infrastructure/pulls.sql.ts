import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Pull, PullState } from '../domain/departure.js';

interface PullRow {
  id: string;
  order_id: string;
  worker_id: string;
  item_id: string;
  item_title: string;
  note: string;
  state: PullState;
  eta_at: Date;
  breaks_promise: number;
  asked_at: Date;
  answered_at: Date | null;
  answered_by: string | null;
}

const pullOf = (found: PullRow): Pull => ({
  id: found.id,
  orderId: found.order_id,
  workerId: found.worker_id,
  itemId: found.item_id,
  itemTitle: found.item_title,
  note: found.note,
  state: found.state,
  etaAt: found.eta_at,
  breaksPromise: found.breaks_promise === 1,
  askedAt: found.asked_at,
  answeredAt: found.answered_at,
  answeredBy: found.answered_by,
});

@Injectable()
export class Pulls {
  async add(tx: Tx, pull: Pull, deviceTime: Date): Promise<void> {
    await insert(tx, 'warehouse_pull', {
      id: pull.id,
      order_id: pull.orderId,
      worker_id: pull.workerId,
      item_id: pull.itemId,
      item_title: pull.itemTitle,
      note: pull.note,
      state: pull.state,
      eta_at: pull.etaAt,
      breaks_promise: pull.breaksPromise ? 1 : 0,
      asked_at: pull.askedAt,
      device_time: deviceTime,
    });
  }

  async find(tx: Tx, id: string): Promise<Pull | null> {
    const found = await row<PullRow>(tx, 'SELECT * FROM warehouse_pull WHERE id = ?', [id]);
    return found && pullOf(found);
  }

  /** What this worker asked for on this visit; what a worker before has fetched is with that worker. */
  async ofVisit(tx: Tx, orderId: string, workerId: string): Promise<Pull[]> {
    const found = await rows<PullRow>(
      tx,
      'SELECT * FROM warehouse_pull WHERE order_id = ? AND worker_id = ? ORDER BY id',
      [orderId, workerId],
    );
    return found.map(pullOf);
  }

  /** Open ones first, the longest waiting on top; then the latest answered. */
  async forDesk(tx: Tx, answered: number): Promise<Pull[]> {
    const open = await rows<PullRow>(tx, `SELECT * FROM warehouse_pull WHERE state = 'asked' ORDER BY asked_at`);
    const done = await rows<PullRow>(
      tx,
      `SELECT * FROM warehouse_pull WHERE state <> 'asked' ORDER BY asked_at DESC LIMIT ?`,
      [answered],
    );
    return [...open, ...done].map(pullOf);
  }

  /** False when somebody has answered before. */
  async answer(tx: Tx, id: string, state: PullState, by: string, at: Date): Promise<boolean> {
    const changed = await write(
      tx,
      `UPDATE warehouse_pull SET state = ?, answered_by = ?, answered_at = ? WHERE id = ? AND state = 'asked'`,
      [state, by, at, id],
    );
    return changed === 1;
  }

  /** The visit begins anew: nothing that was asked for before is waited for. */
  async forget(tx: Tx, orderId: string, at: Date): Promise<void> {
    await write(
      tx,
      `UPDATE warehouse_pull SET state = 'dropped', answered_by = '系统', answered_at = ? WHERE order_id = ? AND state = 'asked'`,
      [at, orderId],
    );
  }
}
