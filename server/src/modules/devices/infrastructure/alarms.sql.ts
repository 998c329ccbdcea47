import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Alarm, AlarmState } from '../domain/alarm.js';
import type { Reading } from '../domain/device.js';

interface AlarmRow {
  id: string;
  device_id: string;
  worker_id: string;
  order_id: string | null;
  cause: Alarm['cause'];
  state: AlarmState;
  times: number;
  happened_at: Date;
  asked_at: Date;
  answer_by: Date;
  answered_at: Date | null;
  sos_id: string | null;
  lat: number | null;
  lng: number | null;
  accuracy_metres: number | null;
  place_at: Date | null;
}

const COLUMNS = `id, device_id, worker_id, order_id, cause, state, times, happened_at, asked_at, answer_by, answered_at,
  sos_id, lat, lng, accuracy_metres, place_at`;

const alarmOf = (found: AlarmRow): Alarm => ({
  id: found.id,
  deviceId: found.device_id,
  workerId: found.worker_id,
  orderId: found.order_id,
  cause: found.cause,
  state: found.state,
  times: found.times,
  happenedAt: found.happened_at,
  askedAt: found.asked_at,
  answerBy: found.answer_by,
  answeredAt: found.answered_at,
  sosId: found.sos_id,
  place:
    found.lat === null || found.lng === null
      ? null
      : { lat: found.lat, lng: found.lng, accuracy: found.accuracy_metres },
  placeAt: found.place_at,
});

/** What devices felt, and what became of it. Written under the lock of the device's row. */
@Injectable()
export class AlarmsSql {
  /** False when this number of the device was taken before. */
  async remember(tx: Tx, deviceId: string, { seq, kind, happenedAt }: Reading, at: Date): Promise<boolean> {
    const added = await write(
      tx,
      'INSERT IGNORE INTO device_reading (device_id, seq, kind, happened_at, received_at) VALUES (?, ?, ?, ?, ?)',
      [deviceId, seq, kind, happenedAt, at],
    );
    return added === 1;
  }

  async add(tx: Tx, alarm: Alarm): Promise<void> {
    await insert(tx, 'device_alarm', {
      id: alarm.id,
      device_id: alarm.deviceId,
      worker_id: alarm.workerId,
      order_id: alarm.orderId,
      cause: alarm.cause,
      state: alarm.state,
      asked_cause: alarm.state === 'asked' ? alarm.cause : null,
      times: alarm.times,
      happened_at: alarm.happenedAt,
      asked_at: alarm.askedAt,
      answer_by: alarm.answerBy,
      answered_at: alarm.answeredAt,
      sos_id: alarm.sosId,
      lat: alarm.place?.lat ?? null,
      lng: alarm.place?.lng ?? null,
      accuracy_metres: alarm.place?.accuracy ?? null,
      place_at: alarm.placeAt,
    });
  }

  async find(tx: Tx, id: string): Promise<Alarm | null> {
    const found = await row<AlarmRow>(tx, `SELECT ${COLUMNS} FROM device_alarm WHERE id = ?`, [id]);
    return found && alarmOf(found);
  }

  /** Those a device waits for an answer to, the most urgent first. */
  async askedBy(tx: Tx, deviceId: string): Promise<Alarm[]> {
    const found = await rows<AlarmRow>(
      tx,
      `SELECT ${COLUMNS} FROM device_alarm WHERE device_id = ? AND asked_cause IS NOT NULL ORDER BY answer_by, id`,
      [deviceId],
    );
    return found.map(alarmOf);
  }

  /** Those a worker has on the phone, the most urgent first. */
  async askedOf(tx: Tx, workerId: string): Promise<Alarm[]> {
    const found = await rows<AlarmRow>(
      tx,
      `SELECT ${COLUMNS} FROM device_alarm WHERE worker_id = ? AND state = 'asked' ORDER BY answer_by, id`,
      [workerId],
    );
    return found.map(alarmOf);
  }

  /** The newest first. */
  async newest(tx: Tx, limit: number): Promise<Alarm[]> {
    const found = await rows<AlarmRow>(
      tx,
      `SELECT ${COLUMNS} FROM device_alarm ORDER BY asked_at DESC, id DESC LIMIT ?`,
      [limit],
    );
    return found.map(alarmOf);
  }

  /** When whoever wears the device last said that they are well. */
  async fineAt(tx: Tx, deviceId: string): Promise<Date | null> {
    const found = await row<{ at: Date | null }>(
      tx,
      `SELECT MAX(answered_at) AS at FROM device_alarm WHERE device_id = ? AND state = 'fine'`,
      [deviceId],
    );
    return found!.at;
  }

  async feltAgain(tx: Tx, id: string): Promise<void> {
    await write(tx, 'UPDATE device_alarm SET times = times + 1 WHERE id = ?', [id]);
  }

  async settle(tx: Tx, id: string, state: AlarmState, at: Date, sosId: string | null): Promise<void> {
    await write(tx, 'UPDATE device_alarm SET state = ?, asked_cause = NULL, answered_at = ?, sos_id = ? WHERE id = ?', [
      state,
      at,
      sosId,
      id,
    ]);
  }
}
