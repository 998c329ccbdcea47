/** Invariants of the evidence chain, as queries: every row they find is broken. What it takes the key to see: 证据链 and 审计. */
export const EVIDENCE: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'every sentence of a timeline stands in the audit chain as it was written',
    sql: `SELECT e.id, e.order_id, e.kind FROM order_event e
      LEFT JOIN audit_entry a ON a.subject = CONCAT('order:', e.order_id) AND a.action = e.kind
        AND a.actor_label = e.actor
        AND JSON_UNQUOTE(JSON_EXTRACT(a.data, '$.text')) = e.text
        AND JSON_UNQUOTE(JSON_EXTRACT(a.data, '$.happenedAt'))
          = CONCAT(LEFT(DATE_FORMAT(e.happened_at, '%Y-%m-%dT%H:%i:%s.%f'), 23), 'Z')
      WHERE a.id IS NULL`,
  },
  {
    name: 'every entry of the audit chain names the one before it and its hash',
    sql: `SELECT a.seq, a.id FROM audit_entry a
      LEFT JOIN audit_entry b ON b.seq = a.seq - 1
      WHERE a.seq > 1 AND (b.id IS NULL OR b.id <> a.prev_id OR b.hash <> a.prev_hash)`,
  },
];

/** What was counted by worker and day, against the visits it was counted from. */
export const EXECUTION = {
  name: 'the days of a worker say of the standard what the visits signed off in them came to',
  sql: `SELECT worker_id, day, SUM(visits) AS visits, SUM(asked) AS asked, SUM(passed) AS passed FROM (
      SELECT v.worker_id, DATE(v.customer_signed_at + INTERVAL 8 HOUR) AS day, 1 AS visits,
        (SELECT COUNT(*) FROM visit_step s WHERE s.order_id = v.order_id) AS asked,
        (SELECT COALESCE(SUM(s.passed), 0) FROM visit_step s WHERE s.order_id = v.order_id) AS passed
      FROM visit v WHERE v.state = 'signed_off'
      UNION ALL
      SELECT worker_id, day, -visits, -red_steps - soft_steps, -red_passed - soft_passed FROM execution_day) counted
    GROUP BY worker_id, day HAVING SUM(visits) <> 0 OR SUM(asked) <> 0 OR SUM(passed) <> 0`,
} as const;
