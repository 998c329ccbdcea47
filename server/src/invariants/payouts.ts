/** Invariants of money to people, as queries: every row they find is broken. Failed and taken back pays nobody. */
export const PAYOUTS: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'for one cause at most one transfer is under way or arrived',
    sql: `SELECT reference, request_key, COUNT(*) AS transfers FROM transfer
      WHERE state NOT IN ('failed', 'cancelled') GROUP BY reference, request_key HAVING COUNT(*) > 1`,
  },
  {
    name: 'what the books owe by transfer is what is under way, for each reference',
    sql: `SELECT reference, SUM(fen) AS difference FROM (
        SELECT j.reference, e.amount_fen AS fen FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id
        WHERE e.account = 'transfers_owed'
        UNION ALL SELECT reference, amount_fen FROM transfer WHERE state NOT IN ('success', 'failed', 'cancelled')
      ) t GROUP BY reference HAVING SUM(fen) <> 0`,
  },
  {
    name: 'what the books owe a worker is what was earned less what is paid out or on its way',
    sql: `SELECT reference, SUM(fen) AS difference FROM (
        SELECT j.reference, e.amount_fen AS fen FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id
        WHERE e.account = 'worker_payable'
        UNION ALL SELECT CONCAT('worker:', worker_id), amount_fen FROM pay_entry
        UNION ALL SELECT reference, -amount_fen FROM transfer
        WHERE purpose = 'worker_pay' AND state NOT IN ('failed', 'cancelled')
      ) t GROUP BY reference HAVING SUM(fen) <> 0`,
  },
  {
    name: 'a statement owes the sum of its lines',
    sql: `SELECT s.id, s.total_fen, SUM(e.amount_fen) AS entries FROM pay_statement s
      LEFT JOIN pay_entry e ON e.statement_id = s.id
      GROUP BY s.id, s.total_fen HAVING s.total_fen <> COALESCE(SUM(e.amount_fen), 0)`,
  },
  {
    name: 'a statement is never paid beyond what it owes, not before it is to be paid, and to the fen once it counts as paid',
    sql: `SELECT s.id, s.state, s.total_fen, t.going, t.arrived FROM pay_statement s
      LEFT JOIN (SELECT SUBSTRING_INDEX(request_key, ':', 1) AS statement_id, SUM(amount_fen) AS going,
          SUM(IF(state = 'success', amount_fen, 0)) AS arrived
        FROM transfer WHERE purpose = 'worker_pay' AND state NOT IN ('failed', 'cancelled') GROUP BY 1) t
        ON t.statement_id = s.id
      WHERE COALESCE(t.going, 0) > IF(s.state IN ('paying', 'paid'), s.total_fen, 0)
        OR (s.state = 'paid' AND COALESCE(t.arrived, 0) <> s.total_fen)`,
  },
];
