import type { Schemas } from '@daowei/shared/api/client';
import { addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Answer, Customer, Person, TownWorker } from '../support/person.js';
import { SmallTown, type ConfirmedVisit } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

/** Tuesday 10 March 2026, 09:00; Saturday is four days on. */
const SATURDAY = 4;
const ROUNDS = 8;

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let service: Person;
let workers: TownWorker[];
let today: LocalDate;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  customer = await town.customer();
  service = await town.staff('service');
});
afterAll(() => whole.close());
beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  today = town.today;
  await town.newTrade();
  workers = [await town.worker({ days: 10 }), await town.worker({ days: 10 })];
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const day = (ahead: number): LocalDate => addDays(today, ahead);
const page = async (id: string): Promise<Schemas['OrderView']> =>
  (await customer.get<Schemas['OrderView']>(`/orders/${id}`)).body;
const body = (startAt: Date, more: object = {}): object => ({
  revision: 1,
  startAt: startAt.toISOString(),
  reason: 'family',
  ...more,
});
const move = (id: string, startAt: Date, more: object = {}, who: Person = customer): Promise<Answer> =>
  who.post(`/orders/${id}/reschedule`, body(startAt, more));
const confirmed = (clock = '10:00', ahead = 2): Promise<ConfirmedVisit> =>
  town.confirmed(customer, town.at(clock, day(ahead)), workers);
const claims = (id: string): Promise<{ worker_id: string; from_at: Date }[]> =>
  whole.rows(`SELECT worker_id, from_at FROM claim WHERE reference = ? AND state = 'active'`, [`order:${id}`]);

describe('delayed booking', () => {
  it('moves a booking onto a weekend at the weekday’s price, with the worker who was to come', async () => {
    const { id, order, worker } = await confirmed();
    const terms = (await customer.get<Schemas['RescheduleTerms']>(`/orders/${id}/reschedule`)).body;
    expect(terms).toMatchObject({ revision: 1, because: null, timesLeft: 2, totalFen: order.totalFen });
    expect(terms.reasons.map(({ label }) => label)).toContain('家里临时有事');
    const { days } = (await customer.get<Schemas['SlotCalendar']>(`/orders/${id}/reschedule/slots`)).body;
    const saturday = days.find(({ date }) => date === day(SATURDAY))!;
    expect(saturday.isWeekend).toBe(true);
    expect(new Set(saturday.slots.map(({ priceFen }) => priceFen))).toEqual(new Set([order.totalFen]));

    const moved = await move(id, town.at('14:00', day(SATURDAY)), { note: '孩子发烧要去医院' });
    expect(moved.status).toBe(200);
    expect(moved.body).toMatchObject({
      id,
      state: 'paid',
      revision: 2,
      promisedFrom: town.at('14:00', day(SATURDAY)).toISOString(),
      totalFen: order.totalFen,
      paidFen: order.paidFen,
      lines: order.lines,
      worker: null,
      doorCode: null,
    });
    await whole.drain();
    const asked = await town.assignments(id);
    expect(asked.map(({ state, worker_id }) => [state, worker_id])).toEqual([
      ['withdrawn', worker.id],
      ['offered', worker.id],
    ]);
    expect(await claims(id)).toMatchObject([{ worker_id: worker.id, from_at: town.at('14:00', day(SATURDAY)) }]);
    const { timeline } = await page(id);
    expect(timeline.find(({ kind }) => kind === 'order.rescheduled')?.text).toBe(
      '预约已延到3月14日 周六 14:00–14:30，价格不变，正在为您确认服务人员',
    );

    await worker.post(`/worker/offers/${asked[1]!.id}/accept`);
    await whole.drain();
    expect(await page(id)).toMatchObject({ state: 'confirmed', revision: 2, workerName: worker.name });
    expect(
      (await worker.post(`/worker/visits/${id}/depart`, { at: null, deviceTime: new Date().toISOString() })).status,
    ).toBe(200);
  });

  it('keeps the reason’s category for statistics and its words encrypted', async () => {
    const { id } = await confirmed();
    await move(id, town.at('14:00', day(3)), { reason: 'unwell', note: '动手术' });
    const [row] = await whole.rows<Record<string, unknown>>('SELECT * FROM order_revision WHERE order_id = ?', [id]);
    expect(row).toMatchObject({ revision: 2, reason_code: 'unwell', by_account_id: customer.accountId });
    expect(String(row!.reason_cipher)).not.toContain('动手术');
    const audit = await whole.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE subject = ?`, [`order:${id}`]);
    expect(JSON.stringify(audit)).not.toContain('动手术');
  });

  it('goes to another worker when the first has no time then', async () => {
    const { id, worker } = await confirmed();
    const other = workers.find((one) => one.id !== worker.id)!;
    await town.company.absent(worker, town.at('00:00', day(3)), town.at('23:45', day(3)));
    const { SchedulingFacade } = await import('../../src/modules/scheduling/contract/scheduling.facade.js');
    const scheduling = whole.app.get(SchedulingFacade, { strict: false });
    await whole.transactions.run((tx) => scheduling.refreshRoster(tx, day(3), day(3)));
    expect((await move(id, town.at('10:00', day(3)))).status).toBe(200);
    await whole.drain();
    expect((await town.live(id)).worker_id).toBe(other.id);
    expect((await worker.get(`/worker/visits/${id}`)).status).toBe(404);
  });

  it('is refused too late, too often and after departure, with the number of the agreement', async () => {
    const { id, worker } = await confirmed('10:00', 1);
    whole.clock.set(town.at('08:01', day(1)));
    expect((await move(id, town.at('10:00', day(3)))).body).toMatchObject({
      code: 'RESCHEDULE_TOO_LATE',
      detail: '延时预定需在约定时间前2小时提出，如有困难请联系客服',
    });
    whole.clock.set(town.at('08:00', day(1)));
    expect((await move(id, town.at('10:00', day(3)))).status).toBe(200);
    await whole.drain();
    expect((await move(id, town.at('10:00', day(4)), { revision: 2 })).status).toBe(200);
    await whole.drain();
    expect((await move(id, town.at('10:00', day(5)), { revision: 3 })).body).toMatchObject({
      code: 'RESCHEDULE_LIMIT',
      detail: '这次预约最多可延时2次，已经用完，如有困难请联系客服',
    });
    const terms = (await customer.get<Schemas['RescheduleTerms']>(`/orders/${id}/reschedule`)).body;
    expect(terms).toMatchObject({ timesLeft: 0, because: '这次预约最多可延时2次，已经用完，如有困难请联系客服' });

    const early = await confirmed('10:00', 2);
    await early.worker.post(`/worker/visits/${early.id}/depart`, { at: null, deviceTime: whole.clock.now() });
    expect((await move(early.id, town.at('10:00', day(4)))).body).toMatchObject({
      code: 'RESCHEDULE_TOO_LATE',
      detail: '服务人员已经出发，这次不能再延时，如有困难请联系客服',
    });
    expect((await page(early.id)).actions).toEqual(['cancel']);
    void worker;
  });

  it('answers what was sent on an old view with the current revision', async () => {
    const { id } = await confirmed();
    await move(id, town.at('14:00', day(3)));
    const stale = await move(id, town.at('15:00', day(3)));
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({
      code: 'STALE_VERSION',
      current: { revision: 2, promisedFrom: town.at('14:00', day(3)).toISOString() },
    });
  });

  it('refuses what cannot be: same time, past, beyond the horizon, foreign, unknown reason, unpaid', async () => {
    const { id, order } = await confirmed();
    const code = async (startAt: Date, more: object = {}, who: Person = customer): Promise<string> =>
      (await move(id, startAt, more, who)).body.code;
    expect(await code(new Date(order.promisedFrom))).toBe('SLOT_NOT_OFFERED');
    expect(await code(town.at('08:00'))).toBe('SLOT_IN_PAST');
    expect(await code(town.at('10:00', day(30)))).toBe('SLOT_BEYOND_HORIZON');
    expect(await code(town.at('10:07', day(3)))).toBe('SLOT_NOT_OFFERED');
    expect(await code(town.at('10:00', day(3)), {}, await town.customer())).toBe('NOT_FOUND');
    expect(await code(town.at('10:00', day(3)), { reason: 'whim' })).toBe('VALIDATION_FAILED');
    expect((await page(id)).revision).toBe(1);
    const held = await town.book(customer, town.at('16:00', day(2)));
    expect((await move(held.id, town.at('10:00', day(3)))).body.code).toBe('ORDER_STATE');
  });

  it('names the nearest free times when the wished one is full', async () => {
    const { id } = await confirmed('10:00', 2);
    for (const _ of workers) await town.paid(customer, town.at('14:00', day(3)));
    const full = await move(id, town.at('14:00', day(3)));
    expect(full.body.code).toBe('SLOT_TAKEN');
    expect(full.body.alternatives).toHaveLength(3);
    expect((await page(id)).revision).toBe(1);
  });

  it('can be done by the office beyond the customer’s conditions, with a written reason, and uses up nothing', async () => {
    const { id } = await confirmed();
    const moved = await service.post(`/admin/orders/${id}/reschedule`, body(town.at('14:00')));
    expect(moved.status).toBe(204);
    const [row] = await whole.rows<{ by_account_id: string }>(
      'SELECT by_account_id FROM order_revision WHERE order_id = ?',
      [id],
    );
    expect(row!.by_account_id).toBe(service.accountId);
    expect((await customer.get<Schemas['RescheduleTerms']>(`/orders/${id}/reschedule`)).body.timesLeft).toBe(2);
    whole.clock.set(town.at('13:00'));
    expect((await move(id, town.at('10:00', day(5)), { revision: 2 })).body.code).toBe('RESCHEDULE_TOO_LATE');
    const terms = (await service.get<Schemas['OfficeRescheduleTerms']>(`/admin/orders/${id}/reschedule`)).body;
    expect(terms).toMatchObject({ because: null, beyond: '延时预定需在约定时间前2小时提出，如有困难请联系客服' });
    const late = (more: object) =>
      service.post<{ code: string; fields: { path: string }[] }>(
        `/admin/orders/${id}/reschedule`,
        body(town.at('10:00', day(5)), { revision: 2, ...more }),
      );
    const silent = await late({ note: ' ' });
    expect([silent.body.code, silent.body.fields[0]?.path]).toEqual(['VALIDATION_FAILED', 'note']);
    expect((await late({ note: '客户急诊，已电话核实' })).status).toBe(204);
    const audit = await whole.rows<{ data: string }>(
      `SELECT data FROM audit_entry WHERE subject = ? AND action = 'order.rescheduled'`,
      [`order:${id}`],
    );
    expect(JSON.stringify(audit.at(-1))).toContain('延时预定需在约定时间前2小时提出');
    expect(JSON.stringify(audit)).not.toContain('急诊');

    await town.worker({ days: 10 });
    const gone = await confirmed('10:00', 2);
    await gone.worker.post(`/worker/visits/${gone.id}/depart`, { at: null, deviceTime: whole.clock.now() });
    const underWay = body(town.at('10:00', day(5)), { note: '客户急诊' });
    expect((await service.post<{ code: string }>(`/admin/orders/${gone.id}/reschedule`, underWay)).body.code).toBe(
      'RESCHEDULE_TOO_LATE',
    );
  });
});

describe('at the same moment', () => {
  it('ten moves leave exactly one', async () => {
    const { id } = await confirmed();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => move(id, town.at(`${9 + index}:00`, day(5)))),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { body: refused } of answers.filter(({ status }) => status !== 200)) {
      expect(refused.code).toBe('STALE_VERSION');
    }
    expect(await claims(id)).toHaveLength(1);
    expect((await page(id)).revision).toBe(2);
    await whole.drain();
  });

  it(`a move and the departure meet in one legal result, ${ROUNDS} times`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, worker } = await confirmed(`${8 + 3 * (round % 3)}:00`, 1 + Math.floor(round / 3));
      const depart = { at: null, deviceTime: whole.clock.now().toISOString() };
      const [moved, left] = await Promise.all([
        move(id, town.at(`${8 + (round % 3)}:30`, day(9))),
        worker.post(`/worker/visits/${id}/depart`, depart),
      ]);
      await whole.drain();
      const outcome = [moved.status, left.status].join();
      expect(['200,409', '200,404', '409,200']).toContain(outcome);
      expect(await claims(id)).toHaveLength(1);
      const now = await page(id);
      expect(now.state).toBe(moved.status === 200 ? 'paid' : 'confirmed');
      expect(now.visit?.state ?? null).toBe(moved.status === 200 ? null : 'departed');
    }
  });

  it('an acceptance of the old time counts for nothing once the visit was moved', async () => {
    const { id } = await town.paid(customer, town.at('10:00', day(2)));
    const offer = await town.live(id);
    const holder = workers.find((one) => one.id === offer.worker_id)!;
    await move(id, town.at('14:00', day(3)));
    const accepted = await holder.post(`/worker/offers/${offer.id}/accept`);
    expect(accepted.body.code).toBe('OFFER_CLOSED');
    await whole.drain();
    expect(await page(id)).toMatchObject({ state: 'paid', revision: 2 });
  });
});
