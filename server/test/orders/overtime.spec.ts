import type { Schemas } from '@daowei/shared/api/client';
import { OVERTIME_POLICY } from '../../src/modules/orders/domain/overtime-policy.js';
import { expectOk, SIGNATURE, type Answer, type Customer, type TownWorker } from '../support/person.js';
import { beginVisit, finishSteps, signOff } from '../support/serve-visit.js';
import { SmallTown, type ConfirmedVisit } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

/** An hour is sold for 60 yuan. */
const HALF_HOUR = 3_000;

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let worker: TownWorker;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());
beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  customer = await town.customer();
  await town.newTrade();
  worker = await town.worker();
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const page = async (id: string): Promise<Schemas['OrderView']> => expectOk(await customer.get(`/orders/${id}`));
const asWorker = async (id: string): Promise<Schemas['WorkerVisit']> =>
  expectOk(await worker.get(`/worker/visits/${id}`));
const ask = (id: string, minutes: number): Promise<Answer> =>
  worker.post(`/worker/visits/${id}/overtime`, { minutes, reason: '厨房油污较重' });
const newest = async (id: string): Promise<Schemas['ExtraView']> => (await page(id)).bill.extras.at(-1)!;
const answer = (id: string, extraId: string, agree: boolean): Promise<Answer> =>
  customer.post(`/orders/${id}/extras/${extraId}/answer`, { agree });
const claimed = async (id: string): Promise<Date> => {
  const [claim] = await whole.rows<{ to_at: Date }>(
    `SELECT c.to_at FROM claim c JOIN customer_order o ON o.claim_id = c.id WHERE o.id = ? AND c.state = 'active'`,
    [id],
  );
  return claim!.to_at;
};
const tasks = (id: string): Promise<{ text: string }[]> =>
  whole.rows(`SELECT text FROM dispatch_exception WHERE order_id = ? AND kind = 'broken_visit' AND closed_at IS NULL`, [
    id,
  ]);

const compensation = async (id: string): Promise<Schemas['CompensationView']> =>
  expectOk(await customer.get(`/orders/${id}/compensation`));
const minutesAfter = ({ order }: ConfirmedVisit, clock: string): number =>
  (town.at(clock).getTime() - new Date(order.promisedTo).getTime()) / 60_000;

/** From noon to two, on site. */
async function begun(): Promise<ConfirmedVisit> {
  const visit = await town.confirmed(customer, town.at('12:00'), [worker]);
  whole.clock.set(town.at('11:50'));
  await beginVisit(town, visit);
  return visit;
}

it('a yes lengthens the visit as far as the time is free, and what cannot be reached any more is re-planned until it is over', async () => {
  const next = await town.confirmed(customer, town.at('15:00'), [worker]);
  const visit = await begun();
  const { id } = visit;
  expect(await asWorker(id)).toMatchObject({
    agreedEnd: town.at('14:00').toISOString(),
    offeredOvertime: [{ minutes: 30, amountFen: HALF_HOUR }, { minutes: 60 }, { minutes: 90 }, { minutes: 120 }],
  });
  expectOk(await ask(id, 120));
  const asked = await newest(id);
  expect(asked).toMatchObject({ minutes: 120, amountFen: 4 * HALF_HOUR, state: 'proposed' });
  await whole.drain();
  expect(await tasks(next.id)).toEqual([]);
  // two taps of an impatient thumb are one yes
  const both = await Promise.all([answer(id, asked.id, true), answer(id, asked.id, true)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  await whole.drain();
  expect(await asWorker(id)).toMatchObject({ agreedEnd: town.at('16:00').toISOString(), offeredOvertime: [] });
  // the half hour before the next visit is the way there
  expect(await claimed(id)).toEqual(town.at('14:30'));
  expect((await tasks(next.id))[0]?.text).toContain('前一单延时到16:00，最早16:30能到');
  // whoever waits there is told at once, not when the worker should have set out
  expect((await compensation(next.id)).delay).toMatchObject({ open: true, minutes: minutesAfter(next, '16:30') });
  await finishSteps(town, visit);
  await signOff(town, customer, visit);
  expect(await tasks(next.id)).toEqual([]);
  expect((await page(id)).bill.balance).toMatchObject({ owedFen: 4 * HALF_HOUR });
});

it('without an answer it does not happen and costs nothing; it is asked before the time is over, once at a time, and answered before the lead signs', async () => {
  const visit = await begun();
  const { id } = visit;
  expect((await ask(id, 45)).body).toMatchObject({ code: 'OVERTIME_LIMIT' });
  expectOk(await ask(id, 30));
  expect((await ask(id, 30)).body).toMatchObject({ code: 'EXTRA_OPEN' });
  const lapsed = await newest(id);
  whole.clock.advance(OVERTIME_POLICY.answerMinutes.value + 1);
  // too late by the clock, even where the timer has not come yet
  expect((await answer(id, lapsed.id, true)).body).toMatchObject({ code: 'EXTRA_ANSWERED' });
  await whole.drain();
  expect(await newest(id)).toMatchObject({ state: 'lapsed' });
  await finishSteps(town, visit);
  expectOk(await ask(id, 30));
  const signature = { signaturePng: SIGNATURE, deviceTime: whole.clock.now().toISOString() };
  const sign = (): Promise<Answer> => worker.post(`/worker/visits/${id}/sign`, signature);
  expect((await sign()).body).toMatchObject({ code: 'EXTRA_OPEN' });
  // the lead takes it back while the customer says yes: one of the two counts
  const open = await newest(id);
  const [yes, back] = await Promise.all([
    answer(id, open.id, true),
    worker.post(`/worker/visits/${id}/extras/${open.id}/withdraw`),
  ]);
  expect([yes.status < 300, back.status < 300].filter(Boolean)).toHaveLength(1);
  const agreed = yes.status < 300;
  expect((await newest(id)).state).toBe(agreed ? 'agreed' : 'withdrawn');
  expect(await claimed(id)).toEqual(town.at(agreed ? '14:30' : '14:00'));
  whole.clock.set(town.at('14:31'));
  expect((await ask(id, 30)).body).toMatchObject({ code: 'OVERTIME_TOO_LATE' });
  expect((await asWorker(id)).offeredOvertime).toEqual([]);
  await signOff(town, customer, visit);
  expect((await ask(id, 30)).body).toMatchObject({ code: 'VISIT_STATE' });
  expect((await page(id)).bill.balance?.owedFen ?? 0).toBe(agreed ? HALF_HOUR : 0);
});
