import type { Schemas } from '@daowei/shared/api/client';
import { HOME_GROUPS, type HomeGroup } from '@daowei/shared/rules/home-groups';
import { addDays } from '@daowei/shared/kernel/local-date';
import { expectOk, type Answer, type Customer, type Person, type TownWorker } from '../support/person.js';
import { beginVisit, finishSteps, signOff } from '../support/serve-visit.js';
import { SmallTown, type ConfirmedVisit } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

const plain = (id: string) => ({ id, title: id, hint: '', photo: 'none' as const });
const more = (id: string, group: HomeGroup, line: 'red' | 'soft' = 'soft') => ({
  ...plain(id),
  demands: { part: 'extra' as const, line, dose: null, material: null, group },
});
const STEPS = [
  plain('ask'),
  more('corners', 'child', 'red'),
  more('bell', 'elder_alone'),
  plain('clean'),
  more('toys', 'child'),
];

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let worker: TownWorker;
let service: Person;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  service = await town.staff('service');
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

const tell = (who: Person, id: string, ...homeGroups: string[]): Promise<Answer> =>
  who.put(`/orders/${id}/home-groups`, { homeGroups });
const tellOffice = (who: Person, id: string, ...homeGroups: string[]): Promise<Answer> =>
  who.put(`/admin/orders/${id}/home-groups`, { homeGroups });
const page = async (id: string): Promise<Schemas['OrderView']> => expectOk(await customer.get(`/orders/${id}`));
const workersPage = async (id: string): Promise<Schemas['WorkerVisit']> =>
  expectOk(await worker.get(`/worker/visits/${id}`));
const stepsOf = async (id: string): Promise<string[]> => (await workersPage(id)).progress.steps.map((step) => step.id);
const toldOf = async (id: string): Promise<{ text: string; actor: string }[]> =>
  (await page(id)).timeline
    .filter(({ kind }) => kind === 'order.home-told')
    .map(({ text, actor }) => ({ text, actor }));
const confirmed = (more: Record<string, unknown> = {}): Promise<ConfirmedVisit> =>
  town.confirmed(customer, town.at('12:00'), [worker], more);

/** The worker says yes; the agreement was signed before. */
async function accept(id: string): Promise<void> {
  expectOk(await worker.post(`/worker/offers/${(await town.live(id)).id}/accept`));
  await whole.drain();
}

describe('who lives in the home', () => {
  it('gives a visit the steps of every home and its own, in order, whichever groups are told', async () => {
    const wanted: readonly (readonly [HomeGroup[], string[]])[] = [
      [[], ['ask', 'clean']],
      [['child'], ['ask', 'corners', 'clean', 'toys']],
      [['elder_alone'], ['ask', 'bell', 'clean']],
      [
        ['child', 'elder_alone'],
        ['ask', 'corners', 'bell', 'clean', 'toys'],
      ],
    ];
    for (const [place, [homeGroups, steps]] of wanted.entries()) {
      const start = town.at('08:00', addDays(town.today, 1 + Math.floor(place / 2)));
      const at = new Date(start.getTime() + (place % 2) * 4 * 3_600_000);
      const { id, order } = await town.confirmed(customer, at, [worker], { homeGroups });
      expect(await stepsOf(id)).toEqual(steps);
      expect(order.homeGroups).toEqual(HOME_GROUPS.filter((group) => homeGroups.includes(group)));
      const marked = (await page(id)).visit!.steps.map((step) => step.demands.group);
      expect(marked.filter(Boolean)).toHaveLength(steps.length - 2);
    }
  });

  it('costs nothing and takes no time of its own', async () => {
    const { order } = await confirmed({ homeGroups: ['child'] });
    const other = await town.confirmed(customer, town.at('16:00'), [worker]);
    expect(order.totalFen).toBe(other.order.totalFen);
    expect(order.durationMinutes).toBe(other.order.durationMinutes);
  });

  it('is asked for by what would be done, told before and after the acceptance, and the timeline says so once', async () => {
    const { id } = await town.paid(customer, town.at('12:00'));
    expect((await page(id)).homeOptions).toEqual([
      { group: 'elder_alone', steps: ['bell'] },
      { group: 'child', steps: ['corners', 'toys'] },
    ]);
    expect(expectOk(await tell(customer, id, 'child'))).toMatchObject({ homeGroups: ['child'] });
    expect((await workersPage(id)).homeGroups).toEqual([]);
    await town.accepted(customer, id, [worker]);
    expect(await workersPage(id)).toMatchObject({ homeGroups: ['child'] });
    expect(await stepsOf(id)).toEqual(['ask', 'corners', 'clean', 'toys']);
    for (let time = 0; time < 2; time += 1) expectOk(await tell(customer, id, 'elder_alone', 'child'));
    expect(await stepsOf(id)).toEqual(['ask', 'corners', 'bell', 'clean', 'toys']);
    expectOk(await tell(customer, id));
    expect(await stepsOf(id)).toEqual(['ask', 'clean']);
    expect((await toldOf(id)).map(({ text }) => text)).toEqual([
      '家里有儿童，上门时会多做2件事',
      '家里有独居老人、儿童，上门时会多做3件事',
      '家里没有需要多照顾的人了，上门时按标准步骤做',
    ]);
  });

  it('may be told by the office for who calls, under its name; not by who does not talk to customers', async () => {
    const { id } = await confirmed();
    expectOk(await tellOffice(service, id, 'elder_alone'));
    expect(await stepsOf(id)).toEqual(['ask', 'bell', 'clean']);
    const [said] = await toldOf(id);
    expect(said!.text).toBe('家里有独居老人，上门时会多做1件事');
    expect(said!.actor).toContain('员工');
    for (const who of [await town.staff('finance'), await town.staff('auditor'), worker, customer]) {
      expect((await tellOffice(who, id, 'child')).status).toBe(403);
    }
    expect(await stepsOf(id)).toEqual(['ask', 'bell', 'clean']);
  });

  it('is nobody else’s to tell, and nothing but the groups', async () => {
    const { id } = await confirmed({ homeGroups: ['child'] });
    expect(await tell(await town.customer(), id, 'elder_alone')).toMatchObject({ status: 404 });
    expect(await tell(worker, id)).toMatchObject({ status: 404 });
    expect(await tell(town.nobody(), id)).toMatchObject({ status: 401 });
    for (const body of [
      {},
      { homeGroups: null },
      { homeGroups: 'child' },
      { homeGroups: ['cat'] },
      { homeGroups: ['child', 'child'] },
      { homeGroups: [['child']] },
      { homeGroups: ['child'], age: 3 },
    ]) {
      const { status, body: problem } = await customer.put(`/orders/${id}/home-groups`, body);
      expect({ body, status, code: problem.code }).toEqual({ body, status: 422, code: 'VALIDATION_FAILED' });
    }
    expect((await page(id)).homeGroups).toEqual(['child']);
    expect(await toldOf(id)).toEqual([]);
  });

  it('is not asked for where nothing more would be done', async () => {
    await town.newTrade({ steps: [plain('ask'), more('bell', 'elder_alone')] });
    worker = await town.worker();
    const useless = {
      code: 'VALIDATION_FAILED',
      fields: [{ path: 'homeGroups', message: expect.stringContaining('儿童') as unknown }],
    };
    const { id, order } = await confirmed();
    expect(order.homeOptions.map(({ group }) => group)).toEqual(['elder_alone']);
    expect(await tell(customer, id, 'child')).toMatchObject({ status: 422, body: useless });
    await expect(town.book(customer, town.at('16:00'), { homeGroups: ['child'] })).rejects.toThrow('homeGroups');
  });
});

describe('once the worker has set out', () => {
  it('the steps stand, for the customer and the office, and the sign-off counts them for platinum', async () => {
    const visit = await confirmed({ homeGroups: ['child'] });
    const { id } = visit;
    expectOk(
      await worker.post(`/worker/visits/${id}/depart`, { at: null, deviceTime: whole.clock.now().toISOString() }),
    );
    const late = { status: 409, body: { code: 'ORDER_STATE', detail: expect.stringContaining('已经出发') as unknown } };
    expect(await tell(customer, id)).toMatchObject(late);
    expect(await tellOffice(service, id, 'elder_alone')).toMatchObject(late);
    expect((await page(id)).homeOptions).toEqual([]);
    expectOk(
      await worker.post(`/worker/visits/${id}/check-in`, {
        at: null,
        doorCode: visit.doorCode,
        deviceTime: whole.clock.now().toISOString(),
      }),
    );
    expect(await tell(customer, id)).toMatchObject({ status: 409, body: { code: 'ORDER_STATE' } });
    await finishSteps(town, visit);
    await signOff(town, customer, visit);
    expect((await page(id)).visit).toMatchObject({ level: 'platinum', totalSteps: 4 });
    expect(await tell(customer, id)).toMatchObject({ status: 409, body: { code: 'ORDER_STATE' } });
  });

  it('a soft one left out costs the platinum, a red one is not left out', async () => {
    const visit = await confirmed({ homeGroups: ['child'] });
    await beginVisit(town, visit);
    const deviceTime = whole.clock.now().toISOString();
    const step = (id: string, body: object): Promise<Answer> =>
      worker.post(`/worker/visits/${visit.id}/steps/${id}`, { photoIds: [], deviceTime, ...body });
    const leaveOut = (id: string): Promise<Answer> => step(id, { skip: '家里没有玩具' });
    for (const id of ['ask', 'clean']) expectOk(await step(id, {}));
    expect((await leaveOut('corners')).status).toBe(422);
    expectOk(await step('corners', {}));
    expectOk(await leaveOut('toys'));
    await signOff(town, customer, visit);
    expect((await page(visit.id)).visit!.level).toBe('gold');
  });

  it('of a word and a departure that meet, the steps are those of whichever came first', async () => {
    for (let round = 0; round < 4; round += 1) {
      await town.newTrade({ steps: STEPS });
      worker = await town.worker();
      const visit = await confirmed();
      const deviceTime = whole.clock.now().toISOString();
      const [told, out] = await Promise.all([
        tell(customer, visit.id, 'child'),
        worker.post(`/worker/visits/${visit.id}/depart`, { at: null, deviceTime }),
      ]);
      expectOk(out);
      const has = told.status === 200;
      if (!has) expect(told).toMatchObject({ status: 409, body: { code: 'ORDER_STATE' } });
      expect((await page(visit.id)).homeGroups).toEqual(has ? ['child'] : []);
      expect(await stepsOf(visit.id)).toEqual(has ? ['ask', 'corners', 'clean', 'toys'] : ['ask', 'clean']);
      expect(await toldOf(visit.id)).toHaveLength(has ? 1 : 0);
    }
  });
});

describe('a visit that changes hands or time', () => {
  it('keeps its groups, and they may be told anew while nobody has accepted it again', async () => {
    const { id, order } = await confirmed({ homeGroups: ['child'] });
    const move = async (clock: string, revision: number): Promise<void> => {
      const startAt = town.at(clock).toISOString();
      expectOk(await customer.post(`/orders/${id}/reschedule`, { revision, startAt, reason: 'family' }));
      await whole.drain();
    };
    await move('16:00', order.revision);
    await accept(id);
    expect(await stepsOf(id)).toEqual(['ask', 'corners', 'clean', 'toys']);
    await move('12:00', order.revision + 1);
    expectOk(await tell(customer, id, 'elder_alone'));
    await accept(id);
    expect(await stepsOf(id)).toEqual(['ask', 'bell', 'clean']);
  });

  it('of two words at once the last one stands, with the steps of it', async () => {
    const { id } = await confirmed();
    const both = await Promise.all([tell(customer, id, 'child'), tellOffice(service, id, 'elder_alone')]);
    for (const answer of both) expectOk(answer);
    const { homeGroups } = await page(id);
    expect(await stepsOf(id)).toEqual(
      homeGroups[0] === 'child' ? ['ask', 'corners', 'clean', 'toys'] : ['ask', 'bell', 'clean'],
    );
    expect(await toldOf(id)).toHaveLength(2);
  });
});
