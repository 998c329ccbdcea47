import type { Schemas } from '@daowei/shared/api/client';
import { SOS_POLICY } from '../../src/modules/safety/domain/sos-policy.js';
import { agreedVisit, cryForHelp, openIncident } from '../support/safety.js';
import { expectOk, type Person } from '../support/person.js';
import { PRECAUTIONS, SmallTown, type ConfirmedVisit } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
let town: SmallTown;
let coordinator: Person;
let service: Person;
let manager: Person;
let visit: ConfirmedVisit;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());

beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  whole.telephony.sent.length = 0;
  whole.telephony.outcome = { kind: 'sent' };
  [coordinator, service, manager] = [
    await town.staff('coordinator'),
    await town.staff('service'),
    await town.staff('manager'),
  ];
  visit = await agreedVisit(town);
});
afterEach(async () => {
  for (const { id, state } of await alarms()) {
    if (state === 'calling') expectOk(await coordinator.post(`/admin/safety/sos/${id}/acknowledge`));
    expectOk(await coordinator.post(`/admin/safety/sos/${id}/end`, { text: '演练结束' }));
  }
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const alarms = async (): Promise<Schemas['SosCard'][]> =>
  expectOk(await coordinator.get<Schemas['SosAlarms']>('/admin/safety/alarms')).items;
const opened = async (id: string): Promise<Schemas['OpenedSos']> =>
  expectOk(await coordinator.get<Schemas['OpenedSos']>(`/admin/safety/sos/${id}`));
const press = async (deviceTime = whole.clock.now().toISOString(), silent = false): Promise<string> =>
  (await cryForHelp(visit.worker, visit.id, deviceTime, silent)).sos!.id;
const seconds = async (count: number): Promise<void> => {
  whole.clock.advance(count / 60);
  await whole.drain();
};
const rung = (): string[] => whole.telephony.sent.map(({ way, to }) => `${way} ${to}`);

it('tries the four ways in their order, again and again, until a named person answers, and then nothing rings', async () => {
  const id = await press();
  await whole.drain();
  expect(await alarms()).toMatchObject([
    { id, state: 'calling', workerName: visit.worker.name, metresOff: 0, reaches: [{ way: 'desk', state: 'rung' }] },
  ]);
  const [desk, sms, call, emergency] = SOS_POLICY.waitSeconds.value;
  await seconds(desk - 1);
  expect(rung()).toEqual([]);
  await seconds(1);
  await seconds(sms);
  await seconds(call);
  await seconds(emergency);
  const { dutyPhone, managerPhone, guardPhone } = SOS_POLICY;
  expect(rung()).toEqual([
    `sms ${dutyPhone.value}`,
    `call ${managerPhone.value}`,
    `call ${guardPhone.value}`,
    `sms ${dutyPhone.value}`,
  ]);
  expect(whole.telephony.sent[0]!.words).toContain(visit.worker.name);
  expectOk(await coordinator.post(`/admin/safety/sos/${id}/acknowledge`));
  await seconds(600);
  expect(rung()).toHaveLength(4);
  expect(await opened(id)).toMatchObject({
    state: 'acknowledged',
    reaches: [{ way: 'desk' }, { way: 'sms' }, { way: 'call' }, { way: 'emergency' }, { way: 'sms', state: 'sent' }],
  });
  // the customer is not told: whoever is near must not learn it from their phone
  const { timeline } = expectOk(await coordinator.get<Schemas['AdminOrderView']>(`/admin/orders/${visit.id}`));
  expect(JSON.stringify(timeline)).not.toContain('求助');
});

it('does not wait for an operator that cannot be reached', async () => {
  whole.telephony.outcome = { kind: 'unavailable', detail: 'ECONNREFUSED' };
  const id = await press();
  await whole.drain();
  const hasten = SOS_POLICY.failedSeconds.value;
  await seconds(SOS_POLICY.waitSeconds.value[0]);
  await seconds(hasten);
  await seconds(hasten);
  expect((await opened(id)).reaches.map(({ way, state }) => `${way} ${state}`)).toEqual([
    'desk rung',
    'sms failed',
    'call failed',
    'emergency failed',
  ]);
});

it('two who answer at the same moment: one has it, the other learns who, and it is ended by whoever has read it', async () => {
  const id = await press();
  const path = `/admin/safety/sos/${id}`;
  expect(await coordinator.post(`${path}/end`, { text: '没事' })).toMatchObject({ status: 409 });
  const answers = await Promise.all([coordinator, manager].map((one) => one.post(`${path}/acknowledge`)));
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  const lost = answers.find(({ status }) => status === 409)!;
  const { acknowledgedBy } = await opened(id);
  expect(lost.body).toMatchObject({ code: 'SOS_ACKNOWLEDGED', detail: expect.stringContaining(acknowledgedBy!) });
  expectOk(await coordinator.post(`${path}/note`, { text: '已打通电话' }));
  expectOk(await manager.post(`${path}/end`, { text: '门反锁，物业已开门' }));
  expect(await coordinator.post(`${path}/note`, { text: '补充' })).toMatchObject({ body: { code: 'SOS_STATE' } });
  expect(await alarms()).toEqual([]);
  const { entries } = await opened(id);
  expect(entries.map(({ kind }) => kind)).toEqual(['raised', 'reached', 'acknowledged', 'noted', 'ended']);
});

it('pressed twice, or sent again by a phone that was without signal, it is one call with its own time', async () => {
  const pressedAt = whole.clock.now().toISOString();
  whole.clock.advance(40);
  const [id, again] = await Promise.all([press(pressedAt, true), press(pressedAt, true)]);
  expect(again).toBe(id);
  expect(await opened(id)).toMatchObject({ silent: true, deviceAt: pressedAt, minutesLate: 40 });
  expect(await press()).toBe(id);
  expect((await opened(id)).entries.map(({ kind }) => kind)).toEqual(['raised', 'reached', 'pressed_again']);
  expectOk(await coordinator.post(`/admin/safety/sos/${id}/acknowledge`));
  expectOk(await coordinator.post(`/admin/safety/sos/${id}/end`, { text: '已安全' }));
  // what is sent again after all that opens nothing; a new press does
  expect(await press(pressedAt, true)).toBe(id);
  expect(await alarms()).toEqual([]);
  whole.clock.advance(1);
  expect(await press()).not.toBe(id);
  expect(await alarms()).toHaveLength(1);
});

it('the desk reads whom to call for both, the last that was given, and the audit says who read it', async () => {
  const own = '/worker/emergency-contact';
  expect(expectOk(await visit.worker.get(own))).toEqual({ masked: null });
  const id = await press();
  const contacts = `/admin/safety/sos/${id}/contacts`;
  const { name, phone } = PRECAUTIONS.contact;
  expect(expectOk(await coordinator.get(contacts))).toEqual({ worker: null, customer: { name, phone } });
  expectOk(await visit.worker.put(own, { name: '妹妹', phone: '13900000001' }));
  const given = expectOk(await visit.worker.put(own, { name: '丈夫李建国', phone: '13944445555' }));
  expect(given).toEqual({ masked: '丈**** 139****5555' });
  expect(expectOk(await coordinator.get(contacts))).toMatchObject({
    worker: { name: '丈夫李建国', phone: '13944445555' },
  });
  expect(await visit.worker.put(own, { name: '丈夫', phone: '12' })).toMatchObject({ status: 422 });
  const read = await whole.rows<{ actor_label: string }>(
    `SELECT actor_label FROM audit_entry WHERE action = 'sensitive.read' AND subject = ?`,
    [`sos:${id}`],
  );
  // the customer's twice, the worker's once
  expect(read).toHaveLength(3);
});

it('a stranger’s visit is not found, and who is not of the desk hears nothing', async () => {
  const stranger = await town.worker();
  const pressed = { at: null, deviceTime: whole.clock.now().toISOString(), silent: false };
  expect(await stranger.post(`/worker/visits/${visit.id}/sos`, pressed)).toMatchObject({ status: 404 });
  expect(await stranger.get(`/worker/visits/${visit.id}/safety`)).toMatchObject({ status: 404 });
  expect(await (await town.staff('finance')).get('/admin/safety/alarms')).toMatchObject({ status: 403 });
});

const fileOf = (id: string): string => `/admin/safety/incidents/${id}`;
const file = async (id: string): Promise<Schemas['OpenedIncident']> =>
  expectOk(await service.get<Schemas['OpenedIncident']>(fileOf(id)));

it('is closed when it is explained, insured, changed, and the change was checked by somebody else', async () => {
  const { incidentId: id, actionId } = await openIncident(service, visit.id, whole.clock.now());
  const close = () => service.post(`${fileOf(id)}/move`, { command: 'close' });
  const claim = { insurer: '人保财险', no: 'PICC-2026-1', amountFen: 35_000, state: 'filed' };
  expectOk(await service.post(`${fileOf(id)}/claim`, claim));
  expect(await close()).toMatchObject({ status: 409, body: { code: 'INCIDENT_UNFINISHED' } });
  expect((await file(id)).unfinished).toEqual(['根因还没有写', '理赔还没有结果', '整改还没有全部复核']);
  const facts = { injuries: '手腕扭伤', damageFen: 0, cause: '浴室没有铺防滑垫', courseId: 'safety' };
  expect(await service.post(`${fileOf(id)}/facts`, { ...facts, courseId: 'none' })).toMatchObject({ status: 404 });
  expectOk(await service.post(`${fileOf(id)}/facts`, facts));
  expectOk(await service.post(`${fileOf(id)}/claim`, { ...claim, state: 'paid' }));
  const move = `${fileOf(id)}/actions/${actionId}/move`;
  expectOk(await service.post(move, { command: 'done' }));
  expect(await service.post(move, { command: 'pass' })).toMatchObject({ body: { code: 'FOUR_EYES' } });
  expect((await file(id)).actions).toMatchObject([{ own: true, state: 'done' }]);
  const checks = await Promise.all([manager, manager].map((one) => one.post(move, { command: 'pass' })));
  expect(checks.map(({ status }) => status).sort()).toEqual([204, 409]);
  expectOk(await close());
  expect(await file(id)).toMatchObject({ state: 'closed', claim: { stateText: '已赔付' }, unfinished: [], ...facts });
  expect(await service.post(`${fileOf(id)}/claim`, claim)).toMatchObject({ body: { code: 'INCIDENT_STATE' } });
  expectOk(await service.post(`${fileOf(id)}/move`, { command: 'reopen' }));
});

it('a call for help has one file, however many open it, with the time it happened', async () => {
  const pressedAt = whole.clock.now().toISOString();
  const { sos } = await cryForHelp(visit.worker, visit.id, pressedAt);
  const body = { kind: 'threat', words: '门被反锁', photoIds: [] };
  const opened = await Promise.all(
    [service, manager].map((one) => one.post<Schemas['OpenedOne']>(`/admin/safety/sos/${sos!.id}/incident`, body)),
  );
  const ids = opened.map((answer) => expectOk(answer).id);
  expect(new Set(ids).size).toBe(1);
  expect(await file(ids[0]!)).toMatchObject({ sosId: sos!.id, happenedAt: pressedAt, state: 'handling' });
});

it('the worker tells what happened with pictures of their own, and the office takes it', async () => {
  const reported = { kind: 'damage', words: '碰倒了花瓶', happenedAt: whole.clock.now().toISOString() };
  const path = `/worker/visits/${visit.id}/incidents`;
  const others = await service.post(`/admin/orders/${visit.id}/incidents`, {
    ...reported,
    photoIds: [await visit.worker.picture()],
  });
  expect(others).toMatchObject({ body: { code: 'FILE_NOT_YOURS' } });
  const photoIds = [await visit.worker.picture()];
  const { id } = expectOk(await visit.worker.post<Schemas['OpenedOne']>(path, { ...reported, photoIds }));
  expect(await file(id)).toMatchObject({ state: 'reported', ownerLabel: null, photos: [expect.any(String)] });
  expectOk(await manager.post(`${fileOf(id)}/move`, { command: 'take' }));
  const { items } = expectOk(await manager.get<Schemas['IncidentList']>('/admin/safety/incidents'));
  expect(items.find((one) => one.id === id)).toMatchObject({ state: 'handling', kindText: '物品损坏' });
  expect(await (await town.worker()).post(path, { ...reported, photoIds: [] })).toMatchObject({ status: 404 });
});

/** One that is due in an hour, in a fresh file. */
async function dueInAnHour(): Promise<{ readonly id: string; readonly actionId: string; readonly dueAt: string }> {
  const { incidentId: id } = await openIncident(service, visit.id, whole.clock.now());
  const dueAt = new Date(whole.clock.now().getTime() + 3_600_000).toISOString();
  expectOk(await service.post(`${fileOf(id)}/actions`, { action: '换上新的防滑垫', responsible: '质检 许晴', dueAt }));
  return { id, actionId: (await file(id)).actions[1]!.id, dueAt };
}

it('a correction that is not done on its date is told once, and stands with what waits until it is done', async () => {
  const { id, actionId, dueAt } = await dueInAnHour();
  const move = (by: Person, command: string) => by.post(`${fileOf(id)}/actions/${actionId}/move`, { command });
  const waits = async (): Promise<Schemas['ExceptionItem'][]> =>
    expectOk(await manager.get<Schemas['ExceptionList']>('/admin/exceptions')).items.filter(
      ({ incidentId }) => incidentId === id,
    );
  const told = async (): Promise<string[]> =>
    (await file(id)).entries.filter(({ kind }) => kind === 'action_overdue').map(({ text }) => text);
  whole.clock.set(new Date(Date.parse(dueAt) - 1_000).toISOString());
  await whole.drain();
  expect([await waits(), await told()]).toEqual([[], []]);
  await seconds(1);
  const text = expect.stringContaining('换上新的防滑垫（质检 许晴）') as string;
  expect(await waits()).toMatchObject([{ kind: 'corrective_action', id: actionId, text, dueAt, orderId: null }]);
  expect((await waits())[0]!.text).toMatch(/，事件负责人 \S/);
  expect(await told()).toEqual([text]);
  expectOk(await move(service, 'done'));
  expect(await waits()).toEqual([]);
  expectOk(await move(manager, 'redo'));
  await whole.drain();
  expect(await waits()).toHaveLength(1);
  expect(await told()).toHaveLength(1);
});

it('a correction done in time is told only when it is sent back after its date', async () => {
  const { id, actionId } = await dueInAnHour();
  const move = (by: Person, command: string) => by.post(`${fileOf(id)}/actions/${actionId}/move`, { command });
  const told = async (): Promise<number> =>
    (await file(id)).entries.filter(({ kind }) => kind === 'action_overdue').length;
  expectOk(await move(service, 'done'));
  whole.clock.advance(90);
  await whole.drain();
  expect(await told()).toBe(0);
  expectOk(await move(manager, 'redo'));
  await whole.drain();
  expect(await told()).toBe(1);
  expectOk(await move(service, 'done'));
  expectOk(await move(manager, 'pass'));
  await whole.drain();
  expect(await told()).toBe(1);
});
