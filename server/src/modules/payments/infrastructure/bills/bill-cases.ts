import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { insert, row, rows, write } from '../../../../platform/database/sql.js';
import type { Tx } from '../../../../platform/database/transactions.js';
import type { BillCase, Ending } from '../../domain/reconciliation/case.js';
import type { Difference } from '../../domain/reconciliation/match.js';

interface CaseRow {
  id: string;
  day: string;
  kind: BillCase['kind'];
  what: BillCase['what'];
  ref: string;
  ours_fen: string | number | null;
  theirs_fen: string | number | null;
  text: string;
  state: BillCase['state'];
  ending: Ending | null;
  reason: string | null;
  resolved_by: string | null;
  resolved_at: Date | null;
  opened_at: Date;
}

const SELECT = `SELECT id, CAST(day AS CHAR) AS day, kind, what, ref, ours_fen, theirs_fen, text, state, ending, reason,
  resolved_by, resolved_at, opened_at FROM bill_case`;

/** How a case ends, by whom and why. */
export interface Resolution {
  readonly ending: Ending;
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
}

/** Rows of `bill_case`. */
@Injectable()
export class BillCases {
  async ofDay(tx: Tx, day: LocalDate): Promise<BillCase[]> {
    const found = await rows<CaseRow>(tx, `${SELECT} WHERE day = ? ORDER BY ref, kind`, [day]);
    return found.map((each) => caseOf(each)!);
  }

  async find(tx: Tx, id: string): Promise<BillCase | null> {
    return caseOf(await row<CaseRow>(tx, `${SELECT} WHERE id = ?`, [id]));
  }

  /** Opens a case; the same difference found again is the same case, with today's figures while it is open. */
  async found(tx: Tx, id: string, day: LocalDate, difference: Difference, at: Date): Promise<void> {
    const { kind, what, ref, oursFen, theirsFen, text } = difference;
    await insert(
      tx,
      'bill_case',
      { id, day, kind, what, ref, ours_fen: oursFen, theirs_fen: theirsFen, text, state: 'open', opened_at: at },
      `ours_fen = IF(state = 'resolved', ours_fen, VALUES(ours_fen)),
       theirs_fen = IF(state = 'resolved', theirs_fen, VALUES(theirs_fen)),
       text = IF(state = 'resolved', text, VALUES(text))`,
    );
  }

  async wait(tx: Tx, id: string, by: string, reason: string): Promise<boolean> {
    const sql = `UPDATE bill_case SET state = 'waiting', resolved_by = ?, reason = ? WHERE id = ? AND state = 'open'`;
    return (await write(tx, sql, [by, reason, id])) === 1;
  }

  /** True once. */
  async resolve(tx: Tx, id: string, { ending, by, reason, at }: Resolution): Promise<boolean> {
    const changed = await write(
      tx,
      `UPDATE bill_case SET state = 'resolved', ending = ?, resolved_by = ?, reason = ?, resolved_at = ?
       WHERE id = ? AND state <> 'resolved'`,
      [ending, by, reason, at, id],
    );
    return changed === 1;
  }
}

function caseOf(found: CaseRow | null): BillCase | null {
  if (!found) return null;
  return {
    id: found.id,
    day: found.day as LocalDate,
    kind: found.kind,
    what: found.what,
    ref: found.ref,
    oursFen: found.ours_fen === null ? null : Number(found.ours_fen),
    theirsFen: found.theirs_fen === null ? null : Number(found.theirs_fen),
    text: found.text,
    state: found.state,
    ending: found.ending,
    reason: found.reason,
    resolvedBy: found.resolved_by,
    resolvedAt: found.resolved_at,
    openedAt: found.opened_at,
  };
}
