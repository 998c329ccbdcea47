import { addDays, localDate } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import { DispatchFacade } from '../../src/modules/dispatch/contract/dispatch.facade.js';
import { OrdersFacade } from '../../src/modules/orders/contract/orders.facade.js';
import { json } from '../../src/platform/database/sql.js';
import { expectOk, type Answer, type Customer, type Person, type TownWorker } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

type Blocks = Schemas['WorkerBlockList'];

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let people: Person;
let manager: Person;
let coordinator: Person;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  customer = await town.customer();
  [people, manager, coordinator] = [
    await town.staff('people'),
    await town.staff('manager'),
    await town.staff('coordinator'),
  ];
});
afterAll(() => whole.close());

beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  await town.newTrade();
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const WHY = { because: '与客户争执', evidence: '客户来电：语气生硬，争执了十分钟' };

const block = (worker: TownWorker, from?: Customer): Promise<Answer<Blocks>> =>
  people.post<Blocks>(`/admin/workers/${worker.id}/blocks`, { ...WHY, ...(from && { customerId: from.accountId }) });

const decide = (id: string, command: string, who = manager): Promise<Answer<Blocks>> =>
  who.post<Blocks>(`/admin/blocks/${id}/decide`, { command, because: '核实过了' });

const blockOf = (worker: TownWorker, { items }: Blocks): Schemas['WorkerBlockView'] =>
  items.find(({ workerId }) => workerId === worker.id)!;

async function isOffered(to: Customer, clock = '15:00'): Promise<boolean> {
  const wish = { serviceId: town.serviceId, addressId: to.addressId, hours: 2, addOns: [] };
  const { days } = expectOk(await to.post<Schemas['SlotCalendar']>('/slots', wish));
  const startAt = town.at(clock).toISOString();
  return days.flatMap(({ slots }) => slots).some((slot) => slot.startAt === startAt && slot.available);
}

async function tasks(orderId: string): Promise<string[]> {
  await whole.drain();
  const { items } = expectOk(await coordinator.get<Schemas['ExceptionList']>('/admin/exceptions'));
  return items.filter((one) => one.orderId === orderId && one.kind === 'broken_visit').map(({ text }) => text);
}

async function unfit(orderId: string, worker: TownWorker): Promise<string[]> {
  const [orders, dispatch] = [OrdersFacade, DispatchFacade].map((facade) =>
    whole.app.get<unknown>(facade, { strict: false }),
  ) as [OrdersFacade, DispatchFacade];
  const order = await orders.order(whole.transactions.reader, orderId);
  return dispatch.unfit(whole.transactions.reader, order!, worker.id, town.today);
}

describe('a worker and a customer who are kept apart', () => {
  it('never meet again: not offered, not assigned, and what is planned is a task; a release ends it', async () => {
    const worker = await town.worker();
    const other = await town.customer();
    const { id } = await town.confirmed(customer, town.at('12:00'), [worker]);
    expect(await isOffered(customer)).toBe(true);
    const made = blockOf(worker, expectOk(await block(worker, customer)));
    expect(made).toMatchObject({ state: 'in_force', customerName: expect.any(String), commands: ['release'] });
    expect([await isOffered(customer), await isOffered(other)]).toEqual([false, true]);
    expect(await tasks(id)).toEqual([expect.stringContaining('与这位客户已登记不再搭配')]);
    expect(await unfit(id, worker)).toEqual(['与这位客户已登记不再搭配']);

    const stranger = await town.worker();
    const { id: paid } = await town.paid(customer, town.at('16:00'));
    expect((await town.live(paid)).worker_id).toBe(stranger.id);
    const { version } = expectOk(await coordinator.get<Schemas['AdminOrderView']>(`/admin/orders/${paid}`));
    const forced = { workerId: worker.id, version, reason: '就近' };
    expect(await coordinator.post(`/admin/orders/${paid}/assign`, forced)).toMatchObject({
      status: 422,
      body: { code: 'ASSIGNMENT_REFUSED', detail: expect.stringContaining('与这位客户已登记不再搭配') },
    });

    expect(await block(worker, customer)).toMatchObject({ status: 409, body: { code: 'BLOCK_EXISTS' } });
    expectOk(await decide(made.id, 'release'));
    expect(await decide(made.id, 'release')).toMatchObject({ status: 409, body: { code: 'BLOCK_STATE' } });
    expect([await isOffered(customer), await unfit(id, worker), await tasks(id)]).toEqual([true, [], []]);
  });

  it('are so once, however many write it down at the same time; the evidence is read by name', async () => {
    const worker = await town.worker();
    const answers = await Promise.all(Array.from({ length: 4 }, () => block(worker, customer)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const made = blockOf(worker, answers.find(({ status }) => status === 200)!.body);
    expect(expectOk(await manager.get(`/admin/blocks/${made.id}/evidence`))).toEqual({ evidence: WHY.evidence });
    const [read] = await whole.rows<{ subject: string }>(
      `SELECT subject FROM audit_entry WHERE action = 'sensitive.read' ORDER BY id DESC LIMIT 1`,
    );
    expect(read!.subject).toBe(`worker:${worker.id}`);
  });
});

describe('the blacklist', () => {
  it('takes two people, and then nobody is sent anywhere until it is released', async () => {
    const worker = await town.worker();
    const { id } = await town.confirmed(customer, town.at('12:00'), [worker]);
    const proposed = blockOf(worker, expectOk(await block(worker)));
    expect([proposed.state, proposed.commands, await isOffered(customer)]).toEqual(['proposed', ['refuse'], true]);
    expect(await decide(proposed.id, 'confirm', people)).toMatchObject({ status: 403, body: { code: 'FOUR_EYES' } });
    expect(await tasks(id)).toEqual([]);
    expectOk(await decide(proposed.id, 'confirm'));
    expect(await isOffered(customer)).toBe(false);
    expect(await tasks(id)).toEqual([expect.stringContaining('已列入黑名单，暂停派单')]);
    const { worker: file } = expectOk(await people.get<Schemas['WorkerFile']>(`/admin/workers/${worker.id}`));
    expect([file.isBarred, file.skills]).toEqual([true, []]);
    expectOk(await decide(proposed.id, 'release'));
    expect([await isOffered(customer), await tasks(id)]).toEqual([true, []]);
  });
});

describe('training', () => {
  it('that a service asks for is a certificate: without it nobody is offered, and with the lesson everybody is', async () => {
    await town.newTrade({ name: '高空擦窗', certificates: ['安全培训证'] });
    const worker = await town.worker();
    expect(await isOffered(customer)).toBe(false);
    const course = async () =>
      expectOk(await people.get<Schemas['CourseList']>('/admin/training')).items.find(({ id }) => id === 'safety')!;
    const standing = async () => (await course()).trainees.find(({ workerId }) => workerId === worker.id);
    expect(await standing()).toMatchObject({ standing: 'missing', goodThrough: null });
    const lesson = { workerIds: [worker.id], passedOn: '2026-03-09', note: '一号教室' };
    const passed = () => people.post('/admin/training/safety/passes', lesson);
    expectOk(await passed());
    expect(await standing()).toMatchObject({ standing: 'done', goodThrough: '2026-06-30' });
    expect(await isOffered(customer)).toBe(true);
    expect(await passed()).toMatchObject({ status: 409, body: { code: 'TRAINING_DONE' } });
    const tomorrow = { ...lesson, passedOn: addDays(town.today, 1) };
    for (const body of [tomorrow, { ...lesson, workerIds: ['nobody'] }, { ...lesson, passedOn: '2026-02-30' }]) {
      expect(await people.post('/admin/training/safety/passes', body)).toMatchObject({ status: 422 });
    }
  });
});

describe('a certificate that runs out', () => {
  const told = async (worker: TownWorker): Promise<number[]> => {
    await whole.drain();
    const events = await whole.rows<{ data: unknown }>(
      `SELECT data FROM outbox_event WHERE type = 'workforce.certificate-expiring' ORDER BY id`,
    );
    return events
      .map(({ data }) => json<{ workerId: string; daysLeft: number }>(data))
      .filter(({ workerId }) => workerId === worker.id)
      .map(({ daysLeft }) => daysLeft);
  };

  it('is told its holder in steps, once each, and stands on the list of the office with what stops', async () => {
    await town.newTrade({ name: '居家陪护', certificates: ['健康证'] });
    const worker = await town.worker({ healthUntil: localDate('2026-03-19') });
    const renewed = { kind: '健康证', number: 'HZ-2031-0001', expiresOn: localDate('2031-01-01') };
    whole.clock.set('2026-03-11T01:00:00.000Z');
    people = await town.staff('people');
    expect(await told(worker)).toEqual([8]);
    expect(await told(worker)).toEqual([8]);
    const { items } = expectOk(await people.get<Schemas['ExpiringCertificateList']>('/admin/certificates'));
    expect(items.find(({ workerId }) => workerId === worker.id)).toMatchObject({
      kind: '健康证',
      daysLeft: 8,
      toldDays: 30,
      services: ['居家陪护'],
    });
    whole.clock.set('2026-03-12T01:00:00.000Z');
    people = await town.staff('people');
    expect(await told(worker)).toEqual([8, 7]);
    const { items: inbox } = expectOk(await worker.get<Schemas['InboxPage']>('/messages'));
    expect(inbox[0]!.text).toContain('健康证有效期到2026-03-19');
    const path = `/admin/workers/${worker.id}/roster`;
    const foreign = { certificate: { ...renewed, photoId: '01JD0000000000000000000000' } };
    const { fingerprint } = expectOk(
      await people.post<{ fingerprint: string }>(`${path}/preview`, { certificate: renewed }),
    );
    expect(await people.post(path, { ...foreign, fingerprint })).toMatchObject({ body: { code: 'FILE_NOT_YOURS' } });
    expectOk(await people.post(path, { certificate: renewed, fingerprint }));
    whole.clock.set('2026-03-18T01:00:00.000Z');
    expect(await told(worker)).toEqual([8, 7]);
  });
});
