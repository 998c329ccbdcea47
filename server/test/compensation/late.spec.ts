import type { Schemas } from '@daowei/shared/api/client';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { beginVisit, finishSteps, signOff } from '../support/serve-visit.js';
import { expectOk, type Customer, type Person, type TownWorker } from '../support/person.js';
import { SmallTown, type ConfirmedVisit } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let worker: TownWorker;
let office: Person;
let colleague: Person;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  office = await town.staff('coordinator', 'manager', 'finance');
  colleague = await town.staff('manager');
});
afterAll(() => whole.close());

beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  await town.newTrade();
  customer = await town.customer();
  worker = await town.worker();
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

/** Promised 12:00–12:30. */
const NOON = '12:00';
const confirmed = (): Promise<ConfirmedVisit> => town.confirmed(customer, town.at(NOON), [worker]);
const late = (minutes: number): void => whole.clock.set(addMinutes(town.at('12:30'), minutes));
const read = async (id: string): Promise<Schemas['CompensationView']> =>
  expectOk(await customer.get<Schemas['CompensationView']>(`/orders/${id}/compensation`));
const money = (id: string) =>
  whole.rows<{ amount_fen: number; ref: string; cause: string }>(
    `SELECT e.amount_fen, j.ref, j.cause FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id
     WHERE e.account = 'compensation_cost' AND j.reference = ?`,
    [`order:${id}`],
  );
const told = async (id: string): Promise<string[]> =>
  (
    await whole.rows<{ text: string }>(
      `SELECT text FROM message_delivery WHERE order_id = ? AND template IN ('visit_delayed', 'compensation_given')
       ORDER BY id`,
      [id],
    )
  ).map(({ text }) => text);

async function arrive(visit: ConfirmedVisit, minutes: number): Promise<void> {
  late(minutes);
  await beginVisit(town, visit);
  await whole.drain();
}

describe('a late arrival', () => {
  it('of 17 minutes gives a tenth back, unasked, explained, once', async () => {
    const visit = await confirmed();
    await arrive(visit, 17);
    const { items } = await read(visit.id);
    expect(items).toMatchObject([
      {
        cause: 'late',
        state: 'given',
        ruleVersion: 1,
        whatHappened: expect.stringContaining('12:00–12:30到达，实际12:47到达，晚了17分钟'),
        because: expect.stringContaining('10%'),
        moneyFen: visit.order.totalFen / 10,
        outcome: expect.stringContaining('原路退回，不用您申请'),
      },
    ]);
    expect(items[0]!.computation[0]).toMatch(/^本单[\d.]+元 × 10% = [\d.]+元$/);
    const [refund] = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${visit.id}`)).refunds;
    expect(refund).toMatchObject({ amountFen: visit.order.totalFen / 10, reason: '迟到赔付' });
    expect(await money(visit.id)).toMatchObject([{ amount_fen: visit.order.totalFen / 10, cause: 'late' }]);
    expect(await told(visit.id)).toEqual([expect.stringContaining('这次我们迟到了')]);
    // the same news again
    await whole.transactions.run((tx) =>
      tx.query(`INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at)
        SELECT CONCAT('0', SUBSTRING(id, 2)), 'compensation.settle-lateness-when-arrived', id, occurred_at, 0, 'null', occurred_at
        FROM outbox_event WHERE type = 'fieldwork.worker-arrived'`),
    );
    await whole.drain();
    expect((await read(visit.id)).items).toHaveLength(1);
    expect(await money(visit.id)).toHaveLength(1);
    // what is given back is a cost of ours: the visit earns in full
    await finishSteps(town, visit);
    await signOff(town, customer, visit);
    const [earned] = await whole.rows<{ amount_fen: number }>(
      `SELECT e.amount_fen FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id
       WHERE e.account = 'revenue' AND j.kind = 'revenue_earned' AND j.reference = ?`,
      [`order:${visit.id}`],
    );
    expect(Number(earned!.amount_fen)).toBe(-visit.order.totalFen);
  });

  it('of 14 minutes gives nothing', async () => {
    const visit = await confirmed();
    await arrive(visit, 14.9);
    expect((await read(visit.id)).items).toEqual([]);
  });

  it('of 35 minutes lets the customer choose, and the redo is free and linked', async () => {
    const visit = await confirmed();
    await arrive(visit, 35);
    const { items, times } = await read(visit.id);
    expect(items).toMatchObject([{ state: 'choosing', moneyFen: visit.order.totalFen / 5 }]);
    expect(await money(visit.id)).toEqual([]);
    expect(times).toHaveLength(3);
    expect(
      await customer.post(`/orders/${visit.id}/compensation`, { redoAt: '2026-03-10T04:00:00.000Z' }),
    ).toMatchObject({
      status: 422,
    });
    const chosen = expectOk(
      await customer.post<Schemas['CompensationView']>(`/orders/${visit.id}/compensation`, { redoAt: times[0] }),
    );
    expect(chosen.items).toMatchObject([{ state: 'redo' }]);
    const redo = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${chosen.items[0]!.redoOrderId}`));
    expect(redo).toMatchObject({ totalFen: 0, paidFen: 0, state: 'paid', promisedFrom: times[0] });
    expect((await read(redo.id)).redoOf).toEqual({ id: visit.id, no: visit.order.no });
    expect(await customer.post(`/orders/${visit.id}/compensation`, {})).toMatchObject({
      status: 409,
      body: { code: 'CHOICE_CLOSED' },
    });
    expect(await money(visit.id)).toEqual([]);
    expect(expectOk(await customer.post(`/orders/${redo.id}/cancel`, await cancelling(redo.id)))).toBeTruthy();
  });

  it('is paid by itself when nobody chooses until the deadline, which may be midnight', async () => {
    const visit = await confirmed();
    await arrive(visit, 35);
    const [grant] = (await read(visit.id)).items;
    whole.clock.set(new Date(new Date(grant!.chooseBy!).getTime() - 1));
    await whole.drain();
    expect((await read(visit.id)).items).toMatchObject([{ state: 'choosing' }]);
    whole.clock.set(grant!.chooseBy!);
    // the clock's own work has not run yet, and it is over all the same
    expect(await customer.post(`/orders/${visit.id}/compensation`, {})).toMatchObject({ status: 409 });
    await whole.drain();
    expect((await read(visit.id)).items).toMatchObject([{ state: 'given', moneyFen: visit.order.totalFen / 5 }]);
    expect((await told(visit.id)).at(-1)).toContain('选择期限已过');
  });
});

async function cancelling(id: string): Promise<object> {
  const preview = expectOk(await customer.get<Schemas['CancellationPreview']>(`/orders/${id}/cancellation`));
  return { hash: preview.hash, reason: preview.reasons[0]!.code };
}

describe('a delay that is foreseen', () => {
  const tooLate = async (): Promise<ConfirmedVisit> => {
    const visit = await confirmed();
    whole.clock.set(town.at('12:22'));
    await whole.drain();
    return visit;
  };
  const answer = (id: string, choice: string, more: object = {}) =>
    customer.post<Schemas['CompensationView']>(`/orders/${id}/delay-answer`, { choice, ...more });

  it('is told once, and the coupon for the wait counts against what lateness gives', async () => {
    const visit = await tooLate();
    expect(await read(visit.id)).toMatchObject({ delay: { minutes: 12, open: true, choice: null } });
    expect(await told(visit.id)).toHaveLength(1);
    const taken = expectOk(await answer(visit.id, 'coupon'));
    expect(taken).toMatchObject({
      delay: { choice: 'coupon', open: false },
      items: [{ cause: 'predicted', couponFen: 1_000 }],
    });
    expect(await answer(visit.id, 'coupon')).toMatchObject({ status: 409, body: { code: 'DELAY_CLOSED' } });
    const { items: coupons } = expectOk(await customer.get<{ items: { name: string }[] }>('/coupons'));
    expect(coupons.map(({ name }) => name)).toContain('守时赔付券');
    await arrive(visit, 17);
    const share = visit.order.totalFen / 10;
    expect((await read(visit.id)).items.find(({ cause }) => cause === 'late')).toMatchObject({
      moneyFen: share - 1_000,
      computation: [expect.any(String), expect.stringContaining('减去已领的延误优惠券10.00元')],
    });
  });

  it('can be waited for, moved away from, or given to somebody else', async () => {
    const second = await town.worker();
    const waits = await town.confirmed(customer, town.at(NOON), [worker, second]);
    const other = waits.worker.id === worker.id ? second : worker;
    whole.clock.set(town.at('12:22'));
    await whole.drain();
    expect(expectOk(await answer(waits.id, 'other_worker'))).toMatchObject({ delay: { choice: 'other_worker' } });
    expect((await town.live(waits.id)).worker_id).toBe(other.id);
    const { times } = await read(waits.id);
    expect(times).toEqual([]);

    const moved = await town.confirmed(customer, town.at('15:00'), [worker, second]);
    whole.clock.set(town.at('15:22'));
    await whole.drain();
    const offered = await read(moved.id);
    expect(offered.delay).toMatchObject({ open: true });
    expect(await answer(moved.id, 'later')).toMatchObject({ status: 422 });
    expectOk(await answer(moved.id, 'later', { startAt: offered.times[0] }));
    await whole.drain();
    expect(expectOk(await customer.get<Schemas['OrderView']>(`/orders/${moved.id}`))).toMatchObject({
      revision: 2,
      promisedFrom: offered.times[0],
    });
    expect((await read(moved.id)).delay).toBeNull();
    expect(await answer(moved.id, 'wait')).toMatchObject({ status: 409 });
  });

  it('is nobody else’s to answer, and over once somebody has come', async () => {
    const visit = await tooLate();
    const stranger = await town.customer();
    expect(await stranger.post(`/orders/${visit.id}/delay-answer`, { choice: 'coupon' })).toMatchObject({
      status: 404,
    });
    await arrive(visit, 5);
    expect(await answer(visit.id, 'coupon')).toMatchObject({ status: 409 });
  });
});

describe('a worker who never comes', () => {
  it('is noticed by the clock: everything goes back, with a coupon, once', async () => {
    const visit = await confirmed();
    late(59);
    await whole.drain();
    expect(expectOk(await customer.get<Schemas['OrderView']>(`/orders/${visit.id}`)).state).toBe('confirmed');
    late(60);
    await whole.drain();
    const order = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${visit.id}`));
    expect(order).toMatchObject({ state: 'cancelled', refunds: [{ amountFen: visit.order.totalFen }] });
    expect((await read(visit.id)).items).toMatchObject([{ cause: 'no_show', couponFen: 5_000, state: 'given' }]);
    expect(await office.post(`/admin/orders/${visit.id}/no-show`)).toMatchObject({ status: 409 });
  });

  it('is said by a coordinator of somebody who had set out, not before the promise is over', async () => {
    const visit = await confirmed();
    const now = () => whole.clock.now().toISOString();
    whole.clock.set(town.at('12:10'));
    expectOk(await worker.post(`/worker/visits/${visit.id}/depart`, { at: null, deviceTime: now() }));
    expect(await office.post(`/admin/orders/${visit.id}/no-show`)).toMatchObject({
      status: 409,
      body: { code: 'NO_SHOW_TOO_EARLY' },
    });
    late(90);
    await whole.drain();
    expect(expectOk(await customer.get<Schemas['OrderView']>(`/orders/${visit.id}`)).state).toBe('confirmed');
    expect(expectOk(await office.post(`/admin/orders/${visit.id}/no-show`))).toMatchObject({
      items: [{ cause: 'no_show' }],
      noShowPossible: false,
    });
  });

  it('of a visit that was called off before gives nothing', async () => {
    const visit = await confirmed();
    expectOk(await customer.post(`/orders/${visit.id}/cancel`, await cancelling(visit.id)));
    late(120);
    await whole.drain();
    expect((await read(visit.id)).items).toEqual([]);
  });
});

describe('an excuse', () => {
  const excuse = (id: string, who = office) =>
    who.post<Schemas['OfficeCompensationView']>(`/admin/orders/${id}/excuses`, {
      code: 'not_home',
      evidence: '12:20电话录音：客户要求13:10再到',
    });

  it('before the promise breaks holds at once', async () => {
    const visit = await confirmed();
    expect(expectOk(await excuse(visit.id)).excuses).toMatchObject([{ state: 'accepted' }]);
    await arrive(visit, 35);
    expect((await read(visit.id)).items).toEqual([]);
    expect(await told(visit.id)).toEqual([]);
  });

  it('takes two people once something is at stake, and none once it was given', async () => {
    const visit = await confirmed();
    await arrive(visit, 35);
    const [asked] = expectOk(await excuse(visit.id)).excuses;
    expect(asked).toMatchObject({ state: 'waiting' });
    expect(await office.post(`/admin/excuses/${asked!.id}/decide`, { accept: true })).toMatchObject({ status: 403 });
    const decided = expectOk(await colleague.post(`/admin/excuses/${asked!.id}/decide`, { accept: true }));
    expect(decided).toMatchObject({ items: [{ state: 'withdrawn' }], excuses: [{ state: 'accepted' }] });
    expect(await customer.post(`/orders/${visit.id}/compensation`, {})).toMatchObject({ status: 409 });
  });

  it('that nobody decides in a day is refused, and the customer is paid', async () => {
    const visit = await confirmed();
    late(5);
    const [asked] = expectOk(await excuse(visit.id)).excuses;
    expect(asked).toMatchObject({ state: 'waiting' });
    await arrive(visit, 17);
    expect((await read(visit.id)).items).toEqual([]);
    whole.clock.set(addMinutes(town.at('12:35'), 1_440));
    await whole.drain();
    expect((await read(visit.id)).items).toMatchObject([{ cause: 'late', state: 'given' }]);
    expect(await excuse(visit.id, await town.staff('service'))).toMatchObject({
      status: 409,
      body: { code: 'EXCUSE_TOO_LATE' },
    });
  });
});

describe('the rule', () => {
  const content = async (): Promise<Schemas['CompensationRuleView']> =>
    expectOk(await office.get<Schemas['CompensationRuleList']>('/admin/compensation-rules')).items[0]!;
  const termsOf = ({ tiers, choiceHours, noShow, predicted }: Schemas['CompensationRuleView']) => ({
    tiers,
    choiceHours,
    noShow,
    predicted,
  });

  it('is tried on what happened, published, and holds for what is promised from then on', async () => {
    const promised = await town.confirmed(customer, town.at('15:00'), [worker]);
    await arrive(await confirmed(), 17);
    const before = await content();
    const kinder = {
      ...termsOf(before),
      tiers: before.tiers.map((tier) => ({ ...tier, basisPoints: tier.basisPoints * 2 })),
    };
    const trial = expectOk(await office.post<Schemas['CompensationTrial']>('/admin/compensation-rules/trial', kinder));
    expect(trial.inForce).toBe(before.version);
    expect(trial.before.visits).toBeGreaterThan(0);
    expect(trial.after.costFen).toBe(trial.before.costFen * 2);
    const holed = { ...kinder, tiers: kinder.tiers.slice(1) };
    expect(await office.post('/admin/compensation-rules/trial', holed)).toMatchObject({
      status: 422,
      body: { code: 'COMPENSATION_RULE_INVALID' },
    });
    const publish = (basedOn: number) =>
      office.post('/admin/compensation-rules', { ...kinder, basedOn, because: '试一个月' });
    expect(await publish(before.version)).toMatchObject({ status: 204 });
    expect(await publish(before.version)).toMatchObject({ status: 409, body: { code: 'STALE_VERSION' } });
    // promised before: by the version of its time
    whole.clock.set(addMinutes(town.at('15:30'), 17));
    await beginVisit(town, promised);
    await whole.drain();
    expect((await read(promised.id)).items).toMatchObject([
      { ruleVersion: before.version, moneyFen: promised.order.totalFen / 10 },
    ]);
    const list = expectOk(
      await office.get<Schemas['GrantList']>('/admin/compensations?from=2026-03-10&to=2026-03-10&cause=late'),
    );
    expect(list.items[0]).toMatchObject({ orderNo: promised.order.no, lateMinutes: 17 });
    expect(list.totals).toMatchObject([{ cause: 'late' }]);
    expect(await office.get('/admin/compensations?from=2026-02-30&to=2026-03-10')).toMatchObject({ status: 422 });
  });
});
