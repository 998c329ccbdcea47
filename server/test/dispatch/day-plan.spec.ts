import type { Schemas } from '@daowei/shared/api/client';
import { addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import { SeatChanges } from '../../src/modules/dispatch/application/day-plan/seat-changes.js';
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
    // as after a killed process, whose lease has run out; this one lives and may write its lease once more in between
    let begun = await start();
    while (begun.status === 409) {
      await whole.rows(`UPDATE day_plan SET lease_until = '2026-03-10 00:59:00' WHERE id = ?`, [id]);
      begun = await start();
    }
    const next = expectOk(await office.post<Plan>(`/admin/day-plans/${expectOk(begun).id}/stop`));
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

describe('what is left of today', () => {
  const replan = (away: Schemas['AwayWorker'][] = []): Promise<Answer<Plan>> =>
    office.post<Plan>('/admin/day-plans/replan', { away });

  const movesOf = ({ preview }: Plan): [string, string | undefined, string][] =>
    preview!.changes.map(({ orderId, fromWorker, toWorker }) => [orderId, fromWorker?.id, toWorker.id]);

  /** Who was written to about an order since the town began, by template. */
  const told = async (orderId: string, template: string): Promise<string[]> => {
    const found = await whole.rows<{ recipient: string }>(
      'SELECT recipient FROM message_delivery WHERE order_id = ? AND template = ? ORDER BY id',
      [orderId, template],
    );
    return found.map(({ recipient }) => recipient);
  };

  /** Two visits of this afternoon that one worker has accepted, and somebody who is free. */
  async function afternoon(): Promise<{ ill: TownWorker; helper: TownWorker; orders: string[] }> {
    const ill = await town.worker();
    const first = await town.confirmed(here, town.at('14:00'), [ill]);
    const second = await town.confirmed(there, town.at('17:30'), [ill]);
    return { ill, helper: await town.worker(), orders: [first.id, second.id] };
  }

  it('gives away what who is ill cannot keep, and everybody is told', async () => {
    const { ill, helper, orders } = await afternoon();
    const plan = expectOk(await replan([{ workerId: ill.id }]));
    expect(plan).toMatchObject({ state: 'ready', day: town.today, preview: { unsolved: [] } });
    expect(movesOf(plan)).toEqual(orders.map((id) => [id, ill.id, helper.id]));
    expect(plan.preview!.changes[0]!.because).toMatch(/去不了/u);

    expectOk(await apply(plan.id));
    await whole.drain();
    for (const id of orders) {
      expect(await town.live(id)).toMatchObject({ worker_id: helper.id, state: 'offered' });
      expect(await told(id, 'worker_visit_changed')).toEqual([ill.id]);
      expect(await told(id, 'visit_changed')).toHaveLength(1);
      expect((await told(id, 'visit_offered')).at(-1)).toBe(helper.id);
    }
    // nothing is left to be moved
    expect(expectOk(await replan()).preview!.changes).toEqual([]);
  });

  it('moves nobody whose day goes on, and lets who is late come late as long as the promise is kept', async () => {
    const { ill: late, helper, orders } = await afternoon();
    expect(expectOk(await replan()).preview).toMatchObject({ changes: [], unsolved: [] });
    const [first] = await whole.rows<{ promised_to: Date }>('SELECT promised_to FROM customer_order WHERE id = ?', [
      orders[0],
    ]);
    const kept = expectOk(await replan([{ workerId: late.id, until: first!.promised_to.toISOString() }]));
    expect(kept.preview).toMatchObject({ changes: [], unsolved: [] });
    const over = new Date(first!.promised_to.getTime() + 60_000).toISOString();
    expect(movesOf(expectOk(await replan([{ workerId: late.id, until: over }])))).toEqual([
      [orders[0], late.id, helper.id],
    ]);
  });

  it('prices what cannot be kept by the rule it was promised under', async () => {
    const only = await town.worker();
    const { id, order } = await town.confirmed(here, town.at('14:00'), [only]);
    const [rule] = await whole.rows<{ terms: unknown }>('SELECT terms FROM compensation_rule WHERE version = 1');
    const terms = (typeof rule!.terms === 'string' ? JSON.parse(rule!.terms) : rule!.terms) as {
      noShow: { couponFen: number };
    };
    const { preview } = expectOk(await replan([{ workerId: only.id }]));
    expect(preview!.unsolved).toMatchObject([{ orderId: id, priceFen: order.totalFen + terms.noShow.couponFen }]);
    expect(preview!.after.broken).toBe(1);
  });

  it('is carried on when whoever applied it was killed, and nothing is done twice', async () => {
    const { ill, helper, orders } = await afternoon();
    const plan = expectOk(await replan([{ workerId: ill.id }]));
    const seating = whole.app.get(SeatChanges, { strict: false });
    const { seat } = seating;
    let calls = 0;
    const killed = jest.spyOn(seating, 'seat').mockImplementation((...given) => {
      if ((calls += 1) === 2) throw new Error('killed');
      return seat.apply(seating, given);
    });
    expect((await apply(plan.id)).status).toBe(500);
    killed.mockRestore();
    const halfway = expectOk(await office.get<Schemas['DayPlanOfDay']>(`/admin/day-plans/${town.today}`)).plan!;
    expect(halfway.state).toBe('applying');
    expect(halfway.preview!.changes.map(({ done }) => done)).toEqual([true, null]);
    expect(await replan()).toMatchObject({ status: 409, body: { code: 'DAY_PLAN_RUNNING' } });

    whole.clock.advance(1);
    await whole.drain();
    const { plan: over } = expectOk(await office.get<Schemas['DayPlanOfDay']>(`/admin/day-plans/${town.today}`));
    expect(over).toMatchObject({ state: 'applied' });
    expect(over!.preview!.changes.map(({ done }) => done)).toEqual([true, true]);
    for (const id of orders) {
      const asked = (await town.assignments(id)).map(({ worker_id: worker }) => worker);
      expect(asked).toEqual([ill.id, helper.id]);
    }
    expect(await apply(plan.id)).toMatchObject({ status: 409, body: { code: 'DAY_PLAN_CLOSED' } });
  });

  it('is of today or a day to come, and does not look for people it does not know', async () => {
    expect(await replan([{ workerId: 'nobody' }])).toMatchObject({ status: 422 });
    const ahead = expectOk(await office.post<Plan>('/admin/day-plans/replan', { day: tomorrow, away: [] }));
    expect(ahead).toMatchObject({ day: tomorrow, state: 'ready' });
    const yesterday = { day: addDays(town.today, -1), away: [] };
    expect(await office.post('/admin/day-plans/replan', yesterday)).toMatchObject({ status: 422 });
  });
});
