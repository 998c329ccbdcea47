import { addDays } from '@daowei/shared/kernel/local-date';
import { PAGES_POLICY } from '../../src/modules/pages/domain/pages-policy.js';
import type { Schemas } from '@daowei/shared/api/client';
import type { Customer, Person, TownWorker } from '../support/person.js';
import { DETAIL, SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
let town: SmallTown;
let office: Person;
let worker: TownWorker;
let wang: Customer;
let li: Customer;
/** confirmed today, paid today, held tomorrow, cancelled the day after */
let orders: Record<'confirmed' | 'offered' | 'held' | 'cancelled', Schemas['OrderView']>;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  office = await town.staff('service');
  worker = await town.worker();
  wang = await town.customer('西湖区', undefined, '13900001234');
  li = await town.customer('拱墅区', { lat: 30.32, lng: 120.14 }, '13900005678');
  const { order: confirmed } = await town.confirmed(wang, town.at('12:00'), [worker]);
  const offered = await town.paid(li, town.at('15:00'));
  const held = await town.book(wang, town.at('08:00', addDays(town.today, 1)));
  const cancelled = await town.book(li, town.at('18:00', addDays(town.today, 2)));
  await li.post(`/orders/${cancelled.id}/cancel`);
  // numbers and nicknames are drawn: a drawn one may hold the very digits that a search here must not find
  const named = async (order: Schemas['OrderView'], no: string, customer: string): Promise<Schemas['OrderView']> => {
    await whole.rows('UPDATE customer_order SET order_no = ?, customer_name = ? WHERE id = ?', [
      no,
      customer,
      order.id,
    ]);
    return { ...order, no };
  };
  orders = {
    confirmed: await named(confirmed, 'DW20260310911119', '爱干净的王'),
    offered: await named(offered, 'DW20260310922229', '李家'),
    held: await named(held, 'DW20260310933339', '爱干净的王'),
    cancelled: await named(cancelled, 'DW20260310966669', '李家'),
  };
});
afterAll(() => whole.close());

type Name = keyof typeof orders;

/** Which of the orders a query finds, newest booking first. */
async function found(query: string): Promise<Name[]> {
  const { status, body } = await office.get<Schemas['AdminOrderPage']>(`/admin/orders?${query}`);
  expect({ query, status }).toEqual({ query, status: 200 });
  expect(body.items).toHaveLength(Math.min(body.total, body.pageSize));
  return body.items.map(({ id }) => (Object.keys(orders) as Name[]).find((name) => orders[name].id === id)!);
}

const encoded = encodeURIComponent;

describe('the office’s search', () => {
  it.each<[string, Name[]]>([
    ['', ['cancelled', 'held', 'offered', 'confirmed']],
    ['state=paid', ['offered']],
    ['state=paid,confirmed', ['offered', 'confirmed']],
    ['state=paid&state=cancelled', ['cancelled', 'offered']],
    ['state=completed', []],
    [`district=${encoded('拱墅区')}`, ['cancelled', 'offered']],
    [`district=${encoded('拱墅')}`, []],
    ['from=2026-03-10&to=2026-03-10', ['offered', 'confirmed']],
    ['from=2026-03-11', ['cancelled', 'held']],
    ['to=2026-03-11', ['held', 'offered', 'confirmed']],
    ['from=2026-03-11&to=2026-03-11', ['held']],
    ['from=2026-03-12&to=2026-03-10', []],
    ['q=1234', ['held', 'confirmed']],
    ['q=5678', ['cancelled', 'offered']],
    ['q=0000', []],
    [`q=${encoded('周女士')}`, ['cancelled', 'held', 'offered', 'confirmed']],
    [`q=${encoded('  周女士 ')}`, ['cancelled', 'held', 'offered', 'confirmed']],
    [`q=${encoded('%')}`, []],
    [`q=${encoded('_')}`, []],
    [`q=${encoded("' OR 1=1 --")}`, []],
    [`q=${encoded('\\')}`, []],
    ['q=', ['cancelled', 'held', 'offered', 'confirmed']],
    [`state=paid,awaiting_payment&district=${encoded('西湖区')}&q=1234&from=2026-03-11`, ['held']],
    ['exception=false&state=paid', ['offered']],
  ])('%s finds %j', async (query, names) => {
    expect(await found(query)).toEqual(names);
  });

  it('needs the last four digits of a phone', async () => {
    for (const two of ['12', '34', '56', '78']) expect(await found(`q=${two}`)).toEqual([]);
  });

  it('finds by order number, whatever the case, and by the customer’s name', async () => {
    expect(await found(`q=${orders.offered.no}`)).toEqual(['offered']);
    expect(await found(`q=${orders.offered.no.toLowerCase()}`)).toEqual(['offered']);
    expect(await found(`q=${orders.held.no.slice(-6)}`)).toEqual(['held']);
    expect(await found(`q=${encoded('爱干净')}`)).toEqual(['held', 'confirmed']);
  });

  it('pages without losing or repeating anything', async () => {
    const seen: Name[] = [];
    for (const page of [1, 2]) seen.push(...(await found(`page=${page}&pageSize=2`)));
    expect(seen).toEqual(['cancelled', 'held', 'offered', 'confirmed']);
    const beyond = (await office.get<Schemas['AdminOrderPage']>('/admin/orders?page=10000&pageSize=200')).body;
    expect(beyond).toEqual({ items: [], total: 4, page: 10_000, pageSize: 200 });
    const usual = (await office.get<Schemas['AdminOrderPage']>('/admin/orders')).body;
    expect(usual).toMatchObject({ total: 4, page: 1, pageSize: 50 });
  });

  it('says which filter is wrong', async () => {
    const wrong: Record<string, string> = {
      'state=lost': 'state',
      'state=': 'state',
      'page=0': 'page',
      'page=1.5': 'page',
      'page=10001': 'page',
      'pageSize=201': 'pageSize',
      'pageSize=x': 'pageSize',
      'from=2026-02-30': 'from',
      'from=today': 'from',
      'to=2026-3-1': 'to',
      'to=2026-13-01': 'to',
      'q=1&q=2': 'q',
      'exception=perhaps': 'exception',
      'sort=price': 'sort',
      [`district=${'区'.repeat(21)}`]: 'district',
      [`q=${'a'.repeat(41)}`]: 'q',
    };
    for (const [query, path] of Object.entries(wrong)) {
      const { status, body } = await office.get(`/admin/orders?${encodeURI(query)}`);
      expect({ query, status, path: body.fields?.[0]?.path }).toEqual({ query, status: 422, path });
    }
  });

  it('shows masked phones only, and who comes', async () => {
    const { items } = (await office.get<Schemas['AdminOrderPage']>('/admin/orders')).body;
    expect(items.find(({ id }) => id === orders.confirmed.id)).toMatchObject({
      phoneMasked: '139****1234',
      workerName: worker.name,
      workerId: worker.id,
      district: '西湖区',
      exception: null,
    });
    // the office sees whose time is held before the customer does
    expect(items.find(({ id }) => id === orders.offered.id)).toMatchObject({ workerName: worker.name });
    const text = JSON.stringify(items);
    for (const secret of ['13900001234', '13900005678', DETAIL]) expect(text).not.toContain(secret);
  });
});

describe('the office’s order page', () => {
  it('shows plan, payments, assignments and messages, but never the customer’s codes', async () => {
    const { body } = await office.get<Schemas['AdminOrderView']>(`/admin/orders/${orders.confirmed.id}`);
    expect(body).toMatchObject({
      id: orders.confirmed.id,
      customerId: wang.accountId,
      doorCode: null,
      voucher: null,
      worker: { id: worker.id },
      address: { detail: DETAIL, phoneMasked: '139****1234' },
      assignments: [{ workerName: worker.name, state: 'accepted', mode: 'automatic', declineReason: null }],
      payments: [{ state: 'paid', amountFen: 12_000, settledBy: 'client_return', problem: null }],
      messages: [
        { template: 'visit_offered', state: 'not_sent', because: expect.stringContaining('没有同意') },
        { template: 'booking_confirmed', state: 'not_sent', because: expect.stringContaining('没有同意') },
      ],
    });
    const offered = (await office.get<Schemas['AdminOrderView']>(`/admin/orders/${orders.offered.id}`)).body;
    expect(offered).toMatchObject({
      state: 'paid',
      worker: { id: worker.id },
      assignments: [{ state: 'offered', respondedAt: null }],
    });
    const held = (await office.get<Schemas['AdminOrderView']>(`/admin/orders/${orders.held.id}`)).body;
    expect(held).toMatchObject({ state: 'awaiting_payment', worker: { id: worker.id }, assignments: [], payments: [] });
  });

  it('leaves a trace of every reader', async () => {
    const traces = () =>
      whole.rows<{ actor: string }>(
        `SELECT actor_account_id AS actor FROM audit_entry WHERE action = 'sensitive.read' AND subject = ? ORDER BY id`,
        [`order:${orders.offered.id}`],
      );
    const auditor = await town.staff('auditor');
    whole.clock.advance(PAGES_POLICY.readNotedMinutes.value);
    const before = (await traces()).length;
    await office.get(`/admin/orders/${orders.offered.id}`);
    await auditor.get(`/admin/orders/${orders.offered.id}`);
    // the page refreshes itself every few seconds: that is the same look
    await office.get(`/admin/orders/${orders.offered.id}`);
    expect((await traces()).slice(before)).toEqual([{ actor: office.accountId }, { actor: auditor.accountId }]);
    whole.clock.advance(PAGES_POLICY.readNotedMinutes.value);
    await office.get(`/admin/orders/${orders.offered.id}`);
    expect(await traces()).toHaveLength(before + 3);
    expect(await office.get('/admin/orders/01JD000000000000000000NONE')).toMatchObject({ status: 404 });
    expect(await whole.rows(`SELECT id FROM audit_entry WHERE subject = 'order:01JD000000000000000000NONE'`)).toEqual(
      [],
    );
  });
});

describe('what waits for a person', () => {
  const keys = async (): Promise<Schemas['ExceptionItem'][]> => {
    const { body } = await office.get<Schemas['ExceptionList']>('/admin/exceptions');
    return body.items.filter(({ kind }) => kind === 'key_expiry');
  };

  it('a certificate of WeChat Pay that ends within two months', async () => {
    expect(await keys()).toEqual([]);
    const expiresAt = new Date(whole.clock.now().getTime() + 30 * 24 * 3_600_000);
    whole.till.certificates = [{ name: '商户API证书', serial: '5157F09EFDC0', expiresAt }];
    expect(await keys()).toMatchObject([
      { text: '商户API证书（序列号5157F09E…）将于2026-04-09到期，请更换并更新配置', orderId: null },
    ]);
    whole.till.certificates = [];
  });
});

describe('the morning briefing', () => {
  const read = async (): Promise<Schemas['BriefingView']> =>
    (await office.get<Schemas['BriefingView']>(`/admin/briefing/${town.today}`)).body;
  const tick = (id: string, done = true, who = office) => who.post(`/admin/orders/${id}/briefing-tick`, { done });

  it('reads out what is paid and not over; a tick is good for the plan that was read out', async () => {
    const { confirmed, offered, held } = orders;
    const { visits, unconfirmed, onDuty } = await read();
    expect(visits.map(({ orderId, crew }) => [orderId, crew])).toEqual([
      [confirmed.id, [worker.name]],
      [offered.id, [worker.name]],
    ]);
    expect([unconfirmed, onDuty, visits[0]!.risks]).toEqual([1, 1, []]);
    expect(visits[1]!.risks).toHaveLength(1);

    expect(await tick(held.id)).toMatchObject({ status: 409, body: { code: 'ORDER_STATE' } });
    expect((await tick(confirmed.id)).status).toBe(204);
    const [first] = (await read()).visits;
    expect(first!.tick).toMatchObject({ by: expect.stringMatching(/员工\d+/) });
    // a second person changes nothing about who was first
    expect((await tick(confirmed.id, true, await town.staff('coordinator'))).status).toBe(204);
    expect((await read()).visits[0]!.tick).toEqual(first!.tick);

    const end = 'UPDATE customer_order SET planned_to = planned_to + INTERVAL ? MINUTE WHERE id = ?';
    await whole.rows(end, [15, confirmed.id]);
    expect((await read()).visits[0]!.tick).toBeNull();
    await whole.rows(end, [-15, confirmed.id]);
    expect((await tick(confirmed.id, false)).status).toBe(204);
    expect((await read()).visits[0]!.tick).toBeNull();
  });
});
