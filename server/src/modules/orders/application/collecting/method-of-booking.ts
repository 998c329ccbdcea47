import type { Tx } from '../../../../platform/database/transactions.js';
import type { DeskReceipts } from '../../../payments/contract/desk.js';
import type { InstalmentMethod } from '../../contract/collecting.js';
import { referenceOf } from '../../domain/reference.js';
import type { StoredOrder } from '../../infrastructure/order-rows.js';

/** How a booking was paid: its number is that of a receipt of the desk, or of a payment at WeChat. */
export async function methodOfBooking(
  desk: DeskReceipts,
  tx: Tx,
  { id, paidTradeNo }: Pick<StoredOrder, 'id' | 'paidTradeNo'>,
): Promise<InstalmentMethod> {
  const receipts = await desk.of(tx, referenceOf(id));
  return receipts.find((receipt) => receipt.id === paidTradeNo)?.method ?? 'wechat';
}
