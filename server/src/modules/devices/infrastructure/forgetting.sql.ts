import { Injectable } from '@nestjs/common';
import { rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';

/** From when on what devices told is kept. */
export interface KeptFrom {
  readonly readings: Date;
  readonly alarms: Date;
}

/** A question that ended well and led to no call for help. */
const ENDED_WELL = `state = 'fine' AND sos_id IS NULL`;

/** What devices told too long ago. */
@Injectable()
export class ForgettingSql {
  /** Devices with something to forget; reads what is due and nothing else. */
  async due(tx: Tx, { readings, alarms }: KeptFrom, limit: number): Promise<string[]> {
    const found = await rows<{ device_id: string }>(
      tx,
      `SELECT DISTINCT device_id FROM device_reading WHERE received_at < ?
       UNION SELECT DISTINCT device_id FROM device_alarm WHERE ${ENDED_WELL} AND answered_at < ? LIMIT ?`,
      [readings, alarms, limit],
    );
    return found.map(({ device_id: id }) => id);
  }

  /** What is to be known of them afterwards is kept with the device, whose row the caller has locked. */
  async forget(tx: Tx, deviceId: string, { readings, alarms }: KeptFrom): Promise<void> {
    const old = 'FROM device_reading WHERE device_id = ? AND received_at < ?';
    const well = `FROM device_alarm WHERE device_id = ? AND ${ENDED_WELL} AND answered_at < ?`;
    await write(
      tx,
      `UPDATE worker_device SET
         forgotten_seq = GREATEST(COALESCE(forgotten_seq, 0), COALESCE((SELECT MAX(seq) ${old}), 0)),
         forgotten_at = ?,
         forgotten_fine_at = COALESCE((SELECT MAX(answered_at) ${well}), forgotten_fine_at)
       WHERE id = ?`,
      [deviceId, readings, readings, deviceId, alarms, deviceId],
    );
    await write(tx, `DELETE ${old}`, [deviceId, readings]);
    await write(tx, `DELETE ${well}`, [deviceId, alarms]);
  }
}
