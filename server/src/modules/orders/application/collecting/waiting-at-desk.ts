import { sumFen, type Fen } from '@daowei/shared/kernel/fen';
import type { Tx } from '../../../../platform/database/transactions.js';
import type { DeskReceipts } from '../../../payments/contract/desk.js';
import { balanceReferenceOf } from '../../domain/reference.js';

/** What was taken at the desk for a balance and waits for its second person. */
export async function waitingAtDesk(desk: DeskReceipts, tx: Tx, orderId: string): Promise<Fen> {
  const receipts = await desk.of(tx, balanceReferenceOf(orderId, 0));
  return sumFen(receipts.filter(({ state }) => state === 'recorded').map(({ amountFen }) => amountFen));
}
