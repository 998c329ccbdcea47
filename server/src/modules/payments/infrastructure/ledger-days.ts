import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Account } from '../domain/accounts.js';
import type { JournalKind } from '../domain/journal-kinds.js';

/** The Shanghai day of an instant in UTC, as SQL. */
export const SHANGHAI_DAY = (column: string): string => `DATE(DATE_ADD(${column}, INTERVAL 8 HOUR))`;

/** What moved on an account; `day` is the Shanghai day it happened on. */
export interface DayTotal {
  readonly day: LocalDate;
  readonly account: Account;
  readonly kind: JournalKind;
  readonly service: string;
  readonly channel: string;
  readonly cause: string;
  readonly debitFen: number;
  readonly creditFen: number;
}

interface TotalRow extends Omit<DayTotal, 'debitFen' | 'creditFen'> {
  debit_fen: string | number;
  credit_fen: string | number;
}

const SUMS = `SELECT ${SHANGHAI_DAY('j.happened_at')} AS day, e.account, j.kind, COALESCE(j.service, '') AS service,
    COALESCE(j.channel, '') AS channel, COALESCE(j.cause, '') AS cause,
    SUM(GREATEST(e.amount_fen, 0)) AS debit_fen, SUM(GREATEST(-e.amount_fen, 0)) AS credit_fen, COUNT(*) AS entries
  FROM ledger_journal j JOIN ledger_entry e ON e.journal_id = j.id`;
const GROUPED = 'GROUP BY 1, 2, 3, 4, 5, 6';

/** Rows of `ledger_day`: sums of entries, so that no page ever reads a growing history. */
@Injectable()
export class LedgerDays {
  /** Adds up to so many journals to the totals. @returns how many */
  async takeIn(tx: Tx, most: number): Promise<number> {
    const found = await rows<{ journal_id: string }>(
      tx,
      'SELECT journal_id FROM ledger_pending ORDER BY journal_id LIMIT ? FOR UPDATE',
      [most],
    );
    const ids = found.map(({ journal_id }) => journal_id);
    if (ids.length === 0) return 0;
    await write(
      tx,
      `INSERT INTO ledger_day (day, account, kind, service, channel, cause, debit_fen, credit_fen, entries)
       ${SUMS} WHERE j.id IN (?) ${GROUPED}
       ON DUPLICATE KEY UPDATE debit_fen = ledger_day.debit_fen + VALUES(debit_fen),
         credit_fen = ledger_day.credit_fen + VALUES(credit_fen), entries = ledger_day.entries + VALUES(entries)`,
      [ids],
    );
    await write(tx, 'DELETE FROM ledger_pending WHERE journal_id IN (?)', [ids]);
    return ids.length;
  }

  /** What moved on Shanghai days in [from, to], with what is not in the totals yet. */
  async moved(tx: Tx, from: LocalDate, to: LocalDate): Promise<DayTotal[]> {
    const sums = `SELECT CAST(t.day AS CHAR) AS day, account, kind, service, channel, cause,
        SUM(debit_fen) AS debit_fen, SUM(credit_fen) AS credit_fen
      FROM (SELECT day, account, kind, service, channel, cause, debit_fen, credit_fen, entries FROM ledger_day
            WHERE day >= ? AND day <= ?
            UNION ALL ${SUMS} JOIN ledger_pending p ON p.journal_id = j.id ${GROUPED}) t
      WHERE t.day >= ? AND t.day <= ? GROUP BY t.day, account, kind, service, channel, cause`;
    const found = await rows<TotalRow>(tx, sums, [from, to, from, to]);
    return found.map(({ debit_fen, credit_fen, ...total }) => ({
      ...total,
      debitFen: Number(debit_fen),
      creditFen: Number(credit_fen),
    }));
  }

  /** What stands in every account at the end of a Shanghai day: debits minus credits. */
  async standing(tx: Tx, day: LocalDate): Promise<Map<Account, number>> {
    const found = await rows<{ account: Account; total: string | number }>(
      tx,
      `SELECT account, SUM(total) AS total FROM (
         SELECT account, debit_fen - credit_fen AS total FROM ledger_day WHERE day <= ?
         UNION ALL
         SELECT e.account, e.amount_fen FROM ledger_pending p JOIN ledger_journal j ON j.id = p.journal_id
           JOIN ledger_entry e ON e.journal_id = j.id WHERE ${SHANGHAI_DAY('j.happened_at')} <= ?) t
       GROUP BY account`,
      [day, day],
    );
    return new Map(found.map(({ account, total }) => [account, Number(total)]));
  }
}
