import type { Schemas } from '@daowei/shared/api/client';
import { expectOk, type Person } from './person.js';
import type { SmallTown } from './small-town.js';

/** A red packet for the customer of an order, from an office person of its own. @returns its id, and the transfer's */
export async function redPacket(
  town: SmallTown,
  orderId: string,
  amountFen = 1_000,
): Promise<{ id: string; from: Person; transferId: string | null }> {
  const from = await town.staff('service');
  const path = `/admin/orders/${orderId}/red-packets`;
  const { id } = expectOk(await from.post<Schemas['RedPacketView']>(path, { amountFen, reason: '感谢您的耐心等候' }));
  const [sent] = await town.whole.rows<{ out_bill_no: string }>(
    'SELECT out_bill_no FROM transfer WHERE reference = ?',
    [`red-packet:${id}`],
  );
  return { id, from, transferId: sent?.out_bill_no ?? null };
}
