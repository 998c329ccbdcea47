/** Invariants of the books, as queries: every row they find is broken. */
export const BOOKS: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'every ledger journal sums to zero',
    sql: 'SELECT journal_id, SUM(amount_fen) AS total FROM ledger_entry GROUP BY journal_id HAVING SUM(amount_fen) <> 0',
  },
  {
    name: 'every journal has entries',
    sql: 'SELECT j.id FROM ledger_journal j LEFT JOIN ledger_entry e ON e.journal_id = j.id WHERE e.journal_id IS NULL',
  },
  {
    name: 'every entry belongs to a journal',
    sql: 'SELECT e.journal_id FROM ledger_entry e LEFT JOIN ledger_journal j ON j.id = e.journal_id WHERE j.id IS NULL',
  },
  {
    name: 'what is held for a customer, and what is owed back, is never below zero',
    sql: `SELECT j.reference, e.account, SUM(e.amount_fen) AS total FROM ledger_journal j
      JOIN ledger_entry e ON e.journal_id = j.id AND e.account IN ('customer_deposits', 'refunds_owed')
      GROUP BY j.reference, e.account HAVING SUM(e.amount_fen) > 0`,
  },
  {
    name: 'the totals of the days and what is still pending are exactly the entries',
    sql: `SELECT account, SUM(total) AS difference FROM (
        SELECT account, -amount_fen AS total FROM ledger_entry
        UNION ALL SELECT account, debit_fen - credit_fen FROM ledger_day
        UNION ALL SELECT e.account, e.amount_fen FROM ledger_pending p JOIN ledger_entry e ON e.journal_id = p.journal_id
      ) t GROUP BY account HAVING SUM(total) <> 0`,
  },
];
