import { referenceOf } from '../../src/modules/orders/domain/reference.js';
import { captureJournal } from '../../src/modules/payments/domain/journal.js';
import { describe } from '../../src/modules/payments/domain/start.js';
import type { Config } from '../../src/platform/config/config.js';
import type { Bulk } from '../bulk.js';
import type { OrderStory } from '../history/story.js';
import type { Random } from '../random.js';

/**
 * The history was paid under the company's former merchant number, so that nobody asks today's WeChat Pay about
 * payments it has never seen.
 */
const FORMER_MERCHANT = '1500000000';

/** Rows of payments: the payment, and its journal in the books when money came. */
export function writePayment(
  bulk: Bulk,
  random: Random,
  config: Config,
  { order, booking, payment }: OrderStory,
): void {
  if (!payment) return;
  const { outTradeNo, state, createdAt, endedAt, transactionId, settledBy, payBefore } = payment;
  const reference = referenceOf(order.id);
  const paid = state === 'paid';
  bulk.add('payment', {
    out_trade_no: outTradeNo,
    reference,
    live_reference: paid ? reference : null,
    state,
    amount_fen: order.totalFen,
    currency: 'CNY',
    payer_openid: booking.customer.openid,
    appid: config.WECHAT_APPID,
    mchid: FORMER_MERCHANT,
    description: describe(`到位-${order.serviceName}`),
    notify_url: new URL('/api/wechat-pay/notifications/payment', config.PUBLIC_BASE_URL).href,
    pay_before: payBefore,
    prepay_id: `wx${random.digits(34)}`,
    prepaid_at: createdAt,
    transaction_id: transactionId,
    paid_at: paid ? endedAt : null,
    settled_at: paid ? endedAt : null,
    settled_by: settledBy,
    problem: null,
    closed_at: paid ? null : endedAt,
    created_at: createdAt,
  });
  if (!paid) return;
  const journal = captureJournal({ outTradeNo, reference, amountFen: order.totalFen }, endedAt);
  const id = random.id(endedAt);
  bulk.add('ledger_journal', {
    id,
    kind: journal.kind,
    ref: journal.ref,
    reference: journal.reference,
    happened_at: journal.happenedAt,
    recorded_at: endedAt,
  });
  for (const [line, { account, amountFen }] of journal.lines.entries()) {
    bulk.add('ledger_entry', { journal_id: id, line, account, amount_fen: amountFen });
  }
}
