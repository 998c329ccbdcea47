import type { Fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { CONTRACTS_POLICY } from '../../src/modules/contracts/domain/contracts-policy.js';
import { referenceOf as packageReference } from '../../src/modules/contracts/domain/reference.js';
import { referenceOf } from '../../src/modules/orders/domain/reference.js';
import { captureJournal } from '../../src/modules/payments/domain/journal.js';
import { describe } from '../../src/modules/payments/domain/start.js';
import type { Config } from '../../src/platform/config/config.js';
import type { Bulk } from '../bulk.js';
import type { OrderStory, PaymentStory } from '../history/story.js';
import type { Random } from '../random.js';

/**
 * The history was paid under the company's former merchant number, so that nobody asks today's WeChat Pay about
 * payments it has never seen.
 */
const FORMER_MERCHANT = '1500000000';

/** What somebody paid for. */
interface Bill {
  readonly reference: string;
  readonly amountFen: Fen;
  readonly openid: string;
  readonly what: string;
}

/** Rows of payments: the payment, and its journal in the books when money came. */
export function writePayment(
  bulk: Bulk,
  random: Random,
  config: Config,
  { order, booking, payment }: OrderStory,
): void {
  if (!payment) return;
  const bill = {
    reference: referenceOf(order.id),
    amountFen: order.totalFen,
    openid: booking.customer.openid,
    what: order.serviceName,
  };
  writeBill(bulk, random, config, bill, payment);
}

/** One payment for all visits of each package. */
export function writePackagePayments(bulk: Bulk, random: Random, config: Config, stories: readonly OrderStory[]): void {
  for (const { booking, order } of stories) {
    if (booking.prepaid?.seq !== 1) continue;
    const { pack } = booking.prepaid;
    const bill = {
      reference: packageReference(pack.id),
      amountFen: pack.price.totalFen,
      openid: pack.customer.openid,
      what: `${order.serviceName} ${pack.sold.name}`,
    };
    writeBill(bulk, random, config, bill, {
      outTradeNo: pack.outTradeNo,
      state: 'paid',
      createdAt: pack.bookedAt,
      payBefore: addMinutes(pack.bookedAt, CONTRACTS_POLICY.holdMinutes.value),
      transactionId: `42000${random.digits(23)}`,
      endedAt: pack.paidAt,
      settledBy: 'notification',
    });
  }
}

function writeBill(
  bulk: Bulk,
  random: Random,
  config: Config,
  { reference, amountFen, openid, what }: Bill,
  { outTradeNo, state, createdAt, endedAt, transactionId, settledBy, payBefore }: PaymentStory,
): void {
  const paid = state === 'paid';
  bulk.add('payment', {
    out_trade_no: outTradeNo,
    reference,
    live_reference: paid ? reference : null,
    state,
    amount_fen: amountFen,
    currency: 'CNY',
    payer_openid: openid,
    appid: config.WECHAT_APPID,
    mchid: FORMER_MERCHANT,
    description: describe(`到位-${what}`),
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
  const journal = captureJournal({ outTradeNo, reference, amountFen }, endedAt);
  const id = random.id(endedAt);
  bulk.add('ledger_journal', {
    id,
    kind: journal.kind,
    ref: journal.ref,
    reference: journal.reference,
    happened_at: journal.happenedAt,
    recorded_at: endedAt,
  });
  for (const [line, entry] of journal.lines.entries()) {
    bulk.add('ledger_entry', { journal_id: id, line, account: entry.account, amount_fen: entry.amountFen });
  }
}
