import type { Schemas } from '@daowei/shared/api/client';
import { askedCorrection } from '../../support/corrections.js';
import { expectOk, type Customer } from '../../support/person.js';
import { redPacket } from '../../support/red-packets.js';
import { someRewards } from '../../support/rewards.js';
import type { SmallTown } from '../../support/small-town.js';

/** A red packet from two people of the office, taken on the phone; one that is taken back; one WeChat tells of. */
export async function moneyToPeople(town: SmallTown): Promise<void> {
  await town.newTrade();
  const worker = await town.worker();
  const customer = await town.customer();
  const { id: orderId } = await town.confirmed(customer, town.at('12:00'), [worker]);
  const second = await town.staff('manager');
  const list = `/admin/orders/${orderId}/red-packets`;

  const big = await redPacket(town, orderId, 6_000);
  const decide = `/admin/red-packets/${big.id}/decide`;
  const { items } = expectOk(await second.get<Schemas['WaitingRedPackets']>('/admin/red-packets'));
  expect(items).toMatchObject([{ id: big.id, orderId, isMine: false, commands: ['approve', 'refuse'] }]);
  expect(await big.from.post(decide, { command: 'approve' })).toMatchObject({ body: { code: 'FOUR_EYES' } });
  expectOk(await second.post(decide, { command: 'approve' }));
  await town.whole.drain();
  const [waiting] = expectOk(await customer.get<Schemas['OwnTransferList']>('/transfers')).items;
  expect(waiting).toMatchObject({ title: '红包', open: true, amountFen: 6_000 });
  expectOk(await customer.post(`/transfers/${waiting!.id}/open`));
  town.whole.purse.confirm(waiting!.id);
  expect(expectOk(await customer.post(`/transfers/${waiting!.id}/refresh`))).toMatchObject({ stateText: '已到账' });
  expect(expectOk(await second.get<Schemas['RedPacketList']>(list)).items[0]).toMatchObject({ progress: '客户已收到' });

  const small = await redPacket(town, orderId);
  await town.whole.drain();
  expectOk(await small.from.post(`/admin/red-packets/${small.id}/decide`, { command: 'cancel' }));
  await town.whole.drain();
  town.whole.purse.finish();
  await told(town, small.transferId!);
  expect(expectOk(await second.get<Schemas['RedPacketList']>(list)).items[0]).toMatchObject({ progress: '已撤回' });
  await rewards(town, customer, orderId);
}

/** WeChat tells how a transfer ended. */
async function told(town: SmallTown, outBillNo: string): Promise<void> {
  const { till, purse } = town.whole;
  const transfer = purse.factsOf(outBillNo);
  const genuine = { id: 'told-3', eventType: 'MCHTRANSFER.BILL.FINISHED', facts: null, refund: null, transfer };
  const spies = [
    jest.spyOn(till, 'read').mockReturnValue({ genuine }),
    jest.spyOn(till, 'reopen').mockReturnValue(genuine),
  ];
  expectOk(await town.nobody().post('/wechat-pay/notifications/transfer', { id: genuine.id, resource: {} }));
  await town.whole.drain();
  for (const spy of spies) spy.mockRestore();
}

/** Points that were earned are exchanged for a coupon and a red packet; the office sees what is held and what moved. */
async function rewards(town: SmallTown, customer: Customer, orderId: string): Promise<void> {
  await someRewards(town, customer, 'points', 1_600);
  const exchange = { offer: 'coupon-10', currency: 'points', price: 1_000 };
  expect(expectOk(await customer.post('/rewards/exchanges', exchange))).toMatchObject({ name: '10元优惠券' });
  expectOk(await customer.post('/rewards/exchanges', { offer: 'packet-5', currency: 'points', price: 600 }));
  expect(await customer.post('/rewards/exchanges', exchange)).toMatchObject({ body: { code: 'POINTS_SHORT' } });
  const own = expectOk(await customer.get<Schemas['Rewards']>('/rewards'));
  expect(own.purses[0]).toMatchObject({ currency: 'points', balance: 0 });
  const manager = await town.staff('manager');
  const { months } = expectOk(await manager.get<Schemas['RewardTotals']>('/admin/rewards'));
  expect(months).toContainEqual(expect.objectContaining({ currency: 'points', kind: 'spent', amount: -1_600 }));
  expectOk(await manager.get('/admin/rewards/issue-rate?budgetBasisPoints=150'));
  expectOk(await manager.get(`/admin/orders/${orderId}/rewards`));
  const catalogue = '/admin/exchange-catalogue';
  const [newest] = expectOk(await manager.get<Schemas['ExchangeCatalogues']>(catalogue)).items;
  const items = newest!.items.map((one) => (one.id === 'coupon-10' ? { ...one, pricePoints: 1_100 } : one));
  expectOk(await manager.post(catalogue, { basedOn: newest!.version, items, because: '比照券的成本' }));
  expect(await customer.post('/rewards/exchanges', exchange)).toMatchObject({ body: { code: 'OFFER_CHANGED' } });
  await correction(town, customer, orderId);
  await town.whole.drain();
}

/** Two people of the office put right what was not counted. */
async function correction(town: SmallTown, customer: Customer, orderId: string): Promise<void> {
  const { waiting } = await askedCorrection(town, orderId);
  expect(waiting).toMatchObject({ balance: 0, balanceAfter: 300, commands: ['withdraw'] });
  const second = await town.staff('finance');
  expectOk(await second.post(`/admin/reward-corrections/${waiting.id}/decide`, { command: 'confirm' }));
  const list = expectOk(await second.get<Schemas['CorrectionList']>(`/admin/orders/${orderId}/reward-corrections`));
  expect(list.items).toMatchObject([{ id: waiting.id, progress: '已更正' }]);
  const own = expectOk(await customer.get<Schemas['Rewards']>('/rewards'));
  expect(own.purses[0]!.moves[0]).toMatchObject({ amount: 300, text: list.items[0]!.told });
}
