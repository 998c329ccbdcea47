import { randomUUID } from 'node:crypto';
import type { Schemas } from '@daowei/shared/api/client';
import { addDays, localDate } from '@daowei/shared/kernel/local-date';
import { DataSource } from 'typeorm';
import { Execution1763800002400 } from '../../migrations/1763800002400-execution.js';
import { expectOk, SIGNATURE, type Customer, type Person, type TownWorker } from '../support/person.js';
import { beginVisit, signOff } from '../support/serve-visit.js';
import { SmallTown, type ConfirmedVisit } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

const step = (id: string, title: string, part: 'base' | 'extra', line: 'red' | 'soft') => ({
  id,
  title,
  hint: '',
  photo: 'none' as const,
  demands: { part, line, dose: null, material: null },
});
const STEPS = [
  step('kitchen', '厨房', 'base', 'red'),
  step('rubbish', '收垃圾', 'base', 'soft'),
  step('shelf', '擦层板', 'extra', 'soft'),
];
const soft = (id: string, demands: object) => {
  const plain = step(id, id, 'base', 'soft');
  return { ...plain, demands: { ...plain.demands, ...demands } };
};
/** Soft lines that are taken with a warning where their evidence is not what it should be. */
const DEMANDING = [
  soft('soap', { dose: { name: '皂液', unit: '毫升', cap: 40 } }),
  soft('chlorine', { dose: { name: '消毒液', unit: '毫升', cap: 50 } }),
  soft('varnish', { material: '清漆' }),
  soft('wood', { material: '木料' }),
  soft('beds', { rooms: ['主卧', '次卧'] }),
];

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let worker: TownWorker;
let office: Person;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  office = await town.staff('people');
});
afterAll(() => whole.close());
beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  customer = await town.customer();
  await town.newTrade({ steps: STEPS });
  worker = await town.worker();
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const now = (): string => whole.clock.now().toISOString();
const path = ({ id }: ConfirmedVisit, act: string): string => `/worker/visits/${id}/${act}`;
const booked = (time: string): Promise<ConfirmedVisit> => town.confirmed(customer, town.at(time), [worker]);
const own = async (): Promise<Schemas['WorkerExecution']> => expectOk(await worker.get('/worker/execution'));
const line = async (): Promise<Schemas['ExecutionLine'] | undefined> =>
  expectOk(await office.get<Schemas['ExecutionTable']>('/admin/execution')).items.find(
    ({ workerId }) => workerId === worker.id,
  );

/** Everything but these is done. */
async function work(visit: ConfirmedVisit, leftOut: readonly string[] = []): Promise<void> {
  for (const { id } of STEPS) {
    const skip = leftOut.includes(id) ? '客户说不用做' : null;
    expectOk(await worker.post(path(visit, `steps/${id}`), { photoIds: [], skip, deviceTime: now() }));
  }
}

async function served(time: string, leftOut: readonly string[] = []): Promise<void> {
  const visit = await booked(time);
  await beginVisit(town, visit);
  await work(visit, leftOut);
  await signOff(town, customer, visit);
}

it('is the share of the steps a worker was asked for that their evidence kept, by lines, with what was missed most', async () => {
  expect(await own()).toMatchObject({ long: { visits: 0, all: { asked: 0, basisPoints: null }, underTarget: false } });
  expect(await line()).toBeUndefined();
  await served('12:00');
  await served('15:00', ['shelf']);
  await served('18:00', ['shelf', 'rubbish']);
  const executed = await own();
  expect(executed).toMatchObject({
    targetBasisPoints: 9_500,
    short: executed.long && { ...executed.long, days: 30 },
    long: {
      days: 90,
      visits: 3,
      all: { asked: 9, passed: 6, basisPoints: 6_666 },
      red: { asked: 3, passed: 3, basisPoints: 10_000 },
      soft: { asked: 6, passed: 3, basisPoints: 5_000 },
      levels: { platinum: 1, gold: 1, silver: 0, below: 1 },
      underTarget: true,
    },
    weakest: [
      { title: '擦层板', line: 'soft', asked: 3, missed: 2 },
      { title: '收垃圾', line: 'soft', asked: 3, missed: 1 },
    ],
  });
  const { weakest: _, targetBasisPoints: __, ...both } = executed;
  expect(await line()).toMatchObject({ workerName: worker.name, ...both });
  expect(await office.get(`/admin/workers/${worker.id}/execution`)).toMatchObject({ status: 200, body: executed });
});

it('counts each worker by their own visits, and shows who keeps the least first', async () => {
  await served('12:00');
  const careful = worker.id;
  worker = await town.worker();
  await town.newTrade({ steps: STEPS });
  worker = await town.worker();
  await served('12:00', ['shelf']);
  const { items } = expectOk(await office.get<Schemas['ExecutionTable']>('/admin/execution'));
  const rates = items.map(({ long }) => long.all.basisPoints!);
  expect(rates).toEqual([...rates].sort((a, b) => a - b));
  const place = (id: string): number => items.findIndex(({ workerId }) => workerId === id);
  expect(place(worker.id)).toBeLessThan(place(careful));
  expect(items[place(careful)]).toMatchObject({ long: { visits: 1, all: { asked: 3, passed: 3 } } });
  expect((await own()).long).toMatchObject({ visits: 1, all: { asked: 3, passed: 2 } });
});

it('counts a visit once, by what was last done in it, however often the phone sends it and at whatever time it did it', async () => {
  const visit = await booked('12:00');
  await beginVisit(town, visit);
  const deviceTime = now();
  whole.clock.advance(90);
  // the phone had no signal and sends everything again and again
  const sent = (act: string, body: object): [string, object, { key: string }] => [
    path(visit, act),
    body,
    { key: randomUUID() },
  ];
  const acts = [
    ...STEPS.map(({ id }) =>
      sent(`steps/${id}`, { photoIds: [], skip: id === 'shelf' ? '没有带布' : null, deviceTime }),
    ),
    sent('sign', { signaturePng: SIGNATURE, deviceTime }),
  ];
  for (let round = 0; round < 2; round += 1) for (const act of acts) expectOk(await worker.post(...act));
  expect((await own()).long.visits).toBe(0); // until the customer signs, nothing counts
  // the customer has the shelf done after all
  const again = { redo: ['shelf'], words: '层板也请擦一下', deviceTime: now() };
  expectOk(await customer.post(`/orders/${visit.id}/sign-off/refusal`, again));
  whole.clock.advance(1);
  expectOk(await worker.post(path(visit, 'steps/shelf'), { photoIds: [], deviceTime: now() }));
  expectOk(await worker.post(path(visit, 'sign'), { signaturePng: SIGNATURE, deviceTime: now() }));
  const signature = { signaturePng: SIGNATURE, deviceTime };
  const signed = await Promise.all([1, 2, 3].map(() => customer.post(`/orders/${visit.id}/sign-off`, signature)));
  expect(signed.map(({ status }) => status)).toEqual([200, 200, 200]);
  // and a queue that was held up says it all once more
  for (const act of acts) await worker.post(...act);
  expect(await own()).toMatchObject({ long: { visits: 1, all: { asked: 3, passed: 3 } }, weakest: [] });
});

it('counts nothing of a visit that was called off, before or after its worker had set out', async () => {
  const waiting = await booked('12:00');
  const onTheWay = await booked('16:00');
  expectOk(await worker.post(path(onTheWay, 'depart'), { at: null, deviceTime: now() }));
  for (const { id } of [waiting, onTheWay]) {
    const preview = await customer.get<Schemas['CancellationPreview']>(`/orders/${id}/cancellation`);
    const { hash, reasons } = expectOk(preview);
    expectOk(await customer.post(`/orders/${id}/cancel`, { hash, reason: reasons[0]!.code }));
  }
  await whole.drain();
  const late = { photoIds: [], deviceTime: now() };
  expect(await worker.post(path(onTheWay, 'steps/kitchen'), late)).toMatchObject({ status: 409 });
  expect((await own()).long).toMatchObject({ visits: 0, all: { asked: 0, passed: 0 } });
});

it('goes by the local day on which the customer signed, thirty and ninety of them', async () => {
  const visit = await booked('18:00');
  whole.clock.set(town.at('18:00'));
  await beginVisit(town, visit);
  await work(visit);
  // past midnight of the place, while the date in UTC is still the one before
  whole.clock.set(town.at('00:30', addDays(town.today, 1)));
  await signOff(town, customer, visit);
  const seenOn = async (days: number): Promise<number[]> => {
    whole.clock.set(town.at('00:00', addDays(localDate('2026-03-11'), days)));
    office = await town.staff('people'); // sessions do not last that long
    const { short, long } = (await line()) ?? { short: { visits: 0 }, long: { visits: 0 } };
    return [short.visits, long.visits];
  };
  expect(await seenOn(29)).toEqual([1, 1]);
  expect(await seenOn(30)).toEqual([0, 1]);
  expect(await seenOn(89)).toEqual([0, 1]);
  expect(await seenOn(90)).toEqual([0, 0]);
});

it('is the same when it is counted anew from what the visits left behind', async () => {
  await served('12:00', ['shelf']);
  await town.newTrade({ steps: DEMANDING });
  worker = await town.worker();
  const visit = await booked('12:00');
  await beginVisit(town, visit);
  const report = (id: string, more: object) =>
    worker.post(path(visit, `steps/${id}`), { photoIds: [], deviceTime: now(), ...more });
  expectOk(await report('soap', { dose: 40 }));
  expectOk(await report('chlorine', { dose: 99.5 }));
  expectOk(await report('varnish', {}));
  expectOk(await report('wood', { certificateNo: 'HB-1' }));
  expectOk(await report('beds', {}));
  await signOff(town, customer, visit);
  const counted = (): Promise<unknown> => whole.rows('SELECT * FROM execution_day ORDER BY worker_id, day');
  const before = [await own(), await counted()];
  expect(before[0]).toMatchObject({ long: { soft: { asked: 5, passed: 2 } } });
  const migration = new Execution1763800002400();
  const db = whole.app.get(DataSource).createQueryRunner();
  await migration.down(db);
  await migration.up(db);
  await db.release();
  expect([await own(), await counted()]).toEqual(before);
});

it('is a worker’s own and the office’s to see', async () => {
  const other = await town.worker();
  expect(await other.get(`/admin/workers/${worker.id}/execution`)).toMatchObject({ status: 403 });
  expect(await customer.get('/worker/execution')).toMatchObject({ status: 403 });
  expect(await (await town.staff('finance')).get('/admin/execution')).toMatchObject({ status: 403 });
  expect(await office.get('/admin/workers/01JD000000000000000000NONE/execution')).toMatchObject({ status: 404 });
});
