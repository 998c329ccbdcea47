import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { RefundState } from '../contract/payments.facade.js';
import { refundStatesBefore, type Refund, type RefundFacts, type RefundNewsBy } from '../domain/refund.js';

interface RefundRow {
  out_refund_no: string;
  out_trade_no: string;
  reference: string;
  request_key: string;
  state: RefundState;
  amount_fen: number;
  total_fen: number;
  reason: string;
  notify_url: string;
  received_account: string | null;
  created_at: Date;
  ask_at: Date;
  carried_at: Date | null;
  succeeded_at: Date | null;
  problem: string | null;
}

const SELECT = `SELECT out_refund_no, out_trade_no, reference, request_key, state, amount_fen, total_fen, reason, notify_url,
  received_account, created_at, ask_at, carried_at, succeeded_at, problem FROM refund`;

/** Rows of `refund`. Every change of state is a compare-and-set against the transition table. */
@Injectable()
export class RefundRows {
  async find(tx: Tx, outRefundNo: string): Promise<Refund | null> {
    return refundOf(await row<RefundRow>(tx, `${SELECT} WHERE out_refund_no = ?`, [outRefundNo]));
  }

  async lock(tx: Tx, outRefundNo: string): Promise<Refund | null> {
    return refundOf(await row<RefundRow>(tx, `${SELECT} WHERE out_refund_no = ? FOR UPDATE`, [outRefundNo]));
  }

  async byKey(tx: Tx, reference: string, key: string): Promise<Refund | null> {
    return refundOf(await row<RefundRow>(tx, `${SELECT} WHERE reference = ? AND request_key = ?`, [reference, key]));
  }

  /** All of a payment, oldest first; read under the payment's lock wherever more is to be given back. */
  async ofPayment(tx: Tx, outTradeNo: string): Promise<Refund[]> {
    const found = await rows<RefundRow>(tx, `${SELECT} WHERE out_trade_no = ? ORDER BY out_refund_no`, [outTradeNo]);
    return found.map((one) => refundOf(one)!);
  }

  async ofReference(tx: Tx, reference: string): Promise<Refund[]> {
    const found = await rows<RefundRow>(tx, `${SELECT} WHERE reference = ? ORDER BY out_refund_no`, [reference]);
    return found.map((one) => refundOf(one)!);
  }

  /** @throws the database's duplicate-key error when the same cause has its refund already */
  async add(tx: Tx, refund: Refund): Promise<void> {
    await insert(tx, 'refund', {
      out_refund_no: refund.outRefundNo,
      out_trade_no: refund.outTradeNo,
      reference: refund.reference,
      request_key: refund.key,
      state: refund.state,
      amount_fen: refund.amountFen,
      total_fen: refund.totalFen,
      reason: refund.reason,
      notify_url: refund.notifyUrl,
      created_at: refund.createdAt,
      ask_at: refund.askAt,
    });
  }

  /** WeChat is about to be asked for it. */
  async markCarried(tx: Tx, outRefundNo: string, at: Date): Promise<void> {
    await write(tx, 'UPDATE refund SET carried_at = ? WHERE out_refund_no = ?', [at, outRefundNo]);
  }

  async move(
    tx: Tx,
    outRefundNo: string,
    to: RefundState,
    facts: RefundFacts,
    by: RefundNewsBy,
    at: Date,
  ): Promise<boolean> {
    const changed = await write(
      tx,
      `UPDATE refund SET state = ?, refund_id = COALESCE(?, refund_id), received_account = COALESCE(?, received_account),
         succeeded_at = ?, settled_at = ?, settled_by = ?, problem = NULL
       WHERE out_refund_no = ? AND state IN (?)`,
      [to, facts.refundId, facts.receivedAccount, facts.succeededAt, at, by, outRefundNo, refundStatesBefore(to)],
    );
    return changed === 1;
  }

  /** Leaves a note for people on a refund whose state stays; true when it is a new one. */
  async note(tx: Tx, outRefundNo: string, problem: string): Promise<boolean> {
    const changed = await write(
      tx,
      'UPDATE refund SET problem = ? WHERE out_refund_no = ? AND (problem IS NULL OR problem <> ?)',
      [problem, outRefundNo, problem],
    );
    return changed === 1;
  }
}

function refundOf(found: RefundRow | null): Refund | null {
  if (!found) return null;
  return {
    outRefundNo: found.out_refund_no,
    outTradeNo: found.out_trade_no,
    reference: found.reference,
    key: found.request_key,
    state: found.state,
    amountFen: fen(Number(found.amount_fen)),
    totalFen: fen(Number(found.total_fen)),
    reason: found.reason,
    notifyUrl: found.notify_url,
    receivedAccount: found.received_account,
    createdAt: found.created_at,
    askAt: found.ask_at,
    carriedAt: found.carried_at,
    succeededAt: found.succeeded_at,
    problem: found.problem,
  };
}
