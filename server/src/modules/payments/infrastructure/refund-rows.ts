import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { RefundState } from '../contract/payments.facade.js';
import { failingTurn } from '../domain/refund-policy.js';
import { refundStatesBefore, type Refund, type RefundFacts, type RefundNewsBy } from '../domain/refund.js';

interface RefundRow {
  out_refund_no: string;
  out_trade_no: string;
  reference: string;
  request_key: string;
  state: RefundState;
  refund_id: string | null;
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

const SELECT = `SELECT out_refund_no, out_trade_no, reference, request_key, state, refund_id, amount_fen, total_fen,
  reason, notify_url, received_account, created_at, ask_at, carried_at, succeeded_at, problem FROM refund`;

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

  /** The desk owes it from now on. */
  async toDesk(tx: Tx, outRefundNo: string, because: 'too_old' | 'returned' | 'paid_at_desk'): Promise<void> {
    await write(
      tx,
      `UPDATE refund SET state = 'at_desk', at_desk_because = ?, problem = NULL WHERE out_refund_no = ? AND state IN (?)`,
      [because, outRefundNo, refundStatesBefore('at_desk')],
    );
  }

  /** It was paid over the desk. @param received where the customer has it now, in words */
  async handed(tx: Tx, outRefundNo: string, received: string, at: Date): Promise<void> {
    await write(
      tx,
      `UPDATE refund SET state = 'success', received_account = ?, succeeded_at = ?, settled_at = ?, settled_by = 'desk'
       WHERE out_refund_no = ? AND state = 'at_desk'`,
      [received, at, at, outRefundNo],
    );
  }

  /** Gives away the next turn of a refund that WeChat refused. */
  async takeFailingTurn(tx: Tx, now: Date): Promise<Date> {
    const found = await row<{ free_at: Date }>(tx, 'SELECT free_at FROM refund_failing_turn WHERE id = 1 FOR UPDATE');
    const { at, freeAt } = failingTurn(now, found?.free_at ?? now);
    await write(tx, 'UPDATE refund_failing_turn SET free_at = ? WHERE id = 1', [freeAt]);
    return at;
  }

  /** Those that a person must see to, the oldest first, and then the newest that went another way. */
  async troubled(tx: Tx, most: number): Promise<Refund[]> {
    const open = await rows<RefundRow>(
      tx,
      `${SELECT} WHERE state IN ('abnormal', 'at_desk') OR (state = 'created' AND problem IS NOT NULL)
       ORDER BY created_at, out_refund_no LIMIT ?`,
      [most],
    );
    const over = await rows<RefundRow>(
      tx,
      `${SELECT} WHERE state IN ('success', 'closed') AND out_refund_no IN (SELECT out_refund_no FROM refund_way)
       ORDER BY settled_at DESC, out_refund_no DESC LIMIT ?`,
      [most],
    );
    return [...open, ...over].map((one) => refundOf(one)!);
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
    refundId: found.refund_id,
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
