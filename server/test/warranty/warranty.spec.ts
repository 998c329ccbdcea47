import type { Schemas } from '@daowei/shared/api/client';
import { addDays } from '@daowei/shared/kernel/local-date';
import { beginVisit, finishSteps, signOff } from '../support/serve-visit.js';
import { expectOk, type Customer, type Person, type TownWorker } from '../support/person.js';
import { SmallTown, type ConfirmedVisit } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let workers: TownWorker[];
let service: Person;

const STEPS = [{ id: 'all', title: '打扫', hint: '', photo: 'none' as const }];

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());

beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  service = await town.staff('service');
  await town.newTrade({ steps: STEPS, warrantyDays: 3, included: ['地面清洁'], excluded: ['高空外窗'] });
  customer = await town.customer();
  workers = [await town.worker({ days: 8 })];
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

async function serve(visit: ConfirmedVisit): Promise<void> {
  whole.clock.set(visit.order.promisedFrom);
  await beginVisit(town, visit);
  await finishSteps(town, visit);
  await signOff(town, customer, visit);
}

async function served(): Promise<ConfirmedVisit> {
  const visit = await town.confirmed(customer, town.at('12:00'), workers, {
    addOns: [{ id: 'windows', quantity: 1 }],
  });
  await serve(visit);
  return visit;
}

const read = async (id: string): Promise<Schemas['WarrantyView']> =>
  expectOk(await customer.get<Schemas['WarrantyView']>(`/orders/${id}/warranty`));
const claim = (id: string, startAt: string, more: object = {}) =>
  customer.post<Schemas['WarrantyView']>(`/orders/${id}/warranty/claims`, {
    cause: 'recurred',
    photoIds: [],
    startAt,
    ...more,
  });

/** The free visit, agreed to by its worker. */
async function accepted(id: string): Promise<ConfirmedVisit> {
  await whole.drain();
  await town.signAgreement(customer, id);
  const offer = await town.live(id);
  const worker = workers.find((one) => one.id === offer.worker_id)!;
  expectOk(await worker.post(`/worker/offers/${offer.id}/accept`));
  await whole.drain();
  const order = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${id}`));
  return { id, order, worker, doorCode: order.doorCode!, voucher: order.voucher! };
}

it('is given with the completed visit by the version sold, and is a page to keep, drawn once', async () => {
  const visit = await town.confirmed(customer, town.at('12:00'), workers, { addOns: [{ id: 'windows', quantity: 1 }] });
  expect(await read(visit.id)).toMatchObject({ card: null, claimable: false, because: '这次服务没有质保', times: [] });
  expect(await customer.get(`/orders/${visit.id}/warranty/paper`)).toMatchObject({ status: 409 });
  await serve(visit);
  const view = await read(visit.id);
  expect(view.card).toMatchObject({
    no: visit.order.no.replace('DW', 'ZB'),
    days: 3,
    lastDay: '2026-03-13',
    inForce: true,
    covered: ['地面清洁', '擦窗'],
    excluded: ['高空外窗'],
  });
  expect(view.times.length).toBeGreaterThan(2);
  const path = `/orders/${visit.id}/warranty/paper`;
  const [one, other] = await Promise.all([1, 2].map(() => customer.get<Schemas['WarrantyPaper']>(path)));
  expect(expectOk(one!).url.split('?')[0]).toBe(expectOk(other!).url.split('?')[0]);
});

it('makes a free visit, linked to the first, that earns nothing and is paid to its worker; once per cause', async () => {
  const visit = await served();
  const photo = await customer.picture();
  const [startAt] = (await read(visit.id)).times;
  const said = { photoIds: [photo], words: ' 门后又有灰 ' };
  // two taps at the same moment make one visit
  const taps = await Promise.all([claim(visit.id, startAt!, said), claim(visit.id, startAt!, said)]);
  const claimed = expectOk(taps.find(({ status }) => status === 200)!);
  expect(taps.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(claimed).toMatchObject({
    claimable: false,
    because: expect.stringContaining('返工已经约好'),
    claims: [{ cause: 'recurred', words: '门后又有灰', state: 'open', redoAt: startAt }],
  });
  expect(claimed.claims[0]!.photos).toHaveLength(1);
  const redoId = claimed.claims[0]!.redoOrderId;
  // while it is to come nothing else is claimed, from wherever it is asked
  const again = await Promise.all([claim(visit.id, startAt!), claim(visit.id, startAt!, { cause: 'fault' })]);
  for (const answer of again) expect(answer).toMatchObject({ status: 409, body: { code: 'WARRANTY_CLAIMED' } });

  const redo = await accepted(redoId);
  expect(redo.order).toMatchObject({ totalFen: 0, paidFen: 0, promisedFrom: startAt });
  await serve(redo);
  expect((await read(visit.id)).claims).toMatchObject([{ state: 'kept' }]);
  // both say so, and the free one has no card of its own
  const { redoOf } = expectOk(await customer.get<Schemas['CompensationView']>(`/orders/${redoId}/compensation`));
  expect(redoOf).toEqual({ id: visit.id, no: visit.order.no });
  const { timeline } = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${visit.id}`));
  expect(timeline.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['warranty.claimed', 'order.redo-opened']));
  expect(await read(redoId)).toMatchObject({ card: null });

  const earned = await whole.rows<{ account: string; fen: string }>(
    `SELECT e.account, SUM(e.amount_fen) AS fen FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id
     WHERE e.account = 'revenue' AND j.reference LIKE ? GROUP BY e.account`,
    [`%${redoId}%`],
  );
  expect(earned).toEqual([]);
  const paid = await whole.rows<{ order_id: string; amount_fen: number; channel: string }>(
    `SELECT order_id, amount_fen, channel FROM pay_entry WHERE order_id IN (?) AND kind = 'visit'`,
    [[visit.id, redoId]],
  );
  expect(paid).toHaveLength(2);
  for (const { amount_fen: fen } of paid) expect(fen).toBeGreaterThan(0);
  expect(paid.map(({ channel }) => channel)).toEqual(['single', 'single']);

  // the same cause is not made good twice; another one is, as long as the warranty holds
  const { times, causes } = await read(visit.id);
  expect(causes.find(({ code }) => code === 'recurred')).toMatchObject({ used: true });
  expect(await claim(visit.id, times[0]!)).toMatchObject({
    status: 409,
    body: { code: 'WARRANTY_CLAIMED', detail: expect.stringContaining('已经免费返工过一次') },
  });
  expectOk(await claim(visit.id, times[0]!, { cause: 'fault' }));
});

it('is claimed until the midnight that ends its last day, by nobody else, and with their own photos', async () => {
  const visit = await served();
  const stranger = await town.customer();
  const [startAt] = (await read(visit.id)).times;
  const body = { cause: 'recurred', photoIds: [], startAt };
  expect(await stranger.post(`/orders/${visit.id}/warranty/claims`, body)).toMatchObject({ status: 404 });
  const foreign = await stranger.picture();
  expect(await claim(visit.id, startAt!, { photoIds: [foreign] })).toMatchObject({ body: { code: 'FILE_NOT_YOURS' } });
  expect(await claim(visit.id, '2026-03-10T05:00:00.000Z')).toMatchObject({ status: 422 });

  whole.clock.set('2026-03-13T16:00:00.000Z');
  expect(await read(visit.id)).toMatchObject({ card: { inForce: false }, claimable: false, times: [] });
  expect(await claim(visit.id, town.at('12:00', addDays(town.today, 1)).toISOString())).toMatchObject({
    status: 409,
    body: { code: 'WARRANTY_ENDED', detail: '质保到2026年3月13日为止，已经结束' },
  });
  whole.clock.set('2026-03-13T15:59:59.999Z');
  const { times } = await read(visit.id);
  expectOk(await claim(visit.id, times[0]!));
});

it('that came to nothing may be claimed again; what was not kept is seen by the office as a figure and an alarm', async () => {
  const visit = await served();
  const [startAt] = (await read(visit.id)).times;
  const { claims } = expectOk(await claim(visit.id, startAt!));
  await whole.drain();
  const office = async (): Promise<Schemas['WarrantyClaims']> =>
    expectOk(await service.get<Schemas['WarrantyClaims']>('/admin/warranty-claims'));
  const stateOf = async (id: string): Promise<string | undefined> =>
    (await office()).items.find((one) => one.id === id)?.state;
  const redoId = claims[0]!.redoOrderId;
  const preview = expectOk(await customer.get<Schemas['CancellationPreview']>(`/orders/${redoId}/cancellation`));
  expectOk(await customer.post(`/orders/${redoId}/cancel`, { hash: preview.hash, reason: preview.reasons[0]!.code }));
  expect(await stateOf(claims[0]!.id)).toBe('given_up');

  const { times } = await read(visit.id);
  const again = expectOk(await claim(visit.id, times[0]!));
  const second = again.claims[1]!;
  expect(await stateOf(second.id)).toBe('open');
  const before = (await office()).rate;
  await whole.drain();
  whole.clock.set('2026-03-17T16:00:00.000Z');
  service = await town.staff('service');
  expect(await stateOf(second.id)).toBe('overdue');
  const { rate } = await office();
  expect(rate.due).toBe(before.due + 1);
  expect(rate).toMatchObject({ kept: before.kept, underLine: true, lineBasisPoints: 9_500 });
  const coordinator = await town.staff('coordinator');
  const { items } = expectOk(await coordinator.get<Schemas['ExceptionList']>('/admin/exceptions'));
  expect(items.filter(({ kind }) => kind === 'warranty')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ orderId: second.redoOrderId, text: expect.stringContaining('已超过7天') }),
      expect.objectContaining({ orderId: null, text: expect.stringContaining('低于95%') }),
    ]),
  );
});

it('is called in by phone too: by those of the office who may, once, and told to its customer', async () => {
  const visit = await served();
  const path = `/admin/orders/${visit.id}/warranty/claims`;
  const { times } = expectOk(await service.get<Schemas['WarrantyView']>(`${path}/new`));
  const body = { cause: 'unfinished', words: ' 窗台没擦 ', startAt: times[0] };
  const finance = await town.staff('finance');
  expect(await finance.post(path, body)).toMatchObject({ status: 403 });
  expect(await service.post('/admin/orders/nobodys/warranty/claims', body)).toMatchObject({ status: 404 });
  // two at the desk answer the same caller, who taps as well
  const coordinator = await town.staff('coordinator');
  const taps = await Promise.all([service.post(path, body), coordinator.post(path, body)]);
  expect(taps.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await claim(visit.id, times[0]!)).toMatchObject({ status: 409, body: { code: 'WARRANTY_CLAIMED' } });
  const view = await read(visit.id);
  expect(view.because).toContain('返工已经约好');
  expect(view.claims).toMatchObject([{ cause: 'unfinished', words: '窗台没擦', photos: [], redoAt: times[0] }]);
  const { timeline } = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${visit.id}`));
  expect(timeline.find(({ kind }) => kind === 'warranty.claimed')?.text).toBe(
    '客服按您的来电登记了质保返工：有的地方没有做到位',
  );
});
