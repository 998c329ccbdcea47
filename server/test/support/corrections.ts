import type { Schemas } from '@daowei/shared/api/client';
import { expectOk, type Person } from './person.js';
import type { SmallTown } from './small-town.js';

/** A correction for the customer of an order, asked by an office person of its own. @returns the waiting one, and who asked */
export async function askedCorrection(
  town: SmallTown,
  orderId: string,
  more: Partial<Schemas['AskCorrectionBody']> = {},
): Promise<{ waiting: Schemas['WaitingCorrection']; from: Person }> {
  const from = await town.staff('service');
  const body = { currency: 'points', amount: 300, reason: 'missed', words: '付清后没有记上', evidence: '订单时间线' };
  expectOk(await from.post(`/admin/orders/${orderId}/reward-corrections`, { ...body, ...more }));
  const { items } = expectOk(await from.get<Schemas['WaitingCorrections']>('/admin/reward-corrections'));
  return { waiting: items.find((one) => one.orderId === orderId)!, from };
}
