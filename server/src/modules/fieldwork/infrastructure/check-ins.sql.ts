import { Injectable } from '@nestjs/common';
import { insert, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Arrival, Fix, PhoneTimes, PlaceDoubt, PlaceProof } from '../domain/arrival.js';
import { DECIMALS_LEFT } from '../domain/way.js';

/** All that is known of one check-in. */
export interface CheckInEvidence {
  readonly orderId: string;
  readonly workerId: string;
  readonly proof: 'door_code' | 'voucher';
  readonly arrival: Arrival;
  readonly receivedAt: Date;
  readonly phone: PhoneTimes;
  readonly fix: Fix | null;
  readonly place: PlaceProof;
  /** what the worker said and showed where the place did not fit */
  readonly reason: string | null;
  readonly photo: string | null;
}

interface CheckInRow {
  order_id: string;
  worker_id: string;
  proof: CheckInEvidence['proof'];
  arrived_at: Date;
  received_at: Date;
  device_time: Date;
  sent_at: Date | null;
  skew_seconds: number | null;
  is_offline: number;
  lat: number | null;
  lng: number | null;
  accuracy_metres: number | null;
  metres_off: number | null;
  place_doubt: PlaceDoubt | null;
  reason: string | null;
  photo_file: string | null;
}

/** What check-ins were proven with; a row is written once, and only its position is thinned out. */
@Injectable()
export class CheckIns {
  async add(tx: Tx, { arrival, phone, fix, place, ...one }: CheckInEvidence): Promise<void> {
    await insert(tx, 'visit_check_in', {
      order_id: one.orderId,
      worker_id: one.workerId,
      proof: one.proof,
      arrived_at: arrival.at,
      received_at: one.receivedAt,
      device_time: phone.actedAt,
      sent_at: phone.sentAt,
      skew_seconds: arrival.skewSeconds,
      is_offline: arrival.isOffline ? 1 : 0,
      lat: fix?.lat ?? null,
      lng: fix?.lng ?? null,
      accuracy_metres: fix?.accuracy ?? null,
      metres_off: place.metres,
      place_doubt: place.doubt,
      reason: one.reason,
      photo_file: one.photo,
    });
  }

  /** Leaves about a kilometre of the position; how far from the address it was stays. */
  async thin(tx: Tx, orderId: string, workerId: string): Promise<void> {
    await write(
      tx,
      `UPDATE visit_check_in SET lat = ROUND(lat, ${DECIMALS_LEFT}), lng = ROUND(lng, ${DECIMALS_LEFT})
       WHERE order_id = ? AND worker_id = ? AND lat IS NOT NULL`,
      [orderId, workerId],
    );
  }

  /** Of the crew of a visit, in the order they came. */
  async ofVisit(tx: Tx, orderId: string): Promise<CheckInEvidence[]> {
    const found = await rows<CheckInRow>(tx, 'SELECT * FROM visit_check_in WHERE order_id = ? ORDER BY arrived_at', [
      orderId,
    ]);
    return found.map((one) => ({
      orderId: one.order_id,
      workerId: one.worker_id,
      proof: one.proof,
      arrival: { at: one.arrived_at, isOffline: one.is_offline === 1, skewSeconds: one.skew_seconds },
      receivedAt: one.received_at,
      phone: { actedAt: one.device_time, sentAt: one.sent_at },
      fix: one.lat === null || one.lng === null ? null : { lat: one.lat, lng: one.lng, accuracy: one.accuracy_metres },
      place: { doubt: one.place_doubt, metres: one.metres_off },
      reason: one.reason,
      photo: one.photo_file,
    }));
  }
}
