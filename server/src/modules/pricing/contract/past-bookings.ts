import type { Fen } from '@daowei/shared/kernel/fen';
import type { Tx } from '../../../platform/database/transactions.js';

/** A booking that was paid for by itself, with the quote it was booked at. */
export interface PastBooking {
  readonly orderId: string;
  /** for people */
  readonly orderNo: string;
  readonly serviceName: string;
  readonly quoteId: string;
  readonly totalFen: Fen;
  readonly bookedAt: Date;
}

/** What was booked lately, asked by pricing when new rules are tried on it; implemented upwards by orders. */
export abstract class PastBookings {
  /**
   * The paid ones among the newest bookings, newest first. Visits of a package are left out: they are priced together.
   * @param most bookings that are looked at, however many there are
   */
  abstract latest(tx: Tx, most: number): Promise<PastBooking[]>;
}
