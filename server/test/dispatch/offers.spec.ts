import { json } from '../../src/platform/database/sql.js';
import { expectOk, type Customer, type TownWorker } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  customer = await town.customer();
});
afterAll(() => whole.close());

beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  await town.newTrade();
});
afterEach(async () => expect(await whole.broken()).toEqual([]));

/** Homes north of the customer's place; 0.009° are about a kilometre. */
const home = (kilometres: number): { lat: number; lng: number } => ({
  lat: 30.2741 + kilometres * 0.009,
  lng: 120.1302,
});

const accept = (worker: TownWorker, assignmentId: string) => worker.post(`/worker/offers/${assignmentId}/accept`);
const decline = (worker: TownWorker, assignmentId: string, body: object = { reason: 'busy' }) =>
  worker.post(`/worker/offers/${assignmentId}/decline`, body);

async function pass(minutes: number): Promise<void> {
  whole.clock.advance(minutes);
  await whole.drain();
}

async function order(id: string) {
  const [found] = await whole.rows<{
    state: string;
    worker_id: string | null;
    claim_id: string | null;
    version: number;
  }>('SELECT state, worker_id, claim_id, version FROM customer_order WHERE id = ?', [id]);
  return found!;
}

/** Whose time the order holds, by the active claims. */
const holders = async (orderId: string): Promise<string[]> =>
  (
    await whole.rows<{ worker_id: string }>(`SELECT worker_id FROM claim WHERE reference = ? AND state = 'active'`, [
      `order:${orderId}`,
    ])
  ).map((claim) => claim.worker_id);

const busyWorkers = async (): Promise<string[]> =>
  (await whole.rows<{ worker_id: string }>('SELECT worker_id FROM worker_day WHERE m0 + m1 + m2 > 0')).map(
    (day) => day.worker_id,
  );

const openExceptions = (orderId: string): Promise<{ kind: string; text: string; due_at: Date }[]> =>
  whole.rows(
    'SELECT kind, text, due_at FROM dispatch_exception WHERE order_id = ? AND open_key IS NOT NULL ORDER BY id',
    [orderId],
  );

const events = async (type: string, orderId: string): Promise<Record<string, unknown>[]> =>
  (await whole.rows<{ data: unknown }>('SELECT data FROM outbox_event WHERE type = ? ORDER BY id', [type]))
    .map(({ data }) => json<Record<string, unknown>>(data))
    .filter((data) => data.orderId === orderId);

const timeline = async (orderId: string): Promise<string[]> =>
  (await whole.rows<{ kind: string }>('SELECT kind FROM order_event WHERE order_id = ? ORDER BY id', [orderId])).map(
    ({ kind }) => kind,
  );

describe('a paid order', () => {
  it('is offered to the worker whose time it holds, with the reasons kept', async () => {
    const near = await town.worker({ home: home(0) });
    const second = await town.worker({ home: home(6) });
    const { id } = await town.paid(customer, town.at('12:00'));

    expect(await order(id)).toMatchObject({ state: 'paid', worker_id: near.id });
    const [offer, ...others] = await town.assignments(id);
    expect(others).toEqual([]);
    expect(offer).toMatchObject({ worker_id: near.id, state: 'offered', mode: 'automatic' });
    expect(json(offer!.explanation)).toEqual([
      '距离约0.0公里（+40）',
      '新人，暂无评分（+23）',
      '当天已排0小时（+20）',
      `其次是${second.name}（70.5分）：差在距离（−12）`,
    ]);
    expect(offer!.respond_by).toEqual(new Date('2026-03-10T01:04:00.000Z'));
    expect(await events('dispatch.offer-made', id)).toEqual([
      {
        orderId: id,
        workerId: near.id,
        assignmentId: offer!.id,
        respondBy: offer!.respond_by.toISOString(),
      },
    ]);

    const { body: day } = await near.get(`/worker/days/${town.today}`);
    expect(day.visits).toEqual([]);
    expect(day.offers).toMatchObject([
      { orderId: id, assignmentId: offer!.id, nextAction: 'respond', state: 'scheduled' },
    ]);
  });

  it('tells truly how full the worker’s day already is', async () => {
    const worker = await town.worker();
    const first = await town.paid(customer, town.at('12:00'));
    await accept(worker, (await town.live(first.id)).id);
    const second = await town.paid(customer, town.at('16:00'));
    // two hours and the half hour that is kept free after them, and a customer known by now
    expect(json((await town.live(second.id)).explanation)).toEqual([
      '距离约0.0公里（+40）',
      '新人，暂无评分（+23）',
      '当天已排2.5小时（+14）',
      '服务过这位客户1次（+10）',
      '前后一周共1单（−0）',
    ]);
  });
});

describe('a service that a person gives out', () => {
  const mode = async (wanted: string): Promise<void> => {
    const coordinator = await town.staff('coordinator');
    const path = `/admin/services/${town.serviceId}/dispatch-mode`;
    expectOk(await coordinator.post(path, { mode: wanted, because: '新开的服务，先看几天' }));
    expect(expectOk(await coordinator.get(path))).toMatchObject({ mode: wanted, because: '新开的服务，先看几天' });
  };

  it('names the best, asks nobody by itself, and keeps their time until somebody does', async () => {
    const [worker, other] = [await town.worker({ home: home(0) }), await town.worker({ home: home(4) })];
    await mode('suggest');
    const { id } = await town.paid(customer, town.at('12:00'));
    expect(await town.assignments(id)).toEqual([]);
    expect(await holders(id)).toEqual([worker.id]);
    expect(await openExceptions(id)).toMatchObject([
      { kind: 'unassigned', text: expect.stringMatching(new RegExp(`建议${worker.name}（\\d+\\.?\\d?分），请确认`)) },
    ]);

    const coordinator = await town.staff('coordinator');
    const { version } = await order(id);
    const chosen = { workerId: worker.id, version, reason: '按建议' };
    expectOk(await coordinator.post(`/admin/orders/${id}/assign`, chosen));
    expect(await town.live(id)).toMatchObject({ worker_id: worker.id, state: 'offered', mode: 'manual' });
    expect(await openExceptions(id)).toEqual([]);
    // a no leads back to the person, with the next best named
    await decline(worker, (await town.live(id)).id);
    expect(await openExceptions(id)).toMatchObject([{ kind: 'unassigned', text: expect.stringContaining(other.name) }]);
    expect(await town.assignments(id)).toHaveLength(1);
  });

  it('names nobody where a person looks for them', async () => {
    await town.worker();
    await mode('manual');
    const { id } = await town.paid(customer, town.at('12:00'));
    expect(await openExceptions(id)).toMatchObject([{ text: '这项服务人工派单，请指派服务人员' }]);
  });
});

describe('accepting', () => {
  it('confirms the order; twice is once', async () => {
    const worker = await town.worker();
    const { id } = await town.paid(customer, town.at('12:00'));
    const offer = await town.live(id);

    const answer = await accept(worker, offer.id);
    expect(answer).toMatchObject({
      status: 200,
      body: { orderId: id, assignmentState: 'accepted', nextAction: 'depart' },
    });
    const before = await order(id);
    expect(before).toMatchObject({ state: 'confirmed', worker_id: worker.id });
    expect(await accept(worker, offer.id)).toMatchObject({ status: 200, body: { assignmentState: 'accepted' } });
    await whole.drain();

    expect(await order(id)).toEqual(before);
    expect((await timeline(id)).filter((kind) => kind === 'order.confirmed')).toHaveLength(1);
    expect(await events('orders.order-confirmed', id)).toHaveLength(1);
    expect(await whole.rows('SELECT id FROM due_work WHERE ref = ?', [offer.id])).toEqual([]);
    const { body: day } = await worker.get(`/worker/days/${town.today}`);
    expect(day).toMatchObject({ offers: [], visits: [{ orderId: id, nextAction: 'depart' }] });
  });

  it('is not for a worker whose certificate ends before the visit; it stays open, and the renewed one may say yes', async () => {
    await town.newTrade({ certificates: ['健康证'] });
    const worker = await town.worker();
    const { id } = await town.paid(customer, town.at('12:00'));
    const offer = await town.live(id);
    const expire = (day: string): Promise<unknown> =>
      whole.rows('UPDATE worker_certificate SET expires_on = ? WHERE worker_id = ?', [day, worker.id]);
    await expire('2026-03-09');
    expect(await accept(worker, offer.id)).toMatchObject({
      status: 409,
      body: { code: 'WORKER_UNFIT', detail: expect.stringContaining('健康证有效期到2026-03-09，服务当天已过期') },
    });
    expect(await order(id)).toMatchObject({ state: 'paid' });
    await expire('2026-03-10');
    expect(await accept(worker, offer.id)).toMatchObject({ status: 200, body: { assignmentState: 'accepted' } });
  });

  it('is for the worker who was asked: to others the offer does not exist', async () => {
    await town.worker();
    const { id } = await town.paid(customer, town.at('12:00'));
    const stranger = await town.worker();
    const offer = await town.live(id);
    expect(await accept(stranger, offer.id)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(await decline(stranger, offer.id)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(await stranger.get(`/worker/visits/${id}`)).toMatchObject({ status: 404 });
    expect(await customer.post(`/worker/offers/${offer.id}/accept`)).toMatchObject({ status: 403 });
    expect(await accept(stranger, '01JD000000000000000000NONE')).toMatchObject({ status: 404 });
    expect(await town.live(id)).toMatchObject({ state: 'offered' });
  });

  it('is too late once the time to answer is over', async () => {
    const first = await town.worker();
    const second = await town.worker({ home: home(6) });
    const { id } = await town.paid(customer, town.at('12:00'));
    const offer = await town.live(id);
    expect(offer.worker_id).toBe(first.id);
    await pass(4);
    expect(await accept(first, offer.id)).toMatchObject({ status: 409, body: { code: 'OFFER_CLOSED' } });
    expect(await decline(first, offer.id)).toMatchObject({ status: 409, body: { code: 'OFFER_CLOSED' } });
    expect(await town.live(id)).toMatchObject({ worker_id: second.id, state: 'offered' });
    expect(await first.get(`/worker/visits/${id}`)).toMatchObject({ status: 404 });
  });

  it('cannot follow a refusal, nor a refusal an acceptance', async () => {
    const worker = await town.worker();
    const one = await town.paid(customer, town.at('12:00'));
    const declined = await town.live(one.id);
    expect(await decline(worker, declined.id)).toMatchObject({ status: 204 });
    expect(await accept(worker, declined.id)).toMatchObject({ status: 409, body: { code: 'OFFER_CLOSED' } });

    const two = await town.paid(customer, town.at('16:00'));
    const accepted = await town.live(two.id);
    await accept(worker, accepted.id);
    expect(await decline(worker, accepted.id)).toMatchObject({ status: 409, body: { code: 'OFFER_CLOSED' } });
    expect(await order(two.id)).toMatchObject({ state: 'confirmed' });
  });
});

describe('declining', () => {
  it('moves the order’s time to the next best worker at once', async () => {
    const [far, near, first] = [
      await town.worker({ home: home(9) }),
      await town.worker({ home: home(4) }),
      await town.worker({ home: home(0) }),
    ];
    const { id } = await town.paid(customer, town.at('12:00'));
    const offer = await town.live(id);
    expect(offer.worker_id).toBe(first.id);

    expect(await decline(first, offer.id, { reason: 'too_far', note: '电瓶车坏了' })).toMatchObject({ status: 204 });
    const [ended, next] = await town.assignments(id);
    expect(ended).toMatchObject({ state: 'declined', decline_reason: expect.stringContaining('电瓶车坏了') });
    expect(next).toMatchObject({ worker_id: near.id, state: 'offered', mode: 'automatic' });
    expect(json(next!.explanation)).toEqual([
      expect.stringContaining('距离约4.0公里'),
      expect.any(String),
      '当天已排0小时（+20）',
      expect.stringMatching(/^其次是.+差在距离（−10）$/),
    ]);

    expect(await order(id)).toMatchObject({ state: 'paid', worker_id: near.id });
    expect(await holders(id)).toEqual([near.id]);
    expect(await busyWorkers()).not.toContain(first.id);
    expect(await busyWorkers()).not.toContain(far.id);
    expect(await decline(first, offer.id)).toMatchObject({ status: 204 });
    expect(await town.assignments(id)).toHaveLength(2);
    expect((await first.get(`/worker/days/${town.today}`)).body).toMatchObject({ offers: [], visits: [] });
    expect((await near.get(`/worker/days/${town.today}`)).body.offers).toHaveLength(1);
    expect((await customer.get(`/orders/${id}`)).body).toMatchObject({ state: 'paid', worker: null, workerName: null });
  });

  it('never comes back to who has said no', async () => {
    const [a, b] = [await town.worker({ home: home(0) }), await town.worker({ home: home(4) })];
    const { id } = await town.paid(customer, town.at('12:00'));
    await decline(a, (await town.live(id)).id);
    await decline(b, (await town.live(id)).id);
    expect((await town.assignments(id)).map(({ worker_id, state }) => [worker_id, state])).toEqual([
      [a.id, 'declined'],
      [b.id, 'declined'],
    ]);
  });

  it('passes over workers who were booked meanwhile', async () => {
    const [first, second, third] = [
      await town.worker({ home: home(0) }),
      await town.worker({ home: home(4) }),
      await town.worker({ home: home(9) }),
    ];
    const { id } = await town.paid(customer, town.at('12:00'));
    const other = await town.paid(customer, town.at('13:00'));
    expect(await holders(other.id)).toEqual([second.id]);
    await decline(first, (await town.live(id)).id);
    expect(await holders(id)).toEqual([third.id]);
  });

  it.each([{ reason: 'lazy' }, {}, { reason: 'busy', note: 'x'.repeat(201) }, { reason: 'busy', note: 7 }])(
    'asks for a reason: %j',
    async (body) => {
      const worker = await town.worker();
      const { id } = await town.paid(customer, town.at('12:00'));
      expect(await decline(worker, (await town.live(id)).id, body)).toMatchObject({ status: 422 });
      expect(await town.live(id)).toMatchObject({ state: 'offered' });
    },
  );
});

describe('an unanswered offer', () => {
  it('goes on to the next worker after four minutes, and not before', async () => {
    const [a, b] = [await town.worker({ home: home(0) }), await town.worker({ home: home(4) })];
    const { id } = await town.paid(customer, town.at('12:00'));
    whole.clock.set('2026-03-10T01:03:59.999Z');
    await whole.drain();
    expect(await town.live(id)).toMatchObject({ worker_id: a.id });
    whole.clock.set('2026-03-10T01:04:00.000Z');
    await whole.drain();
    const [timedOut, next] = await town.assignments(id);
    expect(timedOut).toMatchObject({ state: 'timed_out', worker_id: a.id });
    expect(next).toMatchObject({ state: 'offered', worker_id: b.id, respond_by: new Date('2026-03-10T01:08:00.000Z') });
    expect(await holders(id)).toEqual([b.id]);
    expect(await busyWorkers()).not.toContain(a.id);
    expect(await timeline(id)).toContain('dispatch.timed-out');
    expect(await accept(b, next!.id)).toMatchObject({ status: 200 });
  });
});

describe('an order nobody takes', () => {
  it('goes to the office, holds nobody’s time and shows as an exception', async () => {
    const only = await town.worker();
    const { id } = await town.paid(customer, town.at('12:00'));
    await decline(only, (await town.live(id)).id);

    expect(await order(id)).toMatchObject({ state: 'paid', worker_id: null, claim_id: null });
    expect(await holders(id)).toEqual([]);
    expect(await busyWorkers()).not.toContain(only.id);
    expect(await openExceptions(id)).toMatchObject([
      {
        kind: 'unassigned',
        text: '该时段没有其他符合条件且有空的服务人员',
        due_at: new Date('2026-03-10T01:15:00.000Z'),
      },
    ]);
    expect(await events('dispatch.order-unassigned', id)).toHaveLength(1);
    expect(await timeline(id)).toContain('order.unassigned');
    // the time is really free: somebody else may book it
    const other = await town.paid(customer, town.at('12:00'));
    expect(await holders(other.id)).toEqual([only.id]);
  });

  it('goes to the office after five workers, though a sixth is free', async () => {
    const workers = [];
    for (let n = 0; n < 6; n += 1) workers.push(await town.worker({ home: home(n * 3) }));
    const { id } = await town.paid(customer, town.at('12:00'));
    for (let n = 0; n < 5; n += 1) {
      const { id: offer, worker_id } = await town.live(id);
      expect(worker_id).toBe(workers[n]!.id);
      if (n % 2 === 0) await decline(workers[n]!, offer);
      else await pass(4);
    }
    expect((await town.assignments(id)).map(({ state }) => state)).toEqual([
      'declined',
      'timed_out',
      'declined',
      'timed_out',
      'declined',
    ]);
    expect(await order(id)).toMatchObject({ state: 'paid', worker_id: null, claim_id: null });
    expect(await openExceptions(id)).toContainEqual(
      expect.objectContaining({ kind: 'unassigned', text: '已询问5位服务人员，均未接单' }),
    );
  });
});

describe('the promise to confirm within five minutes', () => {
  it('opens an exception when it is broken, closed by the acceptance', async () => {
    await town.worker({ home: home(0) });
    const second = await town.worker({ home: home(4) });
    const { id } = await town.paid(customer, town.at('12:00'));
    whole.clock.set('2026-03-10T01:04:59.999Z');
    await whole.drain();
    expect(await openExceptions(id)).toEqual([]);
    whole.clock.set('2026-03-10T01:05:00.000Z');
    await whole.drain();
    expect(await openExceptions(id)).toMatchObject([
      { kind: 'unconfirmed', due_at: new Date('2026-03-10T01:20:00.000Z') },
    ]);

    expect(await accept(second, (await town.live(id)).id)).toMatchObject({ status: 200 });
    expect(await openExceptions(id)).toEqual([]);
    expect(await whole.rows('SELECT closed_at FROM dispatch_exception WHERE order_id = ?', [id])).toEqual([
      { closed_at: new Date('2026-03-10T01:05:00.000Z') },
    ]);
  });

  it('says nothing about an order that was confirmed in time', async () => {
    const worker = await town.worker();
    const { id } = await town.paid(customer, town.at('12:00'));
    await accept(worker, (await town.live(id)).id);
    await pass(6);
    expect(await whole.rows('SELECT kind FROM dispatch_exception WHERE order_id = ?', [id])).toEqual([]);
  });
});
