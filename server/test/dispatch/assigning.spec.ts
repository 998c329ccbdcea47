import { localDate } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import { json } from '../../src/platform/database/sql.js';
import type { Customer, Person, TownWorker } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let coordinator: Person;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  customer = await town.customer();
  coordinator = await town.staff('coordinator');
});
afterAll(() => whole.close());

beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  await town.newTrade({ certificates: ['健康证'] });
});
afterEach(async () => expect(await whole.broken()).toEqual([]));

const REASON = '客户要求换人';

async function version(orderId: string): Promise<number> {
  return (await coordinator.get<Schemas['AdminOrderView']>(`/admin/orders/${orderId}`)).body.version;
}

/** The coordinator assigns on the newest version unless told otherwise. */
async function assign(orderId: string, workerId: string, more: object = {}) {
  return coordinator.post(`/admin/orders/${orderId}/assign`, {
    workerId,
    version: await version(orderId),
    reason: REASON,
    ...more,
  });
}

const candidates = async (orderId: string): Promise<Schemas['Candidate'][]> =>
  (await coordinator.get<Schemas['CandidateList']>(`/admin/orders/${orderId}/candidates`)).body.items;

/** An order that `holder` is asked for, and somebody else who could take it. */
async function offered(): Promise<{ id: string; holder: TownWorker; free: TownWorker }> {
  const holder = await town.worker();
  const { id } = await town.paid(customer, town.at('12:00'));
  return { id, holder, free: await town.worker() };
}

describe('assigning a worker', () => {
  it('withdraws the live offer, moves the time and asks the chosen one', async () => {
    const { id, holder, free } = await offered();
    const withdrawn = await town.live(id);
    const answer = await assign(id, free.id);

    expect(answer.status).toBe(200);
    const view = answer.body as Schemas['AdminOrderView'];
    expect(view).toMatchObject({ state: 'paid', workerName: free.name, worker: { id: free.id } });
    expect(view.assignments).toMatchObject([
      { workerName: holder.name, state: 'withdrawn', mode: 'automatic' },
      { workerName: free.name, state: 'offered', mode: 'manual', explanation: [expect.stringContaining(REASON)] },
    ]);
    expect(view.assignments[1]!.explanation[0]).toMatch(/^协调员 员工\d+指派/);

    const busy = await whole.rows<{ worker_id: string }>('SELECT worker_id FROM worker_day WHERE m0 + m1 + m2 > 0');
    expect(busy.map((day) => day.worker_id)).toContain(free.id);
    expect(busy.map((day) => day.worker_id)).not.toContain(holder.id);
    const told = await whole.rows<{ data: unknown }>(
      `SELECT data FROM outbox_event WHERE type = 'dispatch.offer-made' ORDER BY id DESC LIMIT 1`,
    );
    expect(json(told[0]!.data)).toMatchObject({ orderId: id, workerId: free.id });

    // the old offer is over, its clock is stopped, and the new one runs
    expect(await holder.post(`/worker/offers/${withdrawn.id}/accept`)).toMatchObject({
      status: 409,
      body: { code: 'OFFER_CLOSED' },
    });
    expect(await whole.rows('SELECT id FROM due_work WHERE ref = ?', [withdrawn.id])).toEqual([]);
    expect(await free.post(`/worker/offers/${(await town.live(id)).id}/accept`)).toMatchObject({ status: 200 });
  });

  it('takes a confirmed order from its worker; the customer waits for a new confirmation', async () => {
    const { id, holder, free } = await offered();
    await holder.post(`/worker/offers/${(await town.live(id)).id}/accept`);
    await whole.drain();
    expect(await assign(id, free.id)).toMatchObject({ status: 200 });
    expect((await customer.get(`/orders/${id}`)).body).toMatchObject({
      state: 'paid',
      worker: null,
      doorCode: null,
      visit: null,
    });
    expect((await holder.get(`/worker/days/${town.today}`)).body).toMatchObject({ offers: [], visits: [] });
    expect(await holder.get(`/worker/visits/${id}`)).toMatchObject({ status: 404 });
    await free.post(`/worker/offers/${(await town.live(id)).id}/accept`);
    await whole.drain();
    expect((await customer.get(`/orders/${id}`)).body).toMatchObject({
      state: 'confirmed',
      workerName: free.name,
      doorCode: expect.stringMatching(/^\d{6}$/),
    });
  });

  it('solves an order that waits for somebody, and closes what was open about it', async () => {
    const { id, holder, free } = await offered();
    await holder.post(`/worker/offers/${(await town.live(id)).id}/decline`, { reason: 'sick' });
    await free.post(`/worker/offers/${(await town.live(id)).id}/decline`, { reason: 'sick' });
    const open = async (): Promise<string[]> =>
      (await coordinator.get<Schemas['ExceptionList']>('/admin/exceptions')).body.items
        .filter((one) => one.orderId === id)
        .map((one) => one.kind);
    expect(await open()).toEqual(['unassigned']);
    // the office may talk somebody round who had said no
    expect(await assign(id, holder.id)).toMatchObject({ status: 200, body: { workerName: holder.name } });
    expect(await open()).toEqual([]);
  });

  it('that is refused by the worker goes on by itself', async () => {
    const { id, holder, free } = await offered();
    await assign(id, free.id);
    await free.post(`/worker/offers/${(await town.live(id)).id}/decline`, { reason: 'busy' });
    expect((await town.assignments(id)).map(({ worker_id, state }) => [worker_id, state])).toEqual([
      [holder.id, 'withdrawn'],
      [free.id, 'declined'],
    ]);
    expect(
      await whole.rows('SELECT kind FROM dispatch_exception WHERE order_id = ? AND open_key IS NOT NULL', [id]),
    ).toEqual([{ kind: 'unassigned' }]);
  });

  it('is decided on the page the coordinator saw', async () => {
    const { id, free } = await offered();
    const seen = await version(id);
    expect(await assign(id, free.id, { version: seen - 1 })).toMatchObject({
      status: 409,
      body: { code: 'STALE_VERSION' },
    });
    expect(await assign(id, free.id, { version: seen + 1 })).toMatchObject({
      status: 409,
      body: { code: 'STALE_VERSION' },
    });
    const both = await Promise.all([assign(id, free.id, { version: seen }), assign(id, free.id, { version: seen })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await town.assignments(id)).toHaveLength(2);
  });

  it('is refused before the payment and once the visit has begun', async () => {
    const worker = await town.worker();
    const other = await town.worker();
    const unpaid = await town.book(customer, town.at('16:00'));
    expect(await assign(unpaid.id, other.id)).toMatchObject({ status: 409, body: { code: 'ORDER_STATE' } });
    await customer.post(`/orders/${unpaid.id}/cancel`, {});
    expect(await assign(unpaid.id, other.id)).toMatchObject({ status: 409, body: { code: 'ORDER_STATE' } });

    const { id } = await town.paid(customer, town.at('12:00'));
    const live = await town.live(id);
    const holder = live.worker_id === worker.id ? worker : other;
    await holder.post(`/worker/offers/${live.id}/accept`);
    await whole.drain();
    await town.signAgreement(customer, id);
    const { doorCode } = (await customer.get<Schemas['OrderView']>(`/orders/${id}`)).body;
    const deviceTime = whole.clock.now().toISOString();
    await holder.post(`/worker/visits/${id}/depart`, { at: null, deviceTime });
    expect(await holder.post(`/worker/visits/${id}/check-in`, { at: null, deviceTime, doorCode })).toMatchObject({
      status: 200,
    });
    expect(await assign(id, holder === worker ? other.id : worker.id)).toMatchObject({
      status: 409,
      body: { code: 'ORDER_STATE' },
    });
  });

  it('of an order that does not exist is not found', async () => {
    const body = { workerId: 'x', version: 1, reason: REASON };
    expect(await coordinator.post('/admin/orders/01JD000000000000000000NONE/assign', body)).toMatchObject({
      status: 404,
    });
    expect(await coordinator.get('/admin/orders/01JD000000000000000000NONE/candidates')).toMatchObject({ status: 404 });
  });
});

describe('the same hard rules', () => {
  /** Each breaks one rule, or more, for a visit at 12:00. */
  const rules: readonly [name: string, sentences: readonly (string | RegExp)[], hire: () => Promise<string>][] = [
    ['another trade', [/^没有“手艺\d+”技能$/], async () => (await town.worker({ skills: ['修电脑'] })).id],
    ['no certificate', ['没有健康证'], async () => (await town.worker({ healthUntil: null })).id],
    [
      'a certificate that ran out yesterday',
      ['健康证有效期到2026-03-09，服务当天已过期'],
      async () => (await town.worker({ healthUntil: localDate('2026-03-09') })).id,
    ],
    ['the shift', ['12:00–14:00不在班次内'], async () => (await town.worker({ hours: [480, 780] })).id],
    [
      'trade, certificate and shift at once',
      [/^没有“手艺\d+”技能$/, '没有健康证', '12:00–14:00不在班次内'],
      async () => (await town.worker({ skills: [], healthUntil: null, hours: [900, 960] })).id,
    ],
    ['somebody who does not work here', ['没有这位服务人员'], async () => '01JD000000000000000000NONE'],
  ];

  it.each(rules)('refuse %s, in words', async (_, sentences, hire) => {
    const { id } = await offered();
    const workerId = await hire();
    const before = await version(id);
    const { status, body } = await assign(id, workerId);
    expect(status).toBe(422);
    const messages = (body.fields as { path: string; message: string }[]).map(({ path, message }) => {
      expect(path).toBe('workerId');
      return message;
    });
    expect(messages).toEqual(sentences.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))));
    expect(body).toMatchObject({ code: 'ASSIGNMENT_REFUSED', detail: `不能指派：${messages.join('；')}` });
    expect(await version(id)).toBe(before);
    expect(await town.assignments(id)).toHaveLength(1);
  });

  it('refuse a worker whose other visit overlaps or comes within half an hour', async () => {
    const busy = await town.worker();
    const { id: other } = await town.paid(customer, town.at('14:00'));
    expect((await town.live(other)).worker_id).toBe(busy.id);
    const holder = await town.worker();
    const { id } = await town.paid(customer, town.at('12:00'));
    expect((await town.live(id)).worker_id).toBe(holder.id);
    const { status, body } = await assign(id, busy.id);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'ASSIGNMENT_REFUSED' });
    expect(body.fields).toEqual([{ path: 'workerId', message: '与14:00–16:00的服务冲突（前后需留30分钟）' }]);
  });

  it('refuse whoever has the order already', async () => {
    const { id, holder } = await offered();
    expect(await assign(id, holder.id)).toMatchObject({
      status: 422,
      body: { code: 'ASSIGNMENT_REFUSED', fields: [{ path: 'workerId', message: '这位服务人员已经在负责这个订单' }] },
    });
  });

  it('refuse a worker whose time is taken in the very same moment', async () => {
    const first = await town.worker();
    const one = await town.paid(customer, town.at('12:00'));
    const second = await town.worker();
    const two = await town.paid(customer, town.at('12:00'));
    const third = await town.worker();
    expect([(await town.live(one.id)).worker_id, (await town.live(two.id)).worker_id]).toEqual([first.id, second.id]);
    const both = await Promise.all([assign(one.id, third.id), assign(two.id, third.id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, expect.any(Number)]);
    const loser = both.find(({ status }) => status !== 200)!;
    expect(['ASSIGNMENT_REFUSED', 'SLOT_TAKEN']).toContain(loser.body.code);
  });
});

describe('candidates', () => {
  it('are everybody of the trade: who may be asked first, best score on top, the others with their reasons', async () => {
    const holder = await town.worker();
    const { id } = await town.paid(customer, town.at('12:00'));
    const far = await town.worker({ home: { lat: 30.2741 + 0.09, lng: 120.1302 } });
    const near = await town.worker();
    const uncertified = await town.worker({ healthUntil: null });
    await town.worker({ skills: ['修电脑'] });

    const items = await candidates(id);
    expect(items.map(({ worker }) => worker.id)).toEqual(
      expect.arrayContaining([holder.id, far.id, near.id, uncertified.id]),
    );
    expect(items).toHaveLength(4);
    const of = (worker: TownWorker): Schemas['Candidate'] => items.find((one) => one.worker.id === worker.id)!;
    expect(of(uncertified)).toMatchObject({ allowed: false, violations: ['没有健康证'] });
    expect(of(near)).toMatchObject({ allowed: true, violations: [] });
    expect(items.indexOf(of(near))).toBeLessThan(items.indexOf(of(far)));
    expect(items.indexOf(of(far))).toBeLessThan(items.indexOf(of(uncertified)));
    for (const { score, explanation, worker } of items) {
      expect(score).toBeGreaterThan(0);
      expect(explanation.length).toBeGreaterThanOrEqual(3);
      expect(worker.phoneMasked).toMatch(/^\d{3}\*{4}\d{4}$/);
    }
  });

  it('of an order match what assigning says', async () => {
    const { id, holder } = await offered();
    expect((await candidates(id)).find(({ worker }) => worker.id === holder.id)).toMatchObject({ allowed: false });
    await town.worker({ hours: [480, 720] });
    await town.worker({ healthUntil: localDate('2026-03-09') });
    // those who are refused first: the one who is not changes who has the order
    for (const { worker, allowed } of (await candidates(id)).reverse()) {
      const { status } = await assign(id, worker.id);
      expect({ worker: worker.id, assigned: status === 200 }).toEqual({ worker: worker.id, assigned: allowed });
    }
  });
});
