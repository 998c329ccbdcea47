import { randomUUID } from 'node:crypto';
import type { Schemas } from '@daowei/shared/api/client';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays } from '@daowei/shared/kernel/local-date';
import { wholeApp, type WholeApp } from '../support/whole-app.js';
import { expectOk, SIGNATURE, type Answer, type Customer, type Person, type TownWorker } from '../support/person.js';
import { PLACE, SmallTown } from '../support/small-town.js';

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let worker: TownWorker;
let serving = 0;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  worker = await town.worker({ days: 14 });
  customer = await town.customer();
});
afterAll(() => whole.close());

/** A visit on a day of its own, paid and accepted. */
async function confirmed(): Promise<Schemas['OrderView']> {
  const startAt = town.at('10:00', addDays(town.today, (serving += 1)));
  const order = await town.paid(customer, startAt);
  const { id } = await town.live(order.id);
  expectOk(await worker.post(`/worker/offers/${id}/accept`));
  await whole.drain();
  return expectOk(await customer.get<Schemas['OrderView']>(`/orders/${order.id}`));
}

/** The visit itself, from departure to the customer's signature. */
async function served(): Promise<Schemas['OrderView']> {
  const order = await confirmed();
  await town.signAgreement(customer, order.id);
  const visit = `/worker/visits/${order.id}`;
  const start = new Date(order.promisedFrom);
  const now = (): string => whole.clock.now().toISOString();
  const until = (minutes: number): void => whole.clock.set(addMinutes(start, minutes));
  until(-20);
  expectOk(await worker.post(`${visit}/depart`, { at: null, deviceTime: now() }));
  until(5);
  expectOk(await worker.post(`${visit}/check-in`, { doorCode: order.doorCode, at: PLACE, deviceTime: now() }));
  const { progress } = expectOk(await worker.get<Schemas['WorkerVisit']>(visit));
  for (const step of progress.steps) {
    const photoIds = [];
    for (const stage of ['before', 'after'] as const) photoIds.push({ id: await worker.picture(), stage });
    until(30);
    expectOk(await worker.post(`${visit}/steps/${step.id}`, { photoIds, deviceTime: now() }));
  }
  until(120);
  expectOk(await worker.post(`${visit}/sign`, { signaturePng: SIGNATURE, deviceTime: now() }));
  const body = { signaturePng: SIGNATURE, deviceTime: now() };
  const done = expectOk(await customer.post<Schemas['OrderView']>(`/orders/${order.id}/sign-off`, body));
  await whole.drain();
  return done;
}

const GOOD = { stars: 4, tags: ['准时到达', '收尾整洁'], text: '  厨房很干净，辛苦了  ' };
const publicHistory = async (): Promise<{ stars_sum: number; stars_count: number; visit_count: number }> =>
  (await whole.rows<any>('SELECT stars_sum, stars_count, visit_count FROM worker WHERE id = ?', [worker.id]))[0];

describe('rating a visit', () => {
  it('is asked for after completion, counted once, shown, told and kept with what it was about', async () => {
    const order = await served();
    expect(order).toMatchObject({ state: 'completed', rated: false, actions: ['rate'] });
    const before = await publicHistory();

    const rated = expectOk(await customer.post<Schemas['OrderView']>(`/orders/${order.id}/rating`, GOOD));
    expect(rated).toMatchObject({
      rated: true,
      actions: [],
      rating: { stars: 4, tags: GOOD.tags, text: '厨房很干净，辛苦了' },
    });
    expect(rated.timeline.at(-1)).toMatchObject({ kind: 'visit.rated', text: '您给出了4星评价，感谢您的反馈' });
    expect(await publicHistory()).toEqual({
      ...before,
      stars_sum: before.stars_sum + 4,
      stars_count: before.stars_count + 1,
    });
    const [kept] = await whole.rows<any>('SELECT * FROM rating WHERE order_id = ?', [order.id]);
    expect(kept).toMatchObject({
      account_id: customer.accountId,
      worker_id: worker.id,
      service_id: order.serviceId,
      service_version: 1,
      promised_from: new Date(order.promisedFrom),
      promised_to: new Date(order.promisedTo),
      arrived_at: addMinutes(new Date(order.promisedFrom), 5),
      started_at: addMinutes(new Date(order.promisedFrom), 30),
    });
    const events = await whole.rows<any>(`SELECT data FROM outbox_event WHERE type = 'feedback.visit-rated'`);
    expect(events.map(({ data }) => (typeof data === 'string' ? JSON.parse(data) : data))).toContainEqual({
      orderId: order.id,
      workerId: worker.id,
      stars: 4,
    });
    expect(
      await whole.rows(`SELECT id FROM audit_entry WHERE subject = ? AND action = 'visit.rated'`, [
        `order:${order.id}`,
      ]),
    ).toHaveLength(1);
  });

  it('happens once, however often and however parallel it is sent', async () => {
    const order = await served();
    const before = await publicHistory();
    const path = `/orders/${order.id}/rating`;
    const key = randomUUID();
    const same = await Promise.all(Array.from({ length: 4 }, () => customer.post(path, GOOD, { key })));
    expect(same.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect((await customer.post(path, GOOD, { key })).status).toBe(200);
    expect((await customer.post(path, { ...GOOD, stars: 5 }, { key })).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    const others = await Promise.all([1, 2, 3].map((stars) => customer.post(path, { stars, tags: [] })));
    expect(others.map(({ body }) => body.code)).toEqual(Array(3).fill('ALREADY_RATED'));
    expect((await publicHistory()).stars_count).toBe(before.stars_count + 1);
  });

  it('lets one of parallel raters with keys of their own win', async () => {
    const order = await served();
    const before = await publicHistory();
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((stars) => customer.post(`/orders/${order.id}/rating`, { stars, tags: [] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect((await publicHistory()).stars_count).toBe(before.stars_count + 1);
  });

  it('is for the customer of the finished order alone', async () => {
    const order = await confirmed();
    expect(await customer.post(`/orders/${order.id}/rating`, GOOD)).toMatchObject({
      status: 409,
      body: { code: 'ORDER_STATE' },
    });
    const stranger = await town.customer();
    for (const id of [order.id, '01J00000000000000000000000', 'nothing']) {
      expect(await stranger.post(`/orders/${id}/rating`, GOOD)).toMatchObject({
        status: 404,
        body: { code: 'NOT_FOUND' },
      });
    }
    expect((await (await town.staff('manager')).post(`/orders/${order.id}/rating`, GOOD)).status).toBe(403);
    expect((await town.nobody().post(`/orders/${order.id}/rating`, GOOD)).status).toBe(401);
    expect((await customer.send('POST', `/orders/${order.id}/rating`, GOOD)).body.code).toBe('IDEMPOTENCY_KEY_MISSING');
  });

  it.each<[string, Record<string, unknown>]>([
    ['stars', { stars: 0, tags: [] }],
    ['stars', { stars: 6, tags: [] }],
    ['stars', { stars: 4.5, tags: [] }],
    ['stars', { stars: '5', tags: [] }],
    ['stars', { tags: [] }],
    ['tags', { stars: 5 }],
    ['tags', { stars: 5, tags: '准时' }],
    ['tags', { stars: 5, tags: Array.from({ length: 9 }, (_, index) => `词${index}`) }],
    ['tags', { stars: 5, tags: ['准时', '准时'] }],
    ['tags', { stars: 5, tags: [' '] }],
    ['tags', { stars: 5, tags: ['很'.repeat(21)] }],
    ['tags', { stars: 5, tags: [{}] }],
    ['text', { stars: 5, tags: [], text: '好'.repeat(501) }],
    ['text', { stars: 5, tags: [], text: 5 }],
    ['workerId', { stars: 5, tags: [], workerId: 'somebody' }],
  ])('refuses %s in %j', async (field, body) => {
    const answer = await customer.post('/orders/01J00000000000000000000000/rating', body);
    expect(answer).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } });
    expect(answer.body.fields.map(({ path }: { path: string }) => path.split('.')[0])).toContain(field);
  });

  it('leaves everything true that must always be true', async () => {
    await whole.drain();
    expect(await whole.broken()).toEqual([]);
  });
});

describe('the star page of a worker', () => {
  // days have passed: somebody new, of a trade of their own
  beforeAll(async () => {
    serving = 0;
    await town.newTrade();
    worker = await town.worker({ days: 14 });
    customer = await town.customer();
  });

  const page = async (query = '', who: Person = customer): Promise<Schemas['StarPage']> =>
    expectOk(await who.get(`/workers/${worker.id}/stars${query}`));

  it('shows strangers figures, reviews by family name, and the answer of the company, which is given once', async () => {
    const order = await served();
    const before = await page();
    const words = { stars: 2, tags: ['没有准时'], text: '等了很久，电话13911112222没人接' };
    expectOk(await customer.post(`/orders/${order.id}/rating`, words));
    const desk = await town.staff('service');
    const answer = (text: string): Promise<Answer> => desk.post(`/admin/orders/${order.id}/rating-answer`, { text });
    const both = await Promise.all([answer('让您久等了，已改进'), answer('对不起')]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    const stranger = await town.customer();
    const shown = await page('', stranger);
    expect(shown).toMatchObject({ name: worker.name, visitCount: before.visitCount, complaints: before.complaints });
    expect(shown.reviews[0]).toMatchObject({
      ...{ stars: 2, by: '周女士', text: '等了很久，电话***没人接', tags: ['没有准时'] },
      answer: expect.stringMatching(/让您久等了|对不起/),
    });
    expect(JSON.stringify(shown)).not.toContain(order.id);
    const { rating, timeline } = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${order.id}`));
    expect(rating!.answer).toBe(shown.reviews[0]!.answer);
    expect(timeline.filter(({ kind }) => kind === 'rating.answered')).toHaveLength(1);
    // a low rating opens a case by itself; it counts as made, and as solved when it is
    await whole.drain();
    expect(await page()).toMatchObject({ complaints: before.complaints + 1 });
    await whole.rows(`UPDATE complaint SET state = 'solved' WHERE order_id = ?`, [order.id]);
    expect(await page()).toMatchObject({ complaintsResolved: before.complaintsResolved + 1 });
    await whole.rows(`UPDATE complaint SET state = 'merged' WHERE order_id = ?`, [order.id]);
    expect(await page()).toMatchObject({ complaints: before.complaints });
  });

  it('goes through the reviews page by page, the newest first, each once', async () => {
    for (let count = 0; count < 11; count += 1) {
      const at = new Date(Date.UTC(2025, 0, 1 + count));
      await whole.rows(
        `INSERT INTO rating (order_id, account_id, worker_id, service_id, service_version, promised_from, promised_to,
           completed_at, stars, tags, created_at) VALUES (?, ?, ?, 'old', 1, ?, ?, ?, 5, '[]', ?)`,
        [`01JD0000000000000000000R${String(count).padStart(2, '0')}`, customer.accountId, worker.id, at, at, at, at],
      );
    }
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { reviews, nextBefore }: Schemas['StarPage'] = await page(next && `?before=${next}`);
      seen.push(...reviews.map(({ at }) => at));
      next = nextBefore;
    }
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
    const [{ total }] = await whole.rows<any>('SELECT COUNT(*) AS total FROM rating WHERE worker_id = ?', [worker.id]);
    expect(seen).toHaveLength(Number(total));
    expect(await customer.get(`/workers/${worker.id}/stars?before=yesterday`)).toMatchObject({ status: 422 });
    expect(await customer.get('/workers/nobody/stars')).toMatchObject({ status: 404 });
  });
});
