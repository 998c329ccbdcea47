import type { DataSource } from 'typeorm';
import { BOOKS } from './books.js';
import { dayBits } from './day-bits.js';
import { EVIDENCE, EXECUTION } from './evidence.js';
import { PAYOUTS } from './payouts.js';
import { RECEIPTS } from './receipts.js';
import { REWARDS } from './rewards.js';
import { signedMaterials } from './signed-materials.js';
import { STUCK_MS } from './stuck.js';
import { trips } from './trips.js';
import { WHEREABOUTS } from './whereabouts.js';

/** Something that must always hold, checked from the tables alone. */
export interface Invariant {
  /** number in the design's list of invariants */
  readonly number: number;
  readonly name: string;
  /** one line per broken row, at most a handful */
  broken(db: DataSource, now: Date): Promise<string[]>;
}

const LIMIT = 20;
const NO_REDO = 'o.id NOT IN (SELECT order_id FROM order_redo)'; // it names the quote of the first, whose coupon is spent

/** An invariant that is a query: every row it finds is broken. */
function query(number: number, name: string, sql: string, values: (now: Date) => unknown[] = () => []): Invariant {
  return {
    number,
    name,
    broken: async (db, now) => {
      const found = await db.query<Record<string, unknown>[]>(`${sql} LIMIT ${LIMIT}`, values(now));
      return found.map((row) => JSON.stringify(row));
    },
  };
}

export const INVARIANTS: readonly Invariant[] = [
  query(
    1,
    'no two active claims of one worker overlap, buffer included',
    `SELECT a.worker_id, a.id AS first, b.id AS second FROM claim a
     JOIN claim b ON b.worker_id = a.worker_id AND b.from_at >= a.from_at AND b.from_at < a.busy_to AND b.id <> a.id
     WHERE a.state = 'active' AND b.state = 'active'`,
  ),
  { number: 1, name: 'the busy bits of every worker and day are the union of the active claims', broken: dayBits },
  { number: 1, name: 'between two visits of one worker lie the trip and the rest', broken: trips },
  ...[...BOOKS, ...PAYOUTS, ...REWARDS].map(({ name, sql }) => query(2, name, sql)),
  query(
    3,
    'a served order owes after its visit exactly the rest of its price and what was agreed on site',
    `SELECT o.id, o.total_fen, o.deposit_fen, x.extras, b.amount_fen FROM customer_order o
     LEFT JOIN order_balance b ON b.order_id = o.id
     LEFT JOIN (SELECT order_id, SUM(amount_fen) AS extras FROM order_extra WHERE state = 'agreed' GROUP BY order_id) x
       ON x.order_id = o.id
     WHERE (o.state = 'completed' OR b.order_id IS NOT NULL) AND COALESCE(b.amount_fen, 0)
       <> IF(o.state = 'completed', o.total_fen - COALESCE(o.deposit_fen, o.total_fen) + COALESCE(x.extras, 0), -1)`,
  ),
  query(
    3,
    'a balance is paid with exactly what was counted for it, never beyond, and settled when nothing is owed',
    `SELECT b.order_id, b.amount_fen, b.paid_fen, b.settled_at, i.counted FROM order_balance b
     LEFT JOIN (SELECT order_id, SUM(counted_fen) AS counted FROM order_instalment WHERE voided_at IS NULL
       GROUP BY order_id) i
       ON i.order_id = b.order_id
     WHERE b.paid_fen <> COALESCE(i.counted, 0) OR b.paid_fen > b.amount_fen
       OR (b.settled_at IS NOT NULL) <> (b.paid_fen = b.amount_fen)`,
  ),
  query(
    3,
    'money that came in for a balance counts or goes back, to the fen',
    `SELECT i.trade_no, i.counted_fen, i.back_fen, p.amount_fen, r.given FROM order_instalment i
     LEFT JOIN payment p ON p.out_trade_no = i.trade_no AND p.state = 'paid'
     LEFT JOIN (SELECT out_trade_no, SUM(amount_fen) AS given FROM refund WHERE request_key LIKE 'over:%'
       GROUP BY out_trade_no) r ON r.out_trade_no = i.trade_no
     WHERE i.method = 'wechat'
       AND (COALESCE(p.amount_fen, 0) <> i.counted_fen + i.back_fen OR COALESCE(r.given, 0) <> i.back_fen)`,
  ),
  ...RECEIPTS.map(({ number, name, sql }) => query(number, name, sql)),
  query(
    3,
    'an active contract has exactly one captured payment of its total, and its visits share out exactly that',
    `SELECT c.id, c.total_fen, COUNT(p.out_trade_no) AS payments, SUM(p.amount_fen) AS paid,
       (SELECT SUM(v.share_fen) FROM contract_visit v WHERE v.contract_id = c.id) AS shared
     FROM contract c
     LEFT JOIN payment p ON p.live_reference = CONCAT('contract:', c.id) AND p.state = 'paid'
     WHERE c.state = 'active'
     GROUP BY c.id, c.total_fen
     HAVING COUNT(p.out_trade_no) <> 1 OR SUM(p.amount_fen) <> c.total_fen OR shared <> c.total_fen`,
  ),
  query(
    3,
    'every visit of an active contract is an order that was paid with its share',
    `SELECT v.contract_id, v.seq, v.share_fen, o.paid_fen FROM contract_visit v
     JOIN contract c ON c.id = v.contract_id AND c.state = 'active'
     LEFT JOIN customer_order o ON o.id = v.order_id AND o.prepaid_by = CONCAT('contract:', c.id)
     WHERE o.id IS NULL OR o.paid_fen <> v.share_fen`,
  ),
  query(
    4,
    'a cancelled or expired contract holds no capacity, and money for it is refunded or waits visibly for a person',
    `SELECT c.id, c.state, k.id AS claim, p.out_trade_no FROM contract c
     LEFT JOIN claim k ON k.reference = CONCAT('contract:', c.id) AND k.state = 'active'
     LEFT JOIN payment p ON p.reference = CONCAT('contract:', c.id) AND p.state = 'paid'
     LEFT JOIN (SELECT out_trade_no, SUM(amount_fen) AS given FROM refund WHERE state <> 'closed' GROUP BY out_trade_no) r
       ON r.out_trade_no = p.out_trade_no
     LEFT JOIN contract_exception e ON e.contract_id = c.id
     WHERE c.state IN ('cancelled', 'expired')
       AND (k.id IS NOT NULL OR (p.amount_fen <> COALESCE(r.given, 0) AND e.id IS NULL))`,
  ),
  query(
    4,
    'a contract that waits for its payment has somebody’s time for every visit',
    `SELECT v.contract_id, v.seq FROM contract_visit v
     JOIN contract c ON c.id = v.contract_id AND c.state = 'awaiting_payment'
     LEFT JOIN claim k ON k.id = v.claim_id AND k.state = 'active'
     WHERE k.id IS NULL`,
  ),
  query(
    3,
    'a stay that goes or went has exactly one captured payment of its total, and gave back no more',
    `SELECT s.id, s.total_fen, s.refund_fen, COUNT(p.out_trade_no) AS payments, SUM(p.amount_fen) AS paid
     FROM stay s LEFT JOIN payment p ON p.live_reference = CONCAT('stay:', s.id) AND p.state = 'paid'
     WHERE s.state IN ('active', 'ended')
     GROUP BY s.id, s.total_fen, s.refund_fen
     HAVING COUNT(p.out_trade_no) <> 1 OR SUM(p.amount_fen) <> s.total_fen OR s.refund_fen > s.total_fen`,
  ),
  query(
    3,
    'a stay has earned the price of its days up to the last one earned, and what is kept of one called off, to the fen',
    `SELECT s.id, s.state, s.served, b.earned FROM (
       SELECT id, state, total_fen, paid_fen - refund_fen AS kept, DATEDIFF(last_day, first_day) + 1 AS days,
         COALESCE(DATEDIFF(LEAST(earned_until, COALESCE(ended_on, last_day)), first_day) + 1, 0) AS served
       FROM stay WHERE paid_fen > 0 AND state IN ('active', 'ended', 'cancelled')) s
     LEFT JOIN (SELECT j.reference, -SUM(e.amount_fen) AS earned FROM ledger_journal j
         JOIN ledger_entry e ON e.journal_id = j.id AND e.account = 'revenue'
         WHERE j.reference LIKE 'stay:%' GROUP BY j.reference) b ON b.reference = CONCAT('stay:', s.id)
     WHERE NOT EXISTS (SELECT 1 FROM refund r
         WHERE r.reference = CONCAT('stay:', s.id) AND r.state IN ('closed', 'abnormal'))
       AND COALESCE(b.earned, 0) <> IF(s.state IN ('active', 'ended'),
         s.served * FLOOR(s.total_fen / s.days) + LEAST(s.served, MOD(s.total_fen, s.days)), s.kept)`,
  ),
  query(
    4,
    'a stay has its worker’s time on each of its days and no other, and none once it is called off',
    `SELECT s.id, s.state, COUNT(c.id) AS days FROM stay s
     LEFT JOIN claim c ON c.reference = CONCAT('stay:', s.id) AND c.state = 'active'
     GROUP BY s.id, s.state, s.first_day, s.last_day, s.ended_on
     HAVING days <> IF(s.state IN ('cancelled', 'expired'), 0, DATEDIFF(COALESCE(s.ended_on, s.last_day), s.first_day) + 1)`,
  ),
  query(
    3,
    'money captured beyond the one payment due waits visibly for a person',
    `SELECT out_trade_no, reference FROM payment WHERE state = 'paid' AND live_reference IS NULL AND problem IS NULL`,
  ),
  query(
    3,
    'every captured payment has exactly one journal',
    `SELECT p.out_trade_no, COUNT(j.id) AS journals FROM payment p
     LEFT JOIN ledger_journal j ON j.ref = p.out_trade_no AND j.kind = 'payment_captured'
     WHERE p.state = 'paid' GROUP BY p.out_trade_no HAVING COUNT(j.id) <> 1`,
  ),
  query(
    3,
    'refunds of a payment never exceed it',
    `SELECT p.out_trade_no, p.amount_fen, SUM(r.amount_fen) AS given FROM payment p
     JOIN refund r ON r.out_trade_no = p.out_trade_no AND r.state <> 'closed'
     GROUP BY p.out_trade_no, p.amount_fen HAVING SUM(r.amount_fen) > p.amount_fen`,
  ),
  query(
    4,
    'a cancelled or expired order holds no capacity',
    `SELECT o.id, o.state, c.id AS claim FROM customer_order o
     JOIN claim c ON c.reference = CONCAT('order:', o.id) AND c.state = 'active'
     WHERE o.state IN ('cancelled', 'expired')`,
  ),
  query(
    4,
    'a paused order holds no capacity and belongs to a contract that is paid',
    `SELECT o.id, c.id AS claim FROM customer_order o
     LEFT JOIN claim c ON c.reference = CONCAT('order:', o.id) AND c.state = 'active'
     LEFT JOIN contract_visit v ON v.order_id = o.id
     LEFT JOIN contract k ON k.id = v.contract_id AND k.state = 'active'
     WHERE o.state = 'paused' AND (c.id IS NOT NULL OR o.claim_id IS NOT NULL OR k.id IS NULL)`,
  ),
  query(
    4,
    'a cancelled or expired order keeps no money but its fee: the rest is refunded or waits visibly for a person',
    `SELECT o.id, o.state, p.out_trade_no, p.amount_fen, r.given, c.fee_fen FROM customer_order o
     JOIN payment p ON p.reference = CONCAT('order:', o.id) AND p.state = 'paid'
     LEFT JOIN order_cancellation c ON c.order_id = o.id
     LEFT JOIN (SELECT out_trade_no, SUM(amount_fen) AS given FROM refund WHERE state <> 'closed' GROUP BY out_trade_no) r
       ON r.out_trade_no = p.out_trade_no
     LEFT JOIN order_exception e ON e.order_id = o.id
     WHERE o.state IN ('cancelled', 'expired') AND e.id IS NULL
       AND p.amount_fen <> COALESCE(r.given, 0) + COALESCE(c.fee_fen, 0)`,
  ),
  query(
    4,
    'an order that is held, paid for or confirmed has its worker’s time, or waits visibly for one',
    `SELECT o.id, o.state FROM customer_order o
     LEFT JOIN claim c ON c.id = o.claim_id AND c.state = 'active'
     LEFT JOIN dispatch_exception e ON e.order_id = o.id AND e.open_key IS NOT NULL
     WHERE o.state IN ('awaiting_payment', 'paid', 'confirmed') AND c.id IS NULL AND e.id IS NULL`,
  ),
  query(
    4,
    'a live order has claimed exactly the time of the crew it names',
    // a visit of a package keeps the claims that were held for the package
    `SELECT o.id, o.state, COUNT(DISTINCT c.id) + COUNT(DISTINCT k.id) AS claims FROM customer_order o
     LEFT JOIN claim c ON c.reference = CONCAT('order:', o.id) AND c.state = 'active'
     LEFT JOIN claim k ON k.reference = o.prepaid_by AND k.state = 'active'
       AND (k.id = o.claim_id OR JSON_SEARCH(o.mates, 'one', k.id) IS NOT NULL)
     WHERE o.state IN ('awaiting_payment', 'paid', 'confirmed', 'in_service')
     GROUP BY o.id, o.state, o.claim_id, o.mates
     HAVING claims <> (o.claim_id IS NOT NULL) + COALESCE(JSON_LENGTH(o.mates), 0)`,
  ),
  query(
    4,
    'a confirmed order has the yes of its lead, and everybody of its crew is asked',
    `SELECT o.id, COUNT(a.id) AS asked, SUM(a.role = 'lead' AND a.state = 'accepted') AS leads FROM customer_order o
     LEFT JOIN assignment a ON a.live_order_id = o.id
     WHERE o.state = 'confirmed'
     GROUP BY o.id, o.mates
     HAVING COUNT(a.id) <> 1 + COALESCE(JSON_LENGTH(o.mates), 0) OR COALESCE(leads, 0) <> 1`,
  ),
  query(
    5,
    'a coupon is in at most one order that lives or was served',
    `SELECT q.coupon_id, COUNT(*) AS orders FROM customer_order o JOIN quote q ON q.id = o.quote_id
     WHERE q.coupon_id IS NOT NULL AND o.state NOT IN ('cancelled', 'expired') AND ${NO_REDO}
     GROUP BY q.coupon_id HAVING COUNT(*) > 1`,
  ),
  query(
    5,
    'an order that lives or was served holds the coupon it was sold with',
    `SELECT o.id, o.state, q.coupon_id FROM customer_order o JOIN quote q ON q.id = o.quote_id
     LEFT JOIN coupon c ON c.id = q.coupon_id AND c.state = 'taken' AND c.reference = CONCAT('order:', o.id)
     WHERE q.coupon_id IS NOT NULL AND o.state NOT IN ('cancelled', 'expired') AND ${NO_REDO} AND c.id IS NULL`,
  ),
  query(
    5,
    'a taken coupon belongs to an order or a package that was not given up unpaid',
    `SELECT c.id, c.reference, COALESCE(o.state, k.state) AS state FROM coupon c
     LEFT JOIN customer_order o ON c.reference = CONCAT('order:', o.id)
     LEFT JOIN contract k ON c.reference = CONCAT('contract:', k.id)
     WHERE c.state = 'taken' AND (o.id IS NULL AND k.id IS NULL
       OR COALESCE(o.paid_at, k.paid_at) IS NULL AND COALESCE(o.state, k.state) IN ('cancelled', 'expired'))`,
  ),
  query(
    7,
    'what a payment earned is reported to WeChat as delivered, or the report is on its way',
    `SELECT p.out_trade_no, p.reference, f.state FROM payment p
     LEFT JOIN fulfilment_report f ON f.out_trade_no = p.out_trade_no
     LEFT JOIN due_work d ON d.kind = 'payments.report-fulfilment' AND d.ref = p.out_trade_no
     WHERE p.state = 'paid' AND p.live_reference IS NOT NULL
       AND (f.out_trade_no IS NULL AND EXISTS (SELECT 1 FROM ledger_journal j
           WHERE j.reference = p.live_reference AND j.kind = 'revenue_earned')
         OR f.state = 'owed' AND d.id IS NULL)`,
  ),
  query(
    7,
    'every served order that was paid at WeChat has the report of its payment',
    `SELECT o.id, p.out_trade_no FROM customer_order o
     JOIN payment p ON p.live_reference = COALESCE(o.prepaid_by, CONCAT('order:', o.id)) AND p.state = 'paid'
     LEFT JOIN fulfilment_report f ON f.out_trade_no = p.out_trade_no
     WHERE o.state = 'completed' AND o.paid_fen > 0 AND f.out_trade_no IS NULL`,
  ),
  query(
    8,
    'no due work older than five minutes that is not a dead letter with a reason',
    `SELECT id, kind, ref, due_at, attempts FROM due_work
     WHERE due_at < ? AND (dead_at IS NULL OR last_error IS NULL)`,
    (now) => [new Date(now.getTime() - STUCK_MS)],
  ),
  query(
    8,
    'a call for help that nobody has taken goes on ringing',
    `SELECT s.id, s.raised_at FROM sos s
     LEFT JOIN due_work d ON d.kind = 'safety.climb' AND d.ref = s.id AND d.dead_at IS NULL
     WHERE s.state = 'calling' AND d.id IS NULL`,
  ),
  query(
    8,
    'who is asked whether they are well is called for when they stay silent',
    `SELECT a.id, a.answer_by FROM device_alarm a
     LEFT JOIN due_work d ON d.kind = 'devices.unanswered' AND d.ref = a.id AND d.dead_at IS NULL
     WHERE a.state = 'asked' AND d.id IS NULL`,
  ),
  ...WHEREABOUTS.map(({ name, sql, values }) => query(8, name, sql, values)),
  query(2, EXECUTION.name, EXECUTION.sql),
  ...EVIDENCE.map(({ name, sql }) => query(10, name, sql)),
  {
    number: 10,
    name: 'a signed list of materials is the one the audit chain says was signed',
    broken: signedMaterials,
  },
];
