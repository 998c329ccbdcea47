import type { Schemas } from '@daowei/shared/api/client';
import { roomCode } from '@daowei/shared/rules/rooms';
import { expectOk, SIGNATURE, type Answer, type Customer, type TownWorker } from '../support/person.js';
import { beginVisit } from '../support/serve-visit.js';
import { SmallTown, type ConfirmedVisit } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

const RED = { part: 'base', line: 'red', dose: null, material: null } as const;
const plain = (id: string) => ({ id, title: id, hint: '', photo: 'none' as const });
const ROOMS = {
  ...plain('rooms'),
  title: '居室',
  photo: 'after' as const,
  demands: { ...RED, rooms: ['客厅', '主卧', '次卧'] },
};

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let worker: TownWorker;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());
beforeEach(() => whole.clock.set('2026-03-10T01:00:00.000Z'));
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const now = (): string => whole.clock.now().toISOString();
const page = async (id: string): Promise<Schemas['OrderView']> => expectOk(await customer.get(`/orders/${id}`));
const roomsOf = async (id: string): Promise<boolean[]> =>
  (await page(id)).visit!.steps.find((step) => step.id === 'rooms')!.rooms.map(({ doneAt }) => doneAt !== null);
const tick = (id: string, place: number | string, more: object = {}, by: TownWorker = worker): Promise<Answer> =>
  by.post(`/worker/visits/${id}/steps/rooms/rooms/${place}`, { deviceTime: now(), ...more });
const finish = async (id: string, step: string): Promise<Answer> => {
  const photoIds = [{ id: await worker.picture(), stage: 'after' }];
  return worker.post(`/worker/visits/${id}/steps/${step}`, { photoIds, deviceTime: now() });
};

describe('rooms of a step', () => {
  let visit: ConfirmedVisit;

  beforeEach(async () => {
    customer = await town.customer();
    await town.newTrade({ steps: [plain('ask'), ROOMS] });
    worker = await town.worker();
    visit = await town.confirmed(customer, town.at('12:00'), [worker]);
  });

  it('are ticked off by a tap or by their code while the customer watches, each once, and the step waits for them', async () => {
    const { id } = visit;
    expect(await tick(id, 1)).toMatchObject({ status: 409, body: { code: 'VISIT_STATE' } });
    await beginVisit(town, visit);
    const taps = await Promise.all([tick(id, 1), tick(id, 1)]);
    expect(taps.map(({ status }) => status)).toEqual([200, 200]);
    // the first of them began the work
    expect((await page(id)).visit).toMatchObject({ state: 'working' });
    expect(await roomsOf(id)).toEqual([true, false, false]);
    expect(await tick(id, 2, { scanned: roomCode('次卧') })).toMatchObject({ body: { code: 'ROOM_CODE_WRONG' } });
    expectOk(await tick(id, 2, { scanned: roomCode('主卧') }));
    for (const place of [0, 4, 'x', '1.5']) {
      const { status } = await tick(id, place);
      expect({ place, status }).toEqual({ place, status: place === '1.5' ? 404 : 422 });
    }
    expect(await finish(id, 'rooms')).toMatchObject({
      status: 422,
      body: { code: 'STEP_ROOMS_LEFT', detail: expect.stringContaining('次卧') as unknown },
    });
    expectOk(await tick(id, 3));
    expectOk(await finish(id, 'rooms'));
    const told = (await page(id)).timeline.filter(({ kind }) => kind === 'visit.room-done').map(({ text }) => text);
    expect(told.sort()).toEqual([
      '居室：主卧已完成（2/3），扫码打卡',
      '居室：客厅已完成（1/3）',
      '居室：次卧已完成（3/3）',
    ]);
  });

  it('are nobody else’s, and open again when the customer sends the step back', async () => {
    const { id } = visit;
    await beginVisit(town, visit);
    const other = await town.worker();
    expect(await tick(id, 1, {}, other)).toMatchObject({ status: 404 });
    for (const place of [1, 2, 3]) expectOk(await tick(id, place));
    expectOk(await finish(id, 'ask'));
    expectOk(await finish(id, 'rooms'));
    const signature = { signaturePng: SIGNATURE, deviceTime: now() };
    expectOk(await worker.post(`/worker/visits/${id}/sign`, signature));
    expect(await tick(id, 1)).toMatchObject({ body: { code: 'VISIT_STATE' } });
    const words = { redo: ['rooms'], words: '次卧床下还有灰', deviceTime: now() };
    expectOk(await customer.post(`/orders/${id}/sign-off/refusal`, words));
    expect(await roomsOf(id)).toEqual([false, false, false]);
    expectOk(await tick(id, 3));
    expect(await roomsOf(id)).toEqual([false, false, true]);
  });
});

describe('how far a visit has come', () => {
  /** Served from noon to two; the next is promised half an hour later. */
  async function twoVisits(): Promise<[ConfirmedVisit, ConfirmedVisit]> {
    customer = await town.customer();
    await town.newTrade({ steps: ['one', 'two', 'three', 'four'].map(plain) });
    worker = await town.worker();
    const first = await town.confirmed(customer, town.at('12:00'), [worker]);
    const next = await town.confirmed(customer, town.at('14:30'), [worker]);
    whole.clock.set(town.at('12:00'));
    await beginVisit(town, first);
    await whole.drain();
    return [first, next];
  }
  const delayOf = async ({ id }: ConfirmedVisit): Promise<Schemas['DelayView'] | null> =>
    expectOk(await customer.get<Schemas['CompensationView']>(`/orders/${id}/compensation`)).delay;
  const done = async ({ id }: ConfirmedVisit, ...steps: string[]): Promise<void> => {
    for (const step of steps) expectOk(await finish(id, step));
    await whole.drain();
  };

  it('tells the next customer of a delay before the time is over, and nobody who will be in time', async () => {
    const [first, next] = await twoVisits();
    whole.clock.set(town.at('13:30'));
    await done(first, 'one', 'two', 'three');
    expect(await delayOf(next)).toBeNull();
    // nothing more is heard: half an hour is left to do by the pace, and as much to be there
    whole.clock.set(limitOf(next, -60));
    await whole.drain();
    expect(await delayOf(next)).toBeNull();
    whole.clock.set(limitOf(next, -59));
    await whole.drain();
    const told = await delayOf(next);
    expect(told).toMatchObject({ open: true });
    expect(told!.minutes).toBeGreaterThan(10);
  });

  it('says nothing while it is too early to see the pace, and nothing where the work is done', async () => {
    const [first, next] = await twoVisits();
    whole.clock.set(town.at('13:55'));
    await done(first, 'one');
    expect(await delayOf(next)).toBeNull();
    await done(first, 'two', 'three', 'four');
    whole.clock.set(town.at('14:00'));
    await whole.drain();
    expect(await delayOf(next)).toBeNull();
  });

  const limitOf = ({ order }: ConfirmedVisit, minutes: number): Date =>
    new Date(new Date(order.promisedTo).getTime() + (10 + minutes) * 60_000);
});
