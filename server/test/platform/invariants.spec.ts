import type { DataSource, QueryRunner } from 'typeorm';
import { INVARIANTS } from '../../src/invariants/checks.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

type Values = Readonly<Record<string, string | number>>;
type Row = readonly [table: string, values: Values];

const NOW = new Date('2026-03-10T01:00:00.000Z');
const claim = (id: string, from: string, to: string, more: Values = {}): Row => [
  'claim',
  {
    id,
    worker_id: 'w',
    state: 'active',
    from_at: `2026-03-10 ${from}`,
    to_at: `2026-03-10 ${to}`,
    busy_to: `2026-03-10 ${to}`,
    claimed_at: '2026-03-10 00:00',
    ...more,
  },
];
const order = (state: string, more: Values = {}): Row => ['customer_order', { id: 'o', state, ...more }];
const payment = (more: Values = {}): Row => ['payment', { out_trade_no: 'p', state: 'paid', amount_fen: 100, ...more }];
const contract = (state: string, more: Values = {}): Row => ['contract', { id: 'c', state, ...more }];
const stay = (state: string, more: Values = {}): Row => [
  'stay',
  { id: 's', state, first_day: '2026-03-10', last_day: '2026-03-11', ...more },
];
const receipt = (state: string, more: Values = {}): Row => [
  'desk_receipt',
  { id: 'd', state, amount_fen: 100, ...more },
];
const purse = (balance: number): Row => ['reward_purse', { account_id: 'a', currency: 'points', balance }];
const journal = (more: Values = {}): Row => ['ledger_journal', { id: 'j', ...more }];
const entry = (account: string): Row => ['ledger_entry', { journal_id: 'j', account, amount_fen: 5 }];

/** Of every invariant, by its name: the least that breaks it. */
const BROKEN: Readonly<Record<string, readonly Row[]>> = {
  'no two active claims of one worker overlap, buffer included': [
    claim('a', '01:00', '03:00'),
    claim('b', '02:00', '04:00'),
  ],
  'the busy bits of every worker and day are the union of the active claims': [claim('a', '01:00', '03:00')],
  'between two visits of one worker lie the trip and the rest': [
    ['scheduling_policy', { version: 900, effective_from: '2026-03-09', buffer_minutes: 30 }],
    claim('a', '01:00', '03:00'),
    claim('b', '03:10', '05:00'),
  ],
  'the days of a worker say of the standard what the visits signed off in them came to': [
    ['visit', { order_id: 'o', worker_id: 'w', state: 'signed_off', customer_signed_at: '2026-03-10 02:00' }],
  ],
  'every ledger journal sums to zero': [journal(), entry('bank')],
  'every journal has entries': [journal()],
  'every entry belongs to a journal': [entry('bank')],
  'what is held for a customer, and what is owed back, is never below zero': [journal(), entry('customer_deposits')],
  'the totals of the days and what is still pending are exactly the entries': [entry('bank')],
  'for one cause at most one transfer is under way or arrived': [
    ['transfer', { reference: 'r', request_key: 'k', state: 'processing', amount_fen: 1 }],
    ['transfer', { reference: 'r', request_key: 'k', attempt: 2, state: 'success', amount_fen: 1 }],
  ],
  'what the books owe by transfer is what is under way, for each reference': [
    ['transfer', { state: 'processing', amount_fen: 100 }],
  ],
  'what the books owe a worker is what was earned less what is paid out or on its way': [
    ['pay_entry', { worker_id: 'w', amount_fen: 100 }],
  ],
  'a statement owes the sum of its lines': [['pay_statement', { total_fen: 100 }]],
  'a statement is never paid beyond what it owes, not before it is to be paid, and to the fen once it counts as paid': [
    ['pay_statement', { id: 'ps', state: 'approved', total_fen: 100 }],
    ['transfer', { purpose: 'worker_pay', request_key: 'ps:1', state: 'success', amount_fen: 100 }],
  ],
  'the balance of a purse is the sum of its entries': [purse(5)],
  'what the active lots of a purse have left is its balance, and nothing while it owes': [
    purse(0),
    ['reward_lot', { account_id: 'a', currency: 'points', state: 'active', amount: 5, left_amount: 5 }],
  ],
  'a purse owes no more than was taken back after it was spent': [purse(-5)],
  'the books owe every customer the worth of what moved, to the fen': [
    ['reward_entry', { account_id: 'a', currency: 'points', amount: 5, unit_fen: 1 }],
  ],
  'an exchange took exactly its price, and all of it is back where it did not arrive': [
    ['reward_exchange', { id: 'x', price: 5, state: 'given' }],
  ],
  'a paid order has exactly one captured payment, or one receipt of the desk that counts, of the amount due': [
    order('paid', { total_fen: 100 }),
    payment({ live_reference: 'order:o' }),
    receipt('counted', { reference: 'order:o' }),
  ],
  'a shift was handed over with exactly the cash of its entries, and the difference is what was counted less that': [
    ['cashier_close', { id: 'x', book_fen: 100, counted_fen: 100 }],
  ],
  'a receipt of the desk counts exactly while it is counted: for its balance, or as what paid its booking': [
    order('paid', { paid_trade_no: 'd', paid_fen: 90 }),
    receipt('counted', { reference: 'order:o' }),
  ],
  'a receipt of the desk gave back, and owes back, no more than it took': [
    receipt('counted', { refunded_fen: 60 }),
    ['desk_refund', { receipt_id: 'd', amount_fen: 50 }],
  ],
  'a cancelled or expired order keeps of its receipt nothing but its fee': [
    order('cancelled'),
    receipt('counted', { reference: 'order:o', refunded_fen: 70 }),
    ['order_cancellation', { order_id: 'o', paid_fen: 20, fee_fen: 20 }],
  ],
  'money at the desk that waits for its second person keeps the order’s time, or waits visibly': [
    order('expired'),
    receipt('recorded', { reference: 'order:o' }),
  ],
  'a served order owes after its visit exactly the rest of its price and what was agreed on site': [
    order('completed', { total_fen: 100, deposit_fen: 10 }),
  ],
  'a balance is paid with exactly what was counted for it, never beyond, and settled when nothing is owed': [
    ['order_balance', { order_id: 'o', amount_fen: 100, paid_fen: 5 }],
  ],
  'money that came in for a balance counts or goes back, to the fen': [
    ['order_instalment', { trade_no: 'p', method: 'wechat', counted_fen: 90 }],
    payment(),
  ],
  'an active contract has exactly one captured payment of its total, and its visits share out exactly that': [
    contract('active', { total_fen: 100 }),
  ],
  'every visit of an active contract is an order that was paid with its share': [
    contract('active'),
    ['contract_visit', { contract_id: 'c', share_fen: 5 }],
  ],
  'a cancelled or expired contract holds no capacity, and money for it is refunded or waits visibly for a person': [
    contract('cancelled'),
    payment({ reference: 'contract:c' }),
  ],
  'a contract that waits for its payment has somebody’s time for every visit': [
    contract('awaiting_payment'),
    ['contract_visit', { contract_id: 'c' }],
  ],
  'a stay that goes or went has exactly one captured payment of its total, and gave back no more': [
    stay('active', { total_fen: 100, refund_fen: 101 }),
    payment({ live_reference: 'stay:s' }),
  ],
  'a stay has earned the price of its days up to the last one earned, and what is kept of one called off, to the fen': [
    stay('cancelled', { paid_fen: 100, refund_fen: 40 }),
  ],
  'a stay has its worker’s time on each of its days and no other, and none once it is called off': [
    stay('active'),
    claim('a', '01:00', '03:00', { reference: 'stay:s' }),
  ],
  'money captured beyond the one payment due waits visibly for a person': [payment()],
  'every captured payment has exactly one journal': [payment()],
  'refunds of a payment never exceed it': [
    payment(),
    ['refund', { out_trade_no: 'p', amount_fen: 101, total_fen: 101 }],
  ],
  'a cancelled or expired order holds no capacity': [
    order('expired'),
    claim('a', '01:00', '03:00', { reference: 'order:o' }),
  ],
  'a paused order holds no capacity and belongs to a contract that is paid': [order('paused')],
  'a cancelled or expired order keeps no money but its fee: the rest is refunded or waits visibly for a person': [
    order('cancelled'),
    payment({ reference: 'order:o' }),
    ['order_cancellation', { order_id: 'o', paid_fen: 20, fee_fen: 20 }],
  ],
  'an order that is held, paid for or confirmed has its worker’s time, or waits visibly for one': [
    order('confirmed', { claim_id: 'a' }),
    claim('a', '01:00', '03:00', { state: 'released' }),
  ],
  'a live order has claimed exactly the time of the crew it names': [
    order('in_service', { claim_id: 'a' }),
    claim('a', '01:00', '03:00', { reference: 'order:o' }),
    claim('b', '04:00', '06:00', { reference: 'order:o' }),
  ],
  'a confirmed order has the yes of its lead, and everybody of its crew is asked': [
    order('confirmed'),
    ['assignment', { live_order_id: 'o', role: 'lead', state: 'offered' }],
  ],
  'a coupon is in at most one order that lives or was served': [
    ['quote', { id: 'q', coupon_id: 'k' }],
    order('paid', { quote_id: 'q' }),
    order('completed', { id: 'o2', quote_id: 'q' }),
  ],
  'an order that lives or was served holds the coupon it was sold with': [
    ['quote', { id: 'q', coupon_id: 'k' }],
    order('paid', { quote_id: 'q' }),
    ['coupon', { id: 'k', state: 'taken', reference: 'order:other' }],
  ],
  'a taken coupon belongs to an order or a package that was not given up unpaid': [
    order('expired'),
    ['coupon', { state: 'taken', reference: 'order:o' }],
  ],
  'what a payment earned is reported to WeChat as delivered, or the report is on its way': [
    payment({ live_reference: 'order:o' }),
    journal({ reference: 'order:o', kind: 'revenue_earned' }),
  ],
  'every served order that was paid at WeChat has the report of its payment': [
    order('completed', { paid_fen: 100 }),
    payment({ live_reference: 'order:o' }),
  ],
  'no due work older than five minutes that is not a dead letter with a reason': [
    ['due_work', { due_at: '2026-03-10 00:54' }],
  ],
  'a call for help that nobody has taken goes on ringing': [['sos', { state: 'calling' }]],
  'who is asked whether they are well is called for when they stay silent': [['device_alarm', { state: 'asked' }]],
  'no position of a check-in is known to the metre for longer than the policy says': [
    ['visit_check_in', { received_at: '2026-03-06 01:00', lat: 30.2741, lng: 120.13 }],
  ],
  'no position on the way is known to the metre for longer than the policy says': [
    ['visit_position', { order_id: 'o', worker_id: 'w', at: '2026-03-09 12:00', lat: 30.27, lng: 120.1302 }],
    ['due_work', { kind: 'fieldwork.thin-way', ref: 'o.w', due_at: '2026-03-10 01:00' }],
  ],
  'every position on the way that is known to the metre is going to be thinned out': [
    ['visit_position', { order_id: 'o', worker_id: 'w', at: '2026-03-10 00:59', lat: 30.2741, lng: 120.13 }],
  ],
  'no reading of a device is kept for longer than the policy says': [
    ['device_reading', { device_id: 'd', seq: 1, kind: 'fall', received_at: '2026-02-07 23:54' }],
  ],
  'no question that ended well is kept for longer than the policy says': [
    ['device_alarm', { state: 'fine', answered_at: '2025-09-10 23:54' }],
  ],
  'every sentence of a timeline stands in the audit chain as it was written': [
    ['order_event', { order_id: 'o', kind: 'order.paid', text: '已收到您的付款', actor: '微信支付' }],
    [
      'audit_entry',
      { subject: 'order:o', action: 'order.paid', actor_label: '微信支付', data: '{"text":"已收到您的全部付款"}' },
    ],
  ],
  'a signed list of materials is the one the audit chain says was signed': [
    ['material_list', { order_id: 'o', version: 1, hash: 'of something else' }],
    ['material_list_item', { order_id: 'o', version: 1, place: 0, name: '洗洁精', note: '', brought_by: 'company' }],
  ],
  'every entry of the audit chain names the one before it and its hash': [
    ['audit_entry', { id: 'e1', seq: 1, hash: 'h1' }],
    ['audit_entry', { id: 'e2', seq: 2, prev_id: 'e1', prev_hash: 'h0' }],
  ],
};

let db: TestDatabase;
let needed: ReadonlyMap<string, readonly Column[]>;

beforeAll(async () => {
  db = await testDatabase();
  needed = await neededColumns(db.dataSource);
  // timers that a new house begins with are due long ago
  await db.dataSource.query('DELETE FROM due_work');
});
afterAll(() => db.close());

it('every invariant has a row here that breaks it', () => {
  expect(Object.keys(BROKEN).sort()).toEqual(INVARIANTS.map(({ name }) => name).sort());
});

it.each(INVARIANTS.map((invariant) => [invariant.name, invariant] as const))('is told: %s', async (name, invariant) => {
  const runner = db.dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    expect(await invariant.broken(asDatabase(runner), NOW)).toEqual([]);
    for (const [table, values] of BROKEN[name] ?? []) await plant(runner, table, values);
    expect(await invariant.broken(asDatabase(runner), NOW)).not.toEqual([]);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
});

interface Column {
  readonly name: string;
  readonly type: string;
  readonly length: number | null;
}

/** By table: the columns that have no value of their own. */
async function neededColumns(source: DataSource): Promise<ReadonlyMap<string, readonly Column[]>> {
  const found = await source.query<(Column & { readonly in_table: string })[]>(
    `SELECT table_name AS in_table, column_name AS name, column_type AS type, character_maximum_length AS length
     FROM information_schema.columns
     WHERE table_schema = DATABASE() AND is_nullable = 'NO' AND column_default IS NULL AND extra NOT LIKE '%auto_increment%'`,
  );
  const byTable = new Map<string, Column[]>();
  for (const { in_table: table, ...column } of found) byTable.set(table, [...(byTable.get(table) ?? []), column]);
  return byTable;
}

let numbers = 0;

/** Anything that fits; every text another one, so that no unique key is in the way. */
function somethingFor({ type, length }: Column): string | number {
  if (/^(json|longtext)/.test(type)) return '{}';
  if (/^(date|timestamp)/.test(type)) return '2026-03-01';
  return length === null ? 0 : `z${(numbers += 1).toString(36)}`.slice(0, Number(length));
}

async function plant(runner: QueryRunner, table: string, values: Values): Promise<void> {
  const filled = Object.fromEntries((needed.get(table) ?? []).map((column) => [column.name, somethingFor(column)]));
  const row = Object.entries({ ...filled, ...values });
  await runner.query(
    `INSERT INTO ${table} (${row.map(([column]) => column).join(', ')}) VALUES (${row.map(() => '?').join(', ')})`,
    row.map(([, value]) => value),
  );
}

/** Checks only ask; inside this transaction they see what was planted in it. */
function asDatabase(runner: QueryRunner): DataSource {
  return { query: runner.query.bind(runner) } as unknown as DataSource;
}
