import { fen } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import { PaymentsFacade } from '../../src/modules/payments/contract/payments.facade.js';
import type { SmallTown } from './small-town.js';

let causes = 0;

/**
 * A yuan of a paid order that WeChat found no account for, or that only the desk can pay. What led there is told in
 * `payments/abnormal-refunds.spec.ts`. @returns its number
 */
export async function troubledRefund(town: SmallTown, orderId: string, state: 'abnormal' | 'at_desk'): Promise<string> {
  const { whole } = town;
  const request = { amountFen: fen(100), reason: '一处没有擦净', key: `trouble ${(causes += 1)}` };
  const refund = await whole.transactions.run((tx) =>
    whole.app.get(PaymentsFacade).refund(tx, `order:${orderId}`, request),
  );
  if (isRefused(refund)) throw new Error(`the refund was refused: ${refund.refused}`);
  const { outRefundNo } = refund;
  const because = state === 'at_desk' ? 'returned' : null;
  await whole.rows(`UPDATE refund SET state = ?, refund_id = ?, at_desk_because = ? WHERE out_refund_no = ?`, [
    state,
    `50${outRefundNo}`,
    because,
    outRefundNo,
  ]);
  return outRefundNo;
}

/** One that somebody has recorded the desk's payment of. @returns the payment's id */
export async function recordedPayout(town: SmallTown, orderId: string): Promise<string> {
  const { whole } = town;
  const refund = await troubledRefund(town, orderId, 'at_desk');
  const clerk = await town.staff('finance');
  const body = { method: 'bank', voucherNo: `V-${refund}`, because: '客户来电核对' };
  await clerk.post(`/admin/troubled-refunds/${refund}/payout`, body);
  const [way] = await whole.rows<{ id: string }>('SELECT id FROM refund_way WHERE out_refund_no = ?', [refund]);
  return way!.id;
}
