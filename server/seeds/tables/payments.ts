import type { Fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { CONTRACTS_POLICY } from '../../src/modules/contracts/domain/contracts-policy.js';
import { referenceOf as packageReference } from '../../src/modules/contracts/domain/reference.js';
import { countedUnder, paidUnder } from '../../src/modules/orders/domain/earning.js';
import { dueAtBooking } from '../../src/modules/orders/domain/collecting.js';
import { referenceOf } from '../../src/modules/orders/domain/reference.js';
import { captureJournal, earnedJournal, type Journal } from '../../src/modules/payments/domain/journal.js';
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

/** Rows of payments: the payment, its journal in the books when money came, and what the visit earned. */
export function writePayment(bulk: Bulk, random: Random, config: Config, story: OrderStory): void {
  const { order, booking, payment } = story;
  writeEarning(bulk, random, story);
  if (!payment) return;
  const bill = {
    reference: referenceOf(order.id),
    amountFen: dueAtBooking(order),
    openid: booking.customer.openid,
    what: `${order.serviceName}${order.depositFen === null ? '' : '定金'}`,
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

export function writeBill(
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
  writeJournal(bulk, random, captureJournal({ outTradeNo, reference, amountFen }, endedAt));
}

/** A visit that was signed off has earned what was paid for it. */
function writeEarning(bulk: Bulk, random: Random, { order }: OrderStory): void {
  if (!order.completedAt || order.paidFen === 0) return;
  const { id, paidFen, completedAt } = order;
  const earning = {
    key: referenceOf(id),
    reference: paidUnder(order),
    amountFen: paidFen,
    under: countedUnder(order),
  };
  writeJournal(bulk, random, earnedJournal(earning, completedAt));
}

export function writeJournal(
  bulk: Bulk,
  random: Random,
  { kind, ref, reference, happenedAt, lines, under }: Journal,
): void {
  const id = random.id(happenedAt);
  bulk.add('ledger_journal', {
    id,
    kind,
    ref,
    reference,
    happened_at: happenedAt,
    recorded_at: happenedAt,
    service: under?.service ?? null,
    channel: under?.channel ?? null,
    cause: under?.cause ?? null,
  });
  for (const [line, { account, amountFen }] of lines.entries()) {
    bulk.add('ledger_entry', { journal_id: id, line, account, amount_fen: amountFen });
  }
  bulk.add('ledger_pending', { journal_id: id });
}
