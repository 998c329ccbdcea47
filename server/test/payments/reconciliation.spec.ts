import { addDays, dayOf, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { fen } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import { CloseDay } from '../../src/modules/payments/application/reconciliation/close-day.js';
import { FixCase } from '../../src/modules/payments/application/reconciliation/fix-case.js';
import { ReconcileDay } from '../../src/modules/payments/application/reconciliation/reconcile-day.js';
import { BillCases } from '../../src/modules/payments/infrastructure/bills/bill-cases.js';
import { BillDays } from '../../src/modules/payments/infrastructure/bills/bill-days.js';
import type { BillCase } from '../../src/modules/payments/domain/reconciliation/case.js';
import { captureJournal, refundOwedJournal, refundPaidJournal } from '../../src/modules/payments/domain/journal.js';
import { Ledger } from '../../src/modules/payments/infrastructure/ledger.js';
import { checkInvariants } from '../../src/invariants/run.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { paymentsApp, type PaymentsApp } from '../support/payments-app.js';

const BY = { accountId: null, label: '财务 钱立群' };

let t: PaymentsApp;
let days: BillDays;
let cases: BillCases;
let reconciling: ReconcileDay;
beforeAll(async () => {
  t = await paymentsApp();
  [days, cases, reconciling] = [t.app.get(BillDays), t.app.get(BillCases), t.app.get(ReconcileDay)];
});
afterAll(() => t.close());
beforeEach(async () => {
  t.clock.set(new Date());
  await t.desk.clearFaults();
});

let lastNumber = 0;
const number = (): string => `RECON${String((lastNumber += 1)).padStart(21, '0')}`;
const daysAgo = (count: number): LocalDate => addDays(dayOf(new Date()), -count);
const at = (day: LocalDate, minutes: number): Date => new Date(startOfDay(day).getTime() + minutes * 60_000);

interface Past {
  readonly ref: string;
  readonly fen: number;
  readonly at: Date;
  /** not on our side, or not on theirs */
  readonly only?: 'ours' | 'theirs';
}

/** Payments that were made at named moments: in our books and at WeChat. */
async function past(payments: readonly Past[]): Promise<void> {
  const rows = payments.filter(({ only }) => only !== 'ours');
  await t.desk.post('/control/past', {
    payments: rows.map(({ ref, fen: totalFen, at: paidAt }) => ({
      outTradeNo: ref,
      totalFen,
      paidAt: paidAt.toISOString(),
    })),
  });
  const ledger = t.app.get(Ledger);
  await t.app.get(Transactions).run(async (tx) => {
    for (const { ref, fen: amount, at: paidAt, only } of payments) {
      if (only === 'theirs') continue;
      await ledger.post(
        tx,
        captureJournal({ outTradeNo: ref, reference: `order:${ref}`, amountFen: fen(amount) }, paidAt),
      );
    }
  });
}

async function begin(day: LocalDate): Promise<void> {
  await days.open(t.db.dataSource.manager, day);
}
const ofDay = (day: LocalDate): Promise<BillCase[]> => cases.ofDay(t.db.dataSource.manager, day);
const state = async (day: LocalDate): Promise<string | undefined> =>
  (await days.find(t.db.dataSource.manager, day))?.state;
const balance = async (account: string): Promise<number> =>
  Number(
    (
      await t.rows<{ n: string }>('SELECT COALESCE(SUM(amount_fen), 0) AS n FROM ledger_entry WHERE account = ?', [
        account,
      ])
    )[0]!.n,
  );

describe('a day is reconciled', () => {
  it('without a difference it closes by itself, fees are posted, and nothing can change it any more', async () => {
    const day = daysAgo(5);
    await past([
      { ref: number(), fen: 16_800, at: at(day, 600) },
      { ref: number(), fen: 9_900, at: at(day, 1_439) },
    ]);
    await begin(day);
    expect(await reconciling.reconcile(day)).toBe('read');
    expect(await days.find(t.db.dataSource.manager, day)).toMatchObject({
      state: 'closed',
      lines: 6,
      matched: 2,
      paidFen: 26_700,
      feeFen: 160,
      closedBy: '自动对账',
    });
    expect(await balance('wechat_fees')).toBe(160);
    await t.desk.post(`/control/bills/${day}`, { differences: [{ kind: 'strange', ref: number() }] });
    await reconciling.reconcile(day);
    expect([await state(day), await ofDay(day)]).toEqual(['closed', []]);
    expect(await t.app.get(CloseDay).close(day, BY)).toMatchObject({ refused: 'BILL_DAY_STATE' });
    expect(await balance('wechat_fees')).toBe(160);
  });

  it('every kind of difference is one case, also when the bills are read again; fixed with reasons, the day closes', async () => {
    const day = daysAgo(7);
    const refs = {
      lost: number(),
      twice: number(),
      amount: number(),
      fee: number(),
      fine: number(),
      strange: number(),
    };
    await past([
      { ref: refs.lost, fen: 5_000, at: at(day, 60) },
      { ref: refs.twice, fen: 6_000, at: at(day, 61) },
      { ref: refs.amount, fen: 7_000, at: at(day, 62) },
      { ref: refs.fee, fen: 8_000, at: at(day, 63) },
      { ref: refs.fine, fen: 9_000, at: at(day, 64) },
    ]);
    const differences = [
      { kind: 'lost', ref: refs.lost },
      { kind: 'twice', ref: refs.twice },
      { kind: 'amount', ref: refs.amount, fen: 100 },
      { kind: 'fee', ref: refs.fee, fen: 2 },
      { kind: 'strange', ref: refs.strange, fen: 300 },
    ];
    await t.desk.post(`/control/bills/${day}`, { differences });
    await begin(day);
    await Promise.all([reconciling.reconcile(day), reconciling.reconcile(day)]);
    const found = await ofDay(day);
    expect(new Map(found.map(({ ref, kind }) => [ref, kind]))).toEqual(
      new Map([
        [refs.lost, 'missing_there'],
        [refs.twice, 'duplicated'],
        [refs.amount, 'amount'],
        [refs.fee, 'fee'],
        [refs.strange, 'missing_here'],
      ]),
    );
    expect(found).toHaveLength(5);
    expect(await t.app.get(CloseDay).close(day, BY)).toMatchObject({ refused: 'BILL_CASES_OPEN' });

    const fixing = t.app.get(FixCase);
    const caseOf = (ref: string): string => found.find((one) => one.ref === ref)!.id;
    expect(await fixing.fix(BY, caseOf(refs.fee), 'correct', '不能这样')).toMatchObject({
      refused: 'BILL_FIX_NOT_OFFERED',
    });
    expect(await fixing.fix(BY, caseOf(refs.strange), 'settle', '问一次')).toMatchObject({
      refused: 'BILL_STILL_DIFFERENT',
    });
    const cashBefore = await balance('wechat_cash');
    for (const [ref, fix] of [
      [refs.lost, 'correct'],
      [refs.twice, 'correct'],
      [refs.amount, 'correct'],
      [refs.fee, 'accept'],
      [refs.strange, 'correct'],
    ] as const) {
      const [one, again] = await Promise.all([
        fixing.fix(BY, caseOf(ref), fix, '与微信客服核对过'),
        fixing.fix(BY, caseOf(ref), fix, '与微信客服核对过'),
      ]);
      expect([one, again].filter((each) => !isRefused(each))).toHaveLength(1);
    }
    // minus what never came, plus what came twice, too much, and from nowhere
    expect((await balance('wechat_cash')) - cashBefore).toBe(-5_000 + 6_000 + 100 + 300);
    expect(await t.app.get(CloseDay).close(day, BY)).toBeNull();
    expect(await state(day)).toBe('closed');
    expect(
      await t.count('audit_entry', "action IN ('bill-case.fixed', 'bill-day.closed') AND subject = ?", [`bill:${day}`]),
    ).toBe(6);
  });

  it('a payment that we had closed is settled the one way: by asking WeChat', async () => {
    const request = t.request();
    const { outTradeNo } = await t.start(request);
    await t.pay(outTradeNo);
    await t.rows("UPDATE payment SET state = 'closed', live_reference = NULL WHERE out_trade_no = ?", [outTradeNo]);
    // the day of the payment is today, whose bill nobody can have yet: the case is opened as the matching would
    const today = dayOf(t.clock.now());
    await begin(today);
    await t.rows("UPDATE bill_day SET state = 'open' WHERE day = ?", [today]);
    const difference = {
      kind: 'state',
      what: 'payment',
      ref: outTradeNo,
      oursFen: null,
      theirsFen: 16_800,
      text: '账上没有',
    } as const;
    const id = number();
    await cases.found(t.db.dataSource.manager, id, today, difference, t.clock.now());
    expect(await t.app.get(FixCase).fix(BY, id, 'settle', '客户说已付款')).toMatchObject({
      state: 'resolved',
      ending: 'settle',
    });
    expect(await t.payment(request.reference)).toMatchObject({ state: 'paid' });
  });

  it('what happened around midnight is settled by the bill of the next day', async () => {
    const [day, next] = [daysAgo(9), daysAgo(8)];
    const [late, other] = [number(), number()];
    await past([
      { ref: late, fen: 4_000, at: at(next, 0), only: 'theirs' },
      { ref: other, fen: 1_000, at: at(day, 1) },
    ]);
    await past([{ ref: late, fen: 4_000, at: new Date(at(next, 0).getTime() - 500), only: 'ours' }]);
    await begin(day);
    await begin(next);
    await reconciling.reconcile(day);
    const [one] = await ofDay(day);
    expect(one).toMatchObject({ kind: 'missing_there', ref: late });
    expect(await t.app.get(FixCase).fix(BY, one!.id, 'wait', '零点前后')).toMatchObject({ state: 'waiting' });
    expect(await t.app.get(CloseDay).close(day, BY)).toMatchObject({ refused: 'BILL_CASES_OPEN' });
    await reconciling.reconcile(next);
    expect((await ofDay(day)).map(({ ending }) => ending)).toEqual(['next_day']);
    expect([await state(day), await state(next)]).toEqual(['closed', 'closed']);
  });

  it('bills that are damaged, unsigned or not there are not used, and are fetched again when they are due', async () => {
    const day = daysAgo(11);
    await past([{ ref: number(), fen: 2_000, at: at(day, 10) }]);
    await begin(day);
    for (const kind of ['bill-damaged', 'answer-unsigned', 'answer-drop']) {
      await t.desk.fault(kind, { times: 'forever' });
      expect(await reconciling.reconcile(day)).toBe('unknown');
      expect(await state(day)).toBe('waiting');
      await t.desk.clearFaults();
    }
    await t.rows("UPDATE due_work SET due_at = '2020-01-01' WHERE kind = 'payments.fetch-bills'");
    await t.drain();
    expect(await state(day)).toBe('closed');
    const [work] = await t.rows<{ due_at: Date }>("SELECT due_at FROM due_work WHERE kind = 'payments.fetch-bills'");
    expect(work!.due_at.getTime()).toBeGreaterThan(t.clock.now().getTime());
  });

  it('the books hold whatever was fixed', async () => {
    const ledger = t.app.get(Ledger);
    const refund = { outRefundNo: number(), reference: 'order:books', amountFen: fen(3_000) };
    await t.app.get(Transactions).run(async (tx) => {
      await ledger.post(
        tx,
        captureJournal({ outTradeNo: number(), reference: 'order:books', amountFen: fen(5_000) }, t.clock.now()),
      );
      await ledger.post(tx, refundOwedJournal(refund, fen(5_000), t.clock.now(), {}));
      await ledger.post(tx, refundPaidJournal(refund, t.clock.now()));
    });
    await t.rows("UPDATE due_work SET due_at = '2020-01-01' WHERE kind = 'payments.total-ledger'");
    await t.drain();
    expect(await t.count('ledger_pending')).toBe(0);
    const books = (await checkInvariants(t.db.dataSource, t.clock.now())).filter(({ number: id }) => id === 2);
    expect(books.flatMap(({ broken }) => broken)).toEqual([]);
  });
});
