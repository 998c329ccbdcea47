import { fen } from '@daowei/shared/kernel/fen';
import type { Schemas } from '@daowei/shared/api/client';
import { DESK_POLICY } from '../../src/modules/payments/domain/desk-policy.js';
import { expectOk, type Answer, type Customer, type Person } from '../support/person.js';
import { beginVisit, finishSteps, signOff } from '../support/serve-visit.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

/** Two hours at 1,000 yuan; a tenth when booking: 1,800 yuan are owed after the visit. */
const OWED = 180_000;
const LARGE = DESK_POLICY.secondPersonFromFen.value;

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let cashier: Person;
let manager: Person;
let id: string;
let numbers = 0;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  cashier = await town.staff('finance');
  manager = await town.staff('manager');
});
afterAll(() => whole.close());
beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  customer = await town.customer();
  await town.newTrade({
    basePriceFen: fen(100_000),
    deposit: { basisPoints: 1_000, balanceHours: 48, because: '先付一成' },
  });
  const worker = await town.worker();
  const visit = await town.confirmed(customer, town.at('12:00'), [worker]);
  await beginVisit(town, visit);
  await finishSteps(town, visit);
  await signOff(town, customer, visit);
  ({ id } = visit);
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const fresh = (): string => `A-${String((numbers += 1)).padStart(5, '0')}`;
const record = (amountFen: number, receiptNo = fresh(), method = 'cash', who: Person = cashier): Promise<Answer> =>
  who.post(`/admin/orders/${id}/receipts`, { method, receiptNo, amountFen });
const office = async (): Promise<Schemas['AdminOrderView']> => expectOk(await manager.get(`/admin/orders/${id}`));
const newest = async (): Promise<Schemas['DeskReceiptView']> => (await office()).receipts.at(-1)!;
const about = (receiptId: string, what: string, who: Person, body: object = {}): Promise<Answer> =>
  who.post(`/admin/orders/${id}/receipts/${receiptId}/${what}`, body);
const toCashier = (): Promise<Answer<Schemas['PaymentParams']>> => customer.post(`/orders/${id}/balance/payment`);
const standing = async (account: string): Promise<number> => {
  const [found] = await whole.rows<{ total: string | null }>(
    `SELECT SUM(e.amount_fen) AS total FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id
     WHERE e.account = ? AND j.reference LIKE ?`,
    [account, `balance:${id}%`],
  );
  return Number(found?.total ?? 0);
};

it('small receipts count at once, each in its own account; the number of a method is used once; nothing beyond what is owed', async () => {
  const no = fresh();
  expectOk(await record(30_000, no));
  expectOk(await record(20_000, no, 'alipay'));
  expect((await record(10_000, no)).body).toMatchObject({ code: 'RECEIPT_TAKEN' });
  expect((await office()).bill.balance).toMatchObject({ paidFen: 50_000, owedFen: OWED - 50_000 });
  expect((await record(OWED - 50_000 + 1)).body).toMatchObject({ code: 'RECEIPT_EXCEEDS' });
  expect([await standing('desk_cash'), await standing('alipay'), await standing('revenue')]).toEqual([
    30_000, 20_000, -50_000,
  ]);
  // the rest is asked for at WeChat, and only the rest
  const params = expectOk(await toCashier());
  expect(params.amountFen).toBe(OWED - 50_000);
  whole.till.take(params.package.replace('prepay_id=', ''));
  expectOk(await customer.post(`/orders/${id}/balance/payment/refresh`));
  await whole.drain();
  expect((await office()).bill.balance).toMatchObject({ owedFen: 0 });
  expect((await record(1)).body).toMatchObject({ code: 'NOTHING_OWED' });
});

it('a large one counts when another person has confirmed it, and keeps the customer from paying twice meanwhile', async () => {
  const open = expectOk(await toCashier());
  expectOk(await record(OWED, fresh(), 'bank'));
  // what could still be paid at WeChat was closed there first
  expect(() => whole.till.take(open.package.replace('prepay_id=', ''))).toThrow('nothing to be paid');
  const waiting = await newest();
  expect(waiting).toMatchObject({ state: 'recorded', method: 'bank' });
  expect((await office()).bill.balance).toMatchObject({ paidFen: 0, owedFen: OWED, waitingFen: OWED });
  expect((await toCashier()).body).toMatchObject({ code: 'NOTHING_OWED' });
  // whoever stood at WeChat's cashier is told where the money is, not that it is being confirmed
  const told = await customer.post<Schemas['PaymentStatus']>(`/orders/${id}/balance/payment/refresh`);
  expect(told.body).toMatchObject({ state: 'at_desk', instalment: 'balance', counted: false });
  expect((await record(1)).body).toMatchObject({ code: 'RECEIPT_EXCEEDS' });
  expect((await about(waiting.id, 'confirm', cashier)).body).toMatchObject({ code: 'SECOND_PERSON' });
  const both = await Promise.all([about(waiting.id, 'confirm', manager), about(waiting.id, 'confirm', manager)]);
  expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
  expect((await office()).bill.balance).toMatchObject({
    paidFen: OWED,
    owedFen: 0,
    waitingFen: 0,
    settledAt: expect.any(String),
  });
  expect(await standing('bank')).toBe(OWED);
});

it('a wrong one is voided with its reason and so much is owed again; a refused one never counted', async () => {
  expectOk(await record(40_000));
  const wrong = await newest();
  expectOk(await about(wrong.id, 'void', manager, { because: '金额看错' }));
  expect((await about(wrong.id, 'void', manager, { because: '再来一次' })).body).toMatchObject({
    code: 'RECEIPT_STATE',
  });
  expect(await newest()).toMatchObject({ state: 'voided', because: '金额看错' });
  expect((await office()).bill).toMatchObject({ balance: { paidFen: 0, owedFen: OWED, settledAt: null } });
  expect([await standing('desk_cash'), await standing('revenue')]).toEqual([0, 0]);
  expectOk(await record(LARGE));
  expectOk(await about((await newest()).id, 'void', manager, { because: '票据不符' }));
  expect(await newest()).toMatchObject({ state: 'refused' });
  // the money can be taken again, by WeChat as well
  expect((await toCashier()).body).toMatchObject({ amountFen: OWED });
});

it('part of it goes back as cash, never more than it took, and not out of another order', async () => {
  expectOk(await record(40_000));
  const { id: receiptId } = await newest();
  const back = (amountFen: number): Promise<Answer> =>
    about(receiptId, 'refunds', cashier, { amountFen, reason: '一处没有擦净' });
  expectOk(await back(10_000));
  expect((await back(30_001)).body).toMatchObject({ code: 'REFUND_EXCEEDS_PAYMENT' });
  expectOk(await back(30_000));
  expect(await newest()).toMatchObject({ refundedFen: 40_000 });
  expect(await standing('desk_cash')).toBe(0);
  expect((await about(receiptId, 'void', manager, { because: '太迟' })).body).toMatchObject({ code: 'RECEIPT_STATE' });
  const others = (await town.book(await town.customer(), town.at('16:00'))).id;
  const foreign = await manager.post(`/admin/orders/${others}/receipts/${receiptId}/void`, { because: '别人的' });
  expect(foreign.body).toMatchObject({ code: 'NOT_FOUND' });
});

it('交班: what was counted against the cash of one hand; a difference has its reason, and another person counts too', async () => {
  const hand = await town.staff('finance');
  const close = (countedFen: number, because?: string): Promise<Answer> =>
    hand.post('/admin/cashier-shifts', { countedFen, because });
  const desk = async (): Promise<Schemas['CashierDeskView']> => expectOk(await hand.get('/admin/cashier-shifts'));
  expect((await close(0)).body).toMatchObject({ code: 'SHIFT_EMPTY' });
  expectOk(await record(40_000, fresh(), 'cash', hand));
  // what came by bank is in nobody's drawer
  expectOk(await record(10_000, fresh(), 'bank', hand));
  const { id: receiptId } = (await office()).receipts[0]!;
  expectOk(await about(receiptId, 'refunds', hand, { amountFen: 5_000, reason: '一处没有擦净' }));
  expect(await desk()).toMatchObject({ bookFen: 35_000, entries: [{ kind: 'receipt' }, { kind: 'refund' }] });
  expect((await close(34_900)).body).toMatchObject({ code: 'SHIFT_REASON' });
  const both = await Promise.all([close(34_900, '找零多给了一元'), close(34_900, '找零多给了一元')]);
  expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
  const { bookFen, closes } = await desk();
  expect(bookFen).toBe(0);
  const mine = closes.find(({ isMine }) => isMine)!;
  expect(mine).toMatchObject({ bookFen: 35_000, differenceFen: -100, because: '找零多给了一元', state: 'handed' });
  const check = (who: Person): Promise<Answer> => who.post(`/admin/cashier-shifts/${mine.id}/check`);
  expect((await check(hand)).body).toMatchObject({ code: 'SECOND_PERSON' });
  expectOk(await check(manager));
  expect((await check(manager)).body).toMatchObject({ code: 'SHIFT_STATE' });
  const [found] = await whole.rows<{ total: string }>(
    `SELECT SUM(e.amount_fen) AS total FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id
     WHERE j.kind = 'cash_counted' AND j.ref = ? AND e.account = 'desk_cash'`,
    [mine.id],
  );
  expect(Number(found!.total)).toBe(-100);
});
