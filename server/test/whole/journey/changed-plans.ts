import type { Schemas } from '@daowei/shared/api/client';
import { addDays } from '@daowei/shared/kernel/local-date';
import type { GenuineNotification } from '../../../src/modules/payments/domain/payment-gateway.js';
import { expectOk, type Customer, type Person } from '../../support/person.js';
import { REMOTE, type SmallTown } from '../../support/small-town.js';

const WHY_MOVED = '孩子发烧要去医院';
const WHY_CANCELLED = '家母住院';

/** Visits that are moved and cancelled, by the customer and by the office, and what WeChat tells of the money. @returns secrets */
export async function changedPlans(town: SmallTown): Promise<Record<string, string>> {
  await town.newTrade();
  const workers = [await town.worker({ days: 10 })];
  const customer = await town.customer();
  const service = await town.staff('service');
  const day = (ahead: number) => addDays(town.today, ahead);

  const { id } = await town.confirmed(customer, town.at('10:00', day(2)), workers);
  for (const [who, path] of [
    [customer, `/orders/${id}/reschedule`],
    [service, `/admin/orders/${id}/reschedule`],
  ] as const) {
    const { revision } = expectOk(await who.get<Schemas['RescheduleTerms']>(path));
    expectOk(await who.get(`${path}/slots`));
    const startAt = town.at('14:00', day(2 + revision)).toISOString();
    expectOk(await who.post(path, { revision, startAt, reason: 'family', note: WHY_MOVED }));
    await town.whole.drain();
    expectOk(await customer.get(`/orders/${id}`));
  }
  const { hash } = expectOk(await customer.get<Schemas['CancellationPreview']>(`/orders/${id}/cancellation`));
  expectOk(await customer.post(`/orders/${id}/cancel`, { reason: 'family', hash, note: WHY_CANCELLED }));
  await town.whole.drain();
  await refundArrives(town);
  expectOk(await customer.get(`/orders/${id}`));
  expectOk(await service.get(`/admin/orders/${id}`));

  const missed = await town.confirmed(customer, town.at('12:00'), workers);
  expectOk(await service.get(`/admin/orders/${missed.id}/cancel`));
  expectOk(await service.post(`/admin/orders/${missed.id}/cancel`, { fault: 'company_fault', note: '联系不上' }));
  await town.whole.drain();
  expectOk(await customer.get(`/orders/${missed.id}`));
  expectOk(await service.get(`/admin/orders/${missed.id}`));

  await paymentIsTold(town, customer);
  await newRule(town);
  await aCall(town, customer, service);
  return { 'why a visit was moved': WHY_MOVED, 'why a visit was cancelled': WHY_CANCELLED };
}

/** A service by video that turns into a visit. */
async function aCall(town: SmallTown, customer: Customer, service: Person): Promise<void> {
  const visits = await town.newTrade();
  await town.newTrade({ ...REMOTE, skill: visits.skill });
  const worker = await town.worker({ days: 10 });
  const { id } = await town.confirmed(customer, town.at('18:00'), [worker], { hours: undefined });
  // its hour has come, and the clock of the others stays
  const from = town.whole.clock.now();
  await town.whole.rows('UPDATE customer_order SET promised_from = ? WHERE id = ?', [from, id]);
  expectOk(await worker.post(`/worker/visits/${id}/call`, { deviceTime: from.toISOString() }));
  const { times } = expectOk(await customer.get<Schemas['ConversionOffer']>(`/orders/${id}/conversion`));
  const startAt = times.at(-1)!.startAt;
  const held = expectOk(await customer.post<Schemas['OrderView']>(`/orders/${id}/conversion`, { startAt }));
  // they let it go, call, and the office does it for them
  expectOk(await customer.post(`/orders/${held.id}/cancel`, {}));
  await town.whole.drain();
  expectOk(await service.get(`/admin/orders/${id}/conversion`));
  expectOk(await service.post(`/admin/orders/${id}/conversion`, { startAt }));
}

/** WeChat tells that the last refund has arrived. */
async function refundArrives(town: SmallTown): Promise<void> {
  const { till } = town.whole;
  const found = await till.queryRefund(till.refunded.at(-1)!);
  if (found.kind !== 'refund') throw new Error('the till knows no refund');
  await told(town, 'refund', {
    id: 'told-1',
    eventType: 'REFUND.SUCCESS',
    facts: null,
    refund: found.facts,
    transfer: null,
  });
}

/** Paid in the cashier, and the phone never comes back. */
async function paymentIsTold(town: SmallTown, customer: Customer): Promise<void> {
  const { till } = town.whole;
  const { id } = await town.book(customer, town.at('16:00'));
  const params = expectOk(await customer.post<Schemas['PaymentParams']>(`/orders/${id}/payment`));
  till.take(params.package.replace('prepay_id=', ''));
  const [payment] = await town.whole.rows<{ out_trade_no: string }>(
    'SELECT out_trade_no FROM payment WHERE reference = ?',
    [`order:${id}`],
  );
  const found = await till.query({ outTradeNo: payment!.out_trade_no });
  if (found.kind !== 'transaction') throw new Error('the till knows no payment');
  await told(town, 'payment', {
    id: 'told-2',
    eventType: 'TRANSACTION.SUCCESS',
    facts: found.facts,
    refund: null,
    transfer: null,
  });
  const { state } = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${id}`));
  expect(state).toBe('paid');
}

async function told(town: SmallTown, of: 'payment' | 'refund', genuine: GenuineNotification): Promise<void> {
  const { till } = town.whole;
  const spies = [
    jest.spyOn(till, 'read').mockReturnValue({ genuine }),
    jest.spyOn(till, 'reopen').mockReturnValue(genuine),
  ];
  expectOk(await town.nobody().post(`/wechat-pay/notifications/${of}`, { id: genuine.id, resource: {} }));
  await town.whole.drain();
  for (const spy of spies) spy.mockRestore();
}

async function newRule(town: SmallTown): Promise<void> {
  const manager = await town.staff('manager');
  const path = '/admin/cancellation-rules';
  const [newest] = expectOk(await manager.get<Schemas['CancellationRuleList']>(path)).items;
  const tiers = [{ noticeMinutes: 0, basisPoints: 1_000, because: '一律10%' }];
  expectOk(await manager.post(path, { basedOn: newest!.version, tiers, because: '试行' }));
  expectOk(await manager.get(path));
}
