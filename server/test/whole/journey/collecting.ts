import { fen } from '@daowei/shared/kernel/fen';
import type { Schemas } from '@daowei/shared/api/client';
import { expectOk } from '../../support/person.js';
import { beginVisit, finishSteps, signOff } from '../../support/serve-visit.js';
import type { SmallTown } from '../../support/small-town.js';
import { troubledRefund } from '../../support/troubled-refunds.js';

/** A deposit, more work agreed on site, the balance, and part of it given back. */
export async function collecting(town: SmallTown): Promise<void> {
  await town.newTrade({
    basePriceFen: fen(60_000),
    deposit: { basisPoints: 3_000, balanceHours: 48, because: '先付三成定金' },
    steps: [
      {
        id: 'rooms',
        title: '居室',
        hint: '',
        photo: 'after',
        demands: { part: 'base', line: 'red', dose: null, material: null, rooms: ['客厅'] },
      },
    ],
  });
  const worker = await town.worker();
  const customer = await town.customer();
  const visit = await town.confirmed(customer, town.at('14:00'), [worker]);
  await beginVisit(town, visit);
  const { id } = visit;
  const deviceTime = town.whole.clock.now().toISOString();
  expectOk(await worker.post(`/worker/visits/${id}/steps/rooms/rooms/1`, { deviceTime }));
  const propose = async (): Promise<string> => {
    const windows = { addOnId: 'windows', quantity: 1, reason: '阳台玻璃积灰较厚' };
    expectOk(await worker.post(`/worker/visits/${id}/extras`, windows));
    return expectOk(await customer.get<Schemas['OrderView']>(`/orders/${id}`)).bill.extras.at(-1)!.id;
  };
  expectOk(await worker.post(`/worker/visits/${id}/extras/${await propose()}/withdraw`));
  expectOk(await customer.post(`/orders/${id}/extras/${await propose()}/answer`, { agree: true }));
  expectOk(await worker.post(`/worker/visits/${id}/overtime`, { minutes: 30, reason: '厨房油污较重' }));
  const { bill } = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${id}`));
  expectOk(await customer.post(`/orders/${id}/extras/${bill.extras.at(-1)!.id}/answer`, { agree: true }));
  expectOk(await worker.get(`/worker/visits/${id}`));
  await finishSteps(town, visit);
  await signOff(town, customer, visit);
  const { shareToken } = expectOk(await customer.get<Schemas['VisitSummary']>(`/orders/${id}/summary`));
  expectOk(await town.nobody().get(`/summaries/${shareToken}`));
  const finance = await town.staff('finance');
  const take = async (receiptNo: string, amountFen: number): Promise<string> => {
    expectOk(await finance.post(`/admin/orders/${id}/receipts`, { method: 'cash', receiptNo, amountFen }));
    const { receipts } = expectOk(await finance.get<Schemas['AdminOrderView']>(`/admin/orders/${id}`));
    return `/admin/orders/${id}/receipts/${receipts.at(-1)!.id}`;
  };
  expectOk(await finance.post(`${await take('J-1', 500)}/void`, { because: '金额看错' }));
  expectOk(await finance.post(`${await take('J-2', 500)}/refunds`, { amountFen: 100, reason: '一处没有擦净' }));
  const manager = await town.staff('manager');
  expectOk(await finance.post('/admin/cashier-shifts', { countedFen: 400 }));
  const { closes } = expectOk(await finance.get<Schemas['CashierDeskView']>('/admin/cashier-shifts'));
  expectOk(await manager.post(`/admin/cashier-shifts/${closes[0]!.id}/check`));
  const large = await take('J-3', 60_000);
  expectOk(await manager.post(`${large}/confirm`));
  const params = expectOk(await customer.post<Schemas['PaymentParams']>(`/orders/${id}/balance/payment`));
  town.whole.till.take(params.package.replace('prepay_id=', ''));
  expectOk(await customer.post(`/orders/${id}/balance/payment/refresh`));
  await town.whole.drain();
  expectOk(await finance.post(`/admin/orders/${id}/refunds`, { amountFen: 1_000, reason: '一处没有擦净' }));
  expectOk(await finance.get(`/admin/orders/${id}`));
  await troubled(town, id);
  await town.whole.drain();
}

/** What WeChat cannot pay back the way it came goes another way, or over the desk with two people. */
async function troubled(town: SmallTown, orderId: string): Promise<void> {
  const [finance, manager] = [await town.staff('finance'), await town.staff('manager')];
  const [path, because] = ['/admin/troubled-refunds', '客户来电核对'];
  const abnormal = await troubledRefund(town, orderId, 'abnormal');
  expectOk(await finance.post(`${path}/${abnormal}/ways`, { way: 'merchant_account', because }));
  const owed = await troubledRefund(town, orderId, 'at_desk');
  const pay = async (voucherNo: string): Promise<string> => {
    expectOk(await finance.post(`${path}/${owed}/payout`, { method: 'cash', voucherNo, because }));
    const { items } = expectOk(await manager.get<Schemas['TroubledRefundList']>(path));
    return items.find(({ id }) => id === owed)!.ways.at(-1)!.id;
  };
  expectOk(await manager.post(`${path}/payouts/${await pay('J-T1')}/refuse`, { because: '收条没有签名' }));
  const done = expectOk(
    await manager.post<Schemas['TroubledRefundList']>(`${path}/payouts/${await pay('J-T2')}/check`),
  );
  expect(done.items.find(({ id }) => id === owed)).toMatchObject({ state: 'success', receivedAccount: '门店现金' });
}
