import { randomUUID } from 'node:crypto';
import { addDays } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import { SIGNATURE, type Answer, type Customer, type Person, type TownWorker } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

const PARALLEL = 5;
const SERIAL = 3;

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let worker: TownWorker;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  customer = await town.customer();
  worker = await town.worker();
});
afterAll(() => whole.close());

/** Sends the same request five times at once and three times after it. All answers are the first one's. */
async function hammer(who: Person, path: string, body: object): Promise<Answer> {
  const key = randomUUID();
  const parallel = await Promise.all(Array.from({ length: PARALLEL }, () => who.post(path, body, { key })));
  const done = parallel.filter(({ status }) => status < 300);
  expect(done.length).toBeGreaterThanOrEqual(1);
  for (const { status, body: problem } of parallel.filter((answer) => answer.status >= 300)) {
    expect([status, problem.code]).toEqual([409, 'IDEMPOTENCY_IN_PROGRESS']);
  }
  for (let n = 0; n < SERIAL; n += 1) done.push(await who.post(path, body, { key }));
  for (const { status, body: answer } of done)
    expect({ status, answer }).toEqual({ status: done[0]!.status, answer: done[0]!.body });
  expect(done.at(-1)!.headers['idempotency-replayed']).toBe('true');
  const other = await who.post(path, { ...body, deviceTime: '2026-03-10T00:00:00.000Z', reason: 'another' }, { key });
  expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  return done[0]!;
}

const count = async (sql: string, values: unknown[]): Promise<number> =>
  Number((await whole.rows<{ n: string | number }>(`SELECT COUNT(*) AS n FROM ${sql}`, values))[0]!.n);

it('every act of a visit, repeated at once and later, has one effect', async () => {
  const { id } = await town.paid(customer, town.at('12:00'));
  const offer = await town.live(id);
  const deviceTime = whole.clock.now().toISOString();
  const visit = (action: string): string => `/worker/visits/${id}/${action}`;
  const photo = async (stage: string): Promise<object> => ({ id: await worker.picture(), stage });

  await hammer(worker, `/worker/offers/${offer.id}/accept`, {});
  await whole.drain();
  await town.signAgreement(customer, id);
  const { doorCode } = (await customer.get<Schemas['OrderView']>(`/orders/${id}`)).body;
  await hammer(worker, visit('depart'), { at: null, deviceTime });
  await hammer(worker, visit('check-in'), { at: null, deviceTime, doorCode });
  await hammer(worker, visit('steps/ask'), { photoIds: [], deviceTime });
  await hammer(worker, visit('steps/kitchen'), { photoIds: [await photo('before'), await photo('after')], deviceTime });
  await hammer(worker, visit('steps/rooms'), { photoIds: [await photo('after')], deviceTime });
  await hammer(worker, visit('steps/rubbish'), { photoIds: [], deviceTime, note: '已分类' });
  await hammer(worker, visit('sign'), { signaturePng: SIGNATURE, deviceTime });
  await hammer(customer, `/orders/${id}/sign-off`, { signaturePng: SIGNATURE, deviceTime });
  await hammer(customer, `/orders/${id}/rating`, { stars: 5, tags: ['准时'], text: '很好' });
  await whole.drain();

  const kinds = (
    await whole.rows<{ kind: string }>('SELECT kind FROM order_event WHERE order_id = ? ORDER BY id', [id])
  ).map((one) => one.kind);
  expect(kinds).toEqual([
    'order.held',
    'order.paid',
    'order.confirmed',
    'order.agreement-signed',
    'visit.departed',
    'visit.arrived',
    ...Array.from({ length: 4 }, () => 'visit.step-done'),
    'visit.worker-signed',
    'visit.customer-signed',
    'order.completed',
    'visit.rated',
    'red-packet.given',
  ]);
  expect(await count('visit_photo WHERE order_id = ?', [id])).toBe(3);
  expect(await count('rating WHERE order_id = ?', [id])).toBe(1);
  expect(await count(`outbox_event WHERE type = 'fieldwork.visit-signed-off' AND data LIKE ?`, [`%${id}%`])).toBe(1);
  expect(await count(`outbox_event WHERE type = 'fieldwork.worker-departed' AND data LIKE ?`, [`%${id}%`])).toBe(1);
  const [history] = await whole.rows(
    'SELECT visit_count, on_time_count, stars_sum, stars_count FROM worker WHERE id = ?',
    [worker.id],
  );
  expect(history).toEqual({ visit_count: 1, on_time_count: 1, stars_sum: 5, stars_count: 1 });
  expect(await whole.broken()).toEqual([]);
});

it('a refusal repeated five times at once moves the order once', async () => {
  const others = [
    await town.worker({ home: { lat: 30.31, lng: 120.13 } }),
    await town.worker({ home: { lat: 30.33, lng: 120.13 } }),
  ];
  const { id } = await town.paid(customer, town.at('16:00'));
  const offer = await town.live(id);
  const asked = [worker, ...others].find((one) => one.id === offer.worker_id)!;
  await hammer(asked, `/worker/offers/${offer.id}/decline`, { reason: 'busy' });
  expect((await town.assignments(id)).map(({ state }) => state)).toEqual(['declined', 'offered']);
  expect(await whole.broken()).toEqual([]);
});

it('an assignment repeated five times at once asks once', async () => {
  const coordinator = await town.staff('coordinator');
  const { id } = await town.paid(customer, town.at('18:00'));
  const { worker_id } = await town.live(id);
  const { version } = (await coordinator.get<Schemas['AdminOrderView']>(`/admin/orders/${id}`)).body;
  const candidates = (await coordinator.get<Schemas['CandidateList']>(`/admin/orders/${id}/candidates`)).body.items;
  const other = candidates.find((one) => one.allowed && one.worker.id !== worker_id)!;
  await hammer(coordinator, `/admin/orders/${id}/assign`, { workerId: other.worker.id, version, reason: '客户指定' });
  expect((await town.assignments(id)).map(({ state }) => state)).toEqual(['withdrawn', 'offered']);
  expect(await whole.broken()).toEqual([]);
});

it('a double tap under two keys signs once', async () => {
  const {
    id,
    doorCode,
    worker: who,
  } = await town.confirmed(customer, town.at('12:00', addDays(town.today, 1)), [worker]);
  const deviceTime = whole.clock.now().toISOString();
  const twice = (path: string, body: object, by: Person = who) =>
    Promise.all([by.post(path, body), by.post(path, body)]);
  const codes = (answers: Answer[]): unknown[] =>
    answers.map(({ status, body }) => (status === 200 ? 200 : body.code)).sort();

  expect(codes(await twice(`/worker/visits/${id}/depart`, { at: null, deviceTime }))).toEqual([200, 'VISIT_STATE']);
  expect(codes(await twice(`/worker/visits/${id}/check-in`, { at: null, deviceTime, doorCode }))).toEqual([
    200,
    'VISIT_STATE',
  ]);
  for (const step of ['ask', 'rubbish']) {
    expect(codes(await twice(`/worker/visits/${id}/steps/${step}`, { photoIds: [], deviceTime }))).toEqual([200, 200]);
  }
  const photoIds = [
    { id: await who.picture(), stage: 'before' },
    { id: await who.picture(), stage: 'after' },
  ];
  for (const step of ['kitchen', 'rooms']) {
    expect(codes(await twice(`/worker/visits/${id}/steps/${step}`, { photoIds, deviceTime }))).toEqual([200, 200]);
  }
  expect(codes(await twice(`/worker/visits/${id}/sign`, { signaturePng: SIGNATURE, deviceTime }))).toEqual([200, 200]);
  expect(codes(await twice(`/orders/${id}/sign-off`, { signaturePng: SIGNATURE, deviceTime }, customer))).toEqual([
    200, 200,
  ]);
  await whole.drain();
  const kinds = (await whole.rows<{ kind: string }>('SELECT kind FROM order_event WHERE order_id = ?', [id])).map(
    (one) => one.kind,
  );
  for (const kind of [
    'visit.departed',
    'visit.arrived',
    'visit.worker-signed',
    'visit.customer-signed',
    'order.completed',
  ]) {
    expect(kinds.filter((one) => one === kind)).toEqual([kind]);
  }
  expect(kinds.filter((kind) => kind === 'visit.step-done')).toHaveLength(4);
  expect(await whole.broken()).toEqual([]);
});
