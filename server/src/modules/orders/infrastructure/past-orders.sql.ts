import { Injectable } from '@nestjs/common';
import { rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { PastBookings, type PastBooking } from '../../pricing/contract/past-bookings.js';

/** The newest orders, read from the end of the primary key: ids grow with time, so history does not count. */
@Injectable()
export class PastOrdersSql extends PastBookings {
  override latest(tx: Tx, most: number): Promise<PastBooking[]> {
    return rows<PastBooking>(
      tx,
      `SELECT id AS orderId, order_no AS orderNo, service_name AS serviceName, quote_id AS quoteId,
              total_fen AS totalFen, created_at AS bookedAt
       FROM (SELECT id, order_no, service_name, quote_id, total_fen, created_at, paid_at, prepaid_by
             FROM customer_order ORDER BY id DESC LIMIT ?) AS latest
       WHERE paid_at IS NOT NULL AND prepaid_by IS NULL ORDER BY id DESC`,
      [most],
    );
  }
}
