import { REMIND_BALANCE } from '../../src/modules/orders/application/work-kinds.js';
import { countedUnder } from '../../src/modules/orders/domain/earning.js';
import { balanceReferenceOf } from '../../src/modules/orders/domain/reference.js';
import { earnedJournal } from '../../src/modules/payments/domain/journal.js';
import type { Config } from '../../src/platform/config/config.js';
import type { Bulk } from '../bulk.js';
import type { OrderStory } from '../history/story.js';
import type { Random } from '../random.js';
import { writeBill, writeJournal } from './payments.js';

/** Rows of what was owed after a visit: what was added on site, the balance, its payment, or the reminder of it. */
export function writeBalance(
  bulk: Bulk,
  random: Random,
  config: Config,
  { order, booking, balance }: OrderStory,
): void {
  if (!balance) return;
  const { amountFen, openedAt, dueAt, extras, payment } = balance;
  for (const extra of extras) {
    bulk.add('order_extra', {
      id: extra.id,
      order_id: order.id,
      add_on_id: extra.addOnId,
      name: extra.name,
      quantity: extra.quantity,
      amount_fen: extra.amountFen,
      reason: extra.reason,
      state: extra.state,
      proposed_by: extra.proposedBy,
      proposed_at: extra.proposedAt,
      answered_at: extra.answeredAt,
    });
  }
  bulk.add('order_balance', {
    order_id: order.id,
    amount_fen: amountFen,
    paid_fen: payment ? amountFen : 0,
    due_at: dueAt,
    opened_at: openedAt,
    settled_at: payment?.endedAt ?? null,
    reminders: 0,
  });
  if (!payment) {
    bulk.add('due_work', {
      id: random.id(openedAt),
      kind: REMIND_BALANCE,
      ref: order.id,
      due_at: dueAt,
      attempts: 0,
      data: 'null',
      created_at: openedAt,
    });
    return;
  }
  bulk.add('order_instalment', {
    trade_no: payment.outTradeNo,
    order_id: order.id,
    counted_fen: amountFen,
    back_fen: 0,
    paid_at: payment.endedAt,
    method: 'wechat',
    voided_at: null,
  });
  const reference = balanceReferenceOf(order.id, 0);
  const what = `${order.serviceName}尾款`;
  writeBill(bulk, random, config, { reference, amountFen, openid: booking.customer.openid, what }, payment);
  const earning = { key: `balance:${payment.outTradeNo}`, reference, amountFen, under: countedUnder(order) };
  writeJournal(bulk, random, earnedJournal(earning, payment.endedAt));
}
