import { addDays, atMinute, startOfDay } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import type { Order, OrderFilter } from '../../src/modules/orders/contract/orders.facade.js';
import type { HiredWorker } from '../support/small-company.js';
import { DAY, daysFromToday, freshKey, ordersApp, TODAY, type Customer, type OrdersApp } from './orders-app.js';

let house: OrdersApp;
let alice: Customer;
let workers: HiredWorker[];
beforeAll(async () => {
  house = await ordersApp();
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.reset();
  alice = await house.customer();
  workers = [await house.company.hire(), await house.company.hire(), await house.company.hire()];
  for (const worker of workers) await house.company.shift(worker, daysFromToday(16));
  await house.transactions.run((tx) => house.scheduling.refreshRoster(tx, TODAY, addDays(TODAY, 16)));
});

const at = (minute: number): Date => atMinute(DAY, minute);
const tx = <T>(work: (tx: Parameters<Parameters<OrdersApp['transactions']['run']>[0]>[0]) => Promise<T>): Promise<T> =>
  house.transactions.run(work);
const order = async (id: string): Promise<Order> => (await house.orders.order(house.transactions.reader, id))!;
const codeOf = (result: unknown): string | Order => (isRefused(result) ? result.refused : (result as Order));
const kinds = async (id: string): Promise<string[]> =>
  (await house.orders.timeline(house.transactions.reader, id)).map((entry) => entry.kind);
const board = async (): Promise<Record<string, string>> => {
  const claims = await house.scheduling.claimsOn(house.transactions.reader, DAY);
  return Object.fromEntries(claims.map((one) => [one.reference, one.workerId]));
};

async function paid(minute = 600, who = alice): Promise<Order> {
  const { body } = await house.book(who, { startAt: at(minute).toISOString() });
  await house.payAtTill(who, body.id);
  await house.comeBack(who, body.id);
  return order(body.id);
}
const other = (one: Order): HiredWorker => workers.find((worker) => worker.id !== one.workerId)!;

describe('confirming', () => {
  it('is the word of the worker whose time is claimed', async () => {
    const one = await paid();
    expect(codeOf(await tx((db) => house.orders.confirm(db, one.id, [other(one).id], '服务人员')))).toBe('ORDER_STATE');
    const confirmed = await tx((db) => house.orders.confirm(db, one.id, [one.workerId!], '服务人员 员工'));
    expect(confirmed).toMatchObject({ state: 'confirmed', version: one.version + 1 });
    expect(await order(one.id)).toMatchObject({ state: 'confirmed', confirmedAt: house.clock.now() });
    const name = workers.find((worker) => worker.id === one.workerId)!.name;
    const [, , told] = await house.orders.timeline(house.transactions.reader, one.id);
    expect(told).toMatchObject({ kind: 'order.confirmed', text: `${name}已接单，将在3月12日 周四 10:00–10:30到达` });
    expect(codeOf(await tx((db) => house.orders.confirm(db, one.id, [one.workerId!], '服务人员')))).toBe('ORDER_STATE');
    const list = await house.call('GET', '/orders', alice.token);
    expect(list.body.items).toMatchObject([{ workerName: name, stateText: '已确认，等待上门' }]);
  });

  it('is refused for what is not paid or not there', async () => {
    const { body } = await house.book(alice, { startAt: at(600).toISOString() });
    const held = await order(body.id);
    expect(codeOf(await tx((db) => house.orders.confirm(db, held.id, [held.workerId!], '服务人员')))).toBe(
      'ORDER_STATE',
    );
    expect(codeOf(await tx((db) => house.orders.confirm(db, 'nothing', [held.workerId!], '服务人员')))).toBe(
      'NOT_FOUND',
    );
  });
});

describe('giving an order to somebody else', () => {
  it('takes the new time before it frees the old, and asks anew', async () => {
    const one = await paid();
    await tx((db) => house.orders.confirm(db, one.id, [one.workerId!], '服务人员'));
    const next = other(one);
    const moved = await tx((db) => house.orders.reassign(db, one.id, [next.id], '协调员 李敏', '原服务人员生病'));
    expect(moved).toMatchObject({ state: 'paid', workerId: next.id, confirmedAt: null });
    expect((await order(one.id)).claimId).not.toBe(one.claimId);
    expect(await board()).toEqual({ [`order:${one.id}`]: next.id });
    expect(await kinds(one.id)).toEqual(['order.held', 'order.paid', 'order.confirmed', 'order.reassigned']);
    const audit = await house.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE action = 'order.reassigned'`);
    expect(audit.at(-1)!.data).toContain('原服务人员生病');
  });

  it('goes down the list to the first who is free', async () => {
    const one = await paid();
    const two = await paid(600, await house.customer());
    const third = workers.find((worker) => worker.id !== one.workerId && worker.id !== two.workerId)!;
    const moved = await tx((db) => house.orders.reassign(db, one.id, [two.workerId!, third.id], '系统派单', '改派'));
    expect(moved).toMatchObject({ workerId: third.id });
  });

  it('when nobody is free changes nothing', async () => {
    const one = await paid();
    const two = await paid(600, await house.customer());
    const before = await board();
    expect(codeOf(await tx((db) => house.orders.reassign(db, one.id, [two.workerId!], '系统派单', '改派')))).toBe(
      'SLOT_TAKEN',
    );
    expect(codeOf(await tx((db) => house.orders.reassign(db, one.id, [], '系统派单', '改派')))).toBe('SLOT_TAKEN');
    expect(await board()).toEqual(before);
    expect(await order(one.id)).toEqual(one);
  });

  it('refused inside a larger transaction leaves that one clean to go on', async () => {
    const one = await paid();
    const two = await paid(600, await house.customer());
    await tx(async (db) => {
      expect(isRefused(await house.orders.reassign(db, one.id, [two.workerId!], '系统派单', '改派'))).toBe(true);
      expect(isRefused(await house.orders.leaveUnassigned(db, one.id, '没有人'))).toBe(false);
    });
    expect(await board()).toEqual({ [`order:${two.id}`]: two.workerId });
  });

  it('who holds it already needs no new claim', async () => {
    const one = await paid();
    await tx((db) => house.orders.confirm(db, one.id, [one.workerId!], '服务人员'));
    const moved = await tx((db) => house.orders.reassign(db, one.id, [one.workerId!], '协调员', '请再确认'));
    expect(moved).toMatchObject({ state: 'paid', claimId: one.claimId, workerId: one.workerId });
    expect(await board()).toEqual({ [`order:${one.id}`]: one.workerId });
  });

  it('to nobody frees the time, and later to somebody takes it again', async () => {
    const one = await paid();
    const left = await tx((db) => house.orders.leaveUnassigned(db, one.id, '附近无人可派'));
    expect(left).toMatchObject({ state: 'paid', workerId: null, claimId: null });
    expect(await board()).toEqual({});
    const day = { from: startOfDay(DAY), to: startOfDay(addDays(DAY, 1)) };
    expect(await house.orders.visitsBetween(house.transactions.reader, day)).toMatchObject([
      { id: one.id, workerId: null },
    ]);
    await tx((db) => house.orders.reassign(db, one.id, [workers[2]!.id], '协调员', '人工安排'));
    expect(await board()).toEqual({ [`order:${one.id}`]: workers[2]!.id });
  });

  it('is refused before payment and after the visit began', async () => {
    const { body } = await house.book(alice, { startAt: at(600).toISOString() });
    expect(codeOf(await tx((db) => house.orders.reassign(db, body.id, [workers[0]!.id], '协调员', 'x')))).toBe(
      'ORDER_STATE',
    );
    expect(codeOf(await tx((db) => house.orders.leaveUnassigned(db, body.id, 'x')))).toBe('ORDER_STATE');
    expect(codeOf(await tx((db) => house.orders.reassign(db, 'nothing', [], '协调员', 'x')))).toBe('NOT_FOUND');
  });

  it('crosswise at once ends with both served and no time lost', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await paid(600), await paid(780, await house.customer())];
      if (a.workerId === b.workerId) {
        await tx((db) => house.orders.reassign(db, b.id, [other(a).id], '协调员', '分开'));
      }
      const [nowA, nowB] = [await order(a.id), await order(b.id)];
      await Promise.all([
        tx((db) => house.orders.reassign(db, a.id, [nowB.workerId!], '协调员', '互换')),
        tx((db) => house.orders.reassign(db, b.id, [nowA.workerId!], '协调员', '互换')),
      ]);
      const claims = await board();
      expect([claims[`order:${a.id}`], claims[`order:${b.id}`]]).toEqual([nowB.workerId, nowA.workerId]);
      for (const one of [a, b]) await tx((db) => house.orders.leaveUnassigned(db, one.id, '下一轮'));
    }
  });

  it('by two coordinators at once leaves one claim', async () => {
    const one = await paid();
    const others = workers.filter((worker) => worker.id !== one.workerId);
    await Promise.all(
      others.map((worker) => tx((db) => house.orders.reassign(db, one.id, [worker.id], '协调员', '改派'))),
    );
    expect(Object.keys(await board())).toEqual([`order:${one.id}`]);
    expect((await board())[`order:${one.id}`]).toBe((await order(one.id)).workerId);
  });
});

describe('the visit', () => {
  async function confirmed(): Promise<Order> {
    const one = await paid();
    await tx((db) => house.orders.confirm(db, one.id, [one.workerId!], '服务人员'));
    return order(one.id);
  }

  it('begins, ends and is rated once, in this order only', async () => {
    const one = await confirmed();
    const now = house.clock.now();
    expect(codeOf(await tx((db) => house.orders.complete(db, one.id, now)))).toBe('ORDER_STATE');
    expect(await tx((db) => house.orders.markRated(db, one.id))).toBe(false);
    expect(await tx((db) => house.orders.startService(db, one.id, now))).toMatchObject({ state: 'in_service' });
    expect(codeOf(await tx((db) => house.orders.startService(db, one.id, now)))).toBe('ORDER_STATE');
    expect(codeOf(await tx((db) => house.orders.reassign(db, one.id, [other(one).id], '协调员', 'x')))).toBe(
      'ORDER_STATE',
    );
    expect(await tx((db) => house.orders.complete(db, one.id, now))).toMatchObject({
      state: 'completed',
      completedAt: now,
    });
    const ratings = await Promise.all([1, 2, 3].map(() => tx((db) => house.orders.markRated(db, one.id))));
    expect(ratings.filter(Boolean)).toHaveLength(1);
    expect((await order(one.id)).rated).toBe(true);
    const published = await house.rows<{ type: string }>(
      `SELECT type FROM outbox_event WHERE data LIKE '%${one.id}%' ORDER BY id`,
    );
    expect(published.map((event) => event.type)).toEqual([
      'orders.order-held',
      'payments.payment-captured',
      'orders.order-paid',
      'orders.order-confirmed',
      'orders.order-completed',
    ]);
    expect(await kinds(one.id)).toEqual(['order.held', 'order.paid', 'order.confirmed', 'order.completed']);
    const audited = await house.rows<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject = 'order:${one.id}'`,
    );
    expect(audited.map((entry) => entry.action)).toContain('order.started');
  });

  it('is told by others too, and every fact is in the audit', async () => {
    const one = await confirmed();
    const happenedAt = new Date('2026-03-12T01:40:00.000Z');
    await tx((db) =>
      house.orders.record(db, one.id, { kind: 'visit.departed', text: '已出发', actor: '服务人员', happenedAt }),
    );
    expect((await house.orders.timeline(house.transactions.reader, one.id)).at(-1)).toEqual({
      id: expect.any(String),
      kind: 'visit.departed',
      text: '已出发',
      actor: '服务人员',
      happenedAt,
      recordedAt: house.clock.now(),
    });
    const audited = await house.rows<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject = 'order:${one.id}' AND action = 'visit.departed'`,
    );
    expect(audited).toHaveLength(1);
  });
});

describe('the office', () => {
  const search = async (filter: Partial<OrderFilter>): Promise<[string[], number]> => {
    const { items, total } = await house.orders.search(house.transactions.reader, { page: 1, pageSize: 10, ...filter });
    return [items.map((one) => one.id), total];
  };

  it('finds orders by state, day, district, number, name and phone', async () => {
    const a = await paid(600);
    const { body } = await house.book(await house.customer(), { startAt: at(840).toISOString() });
    const b = body.id as string;
    expect(await search({})).toEqual([[b, a.id], 2]);
    expect(await search({ pageSize: 1, page: 2 })).toEqual([[a.id], 2]);
    expect(await search({ states: ['paid', 'confirmed'] })).toEqual([[a.id], 1]);
    expect(await search({ states: [] })).toEqual([[], 0]);
    expect(await search({ orderIds: [] })).toEqual([[], 0]);
    expect(await search({ orderIds: [b] })).toEqual([[b], 1]);
    expect(await search({ district: '滨江区' })).toEqual([[], 0]);
    expect(await search({ from: at(600), to: at(601) })).toEqual([[a.id], 1]);
    expect(await search({ from: at(601), to: at(840) })).toEqual([[], 0]);
    expect(await search({ text: a.no })).toEqual([[a.id], 1]);
    expect(await search({ text: a.no.slice(2).toLowerCase() })).toEqual([[a.id], 1]);
    expect(await search({ text: a.no.toLowerCase() })).toEqual([[a.id], 1]);
    expect((await search({ text: '小满' }))[1]).toBe(2);
    expect((await search({ text: '8000' }))[1]).toBe(2);
  });

  it.each(['%', '_', '\\', "' OR '1'='1", '陈%', '13800138000'])('finds nothing by %p', async (text) => {
    await paid();
    expect(await search({ text })).toEqual([[], 0]);
  });

  it('sees the visits of a day, without what was cancelled', async () => {
    const a = await paid(600);
    const { body } = await house.book(alice, { startAt: at(840).toISOString() });
    await house.call('POST', `/orders/${body.id}/cancel`, alice.token, {}, freshKey());
    const day = { from: startOfDay(DAY), to: startOfDay(addDays(DAY, 1)) };
    expect((await house.orders.visitsBetween(house.transactions.reader, day)).map((one) => one.id)).toEqual([a.id]);
    const many = await house.orders.orders(house.transactions.reader, [a.id, body.id, 'nothing']);
    expect([...many.keys()].sort()).toEqual([a.id, body.id].sort());
    expect((await house.orders.orders(house.transactions.reader, [])).size).toBe(0);
  });

  it('shows orders to their owner alone', async () => {
    const one = await paid();
    const actor = (accountId: string) => ({ accountId, roles: ['customer'] as const, workerId: null, label: '客户' });
    expect(await house.orders.ownOrder(house.transactions.reader, actor(alice.accountId), one.id)).toMatchObject({
      id: one.id,
    });
    expect(
      await house.orders.ownOrder(house.transactions.reader, actor((await house.customer()).accountId), one.id),
    ).toBeNull();
  });
});
