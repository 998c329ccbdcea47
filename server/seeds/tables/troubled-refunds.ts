import { fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { DAY_MINUTES } from '@daowei/shared/kernel/local-date';
import { dueAtBooking } from '../../src/modules/orders/domain/collecting.js';
import { countedUnder } from '../../src/modules/orders/domain/earning.js';
import { referenceOf } from '../../src/modules/orders/domain/reference.js';
import { refundOwedJournal, refundReturnedJournal } from '../../src/modules/payments/domain/journal.js';
import { Bulk } from '../bulk.js';
import type { OrderStory } from '../history/story.js';
import type { Random } from '../random.js';
import type { Tx } from '../../src/platform/database/transactions.js';
import { STAFF } from '../company/staff.js';
import { writeJournal } from './payments.js';

const REASON = '一处没有擦净，退一部分';
const CLERK = STAFF.find(({ roles }) => roles.includes('finance'))!;

/** Two refunds of the last days that did not arrive: one waits for a bank card, one for its second person. */
export async function writeTroubledRefunds(
  tx: Tx,
  random: Random,
  now: Date,
  stories: readonly OrderStory[],
): Promise<void> {
  const bulk = new Bulk();
  const served = stories.filter(
    ({ order, payment }) =>
      order.completedAt && order.completedAt < addMinutes(now, -DAY_MINUTES) && payment?.state === 'paid',
  );
  for (const [place, story] of served.slice(-2).entries()) writeRefund(bulk, random, story, place === 0, now);
  await bulk.write(tx);
}

function writeRefund(bulk: Bulk, random: Random, { order, payment }: OrderStory, atDesk: boolean, now: Date): void {
  const at = addMinutes(now, -random.int(300, 900));
  const [outRefundNo, reference, amountFen] = [random.id(at), referenceOf(order.id), fen(3_000)];
  const refund = { outRefundNo, reference, amountFen };
  bulk.add('refund', {
    out_refund_no: outRefundNo,
    out_trade_no: payment!.outTradeNo,
    reference,
    request_key: `desk:${outRefundNo}`,
    state: atDesk ? 'at_desk' : 'abnormal',
    at_desk_because: atDesk ? 'returned' : null,
    amount_fen: amountFen,
    total_fen: dueAtBooking(order),
    reason: REASON,
    notify_url: 'https://example.com/api/wechat-pay/notifications/refund',
    refund_id: `5030${random.digits(24)}`,
    received_account: null,
    problem: null,
    created_at: at,
    ask_at: at,
    carried_at: at,
    succeeded_at: null,
    settled_at: addMinutes(at, 1),
    settled_by: 'notification',
  });
  // the visit was signed off: what it brought was earned
  writeJournal(bulk, random, refundOwedJournal(refund, fen(0), at, countedUnder(order)));
  if (!atDesk) return;
  const recordedAt = addMinutes(at, 60);
  writeJournal(bulk, random, refundReturnedJournal(refund, recordedAt));
  bulk.add('refund_way', {
    id: random.id(recordedAt),
    out_refund_no: outRefundNo,
    live_refund_no: outRefundNo,
    way: 'desk',
    state: 'recorded',
    method: 'bank',
    voucher_no: `HZ${random.digits(12)}`,
    because: '客户提供本人银行账户，电话核对',
    recorded_label: `财务 ${CLERK.name}`,
    recorded_at: recordedAt,
  });
}
