import { addDays } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import { DueWorkQueue } from '../../src/platform/work/due-work.js';
import { SIGNATURE, type Customer, type Person, type TownWorker } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
let town: SmallTown;
let office: Person;
let customer: Customer;

beforeEach(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  office = await town.staff('manager');
  customer = await town.customer();
});
afterEach(() => whole.close());

const board = async (day = town.today): Promise<Schemas['DayBoard']> =>
  (await office.get<Schemas['DayBoard']>(`/admin/day-board/${day}`)).body;
const exceptions = async (): Promise<Schemas['ExceptionItem'][]> =>
  (await office.get<Schemas['ExceptionList']>('/admin/exceptions')).body.items;
const today = async (): Promise<Schemas['DashboardToday']> =>
  (await office.get<Schemas['Dashboard']>('/admin/dashboard')).body.today;
const act = (worker: TownWorker, id: string, action: string, body: object = {}) =>
  worker.post(`/worker/visits/${id}/${action}`, { deviceTime: whole.clock.now().toISOString(), ...body });

async function serve(worker: TownWorker, id: string): Promise<void> {
  const photoIds = [
    { id: await worker.picture(), stage: 'before' },
    { id: await worker.picture(), stage: 'after' },
  ];
  for (const step of ['ask', 'kitchen', 'rooms', 'rubbish']) await act(worker, id, `steps/${step}`, { photoIds });
  await act(worker, id, 'sign', { signaturePng: SIGNATURE });
  await customer.post(`/orders/${id}/sign-off`, {
    signaturePng: SIGNATURE,
    deviceTime: whole.clock.now().toISOString(),
  });
}

describe('the day board', () => {
  it('shows shifts, visits with their buffers, and what nobody serves', async () => {
    const worker = await town.worker({ hours: [480, 1_080] });
    const idle = await town.worker({ days: 0 });
    const later = await town.paid(customer, town.at('15:00'));
    const { order } = await town.confirmed(customer, town.at('12:00'), [worker]);
    const cancelled = await town.book(customer, town.at('08:00', addDays(town.today, 1)));
    await customer.post(`/orders/${cancelled.id}/cancel`);
    const held = await town.book(customer, town.at('10:00', addDays(town.today, 1)));

    const { date, workers, unassigned, places } = await board();
    // where they are, and no nearer than a hundred metres
    expect(places.map(({ orderId }) => orderId).sort()).toEqual([later.id, order.id].sort());
    expect(places[0]).toMatchObject({ lat: 30.274, lng: 120.13 });
    expect(date).toBe(town.today);
    expect(workers.map(({ id }) => id)).toEqual([worker.id]);
    expect(workers.map(({ id }) => id)).not.toContain(idle.id);
    expect(workers[0]).toMatchObject({
      name: worker.name,
      district: '西湖区',
      shifts: [{ from: town.at('08:00').toISOString(), to: town.at('18:00').toISOString() }],
    });
    expect(workers[0]!.visits).toMatchObject([
      {
        orderId: order.id,
        orderNo: order.no,
        state: 'confirmed',
        visitState: 'scheduled',
        from: town.at('12:00').toISOString(),
        to: town.at('14:00').toISOString(),
        bufferTo: town.at('14:30').toISOString(),
        community: '文新苑',
        late: false,
      },
      { orderId: later.id, state: 'paid', visitState: null, late: false },
    ]);
    expect(unassigned).toEqual([]);

    const tomorrow = await board(addDays(town.today, 1));
    expect(tomorrow.workers[0]!.visits.map(({ orderId, state }) => [orderId, state])).toEqual([
      [held.id, 'awaiting_payment'],
    ]);
    expect(await board(addDays(town.today, 300))).toEqual({
      date: addDays(town.today, 300),
      workers: [],
      unassigned: [],
      places: [],
    });
    for (const day of ['2026-02-30', 'today', '2026-3-1', '20260310']) {
      expect(await office.get(`/admin/day-board/${day}`)).toMatchObject({
        status: 422,
        body: { fields: [{ path: 'date' }] },
      });
    }
  });

  it('puts orders without a worker into the tray, with what waits about them', async () => {
    const worker = await town.worker();
    const { id } = await town.paid(customer, town.at('12:00'));
    await worker.post(`/worker/offers/${(await town.live(id)).id}/decline`, { reason: 'sick' });
    const { workers, unassigned } = await board();
    expect(workers[0]!.visits).toEqual([]);
    expect(unassigned).toMatchObject([
      { id, state: 'paid', workerName: null, exception: '该时段没有其他符合条件且有空的服务人员' },
    ]);
  });

  it('calls a visit late from the end of its promised window until the day is over, unless somebody came in time', async () => {
    const [a, b] = [await town.worker(), await town.worker()];
    const inTime = await town.confirmed(customer, town.at('12:00'), [a, b]);
    const late = await town.confirmed(customer, town.at('12:00'), [a, b]);
    const lateOn = async (): Promise<Record<string, boolean>> =>
      Object.fromEntries(
        (await board()).workers.flatMap(({ visits }) => visits.map((visit) => [visit.orderId, visit.late])),
      );
    for (const { id, worker } of [inTime, late]) await act(worker, id, 'depart', { at: null });
    whole.clock.set(town.at('12:29'));
    await act(inTime.worker, inTime.id, 'check-in', { at: null, doorCode: inTime.doorCode });
    expect(await lateOn()).toEqual({ [inTime.id]: false, [late.id]: false });
    whole.clock.set(town.at('12:30'));
    expect(await lateOn()).toEqual({ [inTime.id]: false, [late.id]: true });
    await act(late.worker, late.id, 'check-in', { at: null, doorCode: late.doorCode });
    whole.clock.set(town.at('14:00'));
    await serve(inTime.worker, inTime.id);
    await serve(late.worker, late.id);
    whole.clock.set(town.at('18:00'));
    expect(await lateOn()).toEqual({ [inTime.id]: false, [late.id]: true });
  });
});

describe('exceptions', () => {
  it('come from everywhere, the most urgent first, each with its order', async () => {
    const worker = await town.worker();
    const nobody = await town.paid(customer, town.at('16:00'));
    await worker.post(`/worker/offers/${(await town.live(nobody.id)).id}/decline`, { reason: 'busy' });
    const { order: late } = await town.confirmed(customer, town.at('12:00'), [worker]);
    whole.clock.set(town.at('09:05'));
    await whole.drain();
    const queue = whole.app.get(DueWorkQueue);
    await whole.transactions.run((tx) => queue.schedule(tx, 'nobody.handles-this', 'ref-1', whole.clock.now()));
    for (let tries = 0; tries < 12; tries += 1) {
      await whole.drain();
      whole.clock.advance(5);
    }
    whole.clock.set(town.at('11:59'));
    expect((await exceptions()).map(({ kind }) => kind)).toEqual(['unassigned', 'unconfirmed', 'dead_letter']);
    whole.clock.set(town.at('12:01'));
    const open = await exceptions();
    expect(open.map(({ kind, orderNo }) => [kind, orderNo])).toEqual([
      ['unassigned', nobody.no],
      ['unconfirmed', nobody.no],
      ['dead_letter', null],
      ['late_departure', late.no],
    ]);
    const due = open.map(({ dueAt }) => dueAt);
    expect(due).toEqual([...due].sort());
    expect(open[3]).toMatchObject({
      orderId: late.id,
      text: '承诺12:00上门，服务人员尚未出发',
      openedAt: town.at('12:00').toISOString(),
      dueAt: town.at('12:30').toISOString(),
    });
    expect(open[2]!.text).toContain('nobody.handles-this');

    // the list shows the most urgent of what waits about an order, and the filter finds exactly these orders
    const { items } = (await office.get<Schemas['AdminOrderPage']>('/admin/orders?exception=true')).body;
    expect(items.map(({ id, exception }) => [id, exception])).toEqual([
      [late.id, open[3]!.text],
      [nobody.id, open[0]!.text],
    ]);
    await act(worker, late.id, 'depart', { at: null });
    expect((await exceptions()).map(({ kind }) => kind)).not.toContain('late_departure');
    expect(await exceptions()).toHaveLength(3);

    // who has set out and never checks in is looked for
    whole.clock.set(town.at('12:44'));
    expect((await exceptions()).map(({ kind }) => kind)).not.toContain('not_arrived');
    whole.clock.set(town.at('12:45'));
    expect((await exceptions()).find(({ kind }) => kind === 'not_arrived')).toMatchObject({
      orderNo: late.no,
      text: expect.stringMatching(/^服务人员12:01出发，应在12:30前到达，至今没有签到/) as string,
      dueAt: town.at('12:55').toISOString(),
    });
  });

  it('are none in a quiet house, and the filter then finds nothing', async () => {
    await town.worker();
    await town.paid(customer, town.at('12:00'));
    expect(await exceptions()).toEqual([]);
    expect((await office.get<Schemas['AdminOrderPage']>('/admin/orders?exception=true')).body).toMatchObject({
      items: [],
      total: 0,
    });
  });
});

describe('the dashboard', () => {
  it('counts today’s visits by state and today’s money', async () => {
    expect(await today()).toEqual({
      visits: 0,
      confirmed: 0,
      inService: 0,
      completed: 0,
      collectedFen: 0,
    });
    // one is left over: an hour that takes everybody is an exception
    const workers: TownWorker[] = [];
    while (workers.length < 5) workers.push(await town.worker());
    const done = await town.confirmed(customer, town.at('12:00'), workers);
    const begun = await town.confirmed(customer, town.at('12:00'), workers);
    await town.confirmed(customer, town.at('12:00'), workers);
    await town.paid(customer, town.at('12:00'), { addOns: [{ id: 'windows', quantity: 2 }] });
    await town.paid(customer, town.at('12:00', addDays(town.today, 1)));
    await town.book(customer, town.at('16:00'));
    for (const { id, worker, doorCode } of [done, begun]) {
      await act(worker, id, 'depart', { at: null });
      await act(worker, id, 'check-in', { at: null, doorCode });
    }
    await serve(done.worker, done.id);
    // an unpaid hold is no visit yet; tomorrow's visit was paid for today
    expect(await today()).toEqual({
      visits: 4,
      confirmed: 1,
      inService: 1,
      completed: 1,
      collectedFen: 5 * 12_000 + 6_000,
    });
    whole.clock.set(town.at('00:00', addDays(town.today, 1)));
    const tomorrow = await town.staff('manager');
    const { visits, collectedFen } = (await tomorrow.get<Schemas['Dashboard']>('/admin/dashboard')).body.today;
    expect({ visits, collectedFen }).toEqual({ visits: 1, collectedFen: 0 });
  });
});
