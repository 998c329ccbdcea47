import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { DeskMethod } from '../contract/desk.js';
import { REFUND_WAY_TRANSITIONS, type RefundWay, type RefundWayState } from '../domain/refund-way.js';

interface WayRow {
  id: string;
  out_refund_no: string;
  way: RefundWay['way'];
  state: RefundWayState;
  bank_type: string | null;
  sealed_account: string | null;
  sealed_name: string | null;
  sealed_with: string | null;
  account_tail: string | null;
  method: DeskMethod | null;
  voucher_no: string | null;
  because: string;
  problem: string | null;
  recorded_by: string | null;
  recorded_label: string;
  recorded_at: Date;
  checked_by: string | null;
  ended_at: Date | null;
}

const SELECT = `SELECT id, out_refund_no, way, state, bank_type, sealed_account, sealed_name, sealed_with, account_tail, method,
  voucher_no, because, problem, recorded_by, recorded_label, recorded_at, checked_by, ended_at FROM refund_way`;

/** Other ways of refunds. One is open at a time; a card is forgotten, sealed as it is, once its way has ended. */
@Injectable()
export class RefundWaysSql {
  /** The open one of a refund. */
  async open(tx: Tx, outRefundNo: string): Promise<RefundWay | null> {
    const found = await row<WayRow>(tx, `${SELECT} WHERE live_refund_no = ?`, [outRefundNo]);
    return found && wayOf(found);
  }

  async find(tx: Tx, id: string): Promise<RefundWay | null> {
    const found = await row<WayRow>(tx, `${SELECT} WHERE id = ?`, [id]);
    return found && wayOf(found);
  }

  /** Every way of these refunds, the oldest first. */
  async of(tx: Tx, outRefundNos: readonly string[]): Promise<RefundWay[]> {
    if (outRefundNos.length === 0) return [];
    return (await rows<WayRow>(tx, `${SELECT} WHERE out_refund_no IN (?) ORDER BY id`, [outRefundNos])).map(wayOf);
  }

  async isTaken(tx: Tx, method: DeskMethod, voucherNo: string): Promise<boolean> {
    const values = [method, voucherNo];
    return (await row(tx, 'SELECT 1 FROM refund_way WHERE method = ? AND voucher_no = ?', values)) !== null;
  }

  /** @throws the database's duplicate-key error when another one was opened, or the voucher used, in this moment */
  async add(tx: Tx, way: RefundWay): Promise<void> {
    const card = way.way === 'user_card' ? way.card : null;
    await insert(tx, 'refund_way', {
      id: way.id,
      out_refund_no: way.outRefundNo,
      live_refund_no: way.outRefundNo,
      way: way.way,
      state: way.state,
      bank_type: way.way === 'user_card' ? way.bankType : null,
      sealed_account: card?.account ?? null,
      sealed_name: card?.name ?? null,
      sealed_with: card?.sealedWith ?? null,
      account_tail: way.way === 'user_card' ? way.accountTail : null,
      method: way.way === 'desk' ? way.method : null,
      voucher_no: way.way === 'desk' ? way.voucherNo : null,
      because: way.because,
      recorded_by: way.recordedBy.accountId,
      recorded_label: way.recordedBy.label,
      recorded_at: way.recordedAt,
    });
  }

  /** WeChat is at it; true when that is new. */
  async take(tx: Tx, id: string): Promise<boolean> {
    return (await write(tx, "UPDATE refund_way SET state = 'taken' WHERE id = ? AND state = 'asked'", [id])) === 1;
  }

  /** It worked or it did not, and its card is forgotten. */
  async end(
    tx: Tx,
    id: string,
    to: 'done' | 'refused',
    {
      problem = null,
      by = null,
      at,
    }: { readonly problem?: string | null; readonly by?: string | null; readonly at: Date },
  ): Promise<void> {
    await write(
      tx,
      `UPDATE refund_way SET state = ?, problem = ?, checked_by = ?, ended_at = ?, live_refund_no = NULL,
         sealed_account = NULL, sealed_name = NULL
       WHERE id = ? AND state IN (?)`,
      [to, problem, by, at, id, statesBefore(to)],
    );
  }
}

function statesBefore(to: RefundWayState): RefundWayState[] {
  return (Object.keys(REFUND_WAY_TRANSITIONS) as RefundWayState[]).filter((from) =>
    (REFUND_WAY_TRANSITIONS[from] as readonly RefundWayState[]).includes(to),
  );
}

function wayOf(found: WayRow): RefundWay {
  const common = {
    id: found.id,
    outRefundNo: found.out_refund_no,
    state: found.state,
    because: found.because,
    problem: found.problem,
    recordedBy: { accountId: found.recorded_by, label: found.recorded_label },
    recordedAt: found.recorded_at,
    checkedBy: found.checked_by,
    endedAt: found.ended_at,
  };
  switch (found.way) {
    case 'merchant_account':
      return { ...common, way: found.way };
    case 'desk':
      return { ...common, way: found.way, method: found.method!, voucherNo: found.voucher_no! };
    case 'user_card': {
      const { bank_type, sealed_account: account, sealed_name: name, sealed_with } = found;
      const card =
        account !== null && name !== null ? { bankType: bank_type!, account, name, sealedWith: sealed_with! } : null;
      return { ...common, way: found.way, bankType: bank_type!, accountTail: found.account_tail!, card };
    }
  }
}
