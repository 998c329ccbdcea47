import type { Schemas } from '@daowei/shared/api/client';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { INCIDENT_POLICY } from '../../src/modules/safety/domain/incident-policy.js';
import { SOS_POLICY } from '../../src/modules/safety/domain/sos-policy.js';
import { expectOk, Person, type Answer } from '../support/person.js';
import { openIncident } from '../support/safety.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

const DAY = 1_440;

let whole: WholeApp;
let town: SmallTown;
let owner: Person;
let colleague: Person;
let manager: Person;
let id: string;
let actionId: string;
/** seven days after the file was opened */
let dueAt: Date;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());
beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  whole.telephony.sent.length = 0;
  whole.telephony.outcome = { kind: 'sent' };
  [owner, colleague, manager] = [await town.staff('service'), await town.staff('service'), await town.staff('manager')];
  await town.newTrade();
  const visit = await town.confirmed(await town.customer(), town.at('12:00'), [await town.worker()]);
  const opened = await openIncident(owner, visit.id, whole.clock.now());
  [id, actionId, dueAt] = [opened.incidentId, opened.actionId, addMinutes(whole.clock.now(), 7 * DAY)];
});

/** The same person again: sessions do not last for days. */
async function anew({ accountId }: Person): Promise<Person> {
  const [found] = await whole.rows<{ username: string }>('SELECT username FROM staff_credential WHERE account_id = ?', [
    accountId,
  ]);
  const login = { username: found!.username, password: 'correct horse' };
  const stranger = new Person(whole, '', '');
  const { token, me } = expectOk(await stranger.post<Schemas['Session']>('/auth/staff-login', login));
  return new Person(whole, token, me.id);
}
const at = async (minutesFromDue: number): Promise<void> => {
  whole.clock.set(addMinutes(dueAt, minutesFromDue));
  await whole.drain();
  [owner, colleague, manager] = [await anew(owner), await anew(colleague), await anew(manager)];
};
const move = (by: Person, command: string): Promise<Answer> =>
  by.post(`/admin/safety/incidents/${id}/actions/${actionId}/move`, { command });
afterEach(async () => expect(await whole.broken()).toEqual([]));

/** In the file: what was told, in order. */
const told = async (): Promise<string[]> => {
  const kinds = await whole.rows<{ kind: string }>(
    `SELECT kind FROM safety_entry WHERE subject_id = ? AND kind LIKE 'action\\_%' ORDER BY id`,
    [id],
  );
  return kinds.map(({ kind }) => kind).filter((kind) => kind !== 'action_set' && kind !== 'action_moved');
};
/** What is shown over the pages of a person, of this file. */
const shownTo = async (person: Person): Promise<string[]> =>
  expectOk(await person.get<Schemas['ToldActions']>('/admin/safety/own-actions'))
    .items.filter(({ incidentId }) => incidentId === id)
    .map(({ stage }) => stage);
const texts = (): string[] => whole.telephony.sent.map(({ way, to }) => `${way} ${to}`);

it('is told to its owner a day before its date, when it has passed, and then to the manager: each once', async () => {
  await at(-DAY - 1);
  expect([await told(), await shownTo(owner), texts()]).toEqual([[], [], []]);
  await at(-DAY);
  expect([await told(), await shownTo(owner), await shownTo(colleague), await shownTo(manager)]).toEqual([
    ['action_soon'],
    ['soon'],
    [],
    [],
  ]);
  expect(texts()).toEqual([]);
  await at(-1);
  expect(await told()).toEqual(['action_soon']);
  await at(0);
  expect(await told()).toEqual(['action_soon', 'action_overdue']);
  expect([await shownTo(owner), await shownTo(colleague), await shownTo(manager)]).toEqual([['overdue'], [], []]);
  expect(texts()).toEqual([`sms ${SOS_POLICY.dutyPhone.value}`]);
  expect(whole.telephony.sent[0]!.words).toMatch(/^到位安全：安全事件SJ\d+的整改过了期限/);
  await at(DAY - 1);
  expect(await told()).toHaveLength(2);
  await at(DAY);
  expect(await told()).toEqual(['action_soon', 'action_overdue', 'action_escalated']);
  expect([await shownTo(owner), await shownTo(colleague), await shownTo(manager)]).toEqual([
    ['escalated'],
    [],
    ['escalated'],
  ]);
  expect(texts()).toEqual([`sms ${SOS_POLICY.dutyPhone.value}`, `sms ${SOS_POLICY.managerPhone.value}`]);
  await at(5 * DAY);
  expect([(await told()).length, texts().length]).toEqual([3, 2]);
  expectOk(await move(owner, 'done'));
  expect([await shownTo(owner), await shownTo(manager)]).toEqual([[], []]);
});

it('is told to nobody once it is done; sent back, it is told what is true by then, and nothing twice', async () => {
  await at(-DAY);
  expectOk(await move(owner, 'done'));
  await at(2 * DAY);
  expect([await told(), await shownTo(owner), texts()]).toEqual([['action_soon'], [], []]);
  expectOk(await move(manager, 'redo'));
  await whole.drain();
  expect(await told()).toEqual(['action_soon', 'action_overdue']);
  // the owner has a day from then on before the manager hears of it
  await at(3 * DAY - 1);
  expect([await told(), await shownTo(manager)]).toEqual([['action_soon', 'action_overdue'], []]);
  expectOk(await move(owner, 'done'));
  expectOk(await move(manager, 'redo'));
  await at(3 * DAY);
  expect(await told()).toEqual(['action_soon', 'action_overdue', 'action_escalated']);
});

it('is read on the phone as soon as texts go out again, unless it was done meanwhile', async () => {
  whole.telephony.outcome = { kind: 'unavailable', detail: 'ECONNREFUSED' };
  await at(0);
  expect([await shownTo(owner), texts()]).toEqual([['overdue'], []]);
  whole.telephony.outcome = { kind: 'sent' };
  await at(INCIDENT_POLICY.textAgainMinutes.value);
  expect(texts()).toEqual([`sms ${SOS_POLICY.dutyPhone.value}`]);
  whole.telephony.outcome = { kind: 'unavailable', detail: 'ECONNREFUSED' };
  await at(DAY);
  whole.telephony.outcome = { kind: 'sent' };
  expectOk(await move(owner, 'done'));
  await at(2 * DAY);
  expect(texts()).toHaveLength(1);
});

it('of an incident that was taken before owners were kept is shown to the managers once its date has passed', async () => {
  await whole.rows('UPDATE incident SET owner_id = NULL WHERE id = ?', [id]);
  await at(-DAY);
  expect([await shownTo(owner), await shownTo(manager)]).toEqual([[], []]);
  await at(0);
  expect([await shownTo(colleague), await shownTo(manager)]).toEqual([[], ['overdue']]);
});
