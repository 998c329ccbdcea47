import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Device } from '../domain/device.js';
import type { Heard } from '../domain/reading.js';

interface DeviceRow {
  id: string;
  serial: string;
  worker_id: string;
  secret_cipher: string;
  issued_at: Date;
  issued_label: string;
  taken_back_at: Date | null;
  heard_at: Date | null;
  battery: number | null;
  heart_rate: number | null;
  lat: number | null;
  lng: number | null;
  accuracy_metres: number | null;
  place_at: Date | null;
  forgotten_seq: number | string | null;
  forgotten_at: Date | null;
  forgotten_fine_at: Date | null;
}

const COLUMNS = `id, serial, worker_id, secret_cipher, issued_at, issued_label, taken_back_at, heard_at, battery,
  heart_rate, lat, lng, accuracy_metres, place_at, forgotten_seq, forgotten_at, forgotten_fine_at`;

/** A device with what its signatures are checked with. */
export interface KeyedDevice extends Device {
  readonly secretCipher: string;
}

const deviceOf = (found: DeviceRow): KeyedDevice => ({
  id: found.id,
  serial: found.serial,
  workerId: found.worker_id,
  secretCipher: found.secret_cipher,
  issuedAt: found.issued_at,
  issuedLabel: found.issued_label,
  takenBackAt: found.taken_back_at,
  heardAt: found.heard_at,
  battery: found.battery,
  heartRate: found.heart_rate,
  place:
    found.lat === null || found.lng === null
      ? null
      : { lat: found.lat, lng: found.lng, accuracy: found.accuracy_metres },
  placeAt: found.place_at,
  forgotten: {
    seq: found.forgotten_seq === null ? null : Number(found.forgotten_seq),
    at: found.forgotten_at,
    fineAt: found.forgotten_fine_at,
  },
});

/** Devices, who has them, and what they told. */
@Injectable()
export class DevicesSql {
  /** @throws a duplicate where the worker has one already, or somebody has this one */
  async add(
    tx: Tx,
    device: Pick<KeyedDevice, 'id' | 'serial' | 'workerId' | 'secretCipher' | 'issuedAt' | 'issuedLabel'>,
  ): Promise<void> {
    await insert(tx, 'worker_device', {
      id: device.id,
      serial: device.serial,
      worker_id: device.workerId,
      secret_cipher: device.secretCipher,
      issued_at: device.issuedAt,
      issued_label: device.issuedLabel,
      live_serial: device.serial,
      live_worker_id: device.workerId,
    });
  }

  /** Whoever has it now. */
  async live(tx: Tx, serial: string): Promise<KeyedDevice | null> {
    const found = await row<DeviceRow>(tx, `SELECT ${COLUMNS} FROM worker_device WHERE live_serial = ?`, [serial]);
    return found && deviceOf(found);
  }

  /** The same, locked to the end of the transaction. */
  async lockLive(tx: Tx, serial: string): Promise<KeyedDevice | null> {
    const found = await row<DeviceRow>(tx, `SELECT ${COLUMNS} FROM worker_device WHERE live_serial = ? FOR UPDATE`, [
      serial,
    ]);
    return found && deviceOf(found);
  }

  async lock(tx: Tx, id: string): Promise<Device | null> {
    const found = await row<DeviceRow>(tx, `SELECT ${COLUMNS} FROM worker_device WHERE id = ? FOR UPDATE`, [id]);
    return found && deviceOf(found);
  }

  /** What the worker has now. */
  async ofWorker(tx: Tx, workerId: string): Promise<Device | null> {
    const found = await row<DeviceRow>(tx, `SELECT ${COLUMNS} FROM worker_device WHERE live_worker_id = ?`, [workerId]);
    return found && deviceOf(found);
  }

  /** All that workers have now, those heard of longest ago first. */
  async allLive(tx: Tx): Promise<Device[]> {
    const found = await rows<DeviceRow>(
      tx,
      `SELECT ${COLUMNS} FROM worker_device WHERE live_serial IS NOT NULL ORDER BY heard_at IS NULL DESC, heard_at, id`,
    );
    return found.map(deviceOf);
  }

  async takeBack(tx: Tx, id: string, label: string, at: Date): Promise<void> {
    await write(
      tx,
      `UPDATE worker_device SET taken_back_at = ?, taken_back_label = ?, live_serial = NULL, live_worker_id = NULL
       WHERE id = ?`,
      [at, label, id],
    );
  }

  async hear(tx: Tx, id: string, { heardAt, battery, heartRate, place, placeAt }: Heard): Promise<void> {
    await write(
      tx,
      `UPDATE worker_device SET heard_at = ?, battery = ?, heart_rate = ?, lat = ?, lng = ?, accuracy_metres = ?,
         place_at = ? WHERE id = ?`,
      [heardAt, battery, heartRate, place?.lat ?? null, place?.lng ?? null, place?.accuracy ?? null, placeAt, id],
    );
  }

  /** False when it was used before. Forgets the device's own from before `since`. */
  async useNonce(tx: Tx, deviceId: string, nonce: string, at: Date, since: Date): Promise<boolean> {
    await write(tx, 'DELETE FROM device_nonce WHERE device_id = ? AND used_at < ?', [deviceId, since]);
    const added = await write(tx, 'INSERT IGNORE INTO device_nonce (device_id, nonce, used_at) VALUES (?, ?, ?)', [
      deviceId,
      nonce,
      at,
    ]);
    return added === 1;
  }
}
