import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';

export interface WaitOffer {
  readonly id: string;
  readonly entryId: string;
  readonly startAt: Date;
  readonly orderId: string;
  readonly offeredAt: Date;
}

/** Which start was offered to whom: each at most once. */
@Injectable()
export class WaitOffersSql {
  async add(tx: Tx, offer: WaitOffer): Promise<void> {
    await insert(tx, 'waitlist_offer', {
      id: offer.id,
      entry_id: offer.entryId,
      start_at: offer.startAt,
      order_id: offer.orderId,
      state: 'open',
      offered_at: offer.offeredAt,
      ended_at: null,
    });
  }

  /** Starts the entry was offered before, in milliseconds of the epoch. */
  async offeredStarts(tx: Tx, entryId: string): Promise<Set<number>> {
    const found = await rows<{ start_at: Date }>(tx, 'SELECT start_at FROM waitlist_offer WHERE entry_id = ?', [
      entryId,
    ]);
    return new Set(found.map((one) => one.start_at.getTime()));
  }

  async entryOfOrder(tx: Tx, orderId: string): Promise<string | null> {
    const found = await row<{ entry_id: string }>(tx, 'SELECT entry_id FROM waitlist_offer WHERE order_id = ?', [
      orderId,
    ]);
    return found?.entry_id ?? null;
  }

  async end(tx: Tx, orderId: string, state: 'booked' | 'lapsed' | 'declined', now: Date): Promise<void> {
    await write(tx, 'UPDATE waitlist_offer SET state = ?, ended_at = ? WHERE order_id = ?', [state, now, orderId]);
  }
}
