import {
  captureJournal,
  refundOwedJournal,
  refundPaidJournal,
  type Journal,
} from '../../src/modules/payments/domain/journal.js';
import { ReconcileDay } from '../../src/modules/payments/application/reconciliation/reconcile-day.js';
import { BillDays } from '../../src/modules/payments/infrastructure/bills/bill-days.js';
import { fen } from '@daowei/shared/kernel/fen';
import { addDays, dayOf, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { paymentsApp, type PaymentsApp } from '../../test/support/payments-app.js';
import { Breakages, type Findings, type Proof } from '../proof.js';
import { chanceFrom, type Chance } from '../support/chance.js';

export interface ReconcileSize {
  readonly payments: number;
  readonly refunds: number;
}

/** Three lines for each: traded, moved, and the fee. */
const LINES_EACH = 3;
const PLANTED = 20;
const MOST_MS = 60_000;
const ROWS_AT_ONCE = 500;
/** What is planted, and what it must be found as. */
const KINDS = {
  lost: 'missing_there',
  twice: 'duplicated',
  amount: 'amount',
  fee: 'fee',
  strange: 'missing_here',
} as const;
type Planted = keyof typeof KINDS | 'state';

export const reconcile: Proof = {
  name: 'reconcile',
  what: '一万行账单里埋20处差异：一处不漏、一处不多，60秒内对完，重复取账单结果不变',
  run: ({ quick, seed, say }) =>
    runReconcile(quick ? { payments: 150, refunds: 30 } : { payments: 3_000, refunds: 334 }, seed, say),
};

const below = (chance: Chance, most: number): number => Math.floor(chance() * most);

/** A day of payments and refunds, once honest and once with planted differences; each read twice. */
export async function runReconcile(
  { payments, refunds }: ReconcileSize,
  seed: number,
  say: (line: string) => void,
): Promise<Findings> {
  const t = await paymentsApp();
  const broken = new Breakages();
  try {
    const chance = chanceFrom(seed);
    const [honest, planted] = [addDays(dayOf(new Date()), -6), addDays(dayOf(new Date()), -5)];
    for (const day of [honest, planted]) await liveThrough(t, day, payments, refunds, chance);
    const expected = plan(planted, payments, refunds, chance);
    const differences = [...expected].map(([ref, kind]) => ({ kind, ref, fen: 1 + below(chance, 500) }));
    await t.desk.post(`/control/bills/${planted}`, { differences });

    await twice(t, honest);
    if ((await stateOf(t, honest)) !== 'closed') broken.add(`${honest} is honest and was not closed`);
    const took = await twice(t, planted);
    if (took > MOST_MS) broken.add(`${took} ms for one day`);
    for (const line of compare(expected, await found(t, planted))) broken.add(line);
    for (const line of await found(t, honest)) broken.add(`false: ${line.join(' ')}`);
    // the totals of the books take in what was posted, and nothing is left to do
    await t.drain();
    for (const line of await t.broken()) broken.add(line);
    const lines = LINES_EACH * (payments + refunds);
    say(`  ${PLANTED} differences in ${lines} lines, ${took} ms for reading and matching twice`);
    return { tried: 2 * lines, broken: broken.lines };
  } finally {
    await t.close();
  }
}

const paymentNo = (day: LocalDate, index: number): string =>
  `P${day.replaceAll('-', '')}${String(index).padStart(17, '0')}`;
const refundNo = (day: LocalDate, index: number): string =>
  `R${day.replaceAll('-', '')}${String(index).padStart(17, '0')}`;

/** The day as it was: at WeChat and in the books. */
async function liveThrough(
  t: PaymentsApp,
  day: LocalDate,
  payments: number,
  refunds: number,
  chance: Chance,
): Promise<void> {
  const moment = (): Date => new Date(startOfDay(day).getTime() + below(chance, 86_400) * 1_000);
  const paid = Array.from({ length: payments }, (_, index) => ({
    outTradeNo: paymentNo(day, index),
    totalFen: 1_000 + below(chance, 200_000),
    paidAt: moment(),
  }));
  const back = paid.slice(0, refunds).map(({ outTradeNo, totalFen }, index) => ({
    outRefundNo: refundNo(day, index),
    outTradeNo,
    amountFen: Math.ceil(totalFen / 2),
    endedAt: moment(),
  }));
  await t.desk.post('/control/past', { payments: paid, refunds: back });
  const journals = paid.map(({ outTradeNo, totalFen, paidAt }) =>
    captureJournal({ outTradeNo, reference: `order:${outTradeNo}`, amountFen: fen(totalFen) }, paidAt),
  );
  for (const { outRefundNo, outTradeNo, amountFen, endedAt } of back) {
    const refund = { outRefundNo, reference: `order:${outTradeNo}`, amountFen: fen(amountFen) };
    journals.push(refundOwedJournal(refund, fen(amountFen), endedAt, {}), refundPaidJournal(refund, endedAt));
  }
  await post(t, day, journals);
}

/** Many journals at once; one by one they would take longer than what is to be proved. */
async function post(t: PaymentsApp, day: LocalDate, journals: readonly Journal[]): Promise<void> {
  const idOf = (index: number): string => `J${day.replaceAll('-', '')}${String(index).padStart(17, '0')}`;
  for (let start = 0; start < journals.length; start += ROWS_AT_ONCE) {
    const some = journals.slice(start, start + ROWS_AT_ONCE);
    const ids = some.map((_, index) => idOf(start + index));
    await t.rows('INSERT INTO ledger_journal (id, kind, ref, reference, happened_at, recorded_at) VALUES ?', [
      some.map(({ kind, ref, reference, happenedAt }, index) => [
        ids[index],
        kind,
        ref,
        reference,
        happenedAt,
        happenedAt,
      ]),
    ]);
    await t.rows('INSERT INTO ledger_entry (journal_id, line, account, amount_fen) VALUES ?', [
      some.flatMap(({ lines }, index) => lines.map((line, no) => [ids[index], no, line.account, line.amountFen])),
    ]);
    await t.rows('INSERT INTO ledger_pending (journal_id) VALUES ?', [ids.map((id) => [id])]);
  }
}

/** Twenty numbers, each wrong in one way; every way occurs. */
function plan(day: LocalDate, payments: number, refunds: number, chance: Chance): Map<string, Planted> {
  const ways = Object.keys(KINDS) as (keyof typeof KINDS)[];
  const planned = new Map<string, Planted>([[refundNo(day, below(chance, refunds)), 'state']]);
  for (let index = 0; planned.size < PLANTED; index += 1) {
    const kind = ways[index % ways.length]!;
    const ref =
      kind === 'strange'
        ? paymentNo(day, payments + index)
        : paymentNo(day, refunds + below(chance, payments - refunds));
    if (!planned.has(ref)) planned.set(ref, kind);
  }
  return planned;
}

/** @returns ms of both readings */
async function twice(t: PaymentsApp, day: LocalDate): Promise<number> {
  await t.app.get(BillDays).open(t.db.dataSource.manager, day);
  const started = performance.now();
  for (let reading = 0; reading < 2; reading += 1) await t.app.get(ReconcileDay).reconcile(day);
  return Math.round(performance.now() - started);
}

async function stateOf(t: PaymentsApp, day: LocalDate): Promise<string | undefined> {
  return (await t.app.get(BillDays).find(t.db.dataSource.manager, day))?.state;
}

async function found(t: PaymentsApp, day: LocalDate): Promise<[ref: string, kind: string][]> {
  const cases = await t.rows<{ ref: string; kind: string }>('SELECT ref, kind FROM bill_case WHERE day = ?', [day]);
  return cases.map(({ ref, kind }) => [ref, kind]);
}

function compare(expected: ReadonlyMap<string, Planted>, cases: readonly [string, string][]): string[] {
  const foundAs = new Map(cases);
  const kindOf = (planted: Planted): string => (planted === 'state' ? 'state' : KINDS[planted]);
  const missed = [...expected].flatMap(([ref, planted]) =>
    foundAs.get(ref) === kindOf(planted) ? [] : [`${planted} at ${ref} was found as ${foundAs.get(ref) ?? 'nothing'}`],
  );
  const invented = cases.filter(([ref]) => !expected.has(ref)).map(([ref, kind]) => `false: ${kind} at ${ref}`);
  const doubled = cases.length > foundAs.size ? [`${cases.length} cases for ${foundAs.size} numbers`] : [];
  return [...missed, ...invented, ...doubled];
}
