import { addDays } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import { IdentityCheck } from '../../src/modules/safety/domain/identity-check.js';
import { PRECAUTIONS_POLICY } from '../../src/modules/safety/domain/precautions-policy.js';
import { expectOk, type Answer, type Customer, type Person } from '../support/person.js';
import { servedVisit } from '../support/served-visit.js';
import { PRECAUTIONS, SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
let town: SmallTown;
let service: Person;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());

beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  await town.newTrade();
  service = await town.staff('service');
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const { identity, contact } = PRECAUTIONS;
const give = (customer: Customer, body: object = PRECAUTIONS): Promise<Answer<Schemas['PrecautionsView']>> =>
  customer.put('/precautions', body);
const seen = async (customer: Person, id: string): Promise<Schemas['VisitPrecautionsView']> =>
  expectOk(await customer.get<Schemas['VisitPrecautionsView']>(`/orders/${id}/precautions`));
const asked = async (id: string): Promise<string[]> => (await town.assignments(id)).map(({ state }) => state);
const waiting = async (id: string): Promise<Schemas['ExceptionItem'][]> =>
  expectOk(await service.get<Schemas['ExceptionList']>('/admin/exceptions')).items.filter(
    ({ orderId, kind }) => orderId === id && kind === 'held_back',
  );
const told = async (customer: Customer): Promise<string[]> =>
  expectOk(await customer.get<{ items: { text: string }[] }>('/messages')).items.map(({ text }) => text);

it('a first visit by one worker waits for who the customer is, and goes on by itself when both are given', async () => {
  const worker = await town.worker();
  const newcomer = await town.newcomer();
  const { id } = await town.paid(newcomer, town.at('15:00'));
  expect(await asked(id)).toEqual([]);
  expect(await seen(newcomer, id)).toMatchObject({
    risks: [{ kind: 'first_alone' }],
    missing: ['identity', 'contact'],
    identity: null,
  });
  expect(await waiting(id)).toMatchObject([
    { text: '首次服务，一人上门：还缺身份核验和紧急联系人，已请客户填写，补齐后自动派单' },
  ]);
  expect(await told(newcomer)).toEqual([expect.stringContaining('上门前请补上身份核验和紧急联系人')]);
  // the time stays theirs, and the promise to confirm is not broken by who has to answer first
  whole.clock.advance(10);
  await whole.drain();
  expect(
    await whole.rows('SELECT 1 FROM dispatch_exception WHERE order_id = ? AND kind = ?', [id, 'unconfirmed']),
  ).toEqual([]);

  expectOk(await give(newcomer, { identity, contact: null }));
  await whole.drain();
  expect(await asked(id)).toEqual([]);
  expect(await seen(newcomer, id)).toMatchObject({
    missing: ['contact'],
    identity: { masked: '周** 1****************X' },
  });
  const known = expectOk(await give(newcomer, { contact }));
  expect(known.contact).toMatchObject({ masked: '女**** 139****3333' });
  await whole.drain();
  expect((await town.live(id)).worker_id).toBe(worker.id);
  expect(await waiting(id)).toEqual([]);
  const { timeline } = expectOk(await newcomer.get<Schemas['OrderView']>(`/orders/${id}`));
  const kinds = timeline.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind.startsWith('safety.'))).toEqual(['safety.waiting', 'safety.ready']);
  // given again it is the same, and asks nobody twice
  expectOk(await give(newcomer));
  await whole.drain();
  expect(await asked(id)).toEqual(['offered']);
});

it('who has been visited before is not asked by day, and is by night and for nursing; who is confirmed never again', async () => {
  const { customer } = await servedVisit(town);
  // from before anybody was asked
  await whole.rows('DELETE FROM customer_precautions WHERE account_id = ?', [customer.accountId]);
  await town.newTrade();
  const worker = await town.worker({ hours: [480, 1_380] });
  const byDay = await town.paid(customer, town.at('14:30'));
  expect((await town.live(byDay.id)).worker_id).toBe(worker.id);
  const byNight = await town.paid(customer, town.at('18:30', addDays(town.today, 1)));
  expect(await seen(customer, byNight.id)).toMatchObject({ risks: [{ kind: 'night' }] });
  expect(await asked(byNight.id)).toEqual([]);
  // moved into the day nothing is needed any more
  const terms = { revision: 1, startAt: town.at('13:00', addDays(town.today, 1)).toISOString(), reason: 'family' };
  expectOk(await customer.post(`/orders/${byNight.id}/reschedule`, terms));
  await whole.drain();
  expect(await asked(byNight.id)).toEqual(['offered']);
  expect(await waiting(byNight.id)).toEqual([]);
  expectOk(await give(customer));

  await town.newTrade({ certificates: ['护士执业证书'] });
  await town.worker({
    certificates: [
      { id: '01JD0000000000000000NVRSE1', kind: '护士执业证书', number: 'N1', expiresOn: addDays(town.today, 900) },
    ],
  });
  const nursed = await town.paid(customer, town.at('17:00', addDays(town.today, 2)));
  expect(await seen(customer, nursed.id)).toMatchObject({ missing: [] });
  expect(await asked(nursed.id)).toEqual(['offered']);
});

it('the office cannot send anybody past it, and writes it down for who calls', async () => {
  const worker = await town.worker();
  const coordinator = await town.staff('coordinator');
  const newcomer = await town.newcomer();
  const { id } = await town.paid(newcomer, town.at('15:00'));
  const { version } = expectOk(await coordinator.get<Schemas['AdminOrderView']>(`/admin/orders/${id}`));
  const assign = await coordinator.post(`/admin/orders/${id}/assign`, {
    workerId: worker.id,
    version,
    reason: '催得急',
  });
  expect(assign).toMatchObject({ status: 409, body: { code: 'VISIT_HELD_BACK' } });
  expect(assign.body.detail).toContain('还缺身份核验和紧急联系人');
  const path = `/admin/orders/${id}/precautions`;
  expectOk(await service.put(path, PRECAUTIONS));
  await whole.drain();
  expect((await town.live(id)).worker_id).toBe(worker.id);
  const { identity: kept } = expectOk(await service.get<Schemas['VisitPrecautionsView']>(path));
  expect(kept).toMatchObject({ by: expect.stringContaining('员工') });
  // who gave it stands in the audit, and none of it
  const [fact] = await whole.rows<{ data: unknown }>(
    `SELECT data FROM audit_entry WHERE action = 'precautions.given' AND subject = ?`,
    [`account:${newcomer.accountId}`],
  );
  expect(JSON.stringify(fact)).not.toContain(identity.idNumber);
});

it('is told again, and escalates before the start until it is too late', async () => {
  await town.worker();
  const newcomer = await town.newcomer();
  const { id } = await town.paid(newcomer, town.at('17:00'));
  const { officeMinutes, lastMinutes, remindMinutes } = PRECAUTIONS_POLICY;
  const minutesBefore = async (minutes: number): Promise<void> => {
    whole.clock.set(new Date(town.at('17:00').getTime() - minutes * 60_000).toISOString());
    await whole.drain();
  };
  whole.clock.advance(remindMinutes.value);
  await whole.drain();
  expect(await told(newcomer)).toHaveLength(2);
  await minutesBefore(officeMinutes.value);
  expect((await waiting(id))[0]).toMatchObject({
    text: expect.stringContaining('17:00上门，请给客户打电话补上'),
    dueAt: town.at('13:00').toISOString(),
  });
  await minutesBefore(lastMinutes.value);
  expect((await waiting(id))[0]!.text).toContain('请马上打电话或改时间');
  expect(await told(newcomer)).toHaveLength(4);
  await minutesBefore(0);
  // nobody could be sent: everything goes back, nothing more is asked, and it was no broken promise of ours
  const order = expectOk(await newcomer.get<Schemas['OrderView']>(`/orders/${id}`));
  expect(order).toMatchObject({ state: 'cancelled', refunds: [{ amountFen: order.totalFen }] });
  expect(await waiting(id)).toEqual([]);
  const messages = await told(newcomer);
  expect(messages).toHaveLength(5);
  expect(messages[0]).toContain('预约已取消');
  whole.clock.advance(600);
  await whole.drain();
  expect(await whole.rows('SELECT id FROM compensation_grant WHERE order_id = ?', [id])).toEqual([]);
  expect(
    await whole.rows('SELECT worker_id FROM claim WHERE reference = ? AND state = ?', [`order:${id}`, 'live']),
  ).toEqual([]);
});

it('given in the same moment the payment arrives, it is never left waiting', async () => {
  await town.worker();
  for (let round = 0; round < 3; round += 1) {
    const newcomer = await town.newcomer();
    const { id } = await town.book(newcomer, town.at(`${12 + 3 * round}:00`));
    const params = expectOk(await newcomer.post<Schemas['PaymentParams']>(`/orders/${id}/payment`));
    whole.till.take(params.package.replace('prepay_id=', ''));
    expectOk(await newcomer.post(`/orders/${id}/payment/refresh`));
    const [, given] = await Promise.all([whole.drain(), give(newcomer)]);
    expectOk(given);
    await whole.drain();
    expect(await asked(id)).toEqual(['offered']);
    expect(await waiting(id)).toEqual([]);
  }
});

it('what was called off meanwhile asks nobody when it is given', async () => {
  await town.worker();
  const newcomer = await town.newcomer();
  const { id } = await town.paid(newcomer, town.at('15:00'));
  const { hash } = expectOk(await newcomer.get<{ hash: string }>(`/orders/${id}/cancellation`));
  expectOk(await newcomer.post(`/orders/${id}/cancel`, { reason: 'family', hash }));
  await whole.drain();
  expect(await waiting(id)).toEqual([]);
  expectOk(await give(newcomer));
  await whole.drain();
  expect(await asked(id)).toEqual([]);
});

it('a wrong number, a name that fits no card, a child and a silent register are refused, and nothing is kept', async () => {
  const newcomer = await town.newcomer();
  const of = (name: string, idNumber: string) => give(newcomer, { identity: { name, idNumber }, contact });
  expect(await of('周晓岚', '110105194912310021')).toMatchObject({ status: 422, body: { code: 'ID_NUMBER_WRONG' } });
  expect(await of('周晓岚', '110105200803110027')).toMatchObject({ status: 422, body: { code: 'IDENTITY_UNDERAGE' } });
  expect(await of('abc', identity.idNumber)).toMatchObject({ status: 422, body: { code: 'IDENTITY_MISMATCH' } });
  const register = whole.app.get(IdentityCheck, { strict: false });
  jest.spyOn(register, 'check').mockResolvedValueOnce({ kind: 'unavailable' });
  const refused = await of('周晓岚', identity.idNumber);
  expect(refused).toMatchObject({ status: 503, body: { code: 'IDENTITY_CHECK_UNAVAILABLE' } });
  expect(await give(newcomer, { contact: { name: '女儿', phone: '123' } })).toMatchObject({ status: 422 });
  expect(expectOk(await give(newcomer, {}))).toEqual({ identity: null, contact: null });
  expect(JSON.stringify(refused.body)).not.toContain(identity.idNumber);
});
