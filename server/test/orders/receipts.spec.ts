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
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

/** A visit that is signed off, and of which nine tenths are owed. */
async function owing(): Promise<void> {
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
}

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

describe('for what is owed after the visit', () => {
  beforeEach(owing);

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
    expect((await about(receiptId, 'void', manager, { because: '太迟' })).body).toMatchObject({
      code: 'RECEIPT_STATE',
    });
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
});

describe('for a booking', () => {
  const pay = async (): Promise<void> => {
    ({ id } = await town.book(customer, town.at('14:00')));
  };
  const page = async (): Promise<Schemas['OrderView']> => expectOk(await customer.get(`/orders/${id}`));
  const refunds = async (): Promise<Schemas['TroubledRefundView'][]> =>
    expectOk(await cashier.get<Schemas['TroubledRefundList']>('/admin/troubled-refunds')).items.filter(
      ({ reference }) => reference === `order:${id}`,
    );
  const payOut = (refund: string, method = 'cash', who = cashier): Promise<Answer> =>
    who.post(`/admin/troubled-refunds/${refund}/payout`, { method, voucherNo: fresh(), because: '客户本人到店' });
  const callOff = async (): Promise<Answer> => {
    const { hash } = expectOk(await customer.get<Schemas['CancellationPreview']>(`/orders/${id}/cancellation`));
    return customer.post(`/orders/${id}/cancel`, { reason: 'family', hash });
  };
  const booked = async (): Promise<Record<string, number>> => {
    const found = await whole.rows<{ account: string; total: string }>(
      `SELECT e.account, SUM(e.amount_fen) AS total FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id
       WHERE j.reference = ? GROUP BY e.account HAVING SUM(e.amount_fen) <> 0`,
      [`order:${id}`],
    );
    return Object.fromEntries(found.map(({ account, total }) => [account, Number(total)]));
  };

  it('paid over the desk to the fen it stands like any other; WeChat is closed, and what is called off goes back over the desk', async () => {
    await town.newTrade({ basePriceFen: fen(12_000) });
    await town.worker();
    await pay();
    const open = expectOk(await customer.post<Schemas['PaymentParams']>(`/orders/${id}/payment`));
    expect((await record(23_999)).body).toMatchObject({ code: 'RECEIPT_AMOUNT' });
    const both = await Promise.all([record(24_000, fresh(), 'alipay'), record(24_000, fresh(), 'alipay')]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    await whole.drain();
    expect(() => whole.till.take(open.package.replace('prepay_id=', ''))).toThrow('nothing to be paid');
    expect(await page()).toMatchObject({ state: 'paid', paidFen: 24_000, bill: { collected: [{ method: 'alipay' }] } });
    const told = await customer.post<Schemas['PaymentStatus']>(`/orders/${id}/payment/refresh`);
    expect(told.body).toMatchObject({ state: 'paid', counted: true });
    // what has paid a booking is not voided behind its back
    const { id: receiptId } = await newest();
    expect((await about(receiptId, 'void', manager, { because: '看错' })).body).toMatchObject({
      code: 'RECEIPT_STATE',
    });

    expectOk(await callOff());
    const cancelled = await page();
    const [refund] = await refunds();
    expect(refund).toMatchObject({ state: 'at_desk', paidBy: 'alipay', amountFen: cancelled.refunds[0]!.amountFen });
    await whole.drain();
    expectOk(await payOut(refund!.id, 'alipay'));
    expect((await payOut(refund!.id, 'alipay')).body).toMatchObject({ code: 'REFUND_WAY_STATE' });
    await whole.drain();
    expect(await page()).toMatchObject({ refunds: [{ state: 'success', receivedAccount: '支付宝转账' }] });
    const fee = 24_000 - refund!.amountFen;
    expect(await booked()).toEqual(fee > 0 ? { alipay: fee, revenue: -fee } : {});
  });

  it('a large one keeps the time until a second person has looked; refused, there is time again to pay at WeChat', async () => {
    await town.newTrade({ basePriceFen: fen(40_000) });
    await town.worker();
    await pay();
    expectOk(await record(80_000, fresh(), 'bank'));
    const waiting = await newest();
    expect(waiting).toMatchObject({ purpose: 'booking', state: 'recorded' });
    expect((await record(80_000)).body).toMatchObject({ code: 'RECEIPT_EXCEEDS' });
    expect((await customer.post(`/orders/${id}/payment`)).body).toMatchObject({ code: 'ORDER_STATE' });
    expect((await customer.post(`/orders/${id}/cancel`, {})).body).toMatchObject({ code: 'ORDER_STATE' });
    const told = await customer.post<Schemas['PaymentStatus']>(`/orders/${id}/payment/refresh`);
    expect(told.body).toMatchObject({ state: 'at_desk', counted: false });
    // nobody had time for it: it is somebody's money all the same
    whole.clock.advance(300);
    await whole.drain();
    expect(await page()).toMatchObject({ state: 'awaiting_payment' });
    const list = expectOk(await manager.get<Schemas['ExceptionList']>('/admin/exceptions'));
    expect(list.items).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'receipt', orderId: id })]));
    expect((await about(waiting.id, 'confirm', cashier)).body).toMatchObject({ code: 'SECOND_PERSON' });
    expectOk(await about(waiting.id, 'void', manager, { because: '没有到账' }));
    expectOk(await customer.post(`/orders/${id}/payment`));
    whole.clock.advance(20);
    await whole.drain();
    expect(await page()).toMatchObject({ state: 'expired' });
  });

  it('confirmed, served and given back in part by two people, with the invoice over what stands', async () => {
    await town.newTrade({
      basePriceFen: fen(60_000),
      steps: [{ id: 'all', title: '打扫', hint: '', photo: 'none' }],
    });
    const worker = await town.worker();
    await pay();
    expectOk(await record(120_000, fresh(), 'bank'));
    expectOk(await about((await newest()).id, 'confirm', manager));
    await whole.drain();
    const visit = await town.accepted(customer, id, [worker]);
    await beginVisit(town, visit);
    await finishSteps(town, visit);
    await signOff(town, customer, visit);
    const { id: receiptId } = await newest();
    const atOnce = await about(receiptId, 'refunds', cashier, { amountFen: LARGE, reason: '厨房没有做' });
    expect(atOnce.body).toMatchObject({ code: 'SECOND_PERSON' });
    expectOk(await customer.post(`/orders/${id}/invoice`, { titleKind: 'person', titleName: '周晓岚', version: 0 }));
    await whole.drain();

    const give = { amountFen: LARGE, reason: '厨房没有做' };
    expectOk(await cashier.post(`/admin/orders/${id}/refunds`, give));
    const [refund] = await refunds();
    expectOk(await payOut(refund!.id, 'bank'));
    const [{ ways }] = (await refunds()) as [Schemas['TroubledRefundView']];
    expect(ways).toMatchObject([{ state: 'recorded' }]);
    const check = (who: Person): Promise<Answer> => who.post(`/admin/troubled-refunds/payouts/${ways[0]!.id}/check`);
    expect((await check(cashier)).body).toMatchObject({ code: 'SECOND_PERSON' });
    expectOk(await check(manager));
    await whole.drain();
    expect(await booked()).toEqual({ bank: 120_000 - LARGE, revenue: LARGE - 120_000 });
    const { invoices } = expectOk(await customer.get<Schemas['OrderInvoiceView']>(`/orders/${id}/invoice`));
    expect(invoices.map(({ amountFen }) => amountFen)).toEqual([120_000 - LARGE, -120_000, 120_000]);
  });
});
