/** Invariants of what paid a booking, and of money over the desk, as queries: every row they find is broken. */
export const RECEIPTS: readonly { readonly number: number; readonly name: string; readonly sql: string }[] = [
  {
    number: 3,
    name: 'a paid order has exactly one captured payment, or one receipt of the desk that counts, of the amount due',
    sql: `SELECT o.id, o.state, o.total_fen, o.deposit_fen, COUNT(p.number) AS payments, SUM(p.amount_fen) AS paid
      FROM customer_order o
      LEFT JOIN (
        SELECT live_reference AS reference, out_trade_no AS number, amount_fen FROM payment WHERE state = 'paid'
        UNION ALL SELECT reference, id, amount_fen FROM desk_receipt WHERE state = 'counted'
      ) p ON p.reference = CONCAT('order:', o.id)
      WHERE o.state IN ('paid', 'confirmed', 'in_service', 'completed') AND o.prepaid_by IS NULL
      GROUP BY o.id, o.state, o.total_fen, o.deposit_fen
      HAVING COUNT(p.number) <> 1 OR SUM(p.amount_fen) <> COALESCE(o.deposit_fen, o.total_fen)`,
  },
  {
    number: 2,
    name: 'a shift was handed over with exactly the cash of its entries, and the difference is what was counted less that',
    sql: `SELECT c.id, c.book_fen, c.counted_fen, c.difference_fen, SUM(e.amount_fen) AS entries FROM cashier_close c
      LEFT JOIN desk_cash_entry e ON e.close_id = c.id
      GROUP BY c.id, c.book_fen, c.counted_fen, c.difference_fen
      HAVING COALESCE(SUM(e.amount_fen), 0) <> c.book_fen OR c.counted_fen - c.book_fen <> c.difference_fen`,
  },
  {
    number: 3,
    name: 'a receipt of the desk counts exactly while it is counted: for its balance, or as what paid its booking',
    sql: `SELECT d.id, d.reference, d.state, d.amount_fen, i.counted_fen, o.paid_fen FROM desk_receipt d
      LEFT JOIN order_instalment i ON i.trade_no = d.id AND i.voided_at IS NULL
      LEFT JOIN customer_order o ON d.reference LIKE 'order:%' AND o.id = SUBSTRING_INDEX(d.reference, ':', -1)
        AND o.paid_trade_no = d.id
      WHERE COALESCE(i.counted_fen, o.paid_fen, 0) <> IF(d.state = 'counted', d.amount_fen, 0)`,
  },
  {
    number: 3,
    name: 'a receipt of the desk gave back, and owes back, no more than it took',
    sql: `SELECT d.id, d.amount_fen, d.refunded_fen, g.given FROM desk_receipt d
      LEFT JOIN (SELECT receipt_id, SUM(fen) AS given FROM (
          SELECT receipt_id, amount_fen AS fen FROM desk_refund
          UNION ALL SELECT out_trade_no, amount_fen FROM refund WHERE at_desk_because = 'paid_at_desk'
        ) t GROUP BY receipt_id) g ON g.receipt_id = d.id
      WHERE d.refunded_fen > d.amount_fen OR d.refunded_fen <> COALESCE(g.given, 0)`,
  },
  {
    number: 4,
    name: 'a cancelled or expired order keeps of its receipt nothing but its fee',
    sql: `SELECT o.id, o.state, d.id AS receipt, d.amount_fen, d.refunded_fen, c.fee_fen FROM customer_order o
      JOIN desk_receipt d ON d.reference = CONCAT('order:', o.id) AND d.state = 'counted'
      LEFT JOIN order_cancellation c ON c.order_id = o.id
      WHERE o.state IN ('cancelled', 'expired') AND d.amount_fen <> d.refunded_fen + COALESCE(c.fee_fen, 0)`,
  },
  {
    number: 4,
    name: 'money at the desk that waits for its second person keeps the order’s time, or waits visibly',
    sql: `SELECT o.id, o.state, d.id AS receipt FROM desk_receipt d
      JOIN customer_order o ON d.reference LIKE 'order:%' AND o.id = SUBSTRING_INDEX(d.reference, ':', -1)
      LEFT JOIN order_exception e ON e.order_id = o.id AND e.kind = 'receipt' AND e.open_key IS NOT NULL
      WHERE d.state = 'recorded' AND o.state <> 'awaiting_payment' AND e.id IS NULL`,
  },
];
