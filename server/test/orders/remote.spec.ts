import { fen } from '@daowei/shared/kernel/fen';
import type { Schemas } from '@daowei/shared/api/client';
import { addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import { expectOk, SIGNATURE, type Answer, type Customer, type TownWorker } from '../support/person.js';
import { REMOTE, SmallTown, type ConfirmedVisit } from '../support/small-town.js';
import { phoneCodeOf } from '../support/small-wechat.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

const FEE = fen(3_900);
/** 20 km away: no worker gets there within the buffer. */
const FAR = { lat: 30.42, lng: 120.3 };

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let worker: TownWorker;
/** of the service that comes home */
let visits: string;
let today: LocalDate;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  customer = await town.customer();
});
afterAll(() => whole.close());
beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  today = town.today;
  const { id, skill } = await town.newTrade();
  visits = id;
  await town.newTrade({ ...REMOTE, skill });
  worker = await town.worker({ days: 10 });
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

/** It is not sold by the hour. */
const FIXED = { hours: undefined };

const called = (clock = '12:00'): Promise<ConfirmedVisit> => town.confirmed(customer, town.at(clock), [worker], FIXED);
const call = (id: string, who: TownWorker = worker): Promise<Answer> =>
  who.post(`/worker/visits/${id}/call`, { deviceTime: whole.clock.now().toISOString() });
const begin = async (id: string): Promise<string> => {
  whole.clock.set(town.at('12:05').toISOString());
  expectOk(await call(id));
  return id;
};
const begun = async (): Promise<string> => begin((await called()).id);
/** From the call to the customer's signature. */
const finish = async (id: string): Promise<string> => {
  const deviceTime = whole.clock.now().toISOString();
  expectOk(await worker.post(`/worker/visits/${id}/steps/fix`, { photoIds: [], deviceTime }));
  expectOk(await worker.post(`/worker/visits/${id}/sign`, { signaturePng: SIGNATURE, deviceTime }));
  expectOk(await customer.post(`/orders/${id}/sign-off`, { signaturePng: SIGNATURE, deviceTime }));
  await whole.drain();
  return id;
};
const page = async (id: string): Promise<Schemas['OrderView']> => expectOk(await customer.get(`/orders/${id}`));
const offerFor = async (id: string): Promise<Schemas['ConversionOffer']> =>
  expectOk(await customer.get(`/orders/${id}/conversion`));
const convert = (id: string, startAt: string, key?: string): Promise<Answer> =>
  customer.post(`/orders/${id}/conversion`, { startAt }, key ? { key } : {});

describe('a remote service', () => {
  it('is booked without an address by whoever can be called, and by nobody else', async () => {
    const nobody = await town.customer();
    const wish = { serviceId: town.serviceId, addOns: [], startAt: town.at('12:00').toISOString() };
    expect((await nobody.post('/quotes', wish)).body.code).toBe('PHONE_NEEDED');
    expect((await nobody.post('/quotes', { ...wish, addressId: customer.addressId })).status).toBe(404);
    expect((await nobody.post('/slots', { serviceId: visits, hours: 2, addOns: [] })).body.code).toBe('ADDRESS_NEEDED');
    expectOk(await nobody.post('/auth/phone', { code: phoneCodeOf('13700001111') }));
    const quote = expectOk(await nobody.post<Schemas['Quote']>('/quotes', wish));
    const order = expectOk(await nobody.post<Schemas['OrderView']>('/orders', { ...wish, quoteId: quote.id }));
    expect(order).toMatchObject({ remote: true, totalFen: FEE, addressShort: '线上 远程服务' });
    expect(order.address).toMatchObject({ phoneMasked: '137****1111', detail: '' });
  });

  it('takes the worker’s time and buffer like any visit, but no way to anywhere', async () => {
    const far = await town.customer('临平区', FAR);
    await called('12:00');
    const starts = async (serviceId: string, hours?: number): Promise<string[]> => {
      const query = { serviceId, addressId: far.addressId, addOns: [], ...(hours && { hours }) };
      const { days } = expectOk(await far.post<Schemas['SlotCalendar']>('/slots', query));
      return days.find(({ date }) => date === today)!.slots.flatMap((one) => (one.available ? one.label : []));
    };
    const calls = await starts(town.serviceId);
    expect(calls).not.toContain('12:00');
    expect(calls).not.toContain('12:30');
    expect(calls).toContain('13:00');
    // 30 minutes after the call somebody 20 km away could be visited: the worker was at home
    expect(await starts(visits, 2)).toContain('13:00');
  });

  it('begins with a call, not at a door; steps and signatures are those of every visit', async () => {
    const { id, order } = await called();
    expect(order).toMatchObject({ stateText: '已确认，等待视频', doorCode: null, voucher: null });
    expect(order.timeline.at(-1)!.text).toContain('视频');
    const seen = expectOk(await worker.get<Schemas['WorkerVisit']>(`/worker/visits/${id}`));
    expect(seen).toMatchObject({ remote: true, nextAction: 'call', addressDetail: null });
    const deviceTime = whole.clock.now().toISOString();
    for (const [path, body] of [
      ['depart', { at: null, deviceTime }],
      ['check-in', { at: null, deviceTime, doorCode: '000000' }],
    ] as const) {
      expect((await worker.post(`/worker/visits/${id}/${path}`, body)).body.code).toBe('VISIT_STATE');
    }
    const early = await call(id);
    expect(early.body).toMatchObject({ code: 'VISIT_STATE', detail: '11:45起可以联系客户开始服务' });
    whole.clock.set(town.at('12:05').toISOString());
    const both = await Promise.all([call(id), call(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await page(id)).toMatchObject({ state: 'in_service', visit: { state: 'arrived' }, actions: ['convert'] });
    const other = await town.worker();
    expect((await call(id, other)).status).toBe(404);
  });

  it('waits for the agreement, is moved and cancelled like any booking', async () => {
    const { id } = await town.paid(customer, town.at('10:00', addDays(today, 2)), FIXED);
    const offer = await town.live(id);
    expectOk(await worker.post(`/worker/offers/${offer.id}/accept`));
    await whole.drain();
    whole.clock.set(town.at('10:00', addDays(today, 2)).toISOString());
    expect((await call(id)).body.code).toBe('AGREEMENT_UNSIGNED');
    whole.clock.set('2026-03-10T01:00:00.000Z');
    const startAt = town.at('15:00', addDays(today, 3)).toISOString();
    const moved = await customer.post(`/orders/${id}/reschedule`, { revision: 1, startAt, reason: 'family' });
    expect(moved.body).toMatchObject({ remote: true, promisedFrom: startAt, totalFen: FEE });
    const preview = expectOk(await customer.get(`/orders/${id}/cancellation`));
    expectOk(await customer.post(`/orders/${id}/cancel`, { reason: 'family', hash: preview.hash }));
    await whole.drain();
    expect((await page(id)).refunds).toHaveLength(1);
  });
});

describe('a call at a time that is full', () => {
  const noon = (): Date => town.at('12:00', addDays(today, 2));
  const wish = (startAt: Date, more: object): object => ({
    serviceId: town.serviceId,
    addOns: [],
    startAt: startAt.toISOString(),
    ...more,
  });
  const waiting = { stretch: 'start' };
  const callable = async (): Promise<Customer> => {
    const person = await town.customer();
    expectOk(await person.post('/auth/phone', { code: phoneCodeOf('13700002222') }));
    return person;
  };
  const waitOf = async (person: Customer, id: string): Promise<Schemas['WaitEntry']> =>
    expectOk(await person.get(`/waitlist/${id}`));

  it('is waited for without an address by whoever can be called, and booked by paying for what was freed', async () => {
    const taken = await town.book(customer, noon(), FIXED);
    const nobody = await town.customer();
    expect((await nobody.post('/waitlist', wish(noon(), waiting))).body.code).toBe('PHONE_NEEDED');
    const person = await callable();
    const joined = expectOk(await person.post<Schemas['WaitEntry']>('/waitlist', wish(noon(), waiting)));
    expect(joined).toMatchObject({ state: 'waiting', addressShort: '线上 远程服务', promisedFen: FEE });
    expect((await person.post('/waitlist', wish(noon(), waiting))).body.code).toBe('WAITLIST_ALREADY');
    expectOk(await customer.post(`/orders/${taken.id}/cancel`, {}));
    await whole.drain();
    const { offer } = await waitOf(person, joined.id);
    expect(offer).toMatchObject({ totalFen: FEE });
    await town.pay(person, offer!.orderId);
    expect((await waitOf(person, joined.id)).state).toBe('booked');
  });

  it('is not waited for any more once another call of that day is booked, whoever is to be called', async () => {
    await town.book(customer, noon(), FIXED);
    const person = await callable();
    const joined = expectOk(await person.post<Schemas['WaitEntry']>('/waitlist', wish(noon(), waiting)));
    const told = wish(noon(), { difficulty: 'family' });
    const asked = expectOk(await person.post<Schemas['ShiftRequestView']>('/shift-requests', told));
    expect(asked.wish).not.toHaveProperty('addressId');
    await town.paid(person, town.at('15:00', addDays(today, 2)), FIXED);
    expect((await waitOf(person, joined.id)).state).toBe('ended');
    const { state } = expectOk(await person.get<Schemas['ShiftRequestView']>(`/shift-requests/${asked.id}`));
    expect(state).toBe('withdrawn');
  });
});

describe('turning into a visit', () => {
  it('holds the visit at its price less the fee, tells it on both, and is paid like any booking', async () => {
    const id = await finish(await begun());
    const offer = await offerFor(id);
    expect(offer).toMatchObject({ because: null, durationMinutes: 120 });
    expect(offer.times.length).toBeGreaterThan(2);
    const [first] = offer.times;
    expect(first).toMatchObject({ creditFen: FEE, priceFen: 12_000 - FEE });
    const visit = expectOk<Schemas['OrderView']>((await convert(id, first!.startAt)) as Answer<Schemas['OrderView']>);
    expect(visit).toMatchObject({ remote: false, state: 'awaiting_payment', totalFen: 12_000 - FEE });
    expect(visit.lines.at(-1)).toMatchObject({ label: '远程费用抵扣', amountFen: -FEE });
    expect(visit.linked).toMatchObject([{ id, remote: true, creditFen: FEE }]);
    const call = await page(id);
    expect(call.linked).toMatchObject([{ id: visit.id, remote: false, creditFen: FEE }]);
    expect(call.timeline.at(-1)!.text).toContain(visit.no);
    expect(call.actions).toEqual(['rate']);
    await town.pay(customer, visit.id);
    expect((await page(visit.id)).paidFen).toBe(12_000 - FEE);
  });

  it('happens once, however often and however parallel; a visit that came to nothing frees the fee again', async () => {
    const id = await begun();
    const { times } = await offerFor(id);
    const key = 'one-conversion-one-visit';
    const same = await Promise.all([convert(id, times[0]!.startAt, key), convert(id, times[0]!.startAt, key)]);
    const made = new Set(same.flatMap(({ status, body }) => (status === 201 ? body.id : [])));
    expect(made.size).toBe(1);
    expect((await convert(id, times[1]!.startAt)).body.code).toBe('CONVERSION_DONE');
    expect((await offerFor(id)).because).toContain('已经转为上门');
    expectOk(await customer.post(`/orders/${[...made][0]}/cancel`, {}));
    await whole.drain();
    expect((await convert(id, times[1]!.startAt)).status).toBe(201);
    expect((await page(id)).linked).toHaveLength(2);
  });

  it('is done by the office for a customer who calls: the customer pays, and it is told who did it', async () => {
    const id = await begun();
    const [service, finance] = [await town.staff('service'), await town.staff('finance')];
    const path = `/admin/orders/${id}/conversion`;
    const offer = expectOk(await service.get<Schemas['ConversionOffer']>(path));
    expect(offer).toEqual(await offerFor(id));
    const body = { startAt: offer.times[0]!.startAt };
    const sameKey = { key: 'one-conversion-by-the-office' };
    expect((await finance.post(path, body)).status).toBe(403);
    const [held, again] = [await service.post(path, body, sameKey), await service.post(path, body, sameKey)];
    const { orderId } = expectOk(held as Answer<Schemas['ConvertedOrder']>);
    expect(again.body).toEqual({ orderId });
    expect((await service.post(path, body)).body.code).toBe('CONVERSION_DONE');
    expect(await page(orderId)).toMatchObject({ state: 'awaiting_payment', totalFen: 12_000 - FEE });
    const { timeline } = expectOk(await service.get<Schemas['AdminOrderView']>(`/admin/orders/${id}`));
    expect(timeline.find(({ kind }) => kind === 'order.converted')!.actor).toContain('员工');
    await town.pay(customer, orderId);
    expect((await page(orderId)).paidFen).toBe(12_000 - FEE);
  });

  it('is refused before the call, to others, and at a time that cannot be had', async () => {
    const { id } = await called();
    const startAt = town.at('14:00', addDays(today, 1)).toISOString();
    expect((await convert(id, startAt)).body.code).toBe('ORDER_STATE');
    const done = await finish(await begin(id));
    const other = await town.customer();
    expect((await other.post(`/orders/${done}/conversion`, { startAt })).status).toBe(404);
    expect((await other.get(`/orders/${done}/conversion`)).status).toBe(404);
    const foreign = { startAt, addressId: other.addressId };
    expect((await customer.post(`/orders/${done}/conversion`, foreign)).status).toBe(404);
    expect((await convert(done, '2026-03-09T02:00:00.000Z')).body.code).toBe('SLOT_IN_PAST');
  });
});

/** Told last: the hours that go by catch up with every call above. */
it('a call is nowhere spoken of as somebody who comes, neither confirmed nor late nor missed', async () => {
  const person = await town.customer();
  const confirmed = (clock: string): Promise<ConfirmedVisit> => town.confirmed(person, town.at(clock), [worker], FIXED);
  const late = (await confirmed('12:00')).id;
  whole.clock.set(town.at('12:35').toISOString());
  await whole.drain();
  whole.clock.set(town.at('12:47').toISOString());
  expectOk(await call(late));
  await whole.drain();
  const missed = (await confirmed('15:00')).id;
  whole.clock.set(town.at('17:00').toISOString());
  await whole.drain();
  const said: string[] = [];
  for (const id of [late, missed]) {
    const { items } = expectOk(await person.get<Schemas['CompensationView']>(`/orders/${id}/compensation`));
    expect(items.length).toBeGreaterThan(0);
    said.push(...items.flatMap(({ whatHappened, outcome }) => [whatHappened, outcome]));
    const { timeline } = expectOk(await person.get<Schemas['OrderView']>(`/orders/${id}`));
    said.push(...timeline.map(({ text }) => text));
    const messages = 'SELECT text FROM message_delivery WHERE order_id = ?';
    said.push(...(await whole.rows<{ text: string }>(messages, [id])).map(({ text }) => text));
  }
  expect(said.join('\n')).toMatch(/视频[^]*晚了17分钟[^]*没有人联系您/);
  expect(said.filter((text) => /上门|到达|晚到|门码/.test(text))).toEqual([]);
});
