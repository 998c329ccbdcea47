import { write } from '../../src/platform/database/sql.js';
import type { Tx } from '../../src/platform/database/transactions.js';

/** WeChat takes the word of it within seconds. */
const TAKES_SECONDS = 2;

/** Whatever has earned by now was reported to WeChat when it first did. */
export async function writeFulfilment(tx: Tx): Promise<void> {
  await write(
    tx,
    `INSERT INTO fulfilment_report (out_trade_no, reference, state, owed_at, carried_at, ended_at)
     SELECT p.out_trade_no, p.reference, 'reported', j.at, j.at, DATE_ADD(j.at, INTERVAL ? SECOND)
     FROM payment p JOIN (SELECT reference, MIN(happened_at) AS at FROM ledger_journal
       WHERE kind = 'revenue_earned' GROUP BY reference) j ON j.reference = p.live_reference
     WHERE p.state = 'paid'`,
    [TAKES_SECONDS],
  );
}
