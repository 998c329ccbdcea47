import type { Schemas } from '@daowei/shared/api/client';
import { atMinute, addDays } from '@daowei/shared/kernel/local-date';
import { DueWorkQueue } from '../../src/platform/work/due-work.js';
import type { Answer, Customer, Person, TownWorker } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

const ROUNDS = 30;
/** One visit of an hour and its buffer after the other, from 8:00 on. */
const PER_DAY = 8;

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let coordinator: Person;
let first: TownWorker;
let others: TownWorker[];

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  await town.newTrade({ durationMinutes: 60, hourOptions: [1] });
  customer = await town.customer();
  coordinator = await town.staff('coordinator');
  first = await town.worker({ days: 6 });
  others = [];
  for (const kilometres of [5, 8]) {
    others.push(await town.worker({ days: 6, home: { lat: 30.2741 + kilometres * 0.009, lng: 120.1302 } }));
  }
});
afterAll(() => whole.close());

/** Every round a time of its own at which everybody is free. */
const startOf = (round: number): Date =>
  atMinute(addDays(town.today, 1 + Math.floor(round / PER_DAY)), 480 + (round % PER_DAY) * 90);

/** Spreads the rivals a little, in another order every round, so that each of them gets to be first. */
async function together(round: number, rivals: readonly (() => Promise<unknown>)[]): Promise<void> {
  await Promise.all(
    rivals.map(async (rival, index) => {
      await new Promise((resolve) => setTimeout(resolve, ((index + round) % rivals.length) * (round % 4) * 4));
      await rival();
    }),
  );
}

it(`acceptance, refusal, timeout and the office meet in one legal result, ${ROUNDS} times`, async () => {
  const winners: string[] = [];
  // work goes round: which of the two is next depends on how much they have
  const nearby = others.map(({ id }) => id);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { id } = await town.paid(customer, startOf(round), { hours: 1 });
    const offer = await town.live(id);
    expect(offer.worker_id).toBe(first.id);
    const { version } = (await coordinator.get<Schemas['AdminOrderView']>(`/admin/orders/${id}`)).body;
    const assignment = { workerId: others[1]!.id, version, reason: '客户指定' };
    whole.clock.advance(4);

    const answers: Record<string, Answer> = {};
    await together(round, [
      async () => (answers.accept = await first.post(`/worker/offers/${offer.id}/accept`)),
      async () => (answers.decline = await first.post(`/worker/offers/${offer.id}/decline`, { reason: 'busy' })),
      async () => (answers.assign = await coordinator.post(`/admin/orders/${id}/assign`, assignment)),
      () => whole.drain(),
    ]);
    await whole.drain();

    const [ended, ...later] = await town.assignments(id);
    const won = Object.entries(answers).filter(([, { status }]) => status < 300);
    for (const [, { body }] of Object.entries(answers).filter(([, { status }]) => status >= 300)) {
      expect(['OFFER_CLOSED', 'STALE_VERSION']).toContain(body.code);
    }
    const state = (await customer.get<Schemas['OrderView']>(`/orders/${id}`)).body.state;
    const live = await town.live(id);
    switch (ended!.state) {
      case 'accepted':
        expect([won.map(([name]) => name), later, state]).toEqual([['accept'], [], 'confirmed']);
        break;
      case 'declined':
        expect([won.map(([name]) => name), state]).toEqual([['decline'], 'paid']);
        expect(nearby).toContain(live.worker_id);
        break;
      case 'timed_out':
        expect([won, state]).toEqual([[], 'paid']);
        expect(nearby).toContain(live.worker_id);
        break;
      case 'withdrawn':
        expect([won.map(([name]) => name), live.worker_id, live.mode, state]).toEqual([
          ['assign'],
          others[1]!.id,
          'manual',
          'paid',
        ]);
        break;
      default:
        throw new Error(`the offer is still ${ended!.state}`);
    }
    winners.push(ended!.state);
    const claims = await whole.rows<{ worker_id: string }>(
      `SELECT worker_id FROM claim WHERE reference = ? AND state = 'active'`,
      [`order:${id}`],
    );
    expect(claims).toEqual([{ worker_id: live.worker_id }]);
  }
  expect(await whole.broken()).toEqual([]);
  // a race that always ends alike is no race
  expect(new Set(winners).size).toBeGreaterThan(1);
}, 120_000);

it('a crowd of timers and answers for one offer leaves one offer after it', async () => {
  const { id } = await town.paid(customer, startOf(ROUNDS), { hours: 1 });
  const offer = await town.live(id);
  const queue = whole.app.get(DueWorkQueue);
  whole.clock.advance(4);
  await Promise.all([
    ...Array.from({ length: 5 }, () => first.post(`/worker/offers/${offer.id}/decline`, { reason: 'busy' })),
    ...Array.from({ length: 3 }, () =>
      whole.transactions
        .run((tx) => queue.schedule(tx, 'dispatch.offer-timeout', offer.id, whole.clock.now()))
        .then(() => whole.drain()),
    ),
  ]);
  await whole.drain();
  expect((await town.assignments(id)).map(({ state }) => state)).toEqual([
    expect.stringMatching(/declined|timed_out/),
    'offered',
  ]);
  expect(await whole.broken()).toEqual([]);
});

it('one worker asked for two overlapping orders can be given only one of them', async () => {
  const startAt = startOf(ROUNDS + 1);
  const orders = [];
  for (let n = 0; n < 3; n += 1) orders.push(await town.paid(customer, startAt, { hours: 1 }));
  const versions = await Promise.all(
    orders.map(
      async ({ id }) => (await coordinator.get<Schemas['AdminOrderView']>(`/admin/orders/${id}`)).body.version,
    ),
  );
  const spare = await town.worker({ days: 6 });
  const answers = await Promise.all(
    orders.map(({ id }, n) =>
      coordinator.post(`/admin/orders/${id}/assign`, { workerId: spare.id, version: versions[n], reason: '客户指定' }),
    ),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const { body } of answers.filter(({ status }) => status !== 200)) {
    expect(['ASSIGNMENT_REFUSED', 'SLOT_TAKEN']).toContain(body.code);
  }
  expect(await whole.broken()).toEqual([]);
});
