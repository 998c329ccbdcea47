import { Injectable } from '@nestjs/common';
import { insert, json, row, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Preparation } from '../domain/departure.js';

interface PreparationRow {
  checklist_version: number;
  ticked: unknown;
  kit_code: string | null;
  kit_photo: string | null;
}

/** What the worker of a visit has looked at before setting out; the last report counts. */
@Injectable()
export class Preparations {
  /** Only of this worker: whoever takes the visit over looks for themselves. */
  async find(tx: Tx, orderId: string, workerId: string): Promise<Preparation | null> {
    const found = await row<PreparationRow>(
      tx,
      'SELECT checklist_version, ticked, kit_code, kit_photo FROM visit_preparation WHERE order_id = ? AND worker_id = ?',
      [orderId, workerId],
    );
    return (
      found && {
        version: found.checklist_version,
        ticked: json<string[]>(found.ticked),
        kitCode: found.kit_code,
        kitPhoto: found.kit_photo,
      }
    );
  }

  async keep(
    tx: Tx,
    { orderId, workerId }: { orderId: string; workerId: string },
    { version, ticked, kitCode, kitPhoto }: Preparation,
    { at, deviceTime }: { at: Date; deviceTime: Date },
  ): Promise<void> {
    await write(tx, 'DELETE FROM visit_preparation WHERE order_id = ?', [orderId]);
    await insert(tx, 'visit_preparation', {
      order_id: orderId,
      worker_id: workerId,
      checklist_version: version,
      ticked: JSON.stringify(ticked),
      kit_code: kitCode,
      kit_photo: kitPhoto,
      prepared_at: at,
      device_time: deviceTime,
    });
  }

  /** The visit begins anew, on another day or with another worker. */
  async forget(tx: Tx, orderId: string): Promise<void> {
    await write(tx, 'DELETE FROM visit_preparation WHERE order_id = ?', [orderId]);
  }
}
