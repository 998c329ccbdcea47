import type { Schemas } from '@daowei/shared/api/client';
import { DEVICE_POLICY } from '../../src/modules/devices/domain/device-policy.js';
import { expectOk, type Person } from '../support/person.js';
import { agreedVisit } from '../support/safety.js';
import { SmallTown } from '../support/small-town.js';
import { Watch, watchOf } from '../support/watch.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
let town: SmallTown;
let office: Person;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());

beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  office = await town.staff('coordinator');
});

const listed = async ({ id }: Watch): Promise<Schemas['DeviceRow'] | undefined> =>
  expectOk(await office.get<Schemas['DeviceList']>('/admin/devices')).items.find((one) => one.id === id);
const minutesAgo = (watch: Watch, minutes: number): Date => new Date(watch.now().getTime() - minutes * 60_000);

it('a worker has one device and a device one worker, also when two hand it out at the same moment', async () => {
  const [first, second] = [await town.worker(), await town.worker()];
  const hand = (workerId: string, serial: string) => office.post('/admin/devices', { workerId, serial });
  const answers = await Promise.all([hand(first.id, 'TWIN-0001'), hand(second.id, 'TWIN-0001')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  const won = answers.find(({ status }) => status === 201)!.body;
  const has = (await listed(won))!.workerId;
  expect(await hand(has, 'TWIN-0002')).toMatchObject({ body: { code: 'DEVICE_ISSUED' } });
  // the secret is in no list, and nowhere readably in the database
  expect(JSON.stringify(await listed(won))).not.toContain(won.secret);
  const kept = await whole.rows('SELECT * FROM worker_device WHERE id = ?', [won.id]);
  expect(JSON.stringify(kept)).not.toContain(won.secret);
  expectOk(await office.post(`/admin/devices/${won.id}/take-back`));
  expectOk(await office.post(`/admin/devices/${won.id}/take-back`));
  expect(await listed(won)).toBeUndefined();
  expectOk(await hand(first.id === has ? second.id : first.id, 'TWIN-0001'));
});

it('what is not signed by the device, or was signed for another moment, is not heard', async () => {
  const worker = await town.worker();
  const watch = await watchOf(whole, office, worker);
  const beat = watch.written([{ kind: 'heartbeat', battery: 80 }]);
  const off = DEVICE_POLICY.clockSeconds.value * 1_000;
  const wrong = [
    await watch.send(beat, { secret: 'not-the-secret' }),
    await watch.send(beat, { body: beat.replace('80', '10') }),
    await watch.send(beat, { nonce: 'short' }),
    await new Watch(whole, watch.id, 'WATCH-NOBODY', 'x').send(beat),
    await new Watch(whole, watch.id, '\u00e9\u00e8', 'x').send(beat),
  ];
  expect(wrong.map(({ body }) => body.code)).toEqual(Array(5).fill('DEVICE_SIGNATURE'));
  for (const aside of [-off - 1, off + 1])
    expect(await watch.send(beat, { timestamp: watch.now().getTime() + aside })).toMatchObject({
      status: 401,
      body: { code: 'DEVICE_CLOCK' },
    });
  expect(await listed(watch)).toMatchObject({ heardAt: null, battery: null });
  expectOk(await watch.send(beat, { timestamp: watch.now().getTime() - off }));
  expect(await listed(watch)).toMatchObject({ battery: 80 });
  expectOk(await office.post(`/admin/devices/${watch.id}/take-back`));
  expect(await watch.tell({ kind: 'heartbeat' })).toMatchObject({ status: 401, body: { code: 'DEVICE_SIGNATURE' } });
});

it('the same bundle again is refused, also at the same moment; signed anew it changes nothing', async () => {
  const watch = await watchOf(whole, office, await town.worker());
  const bundle = watch.written([{ kind: 'heartbeat', battery: 70 }]);
  const twice = await Promise.all([1, 2].map(() => watch.send(bundle, { nonce: 'used-only-once' })));
  expect(twice.map(({ status }) => status).sort()).toEqual([204, 409]);
  expect(twice.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'DEVICE_REPLAYED' });
  const before = await listed(watch);
  expectOk(await watch.send(bundle));
  expect(await listed(watch)).toEqual(before);
  // a nonce is forgotten when its timestamp would be refused, and so is never good for a second time
  whole.clock.advance((DEVICE_POLICY.clockSeconds.value * 2) / 60 + 1);
  expectOk(await watch.tell({ kind: 'heartbeat' }));
  expect(await whole.rows('SELECT nonce FROM device_nonce WHERE device_id = ?', [watch.id])).toHaveLength(1);
});

it('what is older than what is known changes nothing, in one bundle or two, and across midnight', async () => {
  whole.clock.set('2026-03-10T16:02:00.000Z');
  office = await town.staff('coordinator');
  const watch = await watchOf(whole, office, await town.worker());
  const place = { lat: 30.3, lng: 120.1, accuracy: 9.6 };
  const [newer, older] = [minutesAgo(watch, 1), minutesAgo(watch, 5)];
  expectOk(await watch.tell({ kind: 'heartbeat', at: newer, battery: 60, heartRate: 71 }));
  expectOk(await watch.tell({ kind: 'heartbeat', at: older, battery: 90, heartRate: 99, place }));
  expect(await listed(watch)).toMatchObject({ heardAt: newer.toISOString(), battery: 60, heartRate: 71 });
  expect(await whole.rows('SELECT lat, accuracy_metres, place_at FROM worker_device WHERE id = ?', [watch.id])).toEqual(
    [{ lat: 30.3, accuracy_metres: 10, place_at: older }],
  );
  const latest = minutesAgo(watch, 0);
  expectOk(await watch.tell({ kind: 'heartbeat', at: latest, battery: 15 }, { kind: 'heartbeat', at: older }));
  expect(await listed(watch)).toMatchObject({ heardAt: latest.toISOString(), battery: 15, isBatteryLow: true });
});

it('a clock that is wrong by minutes moves nothing: only the time between feeling and sending is believed', async () => {
  const watch = await watchOf(whole, office, await town.worker());
  for (const aheadMs of [-240_000, 240_000]) {
    whole.clock.advance(1);
    watch.aheadMs = aheadMs;
    expectOk(await watch.tell({ kind: 'heartbeat' }));
    expect((await listed(watch))!.heardAt).toBe(whole.clock.now().toISOString());
  }
  // a future is none
  expectOk(await watch.tell({ kind: 'heartbeat', at: minutesAgo(watch, -60) }));
  expect((await listed(watch))!.heardAt).toBe(whole.clock.now().toISOString());
});

it('a device that falls silent stands with what waits for a person while its worker is out, and only then', async () => {
  const visit = await agreedVisit(town);
  const watch = await watchOf(whole, office, visit.worker);
  const waits = async (): Promise<Schemas['ExceptionItem'][]> =>
    expectOk(await office.get<Schemas['ExceptionList']>('/admin/exceptions')).items.filter(
      ({ kind }) => kind === 'silent_device',
    );
  expectOk(await watch.tell({ kind: 'heartbeat' }));
  whole.clock.set(town.at('11:30').toISOString());
  // at home nobody asks
  expect(await waits()).toEqual([]);
  expectOk(
    await visit.worker.post(`/worker/visits/${visit.id}/depart`, {
      at: null,
      deviceTime: whole.clock.now().toISOString(),
    }),
  );
  const departed = whole.clock.now();
  whole.clock.advance(DEVICE_POLICY.silentMinutes.value - 1);
  expect(await waits()).toEqual([]);
  whole.clock.advance(1);
  const text = expect.stringContaining(`${visit.worker.name}的随身设备 ${watch.serial}`) as string;
  expect(await waits()).toMatchObject([{ orderId: visit.id, text, openedAt: whole.clock.now().toISOString() }]);
  expect(await listed(watch)).toMatchObject({ silentSince: departed.toISOString(), orderId: visit.id });
  expect(expectOk(await office.get<Schemas['SosAlarms']>('/admin/safety/alarms')).items).toEqual([]);
  // what it stored and brings late tells that it was heard then, and not now
  expectOk(await watch.tell({ kind: 'heartbeat', at: minutesAgo(watch, DEVICE_POLICY.silentMinutes.value) }));
  expect(await waits()).toHaveLength(1);
  expectOk(await watch.tell({ kind: 'heartbeat' }));
  expect(await waits()).toEqual([]);
  whole.clock.advance(DEVICE_POLICY.silentMinutes.value);
  expect(await waits()).toHaveLength(1);
  expectOk(await office.post(`/admin/devices/${watch.id}/take-back`));
  expect(await waits()).toEqual([]);
});
