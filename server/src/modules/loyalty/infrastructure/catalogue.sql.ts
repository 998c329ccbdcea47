import { Injectable } from '@nestjs/common';
import { insert, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { jsonTerms, RuleTable } from '../../../platform/policy/rule-table.js';
import type { Catalogue } from '../domain/catalogue.js';

/** Versions of the catalogue, and how many of an offer went in a month. */
@Injectable()
export class CatalogueSql extends RuleTable<Catalogue, { terms: unknown }> {
  constructor() {
    super({ table: 'exchange_catalogue', ...jsonTerms<Catalogue>() });
  }

  /**
   * Counts one more of a month; those who come at once wait for each other here.
   * @param month `2026-03` in Shanghai
   * @returns false when the month's stock is gone
   */
  async take(tx: Tx, offerId: string, month: string, stock: number | null): Promise<boolean> {
    await insert(tx, 'exchange_stock', { offer_id: offerId, month, taken: 0 }, 'taken = taken');
    const counted = await write(
      tx,
      'UPDATE exchange_stock SET taken = taken + 1 WHERE offer_id = ? AND month = ? AND (? IS NULL OR taken < ?)',
      [offerId, month, stock, stock],
    );
    return counted === 1;
  }

  /** One of that month did not arrive: somebody else may have it. */
  async putBack(tx: Tx, offerId: string, month: string): Promise<void> {
    await write(tx, 'UPDATE exchange_stock SET taken = taken - 1 WHERE offer_id = ? AND month = ? AND taken > 0', [
      offerId,
      month,
    ]);
  }

  /** How many of each offer went in a month; one of which none went is missing. */
  async taken(tx: Tx, month: string): Promise<Map<string, number>> {
    const found = await rows<{ offer_id: string; taken: number }>(
      tx,
      'SELECT offer_id, taken FROM exchange_stock WHERE month = ?',
      [month],
    );
    return new Map(found.map(({ offer_id, taken }) => [offer_id, taken]));
  }
}
