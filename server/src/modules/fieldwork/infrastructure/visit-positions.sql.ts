import { Injectable } from '@nestjs/common';
import { insert, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { spanOf, thinned, type WayPoint } from '../domain/way.js';

interface PositionRow {
  at: Date;
  received_at: Date;
  device_time: Date;
  lat: number;
  lng: number;
  accuracy_metres: number | null;
}

/** Where workers were on the way to a visit; of each span of time only the newest point. */
@Injectable()
export class VisitPositions {
  /** The caller has locked the visit, and knows that nothing newer is kept. */
  async keep(tx: Tx, orderId: string, workerId: string, point: WayPoint): Promise<void> {
    await insert(
      tx,
      'visit_position',
      {
        order_id: orderId,
        worker_id: workerId,
        since: spanOf(point.at),
        at: point.at,
        received_at: point.receivedAt,
        device_time: point.deviceTime,
        lat: point.lat,
        lng: point.lng,
        accuracy_metres: point.accuracy,
      },
      `at = VALUES(at), received_at = VALUES(received_at), device_time = VALUES(device_time), lat = VALUES(lat),
       lng = VALUES(lng), accuracy_metres = VALUES(accuracy_metres)`,
    );
  }

  /** The newest since the worker set out. */
  async newest(tx: Tx, orderId: string, workerId: string, departedAt: Date): Promise<WayPoint | null> {
    const [found] = await rows<PositionRow>(
      tx,
      'SELECT * FROM visit_position WHERE order_id = ? AND worker_id = ? AND at >= ? ORDER BY since DESC LIMIT 1',
      [orderId, workerId, departedAt],
    );
    return found ? pointOf(found) : null;
  }

  /** Thins out what is from before `until`; null: everything. What is thinned out already stays as it is. */
  async thin(tx: Tx, orderId: string, workerId: string, until: Date | null): Promise<void> {
    const [where, values]: [string, unknown[]] = until
      ? ['order_id = ? AND worker_id = ? AND at < ?', [orderId, workerId, until]]
      : ['order_id = ? AND worker_id = ?', [orderId, workerId]];
    const found = await rows<PositionRow>(tx, `SELECT * FROM visit_position WHERE ${where} ORDER BY since`, values);
    if (found.length === 0) return;
    await write(tx, `DELETE FROM visit_position WHERE ${where}`, values);
    for (const point of thinned(found.map(pointOf))) await this.keep(tx, orderId, workerId, point);
  }
}

function pointOf(found: PositionRow): WayPoint {
  const { at, device_time: deviceTime, received_at: receivedAt, lat, lng, accuracy_metres: accuracy } = found;
  return { at, deviceTime, receivedAt, lat, lng, accuracy };
}
