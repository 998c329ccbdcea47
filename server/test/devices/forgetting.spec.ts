import type { Schemas } from '@daowei/shared/api/client';
import { DEVICE_POLICY } from '../../src/modules/devices/domain/device-policy.js';
import { ForgettingSql } from '../../src/modules/devices/infrastructure/forgetting.sql.js';
import { expectOk, type Person, type TownWorker } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { watchOf, type Watch } from '../support/watch.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

const DAY = 1_440;
const READING_DAYS = DEVICE_POLICY.readingDays.value;
const ALARM_DAYS = DEVICE_POLICY.alarmDays.value;
const START = Date.parse('2026-03-10T01:00:00.000Z');

let whole: WholeApp;
let town: SmallTown;
let worker: TownWorker;
let watch: Watch;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());
beforeEach(async () => {
  whole.clock.set(new Date(START));
  await town.newTrade();
  worker = await town.worker();
  watch = await watchOf(whole, await town.staff('coordinator'), worker);
});
afterEach(async () => {
  await well();
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

/** The worker's phone, logged in on the day it is. */
async function phone(): Promise<Person> {
  const [account] = await whole.rows<{ openid: string }>('SELECT openid FROM account WHERE worker_id = ?', [worker.id]);
  return town.login(account!.openid);
}
/** Whatever is asked is answered. */
async function well(): Promise<void> {
  const person = await phone();
  const { asked } = expectOk(await person.get<Schemas['WorkerDeviceAlarm']>('/worker/device-alarms'));
  if (asked) expectOk(await person.post(`/worker/device-alarms/${asked.id}/answer`, { answer: 'fine' }));
}
const numbers = async (): Promise<number[]> => {
  const sql = 'SELECT seq FROM device_reading WHERE device_id = ? ORDER BY seq';
  return (await whole.rows<{ seq: string }>(sql, [watch.id])).map(({ seq }) => Number(seq));
};
const states = async (): Promise<string[]> => {
  const sql = 'SELECT state FROM device_alarm WHERE device_id = ? ORDER BY id';
  return (await whole.rows<{ state: string }>(sql, [watch.id])).map(({ state }) => state);
};
/** So long after the start the hour of forgetting comes. */
async function forgetAfter(days: number, more = 0): Promise<void> {
  whole.clock.set(new Date(START + days * DAY * 60_000 + more));
  await whole.rows("UPDATE due_work SET due_at = ? WHERE kind = 'devices.forget'", [whole.clock.now()]);
  await whole.drain();
}

it('forgets readings and questions that ended well when their days are over, not an instant earlier', async () => {
  expectOk(await watch.tell({ kind: 'fall' }));
  await well();
  await forgetAfter(READING_DAYS);
  expect(await numbers()).toEqual([1]);
  await forgetAfter(READING_DAYS, 1);
  expect([await numbers(), await states()]).toEqual([[], ['fine']]);
  await forgetAfter(ALARM_DAYS);
  expect(await states()).toEqual(['fine']);
  await forgetAfter(ALARM_DAYS, 1);
  expect(await states()).toEqual([]);
});

it('keeps what a call for help came of, and what is younger', async () => {
  expectOk(await watch.tell({ kind: 'fall' }));
  whole.clock.advance(DEVICE_POLICY.fallAnswerSeconds.value / 60);
  await whole.drain();
  const [sos] = await whole.rows<{ id: string }>('SELECT id FROM sos WHERE worker_id = ?', [worker.id]);
  const office = await town.staff('coordinator');
  expectOk(await office.post(`/admin/safety/sos/${sos!.id}/acknowledge`));
  expectOk(await office.post(`/admin/safety/sos/${sos!.id}/end`, { text: '已联系本人' }));
  whole.clock.advance(DAY);
  expectOk(await watch.tell({ kind: 'no_movement' }));
  await well();
  await forgetAfter(READING_DAYS, 60_000);
  expect([await numbers(), await states()]).toEqual([[2], ['unanswered', 'fine']]);
  await forgetAfter(ALARM_DAYS + 2);
  expect([await numbers(), await states()]).toEqual([[], ['unanswered']]);
});

it('a number that was forgotten is not taken again, nor one before it that comes so late', async () => {
  const [late, told] = [watch.written([{ kind: 'no_movement' }]), watch.written([{ kind: 'fall' }])];
  expectOk(await watch.send(told));
  await well();
  await forgetAfter(READING_DAYS, 1);
  for (const body of [told, late, told]) expectOk(await watch.send(body));
  expect([await numbers(), await states()]).toEqual([[], ['fine']]);
});

it('a number after those that are forgotten is taken once, however late and however often it comes', async () => {
  expectOk(await watch.tell({ kind: 'fall' }));
  await well();
  whole.clock.advance(1);
  const late = watch.written([{ kind: 'fall' }]);
  await forgetAfter(READING_DAYS, 1);
  await Promise.all(Array.from({ length: 4 }, () => watch.send(late)));
  expect([await numbers(), await states()]).toEqual([[2], ['fine', 'asked']]);
  await well();
  expectOk(await watch.send(late));
  expect(await states()).toEqual(['fine', 'fine']);
});

it('what happened before the worker was well asks nothing, also when that word is forgotten', async () => {
  const [told, late] = [watch.written([{ kind: 'fall' }]), watch.written([{ kind: 'no_movement' }])];
  whole.clock.advance(1);
  expectOk(await watch.send(told));
  await well();
  await forgetAfter(ALARM_DAYS, 120_000);
  expect(await states()).toEqual([]);
  expectOk(await watch.send(late));
  expect([await numbers(), await states()]).toEqual([[2], []]);
});

it('a watch that counts anew is heard, and each of its numbers once', async () => {
  for (let each = 0; each < 3; each += 1) expectOk(await watch.tell({ kind: 'fall' }));
  await well();
  await forgetAfter(READING_DAYS, 1);
  const anew = watch.written([{ kind: 'fall', seq: 1 }]);
  expectOk(await watch.send(anew));
  expect(await states()).toEqual(['fine', 'asked']);
  await well();
  expectOk(await watch.send(anew));
  expect(await states()).toEqual(['fine', 'fine']);
});

it('cut off in the middle it has forgotten nothing, and what comes while two forget at once is taken once', async () => {
  const told = watch.written([{ kind: 'fall' }]);
  expectOk(await watch.send(told));
  await well();
  const sql = whole.app.get(ForgettingSql, { strict: false });
  const forget = sql.forget.bind(sql);
  sql.forget = async (...args) => {
    await forget(...args);
    throw new Error('the process died');
  };
  await forgetAfter(READING_DAYS, 1);
  sql.forget = forget;
  expect(await numbers()).toEqual([1]);
  await whole.rows(
    `INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at)
     VALUES ('01JD0000000000000000009702', 'devices.forget', 'twice', ?, 0, 'null', ?)`,
    [whole.clock.now(), whole.clock.now()],
  );
  await Promise.all([forgetAfter(READING_DAYS, 2), ...Array.from({ length: 4 }, () => watch.send(told))]);
  await whole.rows("DELETE FROM due_work WHERE kind = 'devices.forget' AND ref = 'twice'");
  expect([await numbers(), await states()]).toEqual([[], ['fine']]);
});
