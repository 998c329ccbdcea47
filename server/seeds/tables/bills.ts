import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, dayOf, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { yuan, type Fen } from '@daowei/shared/kernel/fen';
import { feesJournal } from '../../src/modules/payments/domain/reconciliation/case.js';
import { billsReadyAt, feeOf } from '../../src/modules/payments/domain/reconciliation/reconcile-policy.js';
import { rows } from '../../src/platform/database/sql.js';
import type { Tx } from '../../src/platform/database/transactions.js';
import { Bulk } from '../bulk.js';
import type { Random } from '../random.js';
import { writeJournal } from './payments.js';

const SYSTEM = '自动对账';
/** Lines of the bills that one payment makes: traded, moved, and its fee. */
const LINES_PER_PAYMENT = 3;
/** Given back, and moved. */
const LINES_PER_REFUND = 2;
/** What WeChat's bill says too much about one payment of yesterday. */
const TOO_MUCH_FEN = 2;

interface Moved {
  readonly ref: string;
  readonly amountFen: number;
}

/**
 * The bills of the history: every day was level and closed the next morning, but yesterday, where one fee is two fen
 * too high and waits for finance.
 */
export async function writeBills(tx: Tx, random: Random, now: Date): Promise<void> {
  const bulk = new Bulk();
  const yesterday = addDays(dayOf(now), -1);
  const byDay = await factsByDay(tx, 'payment_captured');
  const refunds = await factsByDay(tx, 'refund_paid');
  const [first = yesterday] = byDay.keys();
  for (let day = first; day <= yesterday; day = addDays(day, 1)) {
    const paid = byDay.get(day) ?? [];
    const odd = day === yesterday ? paid.at(-1) : undefined;
    const fees = paid.reduce((sum, { amountFen }) => sum + feeOf(amountFen), 0) + (odd ? TOO_MUCH_FEN : 0);
    // before ten in the morning nobody has yesterday's bills yet; the demo begins as if it were a little later
    const fetchedAt = earlier(addMinutes(billsReadyAt(day), random.int(1, 4)), now);
    bulk.add('bill_day', dayRow(day, paid, refunds.get(day) ?? [], fees, fetchedAt, !odd));
    if (!odd && fees > 0) writeJournal(bulk, random, feesJournal(day, fees as Fen, lastMoment(day)));
    if (odd) bulk.add('bill_case', caseRow(random.id(fetchedAt), day, odd, fetchedAt));
  }
  await bulk.write(tx);
}

/** What was paid, or went back, by the books, the oldest day first. */
async function factsByDay(tx: Tx, kind: 'payment_captured' | 'refund_paid'): Promise<Map<LocalDate, Moved[]>> {
  const paid = await rows<{ ref: string; happened_at: Date; amount_fen: string | number }>(
    tx,
    `SELECT j.ref, j.happened_at, e.amount_fen FROM ledger_journal j
     JOIN ledger_entry e ON e.journal_id = j.id AND e.account = 'wechat_cash'
     WHERE j.kind = ? ORDER BY j.happened_at, j.id`,
    [kind],
  );
  const found = new Map<LocalDate, Moved[]>();
  for (const { ref, happened_at, amount_fen } of paid) {
    const day = dayOf(happened_at);
    found.set(day, [...(found.get(day) ?? []), { ref, amountFen: Number(amount_fen) }]);
  }
  return found;
}

function dayRow(
  day: LocalDate,
  paid: readonly Moved[],
  refunded: readonly Moved[],
  fees: number,
  fetchedAt: Date,
  closed: boolean,
) {
  return {
    day,
    state: closed ? 'closed' : 'open',
    fetched_at: fetchedAt,
    lines_read: paid.length * LINES_PER_PAYMENT + refunded.length * LINES_PER_REFUND,
    matched: paid.length + refunded.length,
    paid_fen: sumOf(paid),
    refunded_fen: sumOf(refunded),
    transferred_fen: 0,
    fee_fen: fees,
    sha1: null,
    problem: null,
    closed_at: closed ? fetchedAt : null,
    closed_by: closed ? SYSTEM : null,
  };
}

function caseRow(id: string, day: LocalDate, { ref, amountFen }: Moved, openedAt: Date) {
  const [ours, theirs] = [feeOf(amountFen), feeOf(amountFen) + TOO_MUCH_FEN];
  return {
    id,
    day,
    kind: 'fee',
    what: 'payment',
    ref,
    ours_fen: ours,
    theirs_fen: theirs,
    text: `手续费应为${yuan(ours)}元，微信扣${yuan(theirs)}元`,
    state: 'open',
    ending: null,
    reason: null,
    resolved_by: null,
    resolved_at: null,
    opened_at: openedAt,
  };
}

const sumOf = (facts: readonly Moved[]): number => facts.reduce((sum, { amountFen }) => sum + Math.abs(amountFen), 0);
const lastMoment = (day: LocalDate): Date => new Date(startOfDay(addDays(day, 1)).getTime() - 1);
const earlier = (a: Date, b: Date): Date => (a < b ? a : b);
