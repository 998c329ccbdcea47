/** Invariants of points and grievance coins, as queries: every row they find is broken. */
export const REWARDS: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'the balance of a purse is the sum of its entries',
    sql: `SELECT account_id, currency, SUM(amount) AS difference FROM (
        SELECT account_id, currency, balance AS amount FROM reward_purse
        UNION ALL SELECT account_id, currency, -amount FROM reward_entry
      ) t GROUP BY account_id, currency HAVING SUM(amount) <> 0`,
  },
  {
    name: 'what the active lots of a purse have left is its balance, and nothing while it owes',
    sql: `SELECT p.account_id, p.currency, p.balance, SUM(l.left_amount) AS lots FROM reward_purse p
      LEFT JOIN reward_lot l ON l.account_id = p.account_id AND l.currency = p.currency AND l.state = 'active'
      GROUP BY p.account_id, p.currency, p.balance HAVING COALESCE(SUM(l.left_amount), 0) <> GREATEST(p.balance, 0)`,
  },
  {
    name: 'a purse owes no more than was taken back after it was spent',
    sql: `SELECT p.account_id, p.currency, p.balance, SUM(e.amount) AS owed FROM reward_purse p
      LEFT JOIN reward_entry e ON e.account_id = p.account_id AND e.currency = p.currency AND e.lot_id IS NULL
      WHERE p.balance < 0 GROUP BY p.account_id, p.currency, p.balance HAVING p.balance < COALESCE(SUM(e.amount), 0)`,
  },
  {
    name: 'the books owe every customer the worth of what moved, to the fen',
    sql: `SELECT reference, account, SUM(fen) AS difference FROM (
        SELECT j.reference, e.account, -e.amount_fen AS fen FROM ledger_entry e
        JOIN ledger_journal j ON j.id = e.journal_id WHERE e.account IN ('points_owed', 'coins_owed')
        UNION ALL SELECT CONCAT('account:', account_id), CONCAT(currency, '_owed'), -amount * unit_fen FROM reward_entry
      ) t GROUP BY reference, account HAVING SUM(fen) <> 0`,
  },
  {
    name: 'an exchange took exactly its price, and all of it is back where it did not arrive',
    sql: `SELECT x.id, x.price, SUM(e.amount) AS taken FROM reward_exchange x
      LEFT JOIN reward_entry e ON e.move_id = x.id GROUP BY x.id, x.price HAVING COALESCE(SUM(e.amount), 0) <> -x.price
      UNION ALL SELECT x.id, x.price, SUM(l.amount) AS back FROM reward_exchange x
      LEFT JOIN reward_lot l ON l.source = 'returned' AND l.reference LIKE CONCAT('exchange:', x.id, ':%')
      GROUP BY x.id, x.price, x.state HAVING COALESCE(SUM(l.amount), 0) <> IF(x.state = 'returned', x.price, 0)`,
  },
];
