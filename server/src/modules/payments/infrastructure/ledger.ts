import { Injectable } from '@nestjs/common';
import { fen, type Fen } from '@daowei/shared/kernel/fen';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { insert, row, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { balanceOf, type Account } from '../domain/accounts.js';
import { checkJournal, type CountedUnder, type Journal, type JournalLine } from '../domain/journal.js';
import type { JournalKind } from '../domain/journal-kinds.js';

interface CountedRow {
  id: string;
  service: string | null;
  channel: string | null;
  cause: string | null;
}

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
    const { service = null, channel = null, cause = null } = journal.under ?? {};
    await insert(tx, 'ledger_journal', {
      id,
      kind: journal.kind,
      ref: journal.ref,
      reference: journal.reference,
      happened_at: journal.happenedAt,
      recorded_at: this.clock.now(),
      service,
      channel,
      cause,
    });
    for (const [line, { account, amountFen }] of journal.lines.entries()) {
      await insert(tx, 'ledger_entry', { journal_id: id, line, account, amount_fen: amountFen });
    }
    await insert(tx, 'ledger_pending', { journal_id: id });
  }

  /** Whether a fact is in the books. */
  async has(tx: Tx, kind: JournalKind, ref: string): Promise<boolean> {
    return (await row(tx, 'SELECT 1 FROM ledger_journal WHERE kind = ? AND ref = ?', [kind, ref])) !== null;
  }

  /** Lines and labels of a fact in the books, or null. */
  async find(tx: Tx, kind: JournalKind, ref: string): Promise<Required<Pick<Journal, 'lines' | 'under'>> | null> {
    const found = await row<CountedRow>(
      tx,
      'SELECT id, service, channel, cause FROM ledger_journal WHERE kind = ? AND ref = ?',
      [kind, ref],
    );
    if (!found) return null;
    const lines = await rows<{ account: Account; amount_fen: string | number }>(
      tx,
      'SELECT account, amount_fen FROM ledger_entry WHERE journal_id = ? ORDER BY line',
      [found.id],
    );
    return { lines: lines.map(lineOf), under: underOf(found) };
  }

  /** What stands in an account for one reference. */
  async standing(tx: Tx, account: Account, reference: string): Promise<Fen> {
    const found = await row<{ total: string | number | null }>(
      tx,
      `SELECT SUM(e.amount_fen) AS total FROM ledger_journal j JOIN ledger_entry e ON e.journal_id = j.id
       WHERE j.reference = ? AND e.account = ?`,
      [reference, account],
    );
    return balanceOf(account, Number(found?.total ?? 0)) as Fen;
  }

  /** Sums of entries of some references together, by account: debits above zero. */
  async standingOf(tx: Tx, references: readonly string[]): Promise<Map<Account, number>> {
    const found = await rows<{ account: Account; total: string | number }>(
      tx,
      `SELECT e.account, SUM(e.amount_fen) AS total FROM ledger_journal j JOIN ledger_entry e ON e.journal_id = j.id
       WHERE j.reference IN (?) GROUP BY e.account`,
      [references],
    );
    return new Map(found.map(({ account, total }) => [account, Number(total)]));
  }

  /** Under what the newest revenue of a reference was counted. */
  async earnedUnder(tx: Tx, reference: string): Promise<CountedUnder> {
    const found = await row<CountedRow>(
      tx,
      `SELECT id, service, channel, cause FROM ledger_journal WHERE reference = ? AND kind = 'revenue_earned'
       ORDER BY id DESC LIMIT 1`,
      [reference],
    );
    return found ? underOf(found) : {};
  }

  /** Debits of an account by journals of a kind that happened in [from, to). */
  async debits(tx: Tx, account: Account, kind: JournalKind, from: Date, to: Date): Promise<Fen> {
    const found = await row<{ total: string | number | null }>(
      tx,
      `SELECT SUM(e.amount_fen) AS total FROM ledger_journal j JOIN ledger_entry e ON e.journal_id = j.id
       WHERE j.kind = ? AND j.happened_at >= ? AND j.happened_at < ? AND e.account = ? AND e.amount_fen > 0`,
      [kind, from, to, account],
    );
    return fen(Number(found?.total ?? 0));
  }
}

function lineOf({ account, amount_fen }: { account: Account; amount_fen: string | number }): JournalLine {
  return { account, amountFen: Number(amount_fen) as Fen };
}

function underOf({ service, channel, cause }: CountedRow): CountedUnder {
  return { ...(service && { service }), ...(channel && { channel }), ...(cause && { cause }) };
}
