import type { Schemas } from '@daowei/shared/api/client';
import { CountVisit } from '../../src/modules/wages/application/count-visit.js';
import { approved, endMonth, newestStatement, night, served, stated } from '../support/pay.js';
import { expectOk, type Answer, type Customer, type Person, type TownWorker } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { paidStay, sellStays } from '../support/stays.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

type Statement = Schemas['StatementView'];
const MONTH = '2026-03';
/** Two hours at 36 yuan and 8 for the visit, and 5 % for the level, by the rule the company opens with. */
const VISIT = 8_400;

const PAY = 12_000;

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let worker: TownWorker;
let finance: Person;
let manager: Person;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());
beforeEach(async () => {
  whole.clock.set('2026-03-31T01:00:00.000Z');
  await office();
  await town.newTrade();
  customer = await town.customer();
  worker = await town.worker();
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const newest = (): Promise<Statement> => newestStatement(worker);
const income = async (): Promise<Schemas['IncomeView']> => expectOk(await worker.get('/worker/income'));
const look = async (id: string): Promise<Schemas['OfficeStatementView']> =>
  expectOk(await finance.get(`/admin/wages/statements/${id}`));
const correct = (s: { id: string; version: number }, body: object, who = finance): Promise<Answer> =>
  who.post(`/admin/wages/statements/${s.id}/corrections`, { version: s.version, reason: '核对后更正', ...body });
const own = (id: string, act: string, body: object, who: Person = worker): Promise<Answer> =>
  who.post(`/worker/income/statements/${id}/${act}`, body);
const decide = async (who: Person, step: string, id: string): Promise<Schemas['DecidedStatements']> =>
  expectOk(await who.post('/admin/wages/decisions', { step, ids: [id] }));
const run = (who: Person = finance): Promise<Answer> => who.post('/admin/wages/runs', { month: '2026-02' });
const bills = async (): Promise<Schemas['PayTransferView'][]> => (await newestStatement(worker)).transfers;
const lastBill = async (): Promise<string> => (await bills()).at(-1)!.billNo;

/** People of the office have sessions for a shift only. */
async function office(): Promise<void> {
  [finance, manager] = await Promise.all([town.staff('finance'), town.staff('manager')]);
}

async function monthEnds(): Promise<void> {
  await endMonth(town);
  await office();
}

/** What stands in the books for the worker: what we owe, and what the work cost. */
async function books(): Promise<Record<string, number>> {
  const sums = await whole.rows<{ account: string; total: string }>(
    `SELECT e.account, SUM(e.amount_fen) AS total FROM ledger_journal j JOIN ledger_entry e ON e.journal_id = j.id
     WHERE j.reference = ? GROUP BY e.account`,
    [`worker:${worker.id}`],
  );
  return Object.fromEntries(sums.map(({ account, total }) => [account, Number(total)]));
}

/** The receiver is asked about a transfer until the product knows how it ended. */
async function settled(): Promise<void> {
  whole.clock.advance(15);
  await whole.drain();
}

describe('what a visit earns', () => {
  it('stands in the books once it is signed off, line by line, and once only', async () => {
    const orderId = await served(town, customer, worker);
    const first = await income();
    expect(first).toMatchObject({ month: MONTH, soFarFen: VISIT, visits: 1, statements: [] });
    expect(first.entries[0]).toMatchObject({ orderId, amountFen: VISIT, ruleVersion: 1, by: '计薪规则' });
    expect(first.entries[0]!.lines[0]!.because).toContain('每小时36.00元计120分钟');
    expect(await books()).toEqual({ worker_payable: -VISIT, worker_pay_cost: VISIT });

    // told again, in parallel, and found again by the night's look
    const counting = whole.app.get(CountVisit, { strict: false });
    await Promise.all([1, 2, 3].map(() => whole.transactions.run((tx) => counting.count(tx, orderId))));
    await night(town, '2026-03-31T14:00:00.000Z');
    expect((await income()).soFarFen).toBe(VISIT);

    expectOk(await customer.post(`/orders/${orderId}/rating`, { stars: 5, tags: [] }));
    await whole.drain();
    expect((await income()).entries.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([
      ['rating', 500],
      ['visit', VISIT],
    ]);
    await office();
    const cost = expectOk(
      await finance.get<Schemas['FinanceView']>('/admin/finance?from=2026-03-31&to=2026-03-31&by=day'),
    ).services.find(({ key }) => key === town.serviceId);
    expect(cost).toMatchObject({ visits: 1, visitCostFen: VISIT + 500 });
  });

  it('a sign-off that was never told is found at night', async () => {
    const orderId = await served(town, customer, worker);
    await whole.rows('DELETE FROM pay_entry WHERE order_id = ?', [orderId]);
    await whole.rows(`DELETE e, j, p FROM ledger_journal j JOIN ledger_entry e ON e.journal_id = j.id
      LEFT JOIN ledger_pending p ON p.journal_id = j.id WHERE j.reference = 'worker:${worker.id}'`);
    await whole.rows('DELETE FROM ledger_day');
    await whole.rows('INSERT IGNORE INTO ledger_pending (journal_id) SELECT id FROM ledger_journal');
    await night(town, '2026-03-31T14:00:00.000Z');
    expect((await income()).soFarFen).toBe(VISIT);
  });

  it('living in is earned by the day, by who lived there on it', async () => {
    [worker] = (await sellStays(town)) as [TownWorker];
    await paidStay(town, customer);
    await night(town, '2026-04-02T22:00:00.000Z');
    const { entries } = await income();
    expect(entries.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([
      ['stay_day', 21_000],
      ['stay_day', 21_000],
    ]);
  });
});

describe('the statement of a month', () => {
  it('is read, objected to, put right, confirmed, and approved by two people', async () => {
    const orderId = await served(town, customer, worker);
    await monthEnds();
    const draft = await newestStatement(worker);
    expect(draft).toMatchObject({ month: MONTH, totalFen: VISIT, state: 'draft', answerable: true });
    expect((await income()).soFarFen).toBe(0);
    const { items } = expectOk(await worker.get<Schemas['InboxPage']>('/messages'));
    expect(items[0]!.text).toContain('3月');

    // the office waits for the worker, and nobody answers for another
    expect((await decide(finance, 'check', draft.id)).refused).toMatchObject([{ code: 'STATEMENT_STATE' }]);
    const stranger = await town.worker();
    expect(await own(draft.id, 'confirm', { version: 1 }, stranger)).toMatchObject({ status: 404 });
    expect(await stranger.get(`/worker/income/statements/${draft.id}`)).toMatchObject({ status: 404 });
    expectOk(await own(draft.id, 'object', { version: 1, words: '那天加了半小时，没有算进去' }));
    expect((await decide(finance, 'check', draft.id)).refused).toMatchObject([{ code: 'STATEMENT_STATE' }]);

    const objected = await look(draft.id);
    expect(objected).toMatchObject({ state: 'objected', objection: '那天加了半小时，没有算进去' });
    expect(await correct({ ...objected, version: 1 }, { kind: 'supplement', amountFen: 1_800 })).toMatchObject({
      body: { code: 'STALE_VERSION' },
    });
    expect(await correct(objected, { kind: 'supplement', amountFen: 200_001 })).toMatchObject({ status: 422 });
    expect(await correct(objected, { kind: 'deduction', cause: 'late' })).toMatchObject({ status: 422 });
    expectOk(await correct(objected, { kind: 'supplement', orderId, amountFen: 1_800, reason: '补半小时' }));
    const again = await newestStatement(worker);
    expect(again).toMatchObject({ state: 'draft', totalFen: VISIT + 1_800, answer: '补半小时' });
    expect(await own(draft.id, 'confirm', { version: objected.version })).toMatchObject({
      body: { code: 'STALE_VERSION' },
    });
    expectOk(await own(draft.id, 'confirm', { version: again.version }));

    // who corrected or checked does not approve
    expect(await decide(manager, 'check', draft.id)).toMatchObject({ done: 1 });
    for (const person of [manager, finance]) {
      expect((await decide(person, 'approve', draft.id)).refused).toMatchObject([{ code: 'FOUR_EYES' }]);
    }
    expect(await decide(await town.staff('finance'), 'approve', draft.id)).toMatchObject({ done: 1 });
    expect(await look(draft.id)).toMatchObject({ state: 'approved' });
    // found too late: it stands in the next one
    expectOk(await correct(await look(draft.id), { kind: 'supplement', amountFen: 300 }));
    expect([(await newestStatement(worker)).totalFen, (await income()).soFarFen]).toEqual([VISIT + 1_800, 300]);
  });

  it('a deduction has a cause, a cap and a floor, happens once, and can be taken back', async () => {
    const orderId = await served(town, customer, worker);
    await monthEnds();
    expectOk(await correct(await newest(), { kind: 'deduction', orderId, cause: 'late' }));
    expect(await newest()).toMatchObject({ totalFen: VISIT - 420 });
    expect(await correct(await newest(), { kind: 'deduction', orderId, cause: 'late' })).toMatchObject({
      body: { code: 'DEDUCTION_LIMIT' },
    });
    expectOk(await correct(await newest(), { kind: 'deduction', orderId, cause: 'redo' }));
    const capped = await newest();
    expect(capped.totalFen).toBe(VISIT - 840);
    expect(await correct(capped, { kind: 'deduction', orderId, cause: 'damage' })).toMatchObject({
      body: { code: 'DEDUCTION_LIMIT' },
    });
    const foreign = await served(town, await town.customer(), await otherWorker());
    expect(await correct(capped, { kind: 'deduction', orderId: foreign, cause: 'late' })).toMatchObject({
      body: { code: 'NOT_FOUND' },
    });
    const late = capped.entries.find(({ kind }) => kind === 'deduction')!;
    expectOk(await correct(capped, { kind: 'reversal', entryId: late.id, reason: '查明是交通管制' }));
    expect(await newest()).toMatchObject({ totalFen: VISIT - 420 });
    expect(await correct(await newest(), { kind: 'reversal', entryId: late.id })).toMatchObject({
      body: { code: 'PAY_ENTRY_CLOSED' },
    });
    const [cost] = await whole.rows<{ cause: string }>(
      `SELECT cause FROM ledger_journal WHERE reference = ? AND cause = 'late' LIMIT 1`,
      [`worker:${worker.id}`],
    );
    expect(cost).toEqual({ cause: 'late' });
  });

  it('silence is a yes after the days the worker has', async () => {
    await served(town, customer, worker);
    await monthEnds();
    const { id } = await newestStatement(worker);
    whole.clock.set('2026-04-04T16:00:00.000Z');
    await office();
    expect(await decide(finance, 'check', id)).toMatchObject({ done: 1 });
  });
});

describe('the payout', () => {
  it('pays each statement once, however often it is started, and the books end at zero', async () => {
    await stated(town, worker, PAY);
    const { id } = await approved(worker, finance, manager);
    const started = await Promise.all([run(), run()]);
    expect(started.map(({ status }) => status).sort()).toEqual([200, 409]);
    await whole.drain();
    const [bill, ...more] = await bills();
    expect([bill, more]).toMatchObject([{ amountFen: PAY, state: 'awaiting' }, []]);
    expect((await run()).body).toMatchObject({ code: 'STATEMENT_STATE' });
    expect(await finance.post(`/admin/wages/statements/${id}/resend`)).toMatchObject({ status: 409 });

    whole.purse.confirm(bill!.billNo);
    await settled();
    expect(await newestStatement(worker)).toMatchObject({ state: 'paid', transfers: [{ billNo: bill!.billNo }] });
    expect(await books()).toMatchObject({ worker_payable: 0, transfers_owed: 0, wechat_cash: -PAY });
    const { items } = expectOk(await worker.get<Schemas['InboxPage']>('/messages'));
    expect(items[0]!.text).toContain('到账');
  });

  it('offers again what was not taken in time; the number is another one, and only one is ever paid', async () => {
    await stated(town, worker, PAY);
    await approved(worker, finance, manager);
    expectOk(await run());
    await whole.drain();
    const first = await lastBill();
    whole.purse.expire(first);
    await settled();
    expect(await bills()).toMatchObject([{ billNo: first, state: 'failed', attempt: 1 }]);
    whole.clock.advance(24 * 60);
    await whole.drain();
    const second = await lastBill();
    expect(second).not.toBe(first);
    whole.purse.confirm(first);
    whole.purse.confirm(second);
    await settled();
    expect(await newestStatement(worker)).toMatchObject({ state: 'paid', transfers: [{ attempt: 2 }] });
    expect(await books()).toMatchObject({ worker_payable: 0, wechat_cash: -PAY });
  });

  it('what cannot be received is a person’s, who sends it again when it is put right', async () => {
    await stated(town, worker, PAY);
    const { id } = await approved(worker, finance, manager);
    const openid = (
      await whole.rows<{ openid: string }>('SELECT openid FROM account WHERE id = ?', [worker.accountId])
    )[0]!.openid;
    await whole.rows('UPDATE account SET openid = NULL WHERE id = ?', [worker.accountId]);
    expectOk(await run());
    await whole.drain();
    expect(await look(id)).toMatchObject({ transfers: [], problem: '对方还没有用微信登录过小程序，暂时不能收款' });
    await whole.rows('UPDATE account SET openid = ? WHERE id = ?', [openid, worker.accountId]);
    expectOk(await finance.post(`/admin/wages/statements/${id}/resend`));
    await whole.drain();
    expect(await look(id)).toMatchObject({ transfers: [{ state: 'awaiting' }], problem: null });
  });

  it('cuts what is more than one transfer may carry', async () => {
    await stated(town, worker, PAY);
    for (let count = 0; count < 3; count += 1) {
      expectOk(await correct(await newestStatement(worker), { kind: 'supplement', amountFen: 200_000 }));
    }
    const { totalFen } = await approved(worker, manager, await town.staff('finance'));
    expectOk(await run());
    await whole.drain();
    expect((await bills()).map(({ amountFen }) => amountFen)).toEqual([500_000, totalFen - 500_000]);
    for (const { billNo } of await bills()) {
      expect((await newestStatement(worker)).state).toBe('paying');
      whole.purse.confirm(billNo);
      await settled();
    }
    expect((await newestStatement(worker)).state).toBe('paid');
    expect(await books()).toMatchObject({ worker_payable: 0 });
  });
});

describe('the pay rule', () => {
  it('gets a new version for days to come; what is done keeps its own', async () => {
    const { items } = expectOk(await manager.get<Schemas['PayRuleList']>('/admin/pay-rules'));
    const { version, standing, because: _because, effectiveFrom: _from, publishedBy: _by, ...terms } = items[0]!;
    expect(standing).toBe('in_force');
    const publish = (body: object, who = manager): Promise<Answer> =>
      who.post('/admin/pay-rules', { basedOn: version, terms, from: '2026-04-01', because: '春季调价', ...body });
    expect(await publish({}, finance)).toMatchObject({ status: 403 });
    expect(await publish({ from: '2026-03-31' })).toMatchObject({ status: 422, body: { code: 'PAY_RULE_INVALID' } });
    expect(await publish({ from: '2026-02-31' })).toMatchObject({ status: 422 });
    expect(await publish({ terms: { ...terms, capBasisPoints: 2_001 } })).toMatchObject({ status: 422 });
    const raised = { ...terms, usual: { ...terms.usual, hourFen: 4_000 } };
    const both = await Promise.all([publish({ terms: raised }), publish({ terms: raised })]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    await served(town, customer, worker);
    expect((await income()).entries[0]).toMatchObject({ ruleVersion: 1, amountFen: VISIT });
    whole.clock.set('2026-04-01T01:00:00.000Z');
    await served(town, await town.customer(), worker);
    expect((await income()).entries[0]).toMatchObject({ ruleVersion: 2, amountFen: VISIT + 840 });
  });
});

/** Another worker of a trade of its own, so that nobody else is asked. */
async function otherWorker(): Promise<TownWorker> {
  whole.clock.set('2026-04-01T01:00:00.000Z');
  await town.newTrade();
  return town.worker();
}
