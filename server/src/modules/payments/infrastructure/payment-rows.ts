import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { PaymentState } from '../contract/payments.facade.js';
import { statesBefore, type Payment, type SettledBy } from '../domain/payment.js';

interface PaymentRow {
  out_trade_no: string;
  reference: string;
  state: PaymentState;
  amount_fen: number;
  currency: string;
  payer_openid: string;
  appid: string;
  mchid: string;
  description: string;
  notify_url: string;
  pay_before: Date;
  prepay_id: string | null;
  prepaid_at: Date | null;
  transaction_id: string | null;
  created_at: Date;
  settled_at: Date | null;
  settled_by: SettledBy | null;
  problem: string | null;
}

const SELECT = `SELECT out_trade_no, reference, state, amount_fen, currency, payer_openid, appid, mchid, description,
  notify_url, pay_before, prepay_id, prepaid_at, transaction_id, created_at, settled_at, settled_by, problem FROM payment`;

/** Rows of `payment`. Every change of state is a compare-and-set against the transition table. */
@Injectable()
export class PaymentRows {
  async find(tx: Tx, outTradeNo: string): Promise<Payment | null> {
    return paymentOf(await row<PaymentRow>(tx, `${SELECT} WHERE out_trade_no = ?`, [outTradeNo]));
  }

  /** Reads and locks; every settlement begins with it. */
  async lock(tx: Tx, outTradeNo: string): Promise<Payment | null> {
    return paymentOf(await row<PaymentRow>(tx, `${SELECT} WHERE out_trade_no = ? FOR UPDATE`, [outTradeNo]));
  }

  /** The one payment of a reference that is open, paid or held. The unique key allows no second one. */
  async live(tx: Tx, reference: string): Promise<Payment | null> {
    return paymentOf(await row<PaymentRow>(tx, `${SELECT} WHERE live_reference = ?`, [reference]));
  }

  /** All payments of a reference, oldest first. */
  async of(tx: Tx, reference: string): Promise<Payment[]> {
    const found = await rows<PaymentRow>(tx, `${SELECT} WHERE reference = ? ORDER BY created_at, out_trade_no`, [
      reference,
    ]);
    return found.map((each) => paymentOf(each)!);
  }

  /** @throws the database's duplicate-key error when the reference has a live payment already */
  async begin(tx: Tx, payment: Payment): Promise<void> {
    await insert(tx, 'payment', {
      out_trade_no: payment.outTradeNo,
      reference: payment.reference,
      live_reference: payment.reference,
      state: payment.state,
      amount_fen: payment.amountFen,
      currency: payment.currency,
      payer_openid: payment.payerOpenid,
      appid: payment.appid,
      mchid: payment.mchid,
      description: payment.description,
      notify_url: payment.notifyUrl,
      pay_before: payment.payBefore,
      created_at: payment.createdAt,
    });
  }

  /** WeChat has it and it may be paid; false when it has been closed or settled meanwhile. */
  async markPending(tx: Tx, outTradeNo: string, prepayId: string, at: Date): Promise<boolean> {
    return this.move(tx, outTradeNo, 'pending', 'prepay_id = ?, prepaid_at = ?', [prepayId, at]);
  }

  async markClosed(tx: Tx, outTradeNo: string, at: Date): Promise<boolean> {
    return this.move(tx, outTradeNo, 'closed', 'live_reference = NULL, closed_at = ?', [at]);
  }

  /** `stands`: no other payment has the reference's place, so this one takes it. */
  async markPaid(
    tx: Tx,
    outTradeNo: string,
    capture: { transactionId: string; paidAt: Date; at: Date; by: SettledBy; problem: string | null; stands: boolean },
  ): Promise<boolean> {
    const { transactionId, paidAt, at, by, problem, stands } = capture;
    const place = stands ? ', live_reference = reference' : '';
    return this.move(
      tx,
      outTradeNo,
      'paid',
      `transaction_id = ?, paid_at = ?, settled_at = ?, settled_by = ?, problem = ?${place}`,
      [transactionId, paidAt, at, by, problem],
    );
  }

  async markHeld(tx: Tx, outTradeNo: string, because: string, by: SettledBy, at: Date): Promise<boolean> {
    return this.move(tx, outTradeNo, 'held', 'problem = ?, settled_at = ?, settled_by = ?', [because, at, by]);
  }

  /** Takes the reference's place away from a payment that is about to be closed; false when it is not open any more. */
  async unseat(tx: Tx, outTradeNo: string): Promise<boolean> {
    const changed = await write(
      tx,
      'UPDATE payment SET live_reference = NULL WHERE out_trade_no = ? AND state IN (?)',
      [outTradeNo, statesBefore('closed')],
    );
    return changed === 1;
  }

  /** Leaves a note for people on a payment whose state stays. */
  async note(tx: Tx, outTradeNo: string, problem: string): Promise<void> {
    await write(tx, 'UPDATE payment SET problem = ? WHERE out_trade_no = ?', [problem, outTradeNo]);
  }

  /** True when WeChat's transaction id already stands on another payment. */
  async transactionTaken(tx: Tx, transactionId: string, outTradeNo: string): Promise<boolean> {
    const other = await row(tx, 'SELECT 1 FROM payment WHERE transaction_id = ? AND out_trade_no <> ?', [
      transactionId,
      outTradeNo,
    ]);
    return other !== null;
  }

  private async move(tx: Tx, outTradeNo: string, to: PaymentState, set: string, values: unknown[]): Promise<boolean> {
    const changed = await write(tx, `UPDATE payment SET state = ?, ${set} WHERE out_trade_no = ? AND state IN (?)`, [
      to,
      ...values,
      outTradeNo,
      statesBefore(to),
    ]);
    return changed === 1;
  }
}

function paymentOf(found: PaymentRow | null): Payment | null {
  if (!found) return null;
  return {
    outTradeNo: found.out_trade_no,
    reference: found.reference,
    state: found.state,
    amountFen: fen(Number(found.amount_fen)),
    currency: found.currency,
    payerOpenid: found.payer_openid,
    appid: found.appid,
    mchid: found.mchid,
    description: found.description,
    notifyUrl: found.notify_url,
    payBefore: found.pay_before,
    prepayId: found.prepay_id,
    prepaidAt: found.prepaid_at,
    transactionId: found.transaction_id,
    createdAt: found.created_at,
    settledAt: found.settled_at,
    settledBy: found.settled_by,
    problem: found.problem,
  };
}
