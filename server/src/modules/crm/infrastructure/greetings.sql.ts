import { Injectable } from '@nestjs/common';
import { row, rows } from '../../../platform/database/sql.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';

/** Who was greeted on which festival: once each. */
@Injectable()
export class GreetingsSql {
  constructor(private readonly transactions: Transactions) {}

  async isPrepared(festival: string): Promise<boolean> {
    const sql = 'SELECT 1 AS found FROM festival_greeting WHERE festival = ? LIMIT 1';
    return (await row(this.transactions.reader, sql, [festival])) !== null;
  }

  /** The festival a push greets on; null for a push of the office. */
  async festivalOf(tx: Tx, pushId: string): Promise<string | null> {
    const sql = 'SELECT festival FROM festival_greeting WHERE push_id = ? LIMIT 1';
    return (await row<{ festival: string }>(tx, sql, [pushId]))?.festival ?? null;
  }

  /** Takes those of the customers nobody has greeted on this festival. @returns whom the push has now */
  async claim(tx: Tx, festival: string, accountIds: readonly string[], pushId: string): Promise<Set<string>> {
    if (accountIds.length === 0) return new Set();
    await tx.query('INSERT IGNORE INTO festival_greeting (festival, account_id, push_id) VALUES ?', [
      accountIds.map((accountId) => [festival, accountId, pushId]),
    ]);
    const found = await rows<{ account_id: string }>(
      tx,
      'SELECT account_id FROM festival_greeting WHERE festival = ? AND push_id = ? AND account_id IN (?)',
      [festival, pushId, accountIds],
    );
    return new Set(found.map(({ account_id: id }) => id));
  }
}
