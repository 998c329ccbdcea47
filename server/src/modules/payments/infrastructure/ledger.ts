import { Injectable } from '@nestjs/common';
import { fen, type Fen } from '@daowei/shared/kernel/fen';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { insert, row } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { checkJournal, type Account, type Journal } from '../domain/journal.js';

/** The books: rows are only ever added. A wrong entry is undone by another one. */
@Injectable()
export class Ledger {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes a balanced journal in the caller's transaction.
   * @throws RangeError when it does not balance; the database's duplicate-key error when the fact is in the books
   */
  async post(tx: Tx, journal: Journal): Promise<void> {
    checkJournal(journal);
    const id = this.ids.next();
    await insert(tx, 'ledger_journal', {
      id,
      kind: journal.kind,
      ref: journal.ref,
      reference: journal.reference,
      happened_at: journal.happenedAt,
      recorded_at: this.clock.now(),
    });
    for (const [line, { account, amountFen }] of journal.lines.entries()) {
      await insert(tx, 'ledger_entry', { journal_id: id, line, account, amount_fen: amountFen });
    }
  }

  /** Debits of an account by journals of a kind that happened in [from, to). */
  async debits(tx: Tx, account: Account, kind: Journal['kind'], from: Date, to: Date): Promise<Fen> {
    const found = await row<{ total: string | number | null }>(
      tx,
      `SELECT SUM(e.amount_fen) AS total FROM ledger_journal j JOIN ledger_entry e ON e.journal_id = j.id
       WHERE j.kind = ? AND j.happened_at >= ? AND j.happened_at < ? AND e.account = ? AND e.amount_fen > 0`,
      [kind, from, to, account],
    );
    return fen(Number(found?.total ?? 0));
  }
}
