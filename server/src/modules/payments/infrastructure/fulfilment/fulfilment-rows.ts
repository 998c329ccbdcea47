import { Injectable } from '@nestjs/common';
import { fen, type Fen } from '@daowei/shared/kernel/fen';
import { insert, row, rows, write } from '../../../../platform/database/sql.js';
import type { Tx } from '../../../../platform/database/transactions.js';
import type { FulfilmentState } from '../../contract/fulfilment.js';
import type { FulfilmentReport } from '../../domain/fulfilment/fulfilment.js';

interface ReportRow {
  out_trade_no: string;
  reference: string;
  state: FulfilmentState;
  owed_at: Date;
  carried_at: Date | null;
  ended_at: Date | null;
  problem: string | null;
}

const SELECT = `SELECT out_trade_no, reference, state, owed_at, carried_at, ended_at, problem FROM fulfilment_report`;

/** Rows of `fulfilment_report`: one per payment. */
@Injectable()
export class FulfilmentRows {
  async find(tx: Tx, outTradeNo: string): Promise<FulfilmentReport | null> {
    const found = await row<ReportRow>(tx, `${SELECT} WHERE out_trade_no = ?`, [outTradeNo]);
    return found && reportOf(found);
  }

  async of(tx: Tx, references: readonly string[]): Promise<FulfilmentReport[]> {
    if (references.length === 0) return [];
    const found = await rows<ReportRow>(tx, `${SELECT} WHERE reference IN (?) ORDER BY out_trade_no`, [references]);
    return found.map(reportOf);
  }

  /** @throws the database's duplicate-key error when the payment has one */
  async add(tx: Tx, report: FulfilmentReport): Promise<void> {
    await insert(tx, 'fulfilment_report', {
      out_trade_no: report.outTradeNo,
      reference: report.reference,
      state: report.state,
      owed_at: report.owedAt,
      ended_at: report.endedAt,
      problem: report.problem,
    });
  }

  async carried(tx: Tx, outTradeNo: string, at: Date): Promise<void> {
    await write(tx, 'UPDATE fulfilment_report SET carried_at = ? WHERE out_trade_no = ?', [at, outTradeNo]);
  }

  async end(tx: Tx, outTradeNo: string, as: Exclude<FulfilmentState, 'owed'>, at: Date): Promise<void> {
    await write(
      tx,
      `UPDATE fulfilment_report SET state = ?, ended_at = ?, problem = NULL WHERE out_trade_no = ? AND state = 'owed'`,
      [as, at, outTradeNo],
    );
  }

  async note(tx: Tx, outTradeNo: string, problem: string): Promise<void> {
    await write(tx, `UPDATE fulfilment_report SET problem = ? WHERE out_trade_no = ? AND state = 'owed'`, [
      problem,
      outTradeNo,
    ]);
  }

  /** Owed ones that WeChat refused, or that are owed since before `since`; the oldest first, at most 100. */
  async late(tx: Tx, since: Date): Promise<(FulfilmentReport & { readonly amountFen: Fen })[]> {
    const found = await rows<ReportRow & { amount_fen: number }>(
      tx,
      `SELECT f.*, p.amount_fen FROM fulfilment_report f JOIN payment p ON p.out_trade_no = f.out_trade_no
       WHERE f.state = 'owed' AND (f.problem IS NOT NULL OR f.owed_at <= ?) ORDER BY f.owed_at LIMIT 100`,
      [since],
    );
    return found.map((one) => ({ ...reportOf(one), amountFen: fen(Number(one.amount_fen)) }));
  }

  /** References that earned since `since` though their standing payment has no report. */
  async forgotten(tx: Tx, since: Date): Promise<string[]> {
    const found = await rows<{ reference: string }>(
      tx,
      `SELECT DISTINCT j.reference FROM ledger_journal j
       JOIN payment p ON p.live_reference = j.reference AND p.state = 'paid'
       LEFT JOIN fulfilment_report f ON f.out_trade_no = p.out_trade_no
       WHERE j.kind = 'revenue_earned' AND j.happened_at >= ? AND f.out_trade_no IS NULL LIMIT 500`,
      [since],
    );
    return found.map(({ reference }) => reference);
  }

  /** Owed reports that no work of this kind is scheduled for. */
  async stranded(tx: Tx, kind: string): Promise<string[]> {
    const found = await rows<{ out_trade_no: string }>(
      tx,
      `SELECT f.out_trade_no FROM fulfilment_report f
       LEFT JOIN due_work d ON d.kind = ? AND d.ref = f.out_trade_no
       WHERE f.state = 'owed' AND d.id IS NULL LIMIT 500`,
      [kind],
    );
    return found.map(({ out_trade_no }) => out_trade_no);
  }
}

function reportOf(found: ReportRow): FulfilmentReport {
  return {
    outTradeNo: found.out_trade_no,
    reference: found.reference,
    state: found.state,
    owedAt: found.owed_at,
    carriedAt: found.carried_at,
    endedAt: found.ended_at,
    problem: found.problem,
  };
}
