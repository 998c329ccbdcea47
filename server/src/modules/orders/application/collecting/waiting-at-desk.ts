import { sumFen, type Fen } from '@daowei/shared/kernel/fen';
import type { Tx } from '../../../../platform/database/transactions.js';
import type { DeskReceipts } from '../../../payments/contract/desk.js';

/**
 * What was taken at the desk and waits for its second person.
 * @param reference of a booking, or of its balance
 */
export async function waitingAtDesk(desk: DeskReceipts, tx: Tx, reference: string): Promise<Fen> {
  const receipts = await desk.of(tx, reference);
  return sumFen(receipts.filter(({ state }) => state === 'recorded').map(({ amountFen }) => amountFen));
}
