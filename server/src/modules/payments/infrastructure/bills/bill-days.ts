import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { json, row, rows, write } from '../../../../platform/database/sql.js';
import type { Tx } from '../../../../platform/database/transactions.js';
import type { BillDay, BillDayState } from '../../domain/reconciliation/bill-day.js';
import type { BillTotals } from '../../domain/reconciliation/match.js';

interface DayRow {
  day: string;
  state: BillDayState;
  fetched_at: Date | null;
  lines_read: number;
  matched: number;
  paid_fen: string | number;
  refunded_fen: string | number;
  transferred_fen: string | number;
  fee_fen: string | number;
  sha1: unknown;
  problem: string | null;
  closed_at: Date | null;
  closed_by: string | null;
  cases: string | number;
  unresolved: string | number;
}

const SELECT = `SELECT CAST(d.day AS CHAR) AS day, d.state, fetched_at, lines_read, matched, paid_fen, refunded_fen,
    transferred_fen, fee_fen, sha1, problem, closed_at, closed_by,
    (SELECT COUNT(*) FROM bill_case c WHERE c.day = d.day) AS cases,
    (SELECT COUNT(*) FROM bill_case c WHERE c.day = d.day AND c.state <> 'resolved') AS unresolved
  FROM bill_day d`;

/** Rows of `bill_day`. A closed one is never written again. */
@Injectable()
export class BillDays {
  async last(tx: Tx): Promise<LocalDate | null> {
    const found = await row<{ day: LocalDate | null }>(tx, 'SELECT CAST(MAX(day) AS CHAR) AS day FROM bill_day');
    return found?.day ?? null;
  }

  /** Begins to wait for the bills of a day; one that is known stays as it is. */
  async open(tx: Tx, day: LocalDate): Promise<void> {
    await write(tx, `INSERT IGNORE INTO bill_day (day, state) VALUES (?, 'waiting')`, [day]);
  }

  async find(tx: Tx, day: LocalDate): Promise<BillDay | null> {
    return dayOfRow(await row<DayRow>(tx, `${SELECT} WHERE d.day = ?`, [day]));
  }

  /** Locks the day for the transaction. */
  async lock(tx: Tx, day: LocalDate): Promise<BillDay | null> {
    await row(tx, 'SELECT day FROM bill_day WHERE day = ? FOR UPDATE', [day]);
    return this.find(tx, day);
  }

  /** Days that wait for their bills, the oldest first. */
  async waiting(tx: Tx): Promise<LocalDate[]> {
    const found = await rows<{ day: LocalDate }>(
      tx,
      `SELECT CAST(day AS CHAR) AS day FROM bill_day WHERE state = 'waiting' ORDER BY day`,
    );
    return found.map(({ day }) => day);
  }

  /** Days that are not closed, the oldest first. */
  async unclosed(tx: Tx): Promise<BillDay[]> {
    return (await rows<DayRow>(tx, `${SELECT} WHERE d.state <> 'closed' ORDER BY d.day`)).map((each) =>
      dayOfRow(each)!,
    );
  }

  /** The newest days before one. */
  async before(tx: Tx, day: LocalDate, most: number): Promise<BillDay[]> {
    const found = await rows<DayRow>(tx, `${SELECT} WHERE d.day < ? ORDER BY d.day DESC LIMIT ?`, [day, most]);
    return found.map((each) => dayOfRow(each)!);
  }

  async read(
    tx: Tx,
    day: LocalDate,
    totals: BillTotals & { matched: number },
    sha1: Readonly<Record<string, string | null>>,
    at: Date,
  ): Promise<void> {
    await write(
      tx,
      `UPDATE bill_day SET state = 'open', fetched_at = ?, lines_read = ?, matched = ?, paid_fen = ?, refunded_fen = ?,
         transferred_fen = ?, fee_fen = ?, sha1 = ?, problem = NULL WHERE day = ? AND state <> 'closed'`,
      [
        at,
        totals.lines,
        totals.matched,
        totals.paidFen,
        totals.refundedFen,
        totals.transferredFen,
        totals.feeFen,
        JSON.stringify(sha1),
        day,
      ],
    );
  }

  async note(tx: Tx, day: LocalDate, problem: string): Promise<void> {
    await write(tx, `UPDATE bill_day SET problem = ? WHERE day = ? AND state <> 'closed'`, [problem, day]);
  }

  /** True once. */
  async close(tx: Tx, day: LocalDate, by: string, at: Date): Promise<boolean> {
    const closed = await write(
      tx,
      `UPDATE bill_day SET state = 'closed', closed_by = ?, closed_at = ? WHERE day = ? AND state = 'open'`,
      [by, at, day],
    );
    return closed === 1;
  }
}

function dayOfRow(found: DayRow | null): BillDay | null {
  if (!found) return null;
  return {
    day: found.day as LocalDate,
    state: found.state,
    fetchedAt: found.fetched_at,
    lines: found.lines_read,
    matched: found.matched,
    paidFen: Number(found.paid_fen),
    refundedFen: Number(found.refunded_fen),
    transferredFen: Number(found.transferred_fen),
    feeFen: Number(found.fee_fen),
    sha1: found.sha1 === null ? null : json<Record<string, string | null>>(found.sha1),
    problem: found.problem,
    closedAt: found.closed_at,
    closedBy: found.closed_by,
    cases: Number(found.cases),
    unresolved: Number(found.unresolved),
  };
}
