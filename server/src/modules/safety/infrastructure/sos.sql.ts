import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { SosWay } from '../domain/escalation.js';
import type { Reach, ReachState, Sos } from '../domain/sos.js';

interface SosRow {
  id: string;
  no: string;
  order_id: string | null;
  worker_id: string;
  source: Sos['source'];
  told: string | null;
  silent: number;
  lat: number | null;
  lng: number | null;
  accuracy_metres: number | null;
  device_at: Date;
  raised_at: Date;
  state: Sos['state'];
  steps: number;
  acknowledged_label: string | null;
  acknowledged_at: Date | null;
  ended_label: string | null;
  ended_at: Date | null;
  end_note: string | null;
}

const COLUMNS = `id, no, order_id, worker_id, source, told, silent, lat, lng, accuracy_metres, device_at, raised_at, state,
  steps, acknowledged_label, acknowledged_at, ended_label, ended_at, end_note`;
const OPEN = `state IN ('calling', 'acknowledged')`;

const sosOf = (found: SosRow): Sos => ({
  id: found.id,
  no: found.no,
  orderId: found.order_id,
  workerId: found.worker_id,
  source: found.source,
  told: found.told,
  silent: found.silent === 1,
  place:
    found.lat === null || found.lng === null
      ? null
      : { lat: found.lat, lng: found.lng, accuracy: found.accuracy_metres },
  deviceAt: found.device_at,
  raisedAt: found.raised_at,
  state: found.state,
  steps: found.steps,
  acknowledgedLabel: found.acknowledged_label,
  acknowledgedAt: found.acknowledged_at,
  endedLabel: found.ended_label,
  endedAt: found.ended_at,
  endNote: found.end_note,
});

/** Calls for help and the ways that were tried. */
@Injectable()
export class SosSql {
  async add(tx: Tx, sos: Sos): Promise<void> {
    await insert(tx, 'sos', {
      id: sos.id,
      no: sos.no,
      order_id: sos.orderId,
      worker_id: sos.workerId,
      source: sos.source,
      told: sos.told,
      silent: sos.silent ? 1 : 0,
      lat: sos.place?.lat ?? null,
      lng: sos.place?.lng ?? null,
      accuracy_metres: sos.place?.accuracy ?? null,
      device_at: sos.deviceAt,
      raised_at: sos.raisedAt,
      state: sos.state,
      steps: sos.steps,
    });
  }

  async find(tx: Tx, id: string): Promise<Sos | null> {
    const found = await row<SosRow>(tx, `SELECT ${COLUMNS} FROM sos WHERE id = ?`, [id]);
    return found && sosOf(found);
  }

  async lock(tx: Tx, id: string): Promise<Sos | null> {
    const found = await row<SosRow>(tx, `SELECT ${COLUMNS} FROM sos WHERE id = ? FOR UPDATE`, [id]);
    return found && sosOf(found);
  }

  /** The one that was pressed at this moment of the phone's clock: sent again, it is the same one. */
  async pressedAt(tx: Tx, workerId: string, deviceAt: Date): Promise<Sos | null> {
    const found = await row<SosRow>(tx, `SELECT ${COLUMNS} FROM sos WHERE worker_id = ? AND device_at = ?`, [
      workerId,
      deviceAt,
    ]);
    return found && sosOf(found);
  }

  /** Of this worker in this visit, not ended; locked. */
  async openOf(tx: Tx, orderId: string, workerId: string): Promise<Sos | null> {
    const found = await row<SosRow>(
      tx,
      `SELECT ${COLUMNS} FROM sos WHERE order_id = ? AND worker_id = ? AND ${OPEN} ORDER BY id DESC LIMIT 1 FOR UPDATE`,
      [orderId, workerId],
    );
    return found && sosOf(found);
  }

  /** Of this worker, wherever it was made, not ended, the newest; locked. */
  async openOfWorker(tx: Tx, workerId: string): Promise<Sos | null> {
    const found = await row<SosRow>(
      tx,
      `SELECT ${COLUMNS} FROM sos WHERE worker_id = ? AND ${OPEN} ORDER BY id DESC LIMIT 1 FOR UPDATE`,
      [workerId],
    );
    return found && sosOf(found);
  }

  /** The same for a reader: nothing waits for it. */
  async openSeen(tx: Tx, workerId: string): Promise<Sos | null> {
    const found = await row<SosRow>(
      tx,
      `SELECT ${COLUMNS} FROM sos WHERE worker_id = ? AND ${OPEN} ORDER BY id DESC LIMIT 1`,
      [workerId],
    );
    return found && sosOf(found);
  }

  /** Of this worker in this visit, the newest, ended or not. */
  async newestOf(tx: Tx, orderId: string, workerId: string): Promise<Sos | null> {
    const found = await row<SosRow>(
      tx,
      `SELECT ${COLUMNS} FROM sos WHERE order_id = ? AND worker_id = ? ORDER BY id DESC LIMIT 1`,
      [orderId, workerId],
    );
    return found && sosOf(found);
  }

  /** Those nobody has ended; those nobody has taken first, of each the one that waits longest. */
  async open(tx: Tx): Promise<Sos[]> {
    const found = await rows<SosRow>(
      tx,
      `SELECT ${COLUMNS} FROM sos WHERE ${OPEN} ORDER BY state = 'calling' DESC, raised_at, id`,
    );
    return found.map(sosOf);
  }

  /** Ended ones, the newest first. */
  async ended(tx: Tx, limit: number): Promise<Sos[]> {
    const found = await rows<SosRow>(
      tx,
      `SELECT ${COLUMNS} FROM sos WHERE state = 'ended' ORDER BY raised_at DESC LIMIT ?`,
      [limit],
    );
    return found.map(sosOf);
  }

  async acknowledge(tx: Tx, id: string, by: { accountId: string; label: string }, at: Date): Promise<void> {
    await write(
      tx,
      `UPDATE sos SET state = 'acknowledged', acknowledged_by = ?, acknowledged_label = ?, acknowledged_at = ?
       WHERE id = ?`,
      [by.accountId, by.label, at, id],
    );
  }

  async end(tx: Tx, id: string, label: string, at: Date, note: string): Promise<void> {
    await write(tx, `UPDATE sos SET state = 'ended', ended_label = ?, ended_at = ?, end_note = ? WHERE id = ?`, [
      label,
      at,
      note,
      id,
    ]);
  }

  /** One more way is tried. */
  async addReach(tx: Tx, sosId: string, { step, way, state, at }: Omit<Reach, 'settledAt'>): Promise<void> {
    await insert(tx, 'sos_reach', { sos_id: sosId, step, way, state, at });
    await write(tx, 'UPDATE sos SET steps = ? WHERE id = ?', [step, sosId]);
  }

  async settleReach(tx: Tx, sosId: string, step: number, state: ReachState, at: Date): Promise<void> {
    await write(tx, 'UPDATE sos_reach SET state = ?, settled_at = ? WHERE sos_id = ? AND step = ?', [
      state,
      at,
      sosId,
      step,
    ]);
  }

  /** In the order they were tried, by call for help. */
  async reaches(tx: Tx, ids: readonly string[]): Promise<Map<string, Reach[]>> {
    const found = new Map<string, Reach[]>(ids.map((id) => [id, []]));
    if (ids.length === 0) return found;
    const all = await rows<{
      sos_id: string;
      step: number;
      way: SosWay;
      state: ReachState;
      at: Date;
      settled_at: Date | null;
    }>(tx, 'SELECT sos_id, step, way, state, at, settled_at FROM sos_reach WHERE sos_id IN (?) ORDER BY sos_id, step', [
      ids,
    ]);
    for (const { sos_id, settled_at, ...one } of all) found.get(sos_id)!.push({ ...one, settledAt: settled_at });
    return found;
  }
}
