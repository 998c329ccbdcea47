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

describe('whose incident is handed to somebody else', () => {
  const handOver = (by: Person, to: Person, reason = '我明天起休假'): Promise<Answer> =>
    by.post(`/admin/safety/incidents/${id}/owner`, { ownerId: to.accountId, reason });
  const accept = (by: Person): Promise<Answer> => by.post(`/admin/safety/incidents/${id}/move`, { command: 'accept' });
  const file = async (): Promise<Schemas['OpenedIncident']> =>
    expectOk(await manager.get<Schemas['OpenedIncident']>(`/admin/safety/incidents/${id}`));
  /** Files given to a person who has not said yet that they have them: by whom, and why. */
  const givenTo = async (person: Person): Promise<string[]> =>
    expectOk(await person.get<Schemas['ToldActions']>('/admin/safety/own-actions'))
      .handed.filter(({ incidentId }) => incidentId === id)
      .map(({ because }) => because);

  it('is told to the new owner alone, who says that they have it', async () => {
    const before = await file();
    expect(before).toMatchObject({ handed: null, mine: false });
    expect(before.others.map((one) => one.id)).toEqual(
      expect.arrayContaining([colleague.accountId, manager.accountId]),
    );
    expect(before.others.map((one) => one.id)).not.toContain(owner.accountId);
    expectOk(await handOver(owner, colleague));
    expect([await givenTo(owner), await givenTo(colleague), await givenTo(manager)]).toEqual([
      [],
      ['我明天起休假'],
      [],
    ]);
    const after = await file();
    expect(after).toMatchObject({ ownerLabel: expect.stringMatching(/^客服 /), handed: { because: '我明天起休假' } });
    expect(after.entries.map(({ text }) => text)).toContain(
      `负责人由${before.ownerLabel!}转为${after.ownerLabel!}：我明天起休假`,
    );
    // the date comes near before they have said so: it is theirs all the same
    await at(-DAY);
    expect([await shownTo(owner), await shownTo(colleague)]).toEqual([[], ['soon']]);
    expect(await accept(owner)).toMatchObject({ status: 409, body: { code: 'INCIDENT_STATE' } });
    expectOk(await accept(colleague));
    expect([await givenTo(colleague), await shownTo(colleague)]).toEqual([[], ['soon']]);
    expect(await accept(colleague)).toMatchObject({ status: 409, body: { code: 'INCIDENT_STATE' } });
    expect((await file()).entries.map(({ text }) => text)).toContain('已接手');
    await at(0);
    expect([await shownTo(owner), await shownTo(colleague), texts()]).toEqual([
      [],
      ['overdue'],
      [`sms ${SOS_POLICY.dutyPhone.value}`],
    ]);
    expect(whole.telephony.sent[0]!.words).toContain(`负责人${(await file()).ownerLabel!}`);
  });

  it('after its date: the old owner reads of it no more from that moment on', async () => {
    await at(0);
    expect([await shownTo(owner), await shownTo(colleague)]).toEqual([['overdue'], []]);
    expectOk(await handOver(manager, colleague, '原负责人请病假'));
    expect([await shownTo(owner), await shownTo(colleague), await givenTo(colleague)]).toEqual([
      [],
      ['overdue'],
      ['原负责人请病假'],
    ]);
  });

  it('takes it over themselves without being told, and gives it on before they have said that they have it', async () => {
    expectOk(await handOver(colleague, colleague, '我在现场，我来跟'));
    expect([await givenTo(colleague), (await file()).handed]).toEqual([[], null]);
    expectOk(await handOver(colleague, owner));
    expectOk(await handOver(owner, manager, '需要经理定'));
    expect([await givenTo(owner), await givenTo(manager)]).toEqual([[], ['需要经理定']]);
    expect(await accept(owner)).toMatchObject({ status: 409 });
    // whoever closes or hands it on at the same moment: one after the other, and both stand in the file
    const both = await Promise.all([handOver(manager, owner, '一'), handOver(owner, colleague, '二')]);
    expect(both.map(({ status }) => status)).toEqual([204, 204]);
    const { entries } = await file();
    expect(entries.filter(({ text }) => text.startsWith('负责人由'))).toHaveLength(5);
  });

  it('is nobody outside the desk, nobody who has it already, and not of a file that is closed', async () => {
    expect(await handOver(owner, await town.staff('finance'))).toMatchObject({ status: 422 });
    expect(await handOver(owner, await town.customer())).toMatchObject({ status: 422 });
    expect(await handOver(owner, owner)).toMatchObject({ status: 409, body: { code: 'INCIDENT_STATE' } });
    expect(await handOver(owner, colleague, '  ')).toMatchObject({ status: 422 });
    await whole.rows(`UPDATE incident SET state = 'closed' WHERE id = ?`, [id]);
    expect(await handOver(owner, colleague)).toMatchObject({ status: 409, body: { code: 'INCIDENT_STATE' } });
  });
});
