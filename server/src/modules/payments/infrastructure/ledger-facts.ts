import { Injectable } from '@nestjs/common';
import { addDays, startOfDay } from '@daowei/shared/kernel/local-date';
import { row, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Fact, FactFilter } from '../contract/books.js';
import { ACCOUNTS, type Account } from '../domain/accounts.js';
import { JOURNAL_KINDS, type JournalKind } from '../domain/journal-kinds.js';

interface FactRow {
  id: string;
  kind: JournalKind;
  ref: string;
  reference: string;
  happened_at: Date;
  recorded_at: Date;
  service: string | null;
}

/** Journals behind a figure, a page at a time. */
@Injectable()
export class LedgerFacts {
  async search(tx: Tx, filter: FactFilter): Promise<{ items: Fact[]; total: number }> {
    const { where, values } = conditions(filter);
    const { page, pageSize } = filter;
    const [count, found] = await Promise.all([
      row<{ n: string | number }>(tx, `SELECT COUNT(*) AS n FROM ledger_journal j WHERE ${where}`, values),
      rows<FactRow>(
        tx,
        `SELECT id, kind, ref, reference, happened_at, recorded_at, service FROM ledger_journal j WHERE ${where}
         ORDER BY happened_at DESC, id DESC LIMIT ? OFFSET ?`,
        [...values, pageSize, (page - 1) * pageSize],
      ),
    ]);
    return { items: await this.withLines(tx, found), total: Number(count?.n ?? 0) };
  }

  private async withLines(tx: Tx, found: readonly FactRow[]): Promise<Fact[]> {
    if (found.length === 0) return [];
    const lines = await rows<{ journal_id: string; account: Account; amount_fen: string | number }>(
      tx,
      'SELECT journal_id, account, amount_fen FROM ledger_entry WHERE journal_id IN (?) ORDER BY journal_id, line',
      [found.map(({ id }) => id)],
    );
    return found.map(({ id, kind, ref, reference, happened_at, recorded_at, service }) => ({
      id,
      kind,
      kindName: JOURNAL_KINDS[kind],
      ref,
      reference,
      happenedAt: happened_at,
      recordedAt: recorded_at,
      service,
      lines: lines
        .filter(({ journal_id }) => journal_id === id)
        .map(({ account, amount_fen }) => ({ account, name: ACCOUNTS[account].name, amountFen: Number(amount_fen) })),
    }));
  }
}

function conditions({ from, to, accounts, kinds, service, channel }: FactFilter): { where: string; values: unknown[] } {
  const parts = ['j.happened_at >= ?', 'j.happened_at < ?'];
  const values: unknown[] = [startOfDay(from), startOfDay(addDays(to, 1))];
  const add = (sql: string, value: unknown): void => {
    parts.push(sql);
    values.push(value);
  };
  add('EXISTS (SELECT 1 FROM ledger_entry e WHERE e.journal_id = j.id AND e.account IN (?))', accounts);
  if (kinds) add('j.kind IN (?)', kinds);
  if (service !== undefined) add(`COALESCE(j.service, '') = ?`, service);
  if (channel !== undefined) add(`COALESCE(j.channel, '') = ?`, channel);
  return { where: parts.join(' AND '), values };
}
