import { Injectable } from '@nestjs/common';
import { insert, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { spanOf, type WayPoint } from '../domain/way.js';

interface PositionRow {
  at: Date;
  device_time: Date;
  lat: number;
  lng: number;
  accuracy_metres: number | null;
}

/** Where workers were on the way to a visit; of each span of time only the newest point. */
@Injectable()
export class VisitPositions {
  /** The caller has locked the visit, and knows that nothing newer is kept. */
  async keep(tx: Tx, orderId: string, workerId: string, point: WayPoint, receivedAt: Date): Promise<void> {
    await insert(
      tx,
      'visit_position',
      {
        order_id: orderId,
        worker_id: workerId,
        since: spanOf(point.at),
        at: point.at,
        received_at: receivedAt,
        device_time: point.deviceTime,
        lat: point.lat,
        lng: point.lng,
        accuracy_metres: point.accuracy,
      },
      `at = VALUES(at), received_at = VALUES(received_at), device_time = VALUES(device_time), lat = VALUES(lat),
       lng = VALUES(lng), accuracy_metres = VALUES(accuracy_metres)`,
    );
  }

  async newest(tx: Tx, orderId: string, workerId: string): Promise<WayPoint | null> {
    const [found] = await rows<PositionRow>(
      tx,
      'SELECT * FROM visit_position WHERE order_id = ? AND worker_id = ? ORDER BY since DESC LIMIT 1',
      [orderId, workerId],
    );
    return found ? pointOf(found) : null;
  }
}

function pointOf({ at, device_time, lat, lng, accuracy_metres }: PositionRow): WayPoint {
  return { at, deviceTime: device_time, lat, lng, accuracy: accuracy_metres };
}
