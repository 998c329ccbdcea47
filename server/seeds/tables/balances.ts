import { REMIND_BALANCE } from '../../src/modules/orders/application/work-kinds.js';
import { countedUnder } from '../../src/modules/orders/domain/earning.js';
import { balanceReferenceOf } from '../../src/modules/orders/domain/reference.js';
import type { DeskReceipt } from '../../src/modules/payments/contract/desk.js';
import { receiptCountedJournal } from '../../src/modules/payments/domain/desk-journal.js';
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
  const { amountFen, openedAt, dueAt, extras, payment, receipt } = balance;
  const paidAt = payment?.endedAt ?? receipt?.recordedAt ?? null;
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
    paid_fen: paidAt ? amountFen : 0,
    due_at: dueAt,
    opened_at: openedAt,
    settled_at: paidAt,
    reminders: 0,
  });
  if (!paidAt) {
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
  const tradeNo = payment?.outTradeNo ?? receipt!.id;
  bulk.add('order_instalment', {
    trade_no: tradeNo,
    order_id: order.id,
    counted_fen: amountFen,
    back_fen: 0,
    paid_at: paidAt,
    method: receipt?.method ?? 'wechat',
    voided_at: null,
  });
  const reference = balanceReferenceOf(order.id, 0);
  const what = `${order.serviceName}尾款`;
  if (payment)
    writeBill(bulk, random, config, { reference, amountFen, openid: booking.customer.openid, what }, payment);
  if (receipt) writeReceipt(bulk, random, receipt);
  const earning = { key: `balance:${tradeNo}`, reference, amountFen, under: countedUnder(order) };
  writeJournal(bulk, random, earnedJournal(earning, paidAt));
}

function writeReceipt(bulk: Bulk, random: Random, receipt: DeskReceipt): void {
  bulk.add('desk_receipt', {
    id: receipt.id,
    reference: receipt.reference,
    method: receipt.method,
    receipt_no: receipt.receiptNo,
    amount_fen: receipt.amountFen,
    refunded_fen: receipt.refundedFen,
    state: receipt.state,
    recorded_by: receipt.recordedBy.accountId,
    recorded_label: receipt.recordedBy.label,
    recorded_at: receipt.recordedAt,
    checked_by: receipt.checkedBy,
    because: receipt.because,
  });
  writeJournal(bulk, random, receiptCountedJournal(receipt, receipt.recordedAt));
}
