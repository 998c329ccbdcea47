import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type RedPacket = Schemas['RedPacketView'];

/** Those of an order, newest first, with what may be given. */
export function listRedPackets(orderId: string, signal?: AbortSignal): Promise<Schemas['RedPacketList']> {
  return get(`/admin/orders/${encodeURIComponent(orderId)}/red-packets`, { signal });
}

/** What waits for another person to agree, the oldest first. */
export function listWaitingRedPackets(signal?: AbortSignal): Promise<Schemas['WaitingRedPackets']> {
  return get('/admin/red-packets', { signal });
}

/** @throws ApiFailure TRANSFER_AMOUNT, TRANSFER_LIMIT, RECEIVER_UNKNOWN */
export async function giveRedPacket(
  orderId: string,
  body: Schemas['GiveRedPacketBody'],
  idempotencyKey: string,
): Promise<void> {
  await post(`/admin/orders/${encodeURIComponent(orderId)}/red-packets`, body, { idempotencyKey });
}

/** @throws ApiFailure FOUR_EYES, TRANSFER_STATE, TRANSFER_LIMIT */
export async function decideRedPacket(
  id: string,
  body: Schemas['DecideRedPacket'],
  idempotencyKey: string,
): Promise<void> {
  await post(`/admin/red-packets/${encodeURIComponent(id)}/decide`, body, { idempotencyKey });
}
