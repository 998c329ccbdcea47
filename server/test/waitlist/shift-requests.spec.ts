import type { Schemas } from '@daowei/shared/api/client';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays } from '@daowei/shared/kernel/local-date';
import { SchedulingPoliciesSql } from '../../src/modules/scheduling/infrastructure/policies.sql.js';
import { expectOk, type Customer, type Person, type TownWorker } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

type Asked = Schemas['ShiftRequestView'] & { code?: string };
type Opened = Schemas['OpenedRequest'] & { code?: string };

const WORDS = '老人傍晚要透析，只有这个时间家里有人';

let whole: WholeApp;
let town: SmallTown;
let desk: Person;
/** on shift 9:00–18:00 */
let worker: TownWorker;
let customer: Customer;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  desk = await town.staff('coordinator');
});
afterAll(() => whole.close());

beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  await town.newTrade();
  worker = await town.worker({ days: 5, hours: [540, 1_080] });
  customer = await town.customer();
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

/** of Thursday */
const at = (clock: string, days = 2) => town.at(clock, addDays(town.today, days));
const wish = (person: Customer, startAt: Date, more: object = {}) => ({
  serviceId: town.serviceId,
  addressId: person.addressId,
  hours: 2,
  addOns: [],
  startAt: startAt.toISOString(),
  difficulty: 'family',
  words: WORDS,
  ...more,
});
const ask = (person: Customer, startAt: Date, more: object = {}) =>
  person.post<Asked>('/shift-requests', wish(person, startAt, more));
const viewOf = async (person: Customer, id: string) => expectOk(await person.get<Asked>(`/shift-requests/${id}`));
const open = async (id: string) => expectOk(await desk.get<Opened>(`/admin/shift-requests/${id}`));
const setRest = async (minutes: number): Promise<void> => {
  await whole.rows('UPDATE scheduling_policy SET rest_minutes = ?', [minutes]);
  whole.app.get(SchedulingPoliciesSql, { strict: false }).forget();
};
const grant = (id: string, workerId = worker.id) =>
  desk.post<Opened>(`/admin/shift-requests/${id}/grant`, { workerId });
const shiftsOn = (days = 2) =>
  whole.rows<{ from_minute: number; to_minute: number }>(
    'SELECT from_minute, to_minute FROM shift WHERE worker_id = ? AND day = ?',
    [worker.id, addDays(town.today, days)],
  );

describe('asking', () => {
  it('is refused where there is room, twice for the same start, and more often than the day allows', async () => {
    expect((await ask(customer, at('10:00'))).body.code).toBe('WAITLIST_NOT_FULL');
    const both = await Promise.all([ask(customer, at('19:00')), ask(customer, at('19:00'))]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('SHIFT_REQUEST_ALREADY');
    const more = await Promise.all(['18:00', '18:30', '19:30'].map((clock) => ask(customer, at(clock))));
    expect(more.map(({ body }) => body.code ?? 'asked').sort()).toEqual(['SHIFT_REQUEST_LIMIT', 'asked', 'asked']);
  });

  it('keeps what was written out of the table, the lists and the audit; reading it leaves a trace', async () => {
    const { id } = expectOk(await ask(customer, at('19:00')));
    const listed = expectOk(await desk.get<Schemas['DeskRequests']>('/admin/shift-requests'));
    expect(listed.items.find((one) => one.id === id)).toMatchObject({ difficulty: '要看护家人', hasWords: true });
    const stored = await whole.rows('SELECT * FROM shift_request WHERE id = ?', [id]);
    const traces = () =>
      whole.rows<{ action: string }>('SELECT * FROM audit_entry WHERE subject = ?', [`shift-request:${id}`]);
    expect(JSON.stringify([listed, stored, await traces(), await open(id)])).not.toContain('透析');
    const { words } = expectOk(await desk.get<Schemas['DifficultyWords']>(`/admin/shift-requests/${id}/words`));
    expect(words).toBe(WORDS);
    expect((await traces()).map(({ action }) => action)).toContain('sensitive.read');
  });

  it('refuses past, crooked, foreign and shapeless wishes', async () => {
    const other = await town.customer();
    const codes = await Promise.all([
      ask(customer, town.at('08:00')),
      ask(customer, at('19:07')),
      ask(customer, at('19:00'), { addressId: other.addressId }),
      ask(customer, at('19:00'), { difficulty: 'because' }),
      ask(customer, at('19:00'), { words: '长'.repeat(201) }),
      ask(customer, at('19:00'), { words: '  ' }),
    ]);
    expect(codes.map(({ body }) => body.code)).toEqual([
      'SLOT_IN_PAST',
      'SLOT_NOT_OFFERED',
      'NOT_FOUND',
      'VALIDATION_FAILED',
      'VALIDATION_FAILED',
      'VALIDATION_FAILED',
    ]);
  });
});

describe('granting', () => {
  it('makes the shift longer and holds the visit, and paying books it', async () => {
    const { id, promisedFen, answerBy } = expectOk(await ask(customer, at('18:30')));
    expect(answerBy).toBe(addMinutes(whole.clock.now(), 30).toISOString());
    expect((await open(id)).candidates).toMatchObject([{ workerId: worker.id, addedMinutes: 150, hindrances: [] }]);
    expectOk(await grant(id));
    expect(await shiftsOn()).toEqual([{ from_minute: 540, to_minute: 1_230 }]);
    const granted = await viewOf(customer, id);
    expect(granted).toMatchObject({ state: 'granted', offer: { totalFen: promisedFen } });
    await town.pay(customer, granted.orderId!);
    const order = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${granted.orderId}`));
    expect(order.state).toBe('paid');
    expect(order.timeline.map(({ text }) => text).join()).toContain('协调员为您调出了3月12日 周四 18:30的时间');
  });

  it('not paid for, the worker goes home as planned; the minutes count no longer', async () => {
    const { id } = expectOk(await ask(customer, at('19:00')));
    expectOk(await grant(id));
    await whole.drain();
    whole.clock.advance(31);
    await whole.drain();
    expect(await viewOf(customer, id)).toMatchObject({ state: 'granted', offer: null });
    expect((await viewOf(customer, id)).answerText).toContain('没有在时限内支付');
    expect(await shiftsOn()).toEqual([{ from_minute: 540, to_minute: 1_080 }]);
    const again = expectOk(await ask(await town.customer(), at('19:00')));
    expect((await open(again.id)).candidates).toMatchObject([{ addedMinutes: 180, hindrances: [] }]);
  });

  it('moved elsewhere, the visit leaves no overtime behind; nor does who took the added time after it', async () => {
    const { id } = expectOk(await ask(customer, at('18:30')));
    expectOk(await grant(id));
    const { orderId } = await viewOf(customer, id);
    await town.pay(customer, orderId!);
    const moved = { revision: 1, startAt: at('13:00').toISOString(), reason: 'family' };
    expectOk(await customer.post(`/orders/${orderId}/reschedule`, moved));
    // somebody was faster than the clean-up
    const other = await town.book(await town.customer(), at('18:00'));
    await whole.drain();
    expect(await shiftsOn()).toEqual([{ from_minute: 540, to_minute: 1_230 }]);
    expect(other.state).toBe('awaiting_payment');
    whole.clock.advance(31);
    await whole.drain();
    expect(await shiftsOn()).toEqual([{ from_minute: 540, to_minute: 1_080 }]);
    const [{ taken }] = (await whole.rows<{ taken: number }>(
      'SELECT COUNT(*) AS taken FROM shift_request WHERE id = ? AND taken_back_at IS NOT NULL',
      [id],
    )) as [{ taken: number }];
    expect(Number(taken)).toBe(1);
  });

  it('never breaks the rest between two days, a day off, or the limits', async () => {
    const early = await town.book(await town.customer(), at('09:00', 3));
    expect(early.state).toBe('awaiting_payment');
    const [{ rest }] = (await whole.rows<{ rest: number }>('SELECT rest_minutes AS rest FROM scheduling_policy')) as [
      { rest: number },
    ];
    await setRest(780);
    const { id } = expectOk(await ask(customer, at('19:00')));
    const [tired] = (await open(id)).candidates;
    expect(tired!.hindrances.join()).toContain('休息');
    const refused = await grant(id);
    expect([refused.status, refused.body.code]).toEqual([409, 'OVERTIME_NOT_ALLOWED']);
    await setRest(rest);

    const long = expectOk(await ask(customer, at('19:30')));
    const tooLong = await grant(long.id);
    expect(JSON.stringify(tooLong.body)).toContain('超过每天180分钟');
    const off = expectOk(await ask(customer, at('10:00', 5)));
    expect((await open(off.id)).candidates).toEqual([]);
    expect((await grant(off.id)).body.code).toBe('OVERTIME_NOT_ALLOWED');
    expect(await viewOf(customer, off.id)).toMatchObject({ state: 'asked' });
  });

  it('of two coordinators and a customer who withdraws exactly one is right', async () => {
    for (let round = 0; round < 3; round += 1) {
      const person = await town.customer();
      const { id } = expectOk(await ask(person, at('19:00')));
      const answers = await Promise.all([
        grant(id),
        grant(id),
        desk.post<Opened>(`/admin/shift-requests/${id}/refuse`, { script: 'rest_first' }),
        person.post<Asked>(`/shift-requests/${id}/withdraw`),
      ]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const { state, orderId } = await viewOf(person, id);
      expect(orderId !== null).toBe(state === 'granted');
      expect(await shiftsOn()).toEqual([{ from_minute: 540, to_minute: state === 'granted' ? 1_260 : 1_080 }]);
      if (orderId) expectOk(await person.post(`/orders/${orderId}/cancel`));
      await whole.drain();
      expect(await shiftsOn()).toEqual([{ from_minute: 540, to_minute: 1_080 }]);
    }
  });

  it('two customers who want the same evening of the same worker: one gets it, the other is still asked for', async () => {
    const others = [customer, await town.customer()];
    const asked = await Promise.all(others.map((person) => ask(person, at('18:00'))));
    const ids = asked.map((one) => expectOk(one).id);
    const answers = await Promise.all(ids.map((id) => grant(id)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const states = await Promise.all(ids.map(async (id, index) => (await viewOf(others[index]!, id)).state));
    expect(states.sort()).toEqual(['asked', 'granted']);
    expect(await shiftsOn()).toEqual([{ from_minute: 540, to_minute: 1_200 }]);
  });
});

describe('ends', () => {
  it('a refusal is a kind sentence, and final', async () => {
    const { id } = expectOk(await ask(customer, at('19:00')));
    expectOk(await desk.post(`/admin/shift-requests/${id}/refuse`, { script: 'nobody_left' }));
    expect((await viewOf(customer, id)).answerText).toContain('很抱歉没能帮上您');
    await whole.drain();
    const told = expectOk(await customer.get<Schemas['InboxPage']>('/messages')).items;
    expect(told.map(({ kind, text }) => [kind, text.includes('很抱歉没能帮上您')])).toEqual([['wish_unmet', true]]);
    expect((await grant(id)).body.code).toBe('SHIFT_REQUEST_CLOSED');
    expect((await customer.post<Asked>(`/shift-requests/${id}/withdraw`)).body.code).toBe('SHIFT_REQUEST_CLOSED');
    expectOk(await ask(customer, at('19:00')));
  });

  it('too near it expires, and nothing is granted in the last moment', async () => {
    const { id } = expectOk(await ask(customer, town.at('18:30')));
    whole.clock.set(addMinutes(town.at('18:30'), -90).toISOString());
    expect((await grant(id)).body.code).toBe('SHIFT_REQUEST_TOO_LATE');
    await whole.drain();
    expect(await viewOf(customer, id)).toMatchObject({ state: 'expired' });
    const told = expectOk(await customer.get<Schemas['InboxPage']>('/messages')).items;
    expect(told.map(({ kind }) => kind)).toEqual(['wish_unmet']);
  });

  it('whoever books that day after all needs no coordinator', async () => {
    const { id } = expectOk(await ask(customer, at('19:00')));
    await town.paid(customer, at('14:00'));
    expect(await viewOf(customer, id)).toMatchObject({ state: 'withdrawn' });
  });
});
