import { Injectable } from '@nestjs/common';
import { row } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';

/** Good visits as the lots they earned tell of them. */
@Injectable()
export class GoodVisitsSql {
  /** Those of an account since a time that stand, and when the first of them was. */
  async since(tx: Tx, accountId: string, since: Date): Promise<{ visits: number; first: Date | null }> {
    const found = await row<{ visits: number | string; first: Date | null }>(
      tx,
      `SELECT COUNT(*) AS visits, MIN(given_at) AS first FROM reward_lot
       WHERE account_id = ? AND currency = 'points' AND state IN ('active', 'spent', 'expired') AND source = 'visit'
         AND given_at >= ?`,
      [accountId, since],
    );
    return { visits: Number(found?.visits ?? 0), first: found?.first ?? null };
  }
}
