import type { Schemas } from '@daowei/shared/api/client';
import { AN_ADDRESS } from '../support/sound-bodies.js';
import { expectOk, PNG, SIGNATURE, type Person } from '../support/person.js';
import { CUSTOMER_PHONE, DETAIL, PLACE, PRECAUTIONS, SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';
import { Answers } from './journey/answers.js';
import { brokenPromises } from './journey/broken-promises.js';
import { catalogue } from './journey/catalogue.js';
import { changedPlans } from './journey/changed-plans.js';
import { coupons, packages, waiting } from './journey/packages-and-waiting.js';
import { prices } from './journey/prices.js';
import { changedRoster } from './journey/roster.js';
import { collecting } from './journey/collecting.js';
import { books } from './journey/books.js';
import { dayPlan } from './journey/day-plan.js';
import { fitness } from './journey/fitness.js';
import { complaints } from './journey/complaints.js';
import { invoices } from './journey/invoices.js';
import { departure } from './journey/departure.js';
import { leave } from './journey/leave.js';
import { surge } from './journey/surge.js';
import { outreach } from './journey/outreach.js';
import { moneyToPeople } from './journey/money-to-people.js';
import { shiftRequests } from './journey/shift-requests.js';
import { stays } from './journey/stays.js';
import { safety } from './journey/safety.js';
import { warranty } from './journey/warranty.js';
import { wages } from './journey/wages.js';

let whole: WholeApp;
let answers: Answers;
/** what must never be read in a log, by what it is */
const secrets: Record<string, string> = {};
const actors: Person[] = [];
let unknownService: Schemas['Problem'];

/** A whole booking, with some of everything that goes wrong on the way, while every answer and every log line is kept. */
beforeAll(async () => {
  whole = await wholeApp({ LOG_LEVEL: 'trace' });
  const town = await SmallTown.found(whole);
  answers = Answers.of(whole);
  const worker = await town.worker();
  const second = await town.worker({ home: { lat: 30.35, lng: 120.13 } });
  const customer = await town.customer();
  const manager = await town.staff('manager');
  actors.push(worker, second, customer, manager);
  const deviceTime = whole.clock.now().toISOString();
  const nobody = town.nobody();

  await nobody.get('/health');
  await nobody.get('/services');
  await nobody.get('/services/trade-1');
  unknownService = (await nobody.get<Schemas['Problem']>('/services/trade-99')).body;
  await nobody.post('/auth/staff-login', { username: 'manager', password: 'a secret password' });
  await nobody.post('/auth/wechat-login', { code: 'a-code-nobody-knows' });
  await customer.get('/auth/me');
  await customer.get('/addresses');
  await customer.put(`/addresses/${customer.addressId}`, {
    contactName: '周女士',
    phone: CUSTOMER_PHONE,
    district: '西湖区',
    community: '文新苑',
    detail: DETAIL,
    lat: 30.2741,
    lng: 120.1302,
    isDefault: true,
  });
  const spare = expectOk(await customer.post<Schemas['Address']>('/addresses', AN_ADDRESS));
  expectOk(await customer.delete(`/addresses/${spare.id}`));
  await customer.post('/slots', { serviceId: 'trade-1', addressId: customer.addressId, hours: 2, addOns: [] });
  expectOk(await customer.get('/subscriptions?occasion=waiting'));
  await customer.post('/subscriptions', { answers: [{ templateId: 'tmpl-booking-confirmed', result: 'accept' }] });
  const cancelled = await town.book(customer, town.at('16:00'));
  await customer.post(`/orders/${cancelled.id}/cancel`, { reason: '改天' });
  const { id } = await town.paid(customer, town.at('12:00'), { note: '狗很友好' });
  expectOk(await customer.put(`/orders/${id}/home-groups`, { homeGroups: [] }));
  expectOk(await manager.put(`/admin/orders/${id}/home-groups`, { homeGroups: [] }));
  await customer.get('/orders?scope=history');
  await worker.get(`/worker/days/${town.today}`);
  await worker.post(`/worker/offers/${(await town.live(id)).id}/decline`, { reason: 'sick', note: '发烧38度' });
  await manager.get('/admin/exceptions');
  await manager.get(`/admin/orders/${id}/candidates`);
  const { version } = (await manager.get<Schemas['AdminOrderView']>(`/admin/orders/${id}`)).body;
  await manager.post(`/admin/orders/${id}/assign`, { workerId: worker.id, version, reason: '已与本人确认' });
  await worker.post(`/worker/offers/${(await town.live(id)).id}/accept`);
  await whole.drain();
  await town.signAgreement(customer, id);
  const { doorCode, voucher } = (await customer.get<Schemas['OrderView']>(`/orders/${id}`)).body;
  await worker.get(`/worker/visits/${id}`);
  await departure(town, customer, worker, id);
  await worker.post(`/worker/visits/${id}/depart`, { at: null, deviceTime });
  await worker.put(`/worker/visits/${id}/position`, { at: { ...PLACE, accuracy: 20 }, deviceTime });
  await worker.post(`/worker/visits/${id}/check-in`, {
    at: null,
    deviceTime,
    doorCode: doorCode === '000000' ? '000001' : '000000',
  });
  await worker.post(`/worker/visits/${id}/check-in`, { at: null, deviceTime, voucher });
  const photo = await worker.picture(PNG);
  const photoIds = [
    { id: photo, stage: 'before' },
    { id: await worker.picture(), stage: 'after' },
  ];
  for (const step of ['ask', 'kitchen', 'rooms', 'rubbish'])
    await worker.post(`/worker/visits/${id}/steps/${step}`, { photoIds, deviceTime, note: '厨房油污重' });
  const page = (await customer.get<Schemas['OrderView']>(`/orders/${id}`)).body;
  const link = page.visit!.steps.find((step) => step.id === 'kitchen')!.photos[0]!.url;
  await whole.app.inject({ url: link });
  await whole.app.inject({ url: `${link}x` });
  await worker.post(`/worker/visits/${id}/sign`, { signaturePng: SIGNATURE, deviceTime });
  await customer.post(`/orders/${id}/sign-off/refusal`, { redo: ['ask'], words: '还有一处没有说清', deviceTime });
  await worker.post(`/worker/visits/${id}/steps/ask`, { photoIds: [], deviceTime });
  await worker.post(`/worker/visits/${id}/sign`, { signaturePng: SIGNATURE, deviceTime });
  await customer.post(`/orders/${id}/sign-off`, { signaturePng: SIGNATURE, deviceTime });
  await customer.post(`/orders/${id}/rating`, { stars: 5, tags: ['准时'], text: '阿姨特别好' });
  await manager.post(`/admin/orders/${id}/rating-answer`, { text: '谢谢您' });
  await manager.get('/admin/orders');
  await manager.get(`/admin/orders?q=${encodeURIComponent('周女士')}&state=completed`);
  await manager.get(`/admin/orders/${id}`);
  await manager.get(`/admin/orders/${id}/check-ins`);
  await manager.get(`/admin/orders/${id}/evidence`);
  await manager.get(`/admin/day-board/${town.today}`);
  await manager.get('/admin/dashboard');
  await catalogue(town);
  Object.assign(secrets, await changedPlans(town), await changedRoster(town));
  // a handler that fails, a bug in a request, and a forged notification are logged as well
  await whole.rows(
    `INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at) VALUES ('01JD00000000000000000000ZZ', 'nobody.knows', 'x', ?, 0, 'null', ?)`,
    [whole.clock.now(), whole.clock.now()],
  );
  await whole.rows('RENAME TABLE rating TO rating_elsewhere');
  await customer.get(`/orders/${id}`);
  await whole.rows('RENAME TABLE rating_elsewhere TO rating');
  await whole.rows('RENAME TABLE address TO address_elsewhere, customer_order TO order_elsewhere');
  await customer.put(`/addresses/${customer.addressId}`, { ...AN_ADDRESS, contactName: '李先生家' });
  await customer.post('/addresses', { ...AN_ADDRESS, contactName: '李先生家' });
  await manager.get(`/admin/orders?q=${encodeURIComponent('李先生家')}`);
  await whole.rows('RENAME TABLE address_elsewhere TO address, order_elsewhere TO customer_order');
  await nobody.post(
    '/wechat-pay/notifications/payment',
    { resource: { ciphertext: 'a-ciphertext' } },
    { headers: { 'wechatpay-signature': 'a-signature' } },
  );
  await whole.drain();
  await manager.get('/admin/audit/verification');
  // what follows takes weeks: nobody above stays logged in that long
  await packages(town);
  await waiting(town);
  Object.assign(secrets, await shiftRequests(town));
  await stays(town);
  Object.assign(secrets, await leave(town));
  await surge(town);
  Object.assign(secrets, await fitness(town));
  await complaints(town);
  await collecting(town);
  await moneyToPeople(town);
  await outreach(town);
  await brokenPromises(town);
  await invoices(town);
  await warranty(town);
  await safety(town);
  await wages(town);
  await dayPlan(town);
  await coupons(town);
  await prices(town);
  await books(town);

  Object.assign(secrets, {
    'the customer’s phone': CUSTOMER_PHONE,
    'the worker’s phone': worker.phone,
    'the door': DETAIL,
    'the customer’s number': PRECAUTIONS.identity.idNumber,
    'the emergency contact': PRECAUTIONS.contact.name,
    'the worker’s emergency contact': '丈夫李建国',
    'the household’s name': '周女士',
    'a name in a statement that failed': '李先生家',
    'the note for the worker': '狗很友好',
    'why a worker is ill': '发烧38度',
    'the rating’s words': '阿姨特别好',
    'the step’s note': '厨房油污重',
    'a password': 'a secret password',
    'a login code': 'a-code-nobody-knows',
    'the door code': doorCode!,
    'the voucher': voucher!,
    'a signature': SIGNATURE.slice(0, 40),
    'a picture’s key': new URL(link, 'http://api').searchParams.get('sig')!,
    'the session secret': whole.config.SESSION_SECRET,
    'the field keys': whole.config.FIELD_KEYS.split(':')[1]!,
    'WeChat’s app secret': whole.config.WECHAT_APP_SECRET,
    'WeChat Pay’s key': whole.config.WECHAT_PAY_API_V3_KEY,
    'the merchant’s private key': whole.config.WECHAT_PAY_MCH_PRIVATE_KEY.split('\n')[1]!,
    'a notification’s signature': 'a-signature',
  });
  for (const [index, actor] of actors.entries()) secrets[`the token of actor ${index}`] = actor.token!;
}, 180_000);
afterAll(() => whole.close());

describe('the log of a whole booking', () => {
  it('has a line for every request, and says what failed', () => {
    const lines = whole
      .logged()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, any>);
    const requests = lines.filter((line) => line.res);
    expect(requests.length).toBeGreaterThan(40);
    for (const { req } of requests) expect(Object.keys(req).sort()).toEqual(['id', 'method', 'url']);
    // what a person reads to the office is what stands in the log
    const refused = requests.find(({ req }) => req.url === '/api/services/trade-99')!;
    expect(refused).toMatchObject({ res: { statusCode: 404 }, req: { id: unknownService.instance } });
    const text = whole.logged();
    expect(text).toContain('nobody handles nobody.knows');
    expect(text).toContain('a request failed');
    expect(text).toContain('rating');
    // health is asked every few seconds and says nothing
    expect(requests.filter(({ req }) => req.url === '/api/health')).toEqual([]);
  });

  it('tells no token, phone, address, code, key or word of a person', () => {
    const log = whole.logged();
    const told = Object.entries(secrets).filter(([, secret]) => {
      expect(secret.length).toBeGreaterThanOrEqual(3);
      // a few digits alone stand within any time and any id by chance
      if (/^\d{1,8}$/.test(secret)) return new RegExp(`(?<![\\w.-])${secret}(?![\\w.-])`).test(log);
      return (
        log.includes(secret) ||
        log.includes(encodeURIComponent(secret)) ||
        log.includes(JSON.stringify(secret).slice(1, -1))
      );
    });
    expect(told.map(([what]) => what)).toEqual([]);
    // nor anything that looks like one
    expect(log.match(/(?<!\w)1[3-9]\d{9}(?!\w)/g) ?? []).toEqual([]);
    expect(log.match(/Bearer |eyJ[\w-]{10,}|-----BEGIN/g) ?? []).toEqual([]);
  });
});

describe('the answers of a whole booking', () => {
  it('say exactly what the document says', () => {
    expect(answers.flaws()).toEqual([]);
    // whatever the document offers was really answered on the way
    expect(answers.missed()).toEqual([]);
  });

  it('leave the house in order', async () => {
    expect(await whole.broken()).toEqual([]);
  });
});
