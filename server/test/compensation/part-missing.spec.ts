import type { Schemas } from '@daowei/shared/api/client';
import { expectOk, type Customer, type Person, type TownWorker } from '../support/person.js';
import { PLACE, SmallTown, type ConfirmedVisit } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

/** Something is missing before the departure: where fetching it breaks the promise, it is a delay like any other. */
let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let manager: Person;
let workers: TownWorker[];
let visit: ConfirmedVisit;

const ITEMS: Schemas['ChecklistLine'][] = [
  { id: 'rest', group: 'safety', title: '休息充足，没有不适', must: true },
  { id: 'gloves', group: 'ppe', title: '手套', must: true },
  { id: 'cloths', group: 'goods', title: '抹布', must: true },
];

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  manager = await town.staff('manager', 'coordinator');
});
afterAll(() => whole.close());

/** Promised 12:00–12:30; fetching takes half an hour and the least way. */
beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  await town.newTrade();
  customer = await town.customer();
  workers = [await town.worker(), await town.worker()];
  expectOk(
    await manager.post('/admin/checklists', {
      serviceId: town.serviceId,
      basedOn: 0,
      needsKit: false,
      items: ITEMS,
      because: '试行',
    }),
  );
  visit = await town.confirmed(customer, town.at('12:00'), workers);
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const now = (): string => whole.clock.now().toISOString();
const pull = async (itemId: string, clock: string): Promise<void> => {
  whole.clock.set(town.at(clock));
  expectOk(await visit.worker.post(`/worker/visits/${visit.id}/pulls`, { itemId, note: '用完了', deviceTime: now() }));
};
const prepare = (...ticked: string[]) =>
  visit.worker.post(`/worker/visits/${visit.id}/preparation`, {
    version: 1,
    ticked,
    kitCode: null,
    kitPhoto: null,
    deviceTime: now(),
  });
const pulls = async (): Promise<Schemas['PullView'][]> =>
  expectOk(await manager.get<Schemas['PullList']>('/admin/pulls')).items.filter(({ orderId }) => orderId === visit.id);
const handOver = async (): Promise<void> => {
  for (const { id } of await pulls()) expectOk(await manager.post(`/admin/pulls/${id}/hand-over`));
};
const read = async (): Promise<Schemas['CompensationView']> =>
  expectOk(await customer.get<Schemas['CompensationView']>(`/orders/${visit.id}/compensation`));
const page = async (): Promise<Schemas['OrderView']> =>
  expectOk(await customer.get<Schemas['OrderView']>(`/orders/${visit.id}`));
const told = (): Promise<unknown[]> =>
  whole.rows(`SELECT id FROM message_delivery WHERE order_id = ? AND template = 'visit_delayed'`, [visit.id]);
const lookedAt = async (clock: string): Promise<void> => {
  whole.clock.set(town.at(clock));
  await whole.drain();
};
const minutesLate = (etaAt: string): number =>
  Math.ceil((Date.parse(etaAt) - Date.parse(visit.order.promisedTo)) / 60_000);

describe('a part that breaks the promise', () => {
  it('is told with the choices at once, by its new time, and never again', async () => {
    await pull('gloves', '12:09');
    await whole.drain();
    const [asked] = await pulls();
    const minutes = minutesLate(asked!.etaAt);
    expect(minutes).toBeGreaterThan(10);
    expect(await read()).toMatchObject({ delay: { minutes, open: true, choice: null } });
    expect(await told()).toHaveLength(1);

    await pull('cloths', '12:15');
    await lookedAt('12:25');
    await handOver();
    await lookedAt('12:28');
    // what was told stands, whatever is known since
    expect((await read()).delay).toMatchObject({ minutes, open: true });
    expect(await told()).toHaveLength(1);
    expect((await page()).timeline.filter(({ kind }) => kind === 'visit.delay-predicted')).toHaveLength(1);
    const answer = await customer.post(`/orders/${visit.id}/delay-answer`, { choice: 'coupon' });
    expect(expectOk(answer)).toMatchObject({ delay: { choice: 'coupon', open: false } });
  });

  it('by ten minutes at most waits for the ordinary rule', async () => {
    await pull('gloves', '12:01');
    const [asked] = await pulls();
    expect(minutesLate(asked!.etaAt)).toBeGreaterThan(0);
    expect(minutesLate(asked!.etaAt)).toBeLessThanOrEqual(10);
    await lookedAt('12:20');
    expect(await read()).toMatchObject({ delay: null });
    await lookedAt('12:21');
    expect(await read()).toMatchObject({ delay: { minutes: 11, open: true } });
    expect(await told()).toHaveLength(1);
  });

  it('says nothing once it was in the bag after all, before anybody was told', async () => {
    await pull('gloves', '12:09');
    expect((await page()).visit).toMatchObject({ etaAt: (await pulls())[0]!.etaAt });
    expectOk(await prepare('rest', 'gloves'));
    await whole.drain();
    expect(await read()).toMatchObject({ delay: null });
    expect(await told()).toEqual([]);
    expect((await page()).visit).toMatchObject({ state: 'scheduled', etaAt: null });
    // and the clock still looks at who does not set out
    await lookedAt('12:21');
    expect(await told()).toHaveLength(1);
  });

  it('says nothing by the one that was found, and all by the one that is still fetched', async () => {
    await pull('gloves', '12:08');
    await pull('cloths', '12:09');
    expectOk(await prepare('rest', 'cloths'));
    await whole.drain();
    const rest = (await pulls()).find(({ state }) => state === 'asked')!;
    expect((await page()).visit).toMatchObject({ etaAt: rest.etaAt });
    expect((await read()).delay).toMatchObject({ minutes: minutesLate(rest.etaAt) });
  });

  it('that is handed over before the look leaves what is known now', async () => {
    await pull('gloves', '12:09');
    await handOver();
    await whole.drain();
    expect(await read()).toMatchObject({ delay: null });
    expectOk(await prepare('rest', 'gloves', 'cloths'));
    expectOk(await visit.worker.post(`/worker/visits/${visit.id}/depart`, { at: PLACE, deviceTime: now() }));
    await lookedAt('12:25');
    expect(await read()).toMatchObject({ delay: null });
    expect(await told()).toEqual([]);
  });

  it('is told once or not at all when it is found while the visit is looked at', async () => {
    await pull('gloves', '12:09');
    const [answer] = await Promise.all([prepare('rest', 'gloves'), whole.drain(), whole.drain()]);
    expect(answer).toMatchObject({ status: 200 });
    await whole.drain();
    const { delay } = await read();
    expect(await told()).toHaveLength(delay ? 1 : 0);
    expect(await pulls()).toMatchObject([{ state: 'dropped' }]);
    await lookedAt('12:15');
    expect(await told()).toHaveLength(delay ? 1 : 0);
  });

  it('of who came before says nothing about who comes now', async () => {
    const before = visit.worker;
    const other = workers.find(({ id }) => id !== before.id)!;
    await pull('gloves', '12:09');
    for (const one of [other, before]) {
      const { version } = expectOk(await manager.get<Schemas['AdminOrderView']>(`/admin/orders/${visit.id}`));
      const body = { workerId: one.id, version, reason: '手套没有了，换人' };
      expectOk(await manager.post(`/admin/orders/${visit.id}/assign`, body));
      await whole.drain();
      expect(await read()).toMatchObject({ delay: null });
      whole.clock.advance(0.1);
      expectOk(await one.post(`/worker/offers/${(await town.live(visit.id)).id}/accept`));
      await whole.drain();
      expect((await page()).visit).toMatchObject({ state: 'scheduled', etaAt: null });
      expect(await read()).toMatchObject({ delay: null });
    }
    expect(await told()).toEqual([]);
  });
});
