import type { Schemas } from '@daowei/shared/api/client';
import { json } from '../../src/platform/database/sql.js';
import { SIGNATURE, type Answer, type Customer, type Person, type TownWorker } from '../support/person.js';
import { CUSTOMER_PHONE, DETAIL, PLACE, SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let coordinator: Person;
let first: TownWorker;
let second: TownWorker;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  customer = await town.customer();
  coordinator = await town.staff('coordinator');
});
afterAll(() => whole.close());

beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  await town.newTrade();
  first = await town.worker();
  second = await town.worker({ home: { lat: 30.35, lng: 120.1302 } });
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const onSite = (more: object = {}): object => ({ at: PLACE, deviceTime: whole.clock.now().toISOString(), ...more });
const signed = (): object => ({ signaturePng: SIGNATURE, deviceTime: whole.clock.now().toISOString() });
const page = async (worker: TownWorker, id: string): Promise<Schemas['WorkerVisit']> =>
  (await worker.get<Schemas['WorkerVisit']>(`/worker/visits/${id}`)).body;

/** Every act of a visit, in the order in which they belong. */
const acts = (id: string, doorCode: string): Record<string, (worker: Person) => Promise<Answer>> => ({
  depart: (worker) => worker.post(`/worker/visits/${id}/depart`, onSite()),
  'check-in': (worker) => worker.post(`/worker/visits/${id}/check-in`, onSite({ doorCode })),
  step: (worker) =>
    worker.post(`/worker/visits/${id}/steps/ask`, { photoIds: [], deviceTime: whole.clock.now().toISOString() }),
  sign: (worker) => worker.post(`/worker/visits/${id}/sign`, signed()),
});

async function hand(orderId: string, to: TownWorker): Promise<void> {
  const { version } = (await coordinator.get<Schemas['AdminOrderView']>(`/admin/orders/${orderId}`)).body;
  const { status } = await coordinator.post(`/admin/orders/${orderId}/assign`, {
    workerId: to.id,
    version,
    reason: '换人上门',
  });
  expect(status).toBe(200);
}

async function take(orderId: string, worker: TownWorker): Promise<void> {
  expect(await worker.post(`/worker/offers/${(await town.live(orderId)).id}/accept`)).toMatchObject({ status: 200 });
  await whole.drain();
}

describe('somebody else’s visit', () => {
  it('does not exist for another worker, at any time of its life', async () => {
    const { id, doorCode } = await town.confirmed(customer, town.at('12:00'), [first, second]);
    const owner = (await town.live(id)).worker_id === first.id ? first : second;
    const stranger = owner === first ? second : first;
    const otherCustomer = await town.customer();
    for (const [action, act] of Object.entries(acts(id, doorCode))) {
      for (const [name, tried] of Object.entries(acts(id, doorCode))) {
        const { status, body } = await tried(stranger);
        expect({ before: action, name, status, code: body.code }).toEqual({
          before: action,
          name,
          status: 404,
          code: 'NOT_FOUND',
        });
        expect((await tried(customer)).status).toBe(403);
      }
      expect(await stranger.get(`/worker/visits/${id}`)).toMatchObject({ status: 404 });
      expect(await otherCustomer.get(`/orders/${id}`)).toMatchObject({ status: 404 });
      expect(await otherCustomer.post(`/orders/${id}/sign-off`, signed())).toMatchObject({ status: 404 });
      expect(await otherCustomer.post(`/orders/${id}/rating`, { stars: 1, tags: [] })).toMatchObject({ status: 404 });
      if (action !== 'sign') expect((await act(owner)).status).toBe(200);
    }
    expect((await page(owner, id)).state).toBe('working');
  });
});

describe('a visit that was called off', () => {
  it('says so to the worker who was to come, and does not exist for others', async () => {
    const { id, doorCode } = await town.confirmed(customer, town.at('12:00'), [first, second]);
    const owner = (await town.live(id)).worker_id === first.id ? first : second;
    const stranger = owner === first ? second : first;
    const { hash, reasons } = (await customer.get<Schemas['CancellationPreview']>(`/orders/${id}/cancellation`)).body;
    expect((await customer.post(`/orders/${id}/cancel`, { hash, reason: reasons[0]!.code })).status).toBe(200);
    const called = async (): Promise<void> => {
      for (const act of Object.values(acts(id, doorCode))) {
        expect(await act(owner)).toMatchObject({
          status: 409,
          body: { code: 'VISIT_STATE', detail: '这次预约已经取消，不用再去了' },
        });
        expect(await act(stranger)).toMatchObject({ status: 404 });
      }
    };
    // also before the news of it is there
    await called();
    await whole.drain();
    await called();
    expect(await owner.get(`/worker/visits/${id}`)).toMatchObject({ status: 404 });
  });
});

describe('acts out of order', () => {
  it('are refused and change nothing', async () => {
    const { id, doorCode } = await town.confirmed(customer, town.at('12:00'), [first]);
    const all = acts(id, doorCode);
    const legal: Record<string, string> = {
      scheduled: 'depart',
      departed: 'check-in',
      arrived: 'step',
      working: 'step',
    };
    for (const state of ['scheduled', 'departed', 'arrived', 'working']) {
      expect((await page(first, id)).state).toBe(state);
      for (const [name, act] of Object.entries(all)) {
        if (name === legal[state]) continue;
        const { status, body } = await act(first);
        expect({ state, name, status, code: body.code }).toEqual({
          state,
          name,
          status: 409,
          code: name === 'sign' ? 'STEPS_UNFINISHED' : 'VISIT_STATE',
        });
      }
      expect(await customer.post(`/orders/${id}/sign-off`, signed())).toMatchObject({
        status: 409,
        body: { code: 'VISIT_STATE' },
      });
      expect(await customer.post(`/orders/${id}/rating`, { stars: 5, tags: [] })).toMatchObject({
        status: 409,
        body: { code: 'ORDER_STATE' },
      });
      expect((await page(first, id)).state).toBe(state);
      await all[legal[state]!]!(first);
    }
  });

  it('before the order was accepted find no visit', async () => {
    const { id } = await town.paid(customer, town.at('12:00'));
    for (const act of Object.values(acts(id, '000000'))) expect(await act(first)).toMatchObject({ status: 404 });
    expect(await customer.post(`/orders/${id}/sign-off`, signed())).toMatchObject({
      status: 409,
      body: { code: 'VISIT_STATE' },
    });
  });
});

describe('a visit that is given to another worker after the first has set out', () => {
  it('begins anew', async () => {
    const { id, doorCode } = await town.confirmed(customer, town.at('12:00'), [first]);
    await first.post(`/worker/visits/${id}/depart`, onSite());
    const wrong = doorCode === '000000' ? '000001' : '000000';
    for (let n = 0; n < 4; n += 1) await first.post(`/worker/visits/${id}/check-in`, onSite({ doorCode: wrong }));
    await hand(id, second);
    expect((await customer.get(`/orders/${id}`)).body).toMatchObject({
      state: 'paid',
      visit: null,
      doorCode: null,
      worker: null,
    });
    for (const act of Object.values(acts(id, doorCode))) {
      // what the first did without signal is answered with why it counts no more
      expect(await act(first)).toMatchObject({
        status: 409,
        body: { code: 'VISIT_STATE', detail: '这一单已经不在您的安排里，不用再去了' },
      });
      expect(await act(second)).toMatchObject({ status: 404 });
    }
    expect(await page(second, id)).toMatchObject({ state: 'scheduled', nextAction: 'respond', customerPhone: null });

    await take(id, second);
    expect(await page(second, id)).toMatchObject({
      state: 'scheduled',
      nextAction: 'depart',
      progress: { departedAt: null, etaAt: null },
    });
    expect((await customer.get(`/orders/${id}`)).body).toMatchObject({
      state: 'confirmed',
      visit: { state: 'scheduled' },
      workerName: second.name,
    });
    expect(await second.post(`/worker/visits/${id}/check-in`, onSite({ doorCode }))).toMatchObject({ status: 409 });
    await second.post(`/worker/visits/${id}/depart`, onSite());
    // the wrong codes of the first worker are not the second one's
    expect(await second.post(`/worker/visits/${id}/check-in`, onSite({ doorCode: wrong }))).toMatchObject({
      status: 422,
    });
    expect(await second.post(`/worker/visits/${id}/check-in`, onSite({ doorCode }))).toMatchObject({ status: 200 });
  });

  it('and comes back to the first begins anew as well', async () => {
    const { id } = await town.confirmed(customer, town.at('12:00'), [first]);
    await first.post(`/worker/visits/${id}/depart`, onSite());
    await hand(id, second);
    await second.post(`/worker/offers/${(await town.live(id)).id}/decline`, { reason: 'sick' });
    await hand(id, first);
    whole.clock.advance(10);
    await take(id, first);
    expect(await page(first, id)).toMatchObject({
      state: 'scheduled',
      nextAction: 'depart',
      progress: { departedAt: null },
    });
  });

  it('and is accepted before the event of the first acceptance arrives belongs to the second', async () => {
    const { id } = await town.paid(customer, town.at('12:00'));
    // nobody drains: both acceptances lie in the outbox
    await first.post(`/worker/offers/${(await town.live(id)).id}/accept`);
    await hand(id, second);
    await second.post(`/worker/offers/${(await town.live(id)).id}/accept`);
    await whole.drain();
    expect(await page(second, id)).toMatchObject({
      state: 'scheduled',
      nextAction: 'depart',
      progress: { totalSteps: 4 },
    });
    expect(await first.get(`/worker/visits/${id}`)).toMatchObject({ status: 404 });
  });
});

describe('the customer’s phone and door', () => {
  const reads = async (id: string): Promise<{ actor: string; data: Record<string, unknown> }[]> =>
    (
      await whole.rows<{ actor: string; data: unknown }>(
        `SELECT actor_account_id AS actor, data FROM audit_entry WHERE action = 'sensitive.read' AND subject = ? ORDER BY id`,
        [`order:${id}`],
      )
    ).map(({ actor, data }) => ({ actor, data: json(data) }));

  it('are shown to the worker from three hours before the visit until it is signed off, and written down once', async () => {
    const { id, doorCode } = await town.confirmed(customer, town.at('15:00'), [first]);
    whole.clock.set(town.at('11:59'));
    expect(await page(first, id)).toMatchObject({ customerPhone: null, addressDetail: null, community: '文新苑' });
    expect(await reads(id)).toEqual([]);

    whole.clock.set(town.at('12:00'));
    await Promise.all(Array.from({ length: 5 }, () => page(first, id)));
    expect(await page(first, id)).toMatchObject({ customerPhone: CUSTOMER_PHONE, addressDetail: DETAIL });
    expect(await reads(id)).toEqual([
      { actor: first.accountId, data: { fields: ['phone', 'address'], purpose: '上门服务' } },
    ]);

    whole.clock.set(town.at('15:00'));
    await first.post(`/worker/visits/${id}/depart`, onSite());
    await first.post(`/worker/visits/${id}/check-in`, onSite({ doorCode }));
    const deviceTime = whole.clock.now().toISOString();
    const photoIds = [
      { id: await first.picture(), stage: 'before' },
      { id: await first.picture(), stage: 'after' },
    ];
    for (const step of ['ask', 'kitchen', 'rooms', 'rubbish'])
      await first.post(`/worker/visits/${id}/steps/${step}`, { photoIds, deviceTime });
    expect((await first.post(`/worker/visits/${id}/sign`, signed())).body).toMatchObject({
      customerPhone: CUSTOMER_PHONE,
    });
    await customer.post(`/orders/${id}/sign-off`, signed());
    expect(await page(first, id)).toMatchObject({
      state: 'signed_off',
      nextAction: 'done',
      customerPhone: null,
      addressDetail: null,
    });
    expect(await reads(id)).toHaveLength(1);
  });

  it('are not shown to who was only asked', async () => {
    const { id } = await town.paid(customer, town.at('11:30'));
    expect(await page(first, id)).toMatchObject({
      assignmentState: 'offered',
      customerPhone: null,
      addressDetail: null,
    });
    expect(JSON.stringify((await first.get(`/worker/days/${town.today}`)).body)).not.toContain(DETAIL);
    expect(await reads(id)).toEqual([]);
  });

  it('are written down once for each worker, also when the second looks before the visit is theirs', async () => {
    const { id } = await town.confirmed(customer, town.at('11:30'), [first]);
    await page(first, id);
    await hand(id, second);
    await second.post(`/worker/offers/${(await town.live(id)).id}/accept`);
    // the visit is still the first worker's: its event has not been delivered
    expect(await page(second, id)).toMatchObject({ customerPhone: null, addressDetail: null });
    await whole.drain();
    expect(await page(second, id)).toMatchObject({ customerPhone: CUSTOMER_PHONE, addressDetail: DETAIL });
    expect((await reads(id)).map(({ actor }) => actor)).toEqual([
      first.accountId,
      coordinator.accountId,
      second.accountId,
    ]);
  });
});
