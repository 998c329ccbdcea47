import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Schemas } from '@daowei/shared/api/client';
import { addDays, dayOf } from '@daowei/shared/kernel/local-date';
import { CatalogFacade } from '../../src/modules/catalog/contract/catalog.facade.js';
import { servedDistrict } from '../../src/modules/identity/domain/service-area.js';
import { PrivacyFacade } from '../../src/modules/privacy/contract/privacy.facade.js';
import { priceOf } from '../../src/modules/pricing/domain/price.js';
import { PriceRulesSql } from '../../src/modules/pricing/infrastructure/price-rules.sql.js';
import { OrdersFacade } from '../../src/modules/orders/contract/orders.facade.js';
import { IdentityFacade } from '../../src/modules/identity/contract/identity.facade.js';
import { WorkforceFacade } from '../../src/modules/workforce/contract/workforce.facade.js';
import { CATALOGUE, PUBLISHED_SINCE } from '../../seeds/catalogue/index.js';
import { COMMUNITIES } from '../../seeds/company/places.js';
import { isEmpty, loadDemo } from '../../seeds/load-demo.js';
import { CHEN_XIAOMAN, LIN_WAN, PERSONAS, WANG_XIUYING, WU_PEIFEN } from '../../seeds/personas.js';
import { Person } from '../support/person.js';
import { loginCodeOf } from '../support/small-wechat.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

/** A Tuesday afternoon in Shanghai: some visits are over, some are going on, some are still to come. */
const NOW = new Date('2026-03-10T06:20:00.000Z');

let whole: WholeApp;
let files: string;
const one = async <Row>(sql: string, values: unknown[] = []): Promise<Row> => (await whole.rows<Row>(sql, values))[0]!;

beforeAll(async () => {
  files = mkdtempSync(join(tmpdir(), 'daowei-demo-files-'));
  whole = await wholeApp({ FILES_DIR: files });
  whole.clock.set(NOW);
  expect(await isEmpty(whole.db.dataSource.manager)).toBe(true);
  await loadDemo(whole.db.dataSource, whole.config, () => undefined, whole.clock);
}, 240_000);
afterAll(async () => {
  await whole.close();
  rmSync(files, { recursive: true, force: true });
});

async function login(openid: string): Promise<Person & { me: Schemas['Me'] }> {
  const { body } = await new Person(whole, null).post('/auth/wechat-login', { code: loginCodeOf(openid) });
  return Object.assign(new Person(whole, body.token, body.me.id), { me: body.me });
}

async function office(username: string): Promise<Person> {
  const { body } = await new Person(whole, null).post('/auth/staff-login', { username, password: 'daowei-demo' });
  return new Person(whole, body.token, body.me.id);
}

describe('the demo company', () => {
  it('is as large as promised, and a used database is left alone', async () => {
    const count = async (table: string, where = '1 = 1'): Promise<number> =>
      Number((await one<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table} WHERE ${where}`)).n);
    expect(await count('service_kind')).toBe(CATALOGUE.length + PUBLISHED_SINCE.length);
    expect(await count('worker')).toBe(80);
    expect(await count('account', `kind = 'customer' AND worker_id IS NULL`)).toBe(400);
    expect(await count('account', `kind = 'staff'`)).toBe(6);
    expect(await count('customer_order')).toBeGreaterThan(2_400);
    expect(await isEmpty(whole.db.dataSource.manager)).toBe(false);
  });

  it('keeps every invariant, and its audit verifies', async () => {
    await whole.drain();
    expect(await whole.broken()).toEqual([]);
    const audit = await whole.app.get(PrivacyFacade, { strict: false }).verify();
    expect(audit).toMatchObject({ ok: true });
    expect(audit.sealed).toBeGreaterThan(30_000);
  });

  it('serves 25 to 40 visits on every day of the last ninety, most of them on time', async () => {
    const days = await whole.rows<{ day: string; visits: number }>(
      `SELECT DATE_FORMAT(promised_from + INTERVAL 8 HOUR, '%Y-%m-%d') AS day, COUNT(*) AS visits FROM customer_order
       WHERE state = 'completed' AND promised_from < ? GROUP BY day ORDER BY day`,
      [new Date('2026-03-09T16:00:00Z')],
    );
    expect(days).toHaveLength(90);
    expect(days[0]!.day).toBe(addDays(dayOf(NOW), -90));
    for (const { visits } of days) {
      expect(Number(visits)).toBeGreaterThanOrEqual(22); // 25 booked, some of them never paid
      expect(Number(visits)).toBeLessThanOrEqual(40);
    }
    const { onTime, late } = await one<{ onTime: number; late: number }>(
      `SELECT SUM(v.arrived_at < o.promised_to) AS onTime, SUM(v.arrived_at >= o.promised_to) AS late
       FROM visit v JOIN customer_order o ON o.id = v.order_id WHERE o.state = 'completed'`,
    );
    expect(Number(onTime) / (Number(onTime) + Number(late))).toBeGreaterThan(0.88);
    expect(Number(late)).toBeGreaterThan(20);
  });

  it('is a living day: visits done, going on and to come, and one that nobody has taken', async () => {
    const board = (await (await office('dispatcher')).get<Schemas['DayBoard']>(`/admin/day-board/${dayOf(NOW)}`)).body;
    const states = board.workers.flatMap((worker) => worker.visits.map((visit) => visit.visitState));
    expect(states).toEqual(expect.arrayContaining(['signed_off', 'working', 'scheduled']));
    const tomorrow = (
      await (await office('dispatcher')).get<Schemas['DayBoard']>(`/admin/day-board/${addDays(dayOf(NOW), 1)}`)
    ).body;
    expect(tomorrow.unassigned).toHaveLength(1);
    const { items } = (await (await office('dispatcher')).get<Schemas['ExceptionList']>('/admin/exceptions')).body;
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['unassigned', 'unconfirmed']));
  });

  it('begins with something to decide: a wait, an offer, a difficulty, and visits that have lost their worker', async () => {
    await whole.drain();
    const [peifen, xiaoman] = [await login(WU_PEIFEN.openid), await login(CHEN_XIAOMAN.openid)];
    const waits = async (who: Person) => (await who.get<Schemas['WaitEntries']>('/waitlist')).body.items;
    expect((await waits(peifen)).map(({ state, offer }) => [state, offer !== null])).toEqual([['offered', true]]);
    expect(await waits(xiaoman)).toMatchObject([{ state: 'waiting', place: 1 }]);
    const [refused] = (await xiaoman.get<Schemas['ShiftRequestList']>('/shift-requests')).body.items;
    expect(refused).toMatchObject({ state: 'refused' });
    const dispatcher = await office('dispatcher');
    const [asked] = (await dispatcher.get<Schemas['DeskRequests']>('/admin/shift-requests')).body.items;
    const opened = (await dispatcher.get<Schemas['OpenedRequest']>(`/admin/shift-requests/${asked!.id}`)).body;
    expect(opened.candidates.filter(({ hindrances }) => hindrances.length === 0).length).toBeGreaterThan(0);
    const { items } = (await dispatcher.get<Schemas['ExceptionList']>('/admin/exceptions')).body;
    const broken = items
      .filter(({ kind }) => kind === 'broken_visit')
      .map(({ text }) => text)
      .join();
    expect(broken).toContain('家中急事');
    expect(broken).toContain('有效期到');
  });

  it('counts what workers are shown with by its own history', async () => {
    const wrong = await whole.rows(
      `SELECT w.id FROM worker w WHERE w.visit_count <> (SELECT COUNT(*) FROM visit v WHERE v.worker_id = w.id AND v.state = 'signed_off')
         OR w.stars_count <> (SELECT COUNT(*) FROM rating r WHERE r.worker_id = w.id)
         OR w.stars_sum <> (SELECT COALESCE(SUM(r.stars), 0) FROM rating r WHERE r.worker_id = w.id)`,
    );
    expect(wrong).toEqual([]);
  });

  it('happens in an order that can happen', async () => {
    const impossible = await whole.rows(
      `SELECT o.id FROM customer_order o LEFT JOIN visit v ON v.order_id = o.id LEFT JOIN rating r ON r.order_id = o.id
       WHERE o.paid_at < o.created_at OR o.confirmed_at < o.paid_at OR o.created_at > ? OR o.promised_from < o.created_at + INTERVAL 2 HOUR
          OR v.departed_at < o.confirmed_at OR v.arrived_at < v.departed_at OR v.started_at < v.arrived_at
          OR v.worker_signed_at < v.started_at OR v.customer_signed_at < v.worker_signed_at
          OR r.created_at < o.completed_at OR r.created_at > ? OR (o.rated = 1) <> (r.order_id IS NOT NULL)
          OR (o.state = 'completed') <> (v.state IS NOT NULL AND v.state = 'signed_off')`,
      [NOW, NOW],
    );
    expect(impossible).toEqual([]);
    const tooEarly = await whole.rows(
      'SELECT o.id FROM customer_order o JOIN account a ON a.id = o.account_id WHERE o.created_at < a.created_at',
    );
    expect(tooEarly).toEqual([]);
    // nobody is at two doors at once
    const twice = await whole.rows(
      `SELECT a.order_id FROM visit a JOIN visit b ON b.worker_id = a.worker_id AND b.order_id <> a.order_id
       WHERE b.arrived_at > a.arrived_at AND b.arrived_at < a.customer_signed_at`,
    );
    expect(twice).toEqual([]);
  });

  it('was sold at the prices the rules make, by workers who were allowed to come', async () => {
    const db = whole.db.dataSource.manager;
    const orders = whole.app.get(OrdersFacade, { strict: false });
    const catalog = whole.app.get(CatalogFacade, { strict: false });
    const workers = await whole.app.get(WorkforceFacade, { strict: false }).workers(
      db,
      (await whole.rows<{ id: string }>('SELECT id FROM worker')).map(({ id }) => id),
    );
    const rules = await new PriceRulesSql().inForce(db, NOW);
    const ids = (await whole.rows<{ id: string }>('SELECT id FROM customer_order ORDER BY id')).map(({ id }) => id);
    const sold = [...(await orders.orders(db, ids)).values()];
    const identity = whole.app.get(IdentityFacade, { strict: false });
    const people = await identity.people(
      db,
      sold.map((order) => order.accountId),
    );
    const tasks = await whole.rows<{ order_id: string }>(
      `SELECT order_id FROM dispatch_exception WHERE kind = 'broken_visit' AND open_key IS NOT NULL`,
    );
    const broken = new Set(tasks.map(({ order_id: id }) => id));
    for (const order of sold) {
      const service = (await catalog.version(db, order.serviceId, order.serviceVersion))!;
      const { hours, addOns, promised, address } = order;
      const { tier } = people.get(order.accountId)!;
      const visit = { service, district: address.district, startAt: promised.from, hours, addOns };
      const price = priceOf(rules, { ...visit, tier });
      // visits of a package cost less by one line more
      const lines = order.prepaidBy ? order.lines.filter(({ kind }) => kind !== 'discount') : order.lines;
      expect(lines).toEqual(price.lines);
      expect(order.totalFen).toBe(order.lines.reduce((sum, { amountFen }) => sum + amountFen, 0));
      if (!order.workerId) continue;
      const worker = workers.get(order.workerId)!;
      expect(worker.skills).toContain(service.skill);
      // a certificate that ran out since it was sold is a task for the office
      if (broken.has(order.id)) continue;
      for (const kind of service.certificates) {
        const valid = worker.certificates.some(
          (held) => held.kind === kind && held.expiresOn >= dayOf(order.planned.to),
        );
        expect(valid).toBe(true);
      }
    }
  });

  it('lives where we come to', () => {
    for (const { district, name, lat, lng } of COMMUNITIES) {
      expect([name, servedDistrict(district, { lat, lng })]).toEqual([name, district]);
    }
  });
});

describe('the people of the demo', () => {
  it('are known to WeChat by openid, each with a phone of their own', () => {
    expect(new Set(PERSONAS.map(({ openid }) => openid)).size).toBe(PERSONAS.length);
    expect(new Set(PERSONAS.map(({ phone }) => phone)).size).toBe(PERSONAS.length);
    for (const { openid, phone } of PERSONAS) {
      expect(openid).toMatch(/^[\w-]{28}$/);
      expect(phone).toMatch(/^1\d{10}$/);
    }
  });

  it('find their history: a customer with a visit to rate and one to come', async () => {
    const xiaoman = await login(CHEN_XIAOMAN.openid);
    const history = (await xiaoman.get<Schemas['OrderPage']>('/orders?scope=history')).body.items;
    expect(history.length).toBeGreaterThanOrEqual(10);
    const unrated = history.find((order) => order.state === 'completed' && !order.rated)!;
    expect((await xiaoman.get<Schemas['OrderView']>(`/orders/${unrated.id}`)).body.actions).toEqual(['rate']);
    const active = (await xiaoman.get<Schemas['OrderPage']>('/orders?scope=active')).body.items;
    expect(active.map(({ state, workerName }) => [state, workerName])).toContainEqual(['confirmed', '王秀英']);
    const [address] = (await xiaoman.get('/addresses')).body.items;
    expect(address).toMatchObject({ contactName: '陈小满', community: '翠苑一区', isDefault: true });
    const [newest] = history;
    const view = (await xiaoman.get<Schemas['OrderView']>(`/orders/${newest!.id}`)).body;
    const [photo] = view.visit!.steps.flatMap((step) => step.photos);
    const picture = await whole.app.inject({ method: 'GET', url: photo!.url });
    expect([picture.statusCode, picture.headers['content-type']]).toEqual([200, 'image/png']);
  });

  it('are workers with work to do', async () => {
    const xiuying = await login(WANG_XIUYING.openid);
    expect(xiuying.me).toMatchObject({ roles: ['customer', 'worker'], phoneMasked: '199****0005' });
    const tomorrow = (await xiuying.get<Schemas['WorkerDay']>(`/worker/days/${addDays(dayOf(NOW), 1)}`)).body;
    expect(tomorrow.visits.length).toBeGreaterThanOrEqual(1);
  });

  it('are new: nobody knows her, and a slot is free for her tomorrow, with the demo’s own worker nearest', async () => {
    const wan = await login(LIN_WAN.openid);
    expect((await wan.get<Schemas['OrderPage']>('/orders?scope=history')).body.items).toEqual([]);
    const home = COMMUNITIES.find(({ name }) => name === '翠苑一区')!;
    const input = {
      contactName: '林晚',
      phone: LIN_WAN.phone,
      district: home.district,
      community: home.name,
      detail: '5幢101室',
    };
    const address = (await wan.post('/addresses', { ...input, lat: home.lat, lng: home.lng, isDefault: true })).body;
    const request = { serviceId: 'daily-cleaning', addressId: address.id, hours: 2, addOns: [] };
    const calendar = (await wan.post<Schemas['SlotCalendar']>('/slots', request)).body;
    expect(calendar.days).toHaveLength(14);
    const slot = calendar.days[2]!.slots.filter(({ available }) => available).at(-1)!;
    const quote = (await wan.post<Schemas['Quote']>('/quotes', { ...request, startAt: slot.startAt })).body;
    const order = await wan.post<Schemas['OrderView']>('/orders', {
      ...request,
      startAt: slot.startAt,
      quoteId: quote.id,
    });
    expect(order.status).toBe(201);
    const { name } = await one<{ name: string }>(
      'SELECT w.name FROM customer_order o JOIN worker w ON w.id = o.worker_id WHERE o.id = ?',
      [order.body.id],
    );
    expect(PERSONAS.map(({ nickname }) => nickname)).toContain(name);
  });

  it('work in the office, each with the rights of the role', async () => {
    expect((await (await office('auditor')).get('/admin/audit/verification')).body.ok).toBe(true);
    expect((await (await office('service')).get('/admin/audit/verification')).status).toBe(403);
    expect((await (await office('manager')).get('/admin/dashboard')).status).toBe(200);
  });
});
