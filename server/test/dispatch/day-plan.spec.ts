import type { Schemas } from '@daowei/shared/api/client';
import { addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import { PlanDay } from '../../src/modules/dispatch/application/day-plan/plan-day.js';
import type { Answer, Customer, Person, TownWorker } from '../support/person.js';
import { expectOk } from '../support/person.js';
import { PLACE, SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

type Plan = Schemas['DayPlanView'];

const FAR = { lat: PLACE.lat - 0.15, lng: PLACE.lng };

let whole: WholeApp;
let town: SmallTown;
let here: Customer;
let there: Customer;
let office: Person;
let tomorrow: LocalDate;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  here = await town.customer();
  there = await town.customer('西湖区', FAR);
  office = await town.staff('coordinator');
}, 60_000);
afterAll(() => whole.close());

beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  tomorrow = addDays(town.today, 1);
  await town.newTrade();
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const start = (body: object = {}): Promise<Answer<Plan>> =>
  office.post<Plan>('/admin/day-plans', { day: tomorrow, seconds: 1, ...body });

const latest = async (): Promise<Plan> =>
  expectOk(await office.get<Schemas['DayPlanOfDay']>(`/admin/day-plans/${tomorrow}`)).plan!;

/** Computes and stops at once: what a small town needs is found in the first moment. */
async function planned(body: object = {}): Promise<Plan> {
  const { id } = expectOk(await start(body));
  return expectOk(await office.post<Plan>(`/admin/day-plans/${id}/stop`));
}

const apply = (id: string): Promise<Answer<Plan>> => office.post<Plan>(`/admin/day-plans/${id}/apply`);

/** Two visits at the same hour, each with the worker who lives at the other's: the one thing to do is to swap them. */
async function crossed(): Promise<{ near: TownWorker; far: TownWorker; orders: string[] }> {
  const far = await town.worker({ home: FAR });
  const first = await town.paid(here, town.at('10:00', tomorrow));
  const near = await town.worker({ home: PLACE });
  const second = await town.paid(there, town.at('10:00', tomorrow));
  return { near, far, orders: [first.id, second.id] };
}

describe('the plan of tomorrow', () => {
  it('swaps who is at the wrong end of town, says why, and tells both', async () => {
    const { near, far, orders } = await crossed();
    const plan = await planned();
    expect(plan).toMatchObject({ state: 'ready', preview: { visits: 2, pinned: 0 } });
    const { before, after, changes } = plan.preview!;
    expect(after.travel).toBeLessThan(before.travel);
    expect(changes.map(({ orderId, fromWorker, toWorker }) => [orderId, fromWorker?.id, toWorker.id])).toEqual([
      [orders[0], far.id, near.id],
      [orders[1], near.id, far.id],
    ]);
    expect(changes[0]!.because).toMatch(/^由.+去顺路，这一单路上少\d+分钟$/u);

    const applied = expectOk(await apply(plan.id));
    expect(applied.preview!.changes.map(({ done }) => done)).toEqual([true, true]);
    const [first, second] = [await town.live(orders[0]!), await town.live(orders[1]!)];
    expect([first.worker_id, second.worker_id]).toEqual([near.id, far.id]);
    // an evening's notice: an hour to answer
    expect(first.respond_by).toEqual(new Date('2026-03-10T02:00:00.000Z'));
    expect(String(first.explanation)).toContain('排班调整');
    expectOk(await near.post(`/worker/offers/${first.id}/accept`));
    expect(await apply(plan.id)).toMatchObject({ status: 409, body: { code: 'DAY_PLAN_CLOSED' } });
  });

  it('leaves alone who has said yes, unless the office wants them moved too', async () => {
    const { near, far, orders } = await crossed();
    for (const [index, worker] of [far, near].entries()) {
      const { id } = await town.live(orders[index]!);
      expectOk(await worker.post(`/worker/offers/${id}/accept`));
    }
    const kept = (await planned()).preview!;
    expect(kept.changes).toEqual([]);
    expect(kept.pinned).toBeGreaterThanOrEqual(2);
    const { preview } = await planned({ movesAccepted: true });
    expect(preview).toMatchObject({ pinned: 0 });
    expect(preview!.after.travel).toBeLessThanOrEqual(preview!.before.travel);
  });

  it('finds somebody for whom nobody was found, and leaves what changed meanwhile', async () => {
    const only = await town.worker();
    const one = await town.paid(here, town.at('10:00', tomorrow));
    const two = await town.paid(here, town.at('14:00', tomorrow));
    for (const { id } of [one, two]) {
      const offer = await town.live(id);
      expectOk(await only.post(`/worker/offers/${offer.id}/decline`, { reason: 'sick' }));
      await whole.drain();
    }
    const helper = await town.worker();
    const plan = await planned();
    const nobody = plan.preview!.changes.filter(({ fromWorker }) => fromWorker === null);
    expect(nobody.map(({ orderId, toWorker }) => [orderId, toWorker.id])).toEqual([
      [one.id, helper.id],
      [two.id, helper.id],
    ]);
    expect(plan.preview).toMatchObject({ before: { unassigned: 2 }, after: { unassigned: 0 } });
    // the office was faster with one of them
    const { version } = expectOk(await office.get<Schemas['AdminOrderView']>(`/admin/orders/${one.id}`));
    expectOk(await office.post(`/admin/orders/${one.id}/assign`, { workerId: helper.id, version, reason: '电话约好' }));
    const applied = expectOk(await apply(plan.id));
    expect(applied.preview!.changes.map(({ done, leftBecause }) => [done, leftBecause])).toEqual([
      [false, '这一单刚刚有变化，没有动它'],
      [true, null],
    ]);
    expect((await town.live(two.id)).worker_id).toBe(helper.id);
  });

  it('is computed once at a time, and by the next when whoever computed it is gone', async () => {
    await town.worker();
    await town.paid(here, town.at('10:00', tomorrow));
    const { id } = expectOk(await start({ seconds: 20 }));
    expect(await start()).toMatchObject({ status: 409, body: { code: 'DAY_PLAN_RUNNING' } });
    // as after a killed process: nobody writes the lease any more
    await whole.rows(`UPDATE day_plan SET lease_until = '2026-03-10 00:59:00' WHERE id = ?`, [id]);
    const next = await planned();
    expect(next.state).toBe('ready');
    expect(await office.post(`/admin/day-plans/${id}/stop`)).toMatchObject({ status: 409 });
    expect((await latest()).id).toBe(next.id);
    await whole.app.get(PlanDay, { strict: false }).beforeApplicationShutdown();
  });

  it('is of a day to come that can be booked', async () => {
    for (const day of [town.today, addDays(town.today, 60)]) {
      expect(await start({ day })).toMatchObject({ status: 422, body: { code: 'DAY_PLAN_DAY' } });
    }
    expect(await start({ day: '2026-02-30' })).toMatchObject({ status: 422 });
  });
});
