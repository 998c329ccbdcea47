import type { Schemas } from '@daowei/shared/api/client';
import { DEVICE_POLICY } from '../../src/modules/devices/domain/device-policy.js';
import { expectOk, type Person } from '../support/person.js';
import { agreedVisit, cryForHelp } from '../support/safety.js';
import { SmallTown, type ConfirmedVisit } from '../support/small-town.js';
import { fall, Watch, watchOf } from '../support/watch.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
let town: SmallTown;
let office: Person;
let visit: ConfirmedVisit;
let watch: Watch;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());

beforeEach(() => onDay('2026-03-10'));
afterEach(async () => {
  // whoever is still asked is well, so that no timer of one test rings in the next
  const { asked } = await own();
  if (asked) expectOk(await answer(asked.id, 'fine'));
  for (const { id, state } of await calls()) {
    if (state === 'calling') expectOk(await office.post(`/admin/safety/sos/${id}/acknowledge`));
    expectOk(await office.post(`/admin/safety/sos/${id}/end`, { text: '演练结束' }));
  }
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

/** Somebody with a watch is out for a visit. */
async function onDay(day: string): Promise<void> {
  whole.clock.set(`${day}T01:00:00.000Z`);
  office = await town.staff('coordinator');
  visit = await agreedVisit(town);
  watch = await watchOf(whole, office, visit.worker);
  const deviceTime = whole.clock.now().toISOString();
  expectOk(await visit.worker.post(`/worker/visits/${visit.id}/depart`, { at: null, deviceTime }));
}

const FALL_SECONDS = DEVICE_POLICY.fallAnswerSeconds.value;
const STILL_SECONDS = DEVICE_POLICY.stillAnswerSeconds.value;

const calls = async (): Promise<Schemas['SosCard'][]> =>
  expectOk(await office.get<Schemas['SosAlarms']>('/admin/safety/alarms')).items;
const own = async (worker: Person = visit.worker): Promise<Schemas['WorkerDeviceAlarm']> =>
  expectOk(await worker.get<Schemas['WorkerDeviceAlarm']>('/worker/device-alarms'));
const answer = (id: string, said: 'fine' | 'help', worker: Person = visit.worker) =>
  worker.post(`/worker/device-alarms/${id}/answer`, { answer: said });
const felt = async (worker = visit.worker): Promise<Schemas['DeviceAlarmRow'][]> =>
  expectOk(await office.get<Schemas['DeviceAlarmList']>('/admin/devices/alarms')).items.filter(
    ({ workerName }) => workerName === worker.name,
  );
const record = async (id: string): Promise<Schemas['OpenedSos']> =>
  expectOk(await office.get<Schemas['OpenedSos']>(`/admin/safety/sos/${id}`));
const fileOf = (id: string) =>
  whole.rows<{ kind: string; actor: string }>('SELECT kind, actor FROM safety_entry WHERE subject_id = ? ORDER BY id', [
    id,
  ]);
async function seconds(count: number): Promise<void> {
  whole.clock.advance(count / 60);
  await whole.drain();
}
const ago = (count: number): Date => new Date(watch.now().getTime() - count * 1_000);

it('who fell is asked first, and one word that all is well ends it, with a line in its file', async () => {
  const id = await fall(watch, visit.worker);
  expect((await own()).asked).toMatchObject({ cause: 'fall', happenedAt: whole.clock.now().toISOString() });
  await seconds(FALL_SECONDS - 1);
  expect(expectOk(await answer(id, 'fine'))).toEqual({ worn: true, asked: null, called: null });
  await seconds(600);
  expect(await calls()).toEqual([]);
  expect(await felt()).toMatchObject([{ id, state: 'fine', orderId: visit.id, sosId: null }]);
  const entries = await fileOf(id);
  expect(entries.map(({ kind }) => kind)).toEqual(['asked_well', 'said_fine']);
  expect(entries[1]!.actor).toContain(visit.worker.name);
  // the same word again changes nothing
  expectOk(await answer(id, 'fine'));
  expect(await fileOf(id)).toHaveLength(2);
});

it('silence is a call for help at once after a fall, later after lying still, in the visit and with the place', async () => {
  const place = { lat: 30.2741, lng: 120.1302, accuracy: 9 };
  expectOk(await watch.tell({ kind: 'no_movement', place }));
  await seconds(STILL_SECONDS - FALL_SECONDS);
  const id = await fall(watch, visit.worker).then(async () => (await felt())[0]!.id);
  await seconds(FALL_SECONDS - 1);
  expect(await calls()).toEqual([]);
  await seconds(1);
  const [call, ...more] = await calls();
  expect(more).toEqual([]);
  expect(call).toMatchObject({
    source: 'device',
    state: 'calling',
    orderId: visit.id,
    workerName: visit.worker.name,
    metresOff: 0,
    reaches: [{ way: 'desk' }],
  });
  // both are due at this instant: whichever comes first is told, the other joins it
  expect([
    `跌倒，本人${FALL_SECONDS}秒内没有回答，最后的位置是09:00的`,
    `长时间不动，本人${STILL_SECONDS}秒内没有回答`,
  ]).toContain(call!.told);
  const states = (await felt()).map(({ cause, state, sosId }) => ({ cause, state, sosId }));
  expect(states).toEqual([
    { cause: 'fall', state: 'unanswered', sosId: call!.id },
    { cause: 'no_movement', state: 'unanswered', sosId: call!.id },
  ]);
  expect((await own()).called).toMatchObject({ acknowledgedBy: null });
  // it is looked after by now: only who looks after it ends it
  expect(await answer(id, 'fine')).toMatchObject({ status: 409, body: { code: 'DEVICE_ALARM_CLOSED' } });
  expectOk(await answer(id, 'help'));
  expect(await calls()).toHaveLength(1);
  // the ways are climbed as with any other call
  await seconds(15);
  expect(whole.telephony.sent.at(-1)).toMatchObject({ way: 'sms' });
});

it('who needs help is helped at once, also after having said that all is well', async () => {
  const id = await fall(watch, visit.worker);
  expectOk(await answer(id, 'fine'));
  expect(expectOk(await answer(id, 'help'))).toMatchObject({ asked: null, called: { acknowledgedBy: null } });
  const [call] = await calls();
  expect(call).toMatchObject({ told: '跌倒，本人说需要帮助', orderId: visit.id });
  expect((await fileOf(id)).map(({ kind }) => kind)).toEqual(['asked_well', 'said_fine', 'said_help']);
});

it('an answer and the timer at the same instant have exactly one outcome', async () => {
  for (const said of ['fine', 'help', 'fine', 'help', 'fine'] as const) {
    const id = await fall(watch, visit.worker);
    whole.clock.advance(FALL_SECONDS / 60);
    const [answered] = await Promise.all([answer(id, said), whole.drain()]);
    await whole.drain();
    const { state, sosId } = (await felt()).find((one) => one.id === id)!;
    const open = await calls();
    if (state === 'fine') {
      expect([answered.status, sosId, open]).toEqual([200, null, []]);
    } else {
      expect(answered.status).toBe(said === 'help' ? 200 : 409);
      expect(open.map((one) => one.id)).toEqual([sosId]);
      expect((await record(sosId!)).entries.filter(({ kind }) => kind !== 'reached')).toHaveLength(1);
      expectOk(await office.post(`/admin/safety/sos/${sosId}/acknowledge`));
      expectOk(await office.post(`/admin/safety/sos/${sosId}/end`, { text: '已安全' }));
    }
    whole.clock.advance(1);
  }
});

it('one question a device and cause: felt again it is counted, sent again it is the same', async () => {
  const bundle = watch.written([{ kind: 'fall' }]);
  const twice = await Promise.all([watch.send(bundle), watch.send(bundle)]);
  expect(twice.map(({ status }) => status)).toEqual([204, 204]);
  expect(await felt()).toMatchObject([{ times: 1, state: 'asked' }]);
  await Promise.all([watch.tell({ kind: 'fall' }), watch.tell({ kind: 'fall' })]);
  expect(await felt()).toMatchObject([{ times: 3, state: 'asked' }]);
  expectOk(await watch.tell({ kind: 'no_movement' }));
  expect(await felt()).toHaveLength(2);
  // who is well is well: one word for both
  expect(expectOk(await answer((await own()).asked!.id, 'fine')).asked).toBeNull();
  expect((await felt()).map(({ state }) => state)).toEqual(['fine', 'fine']);
  // nor does an answered one come back with what is sent again
  expectOk(await watch.send(bundle));
  expect(await felt()).toHaveLength(2);
});

it('what arrives late and happened before the worker was well asks nothing; what happened after does', async () => {
  const id = await fall(watch, visit.worker);
  await seconds(20);
  expectOk(await answer(id, 'fine'));
  await seconds(60);
  expectOk(await watch.tell({ kind: 'heartbeat' }));
  expectOk(await watch.tell({ kind: 'fall', at: ago(70) }));
  expect((await own()).asked).toBeNull();
  // older than the newest heartbeat, and nobody has answered for it
  const at = ago(30);
  expectOk(await watch.tell({ kind: 'fall', at }));
  expect((await own()).asked).toMatchObject({ happenedAt: at.toISOString() });
});

it('a fall while help is on its way joins the call and asks nothing', async () => {
  const { sos } = await cryForHelp(visit.worker, visit.id, whole.clock.now().toISOString());
  whole.clock.advance(1);
  expectOk(await watch.tell({ kind: 'fall' }));
  expect(await own()).toMatchObject({ asked: null, called: { acknowledgedBy: null } });
  expect(await felt()).toMatchObject([{ state: 'joined', sosId: sos!.id }]);
  expect((await calls()).map(({ id }) => id)).toEqual([sos!.id]);
  const said = (await record(sos!.id)).entries.find(({ kind }) => kind === 'pressed_again');
  expect(said?.text).toContain('随身设备报警：跌倒');
});

it('out for no visit the same way is taken, across midnight, with where they last were; and it has a file', async () => {
  const worker = await town.worker();
  whole.clock.set('2026-03-10T15:59:40.000Z');
  office = await town.staff('coordinator');
  watch = await watchOf(whole, office, worker);
  const place = { lat: 30.3, lng: 120.1, accuracy: null };
  expectOk(await watch.tell({ kind: 'heartbeat', place, at: ago(600) }));
  expectOk(await watch.tell({ kind: 'fall' }));
  await seconds(FALL_SECONDS);
  const [call] = await calls();
  expect(call).toMatchObject({
    orderId: null,
    orderNo: null,
    serviceName: '不在服务中',
    place,
    metresOff: null,
    told: `跌倒，本人${FALL_SECONDS}秒内没有回答，最后的位置是23:49的`,
  });
  expect(await felt(worker)).toMatchObject([
    { state: 'unanswered', orderId: null, happenedAt: '2026-03-10T15:59:40.000Z' },
  ]);
  expect(expectOk(await office.get(`/admin/safety/sos/${call!.id}/contacts`))).toEqual({
    worker: null,
    customer: null,
  });
  const body = { kind: 'fall', words: '下班路上跌倒', photoIds: [] };
  const { id } = expectOk(await office.post<Schemas['OpenedOne']>(`/admin/safety/sos/${call!.id}/incident`, body));
  expect(expectOk(await office.get(`/admin/safety/incidents/${id}`))).toMatchObject({ orderId: null, sosId: call!.id });
  expect(expectOk(await office.get(`/admin/safety/incidents`)).items).toContainEqual(
    expect.objectContaining({ id, serviceName: '不在服务中' }),
  );
});

it('a watch that is taken back leaves its question standing: taking it back makes nobody well', async () => {
  await fall(watch, visit.worker);
  expectOk(await office.post(`/admin/devices/${watch.id}/take-back`));
  await seconds(FALL_SECONDS);
  expect(await calls()).toHaveLength(1);
});

it('the question goes by text to who has granted no notice, and nobody else can answer it', async () => {
  whole.telephony.sent.length = 0;
  const ways = { textMessages: 'service', care: true, quietFrom: 0, quietTo: 0 };
  expectOk(await visit.worker.post('/contact-preferences', ways));
  const id = await fall(watch, visit.worker);
  await whole.drain();
  expect(whole.telephony.sent).toMatchObject([{ way: 'sms', to: visit.worker.phone }]);
  expect(whole.telephony.sent[0]!.words).toContain(`${FALL_SECONDS}秒内没有回答`);
  const stranger = await town.worker();
  expect((await own(stranger)).asked).toBeNull();
  expect(await answer(id, 'fine', stranger)).toMatchObject({ status: 404 });
  expect((await own()).asked).toMatchObject({ id });
});
