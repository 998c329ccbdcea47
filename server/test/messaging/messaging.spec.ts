import { Logger, Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { fen } from '@daowei/shared/kernel/fen';
import { DevicesFacade } from '../../src/modules/devices/contract/devices.facade.js';
import { DevicesModule } from '../../src/modules/devices/devices.module.js';
import { DispatchFacade } from '../../src/modules/dispatch/contract/dispatch.facade.js';
import { DispatchModule } from '../../src/modules/dispatch/dispatch.module.js';
import { IdentityFacade } from '../../src/modules/identity/contract/identity.facade.js';
import { IdentityModule } from '../../src/modules/identity/identity.module.js';
import { MessagingFacade, type Delivery } from '../../src/modules/messaging/contract/messaging.facade.js';
import { MessagingModule } from '../../src/modules/messaging/messaging.module.js';
import { OrdersFacade, type Order } from '../../src/modules/orders/contract/orders.facade.js';
import { OrdersModule } from '../../src/modules/orders/orders.module.js';
import { WorkforceFacade } from '../../src/modules/workforce/contract/workforce.facade.js';
import { WorkforceModule } from '../../src/modules/workforce/workforce.module.js';
import { Clock } from '../../src/platform/clock/clock.js';
import type { Role } from '../../src/platform/http/access.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { WeChatApi } from '../../src/platform/wechat/wechat-api.js';
import { DueWorkQueue } from '../../src/platform/work/due-work.js';
import { WorkRunner } from '../../src/platform/work/work-runner.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { deskWeChat, type DeskWeChat } from '../support/desk-wechat.js';
import { TestClock } from '../support/test-clock.js';
import { testConfig } from '../support/test-config.js';
import { TestSessionsModule, testToken } from '../support/test-sessions.js';

const ORDER = '01JORDER000000000000000001';
const CUSTOMER = '01JCUSTOMER00000000000000A';
const STRANGER = '01JSTAFF000000000000000000';
const WORKER = '01JWORKER00000000000000000';
const WORKER_ACCOUNT = '01JWORKERACCOUNT0000000000';

const people = new Map<string, string | null>([[STRANGER, null]]);
let accountId = CUSTOMER;
let orderState: Order['state'] = 'paid';
let workerOpenid: string | null = null;

/** The modules below, as far as messages ask them. */
@Module({
  providers: [
    {
      provide: OrdersFacade,
      useValue: {
        order: async (): Promise<Partial<Order>> => ({
          id: ORDER,
          no: 'DW20260310000123',
          accountId,
          serviceName: '日常保洁',
          address: { district: '西湖区', community: '翠苑一区' } as Order['address'],
          promised: { from: new Date('2026-03-11T01:00:00.000Z'), to: new Date('2026-03-11T01:30:00.000Z') },
          paidFen: fen(16_800),
          completedAt: new Date('2026-03-11T04:04:00.000Z'),
          state: orderState,
          holdUntil: orderState === 'awaiting_payment' ? new Date('2099-03-10T03:30:00.000Z') : null,
        }),
      },
    },
    {
      provide: WorkforceFacade,
      useValue: {
        worker: async () => ({ id: WORKER, name: '王秀英' }),
        all: async () => [{ id: WORKER, name: '王秀英' }],
      },
    },
    {
      provide: IdentityFacade,
      useValue: {
        person: async (_: unknown, id: string) => (people.has(id) ? { openid: people.get(id) } : null),
        people: async (_: unknown, ids: string[]) =>
          new Map(ids.flatMap((id) => (people.has(id) ? [[id, { openid: people.get(id), phoneMasked: null }]] : []))),
        accountOfWorker: async () => WORKER_ACCOUNT,
        openidsOfWorkers: async () => new Map(workerOpenid ? [[WORKER, workerOpenid]] : []),
      },
    },
    // asked only when somebody sends again, which has specs of its own
    { provide: DispatchFacade, useValue: {} },
    { provide: DevicesFacade, useValue: {} },
  ],
  exports: [OrdersFacade, WorkforceFacade, IdentityFacade, DispatchFacade, DevicesFacade],
})
class Neighbours {}

let db: TestDatabase;
let desk: DeskWeChat;
let app: NestFastifyApplication;
let clock: TestClock;
let messaging: MessagingFacade;
let openid: string;
let templates: Record<
  'note' | 'confirmed' | 'departed' | 'done' | 'changed' | 'refunded' | 'offered' | 'unmet' | 'leave' | 'offer',
  string
>;

beforeAll(async () => {
  Logger.overrideLogger(false);
  [db, desk] = await Promise.all([testDatabase(), deskWeChat()]);
  openid = await desk.person('小满', '13900000001');
  people.set(CUSTOMER, openid);
  templates = {
    note: desk.env.WECHAT_TEMPLATE_OFFICE_NOTE!,
    confirmed: desk.env.WECHAT_TEMPLATE_BOOKING_CONFIRMED!,
    departed: desk.env.WECHAT_TEMPLATE_WORKER_DEPARTED!,
    done: desk.env.WECHAT_TEMPLATE_VISIT_DONE!,
    changed: desk.env.WECHAT_TEMPLATE_VISIT_CHANGED!,
    refunded: desk.env.WECHAT_TEMPLATE_REFUND_ARRIVED!,
    offered: desk.env.WECHAT_TEMPLATE_TIME_OFFERED!,
    unmet: desk.env.WECHAT_TEMPLATE_WISH_UNMET!,
    leave: desk.env.WECHAT_TEMPLATE_LEAVE_ANSWERED!,
    offer: desk.env.WECHAT_TEMPLATE_VISIT_OFFERED!,
  };
  clock = new TestClock(new Date());
  const module = await Test.createTestingModule({
    imports: [PlatformModule.with(testConfig(db.url, desk.env)), TestSessionsModule, MessagingModule],
  })
    .overrideModule(IdentityModule)
    .useModule(Neighbours)
    .overrideModule(OrdersModule)
    .useModule(Neighbours)
    .overrideModule(WorkforceModule)
    .useModule(Neighbours)
    .overrideModule(DispatchModule)
    .useModule(Neighbours)
    .overrideModule(DevicesModule)
    .useModule(Neighbours)
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  app.setGlobalPrefix('api');
  app.get(WorkRunner).onApplicationBootstrap = () => undefined;
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  messaging = app.get(MessagingFacade);
});
afterAll(async () => {
  await app.close();
  await Promise.all([db.close(), desk.stop()]);
});
beforeEach(async () => {
  accountId = CUSTOMER;
  orderState = 'paid';
  clock.set(new Date());
  await desk.post('/control/reset', { keepPeople: true });
  for (const table of ['message_credit', 'message_delivery', 'due_work', 'outbox_event'])
    await db.dataSource.query(`DELETE FROM ${table}`);
});

const answer = (answers: unknown, token = testToken(CUSTOMER, ['customer'])) =>
  app.inject({
    method: 'POST',
    url: '/api/subscriptions',
    headers: { authorization: `Bearer ${token}` },
    payload: { answers } as object,
  });

/** The customer accepts on the phone, and the mini-program tells us. */
async function accept(...templateIds: string[]): Promise<void> {
  for (const templateId of templateIds) {
    await desk.post('/desk/subscribe', { openid, answers: { [templateId]: 'accept' } });
    expect((await answer([{ templateId, result: 'accept' }])).statusCode).toBe(204);
  }
}

const publish = (type: string, data: object = {}): Promise<void> =>
  app
    .get(Transactions)
    .run((tx) => app.get(Outbox).publish(tx, { type, data: { orderId: ORDER, workerId: WORKER, ...data } }));
interface Inbox {
  readonly items: { id: string; kind: string; title: string; text: string; page: string; unread: boolean }[];
  readonly nextCursor: string | null;
}
const asPhone = (method: 'GET' | 'POST', url: string, payload?: object, of = CUSTOMER, role: Role = 'customer') =>
  app.inject({ method, url: `/api${url}`, headers: { authorization: `Bearer ${testToken(of, [role])}` }, payload });
const inboxPage = async (query = ''): Promise<Inbox> => (await asPhone('GET', `/messages${query}`)).json<Inbox>();
const inbox = async (of = CUSTOMER, role: Role = 'customer'): Promise<Inbox['items']> =>
  (await asPhone('GET', '/messages', undefined, of, role)).json<Inbox>().items;
const unread = async (): Promise<number> => (await asPhone('GET', '/messages/unread')).json<{ count: number }>().count;
const read = (upTo: string) => asPhone('POST', '/messages/read', { upTo });
const drain = (): Promise<void> => app.get(WorkRunner).drain();
const confirmed = async (): Promise<void> => {
  await publish('orders.order-confirmed');
  await drain();
};
const deliveries = (): Promise<Delivery[]> => messaging.deliveries(db.dataSource.manager, ORDER);
const credit = async (templateId: string): Promise<{ credits: number; because: string | null } | undefined> => {
  const rows = await db.dataSource.query<{ credits: number; because: string | null }[]>(
    'SELECT credits, because FROM message_credit WHERE openid = ? AND template_id = ?',
    [openid, templateId],
  );
  return rows[0];
};
interface Arrived {
  readonly title: string;
  readonly page: string;
  readonly fields: { readonly value: string }[];
}
const arrived = (): Promise<Arrived[]> => desk.get(`/desk/messages?openid=${openid}`);
const calls = async (): Promise<number> => (await desk.get<unknown[]>('/control/calls?call=subscribe-send')).length;

describe('what people answered to the question', () => {
  it('every accept is one credit, other answers are none', async () => {
    await accept(templates.confirmed, templates.confirmed);
    expect((await answer([{ templateId: templates.departed, result: 'reject' }])).statusCode).toBe(204);
    expect((await answer([{ templateId: templates.confirmed, result: 'filter' }])).statusCode).toBe(204);
    expect(await credit(templates.confirmed)).toMatchObject({ credits: 2 });
    expect(await credit(templates.departed)).toMatchObject({ credits: 0 });
    expect(await credit(templates.done)).toBeUndefined();
  });

  it('twenty at once are twenty, and repeating oneself does not count without end', async () => {
    await Promise.all(Array.from({ length: 20 }, () => answer([{ templateId: templates.done, result: 'accept' }])));
    expect(await credit(templates.done)).toMatchObject({ credits: 20 });
    for (let round = 0; round < 35; round += 1) await answer([{ templateId: templates.done, result: 'accept' }]);
    expect(await credit(templates.done)).toMatchObject({ credits: 50 });
  });

  it('a template that is not ours: refused by name, and nothing of it counts', async () => {
    const refused = await answer([
      { templateId: templates.done, result: 'accept' },
      { templateId: 'somebody-elses', result: 'accept' },
    ]);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path: 'answers.1.templateId', message: '没有这个消息模板' }],
    });
    expect(await credit(templates.done)).toBeUndefined();
  });

  const good = { templateId: 'T', result: 'accept' };
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['an object', { '0': good }],
    ['an empty list', []],
    ['a list of words', ['accept', 'reject']],
    ['a list of null', [null]],
    ['six answers', Array.from({ length: 6 }, (_, index) => ({ ...good, templateId: `T${index}` }))],
    ['the same twice', [good, good]],
    ['an answer nobody gives', [{ ...good, result: 'yes' }]],
    ['an answer in numbers', [{ ...good, result: 1 }]],
    ['no template', [{ result: 'accept' }]],
    ['an endless template', [{ ...good, templateId: 'x'.repeat(65) }]],
    ['a template with SQL', [{ ...good, templateId: "' OR 1=1 --" }]],
    ['an unknown field', [{ ...good, credits: 99 }]],
  ])('%s is a 422', async (_, body) => {
    expect((await answer(body)).statusCode).toBe(422);
  });

  it('staff have no phone to answer with, and nobody answers for others', async () => {
    expect((await answer([good], testToken(STRANGER, ['manager']))).statusCode).toBe(403);
    expect(
      (await app.inject({ method: 'POST', url: '/api/subscriptions', payload: { answers: [good] } })).statusCode,
    ).toBe(401);
    const nobody = await answer([{ templateId: templates.done, result: 'accept' }], testToken(STRANGER, ['customer']));
    expect(nobody.statusCode).toBe(403);
  });
});

describe('what to ask for at the next tap', () => {
  const ask = (of = CUSTOMER): Promise<string[]> => messaging.templatesToAsk(db.dataSource.manager, of);

  it('what there is not enough of, in the order of a visit, at most three; never what WeChat banned', async () => {
    expect(await ask()).toEqual([templates.confirmed, templates.departed, templates.done]);
    await accept(templates.departed, templates.departed, templates.done);
    expect(await ask()).toEqual([templates.confirmed, templates.done, templates.changed]);
    await answer([{ templateId: templates.confirmed, result: 'ban' }]);
    expect(await ask()).toEqual([templates.done, templates.changed, templates.note]);
    await answer([{ templateId: templates.done, result: 'reject' }]);
    expect(await ask()).toEqual([templates.done, templates.changed, templates.note]);
    expect(await ask(STRANGER)).toEqual([]);
    expect(await ask('01JNOBODY00000000000000000')).toEqual([]);
  });
});

describe('what a page asks for before the tap', () => {
  const question = async (occasion: string) => asPhone('GET', `/subscriptions?occasion=${occasion}`);

  it('is what the occasion needs and is running short; an occasion nobody knows is refused', async () => {
    const idsOf = async (occasion: string) => (await question(occasion)).json<{ templateIds: string[] }>().templateIds;
    expect(await idsOf('waiting')).toEqual([templates.offered, templates.unmet, templates.confirmed]);
    expect(await idsOf('working')).toEqual([templates.changed, templates.offer, templates.leave]);
    const reachable = async () => (await question('waiting')).json<{ reachable: boolean }>().reachable;
    expect(await reachable()).toBe(false);
    await accept(templates.offered, templates.offered);
    expect(await idsOf('waiting')).toEqual([templates.unmet, templates.confirmed]);
    expect(await reachable()).toBe(true);
    for (const occasion of ['', 'never', '__proto__', 'constructor'])
      expect((await question(occasion)).statusCode).toBe(422);
  });
});

describe('which workers the office has to call', () => {
  const unreachable = async () =>
    (await asPhone('GET', '/admin/unreachable-workers', undefined, STRANGER, 'people')).json<{ items: object[] }>()
      .items;

  it('those without an account, and those without an accept left', async () => {
    workerOpenid = null;
    expect(await unreachable()).toEqual([{ workerId: WORKER, name: '王秀英', because: '服务人员没有可用的微信账号' }]);
    workerOpenid = openid;
    expect(await unreachable()).toMatchObject([{ because: '服务人员没有同意接收这类消息，或同意的次数已用完' }]);
    await accept(templates.changed);
    expect(await unreachable()).toEqual([]);
  });
});

describe('telling the customer', () => {
  it('booked, departed, done: each accepted message arrives with its fields and opens the order', async () => {
    await accept(templates.confirmed, templates.departed, templates.done);
    await publish('orders.order-confirmed');
    await publish('fieldwork.worker-departed', { etaAt: '2026-03-11T00:55:00.000Z' });
    await publish('orders.order-completed');
    await drain();
    const messages = (await arrived()).sort((a, b) => a.title.localeCompare(b.title));
    const page = `features/orders/visit/index?id=${ORDER}`;
    expect(messages.map(({ title, page: opens, fields }) => [title, opens, fields.map(({ value }) => value)])).toEqual(
      [
        [
          '预约成功通知',
          page,
          ['日常保洁', '2026年3月11日 09:00~09:30', '西湖区翠苑一区', '王秀英', 'DW20260310000123'],
        ],
        ['服务人员出发提醒', page, ['日常保洁', '王秀英', '2026年3月11日 08:55', '到达后请出示六位门码']],
        [
          '服务完成通知',
          page,
          ['日常保洁', '王秀英', '2026年3月11日 12:04', '¥168.00', '感谢信任，欢迎为本次服务评分'],
        ],
      ].sort((a, b) => String(a[0]).localeCompare(String(b[0]))),
    );
    expect((await deliveries()).map(({ template, state, because }) => [template, state, because]).sort()).toEqual([
      ['booking_confirmed', 'sent', null],
      ['visit_done', 'sent', null],
      ['worker_departed', 'sent', null],
    ]);
    for (const templateId of [templates.confirmed, templates.departed, templates.done])
      expect(await credit(templateId)).toMatchObject({ credits: 0 });
  });

  it('nobody accepted: kept with the reason, WeChat is not bothered', async () => {
    await confirmed();
    expect(await deliveries()).toMatchObject([
      { state: 'not_sent', because: '客户没有同意接收这类消息，或同意的次数已用完' },
    ]);
    expect(await calls()).toBe(0);
  });

  it('an account without WeChat: kept with the reason', async () => {
    accountId = STRANGER;
    await confirmed();
    expect(await deliveries()).toMatchObject([{ state: 'not_sent', because: '客户没有可用的微信账号' }]);
  });

  it('one accept, two events at once: one message', async () => {
    await accept(templates.confirmed);
    await Promise.all([publish('orders.order-confirmed'), publish('orders.order-confirmed')]);
    await drain();
    expect((await deliveries()).map(({ state }) => state).sort()).toEqual(['not_sent', 'sent']);
    expect(await arrived()).toHaveLength(1);
    expect(await credit(templates.confirmed)).toMatchObject({ credits: 0 });
  });

  it('the same event delivered again: one message, one accept', async () => {
    await accept(templates.confirmed, templates.confirmed);
    await confirmed();
    const [event] = await db.dataSource.query<{ id: string }[]>('SELECT id FROM outbox_event');
    await app
      .get(Transactions)
      .run((tx) => app.get(DueWorkQueue).schedule(tx, 'messaging.tell-when-order-confirmed', event!.id, clock.now()));
    await drain();
    expect(await deliveries()).toHaveLength(1);
    expect(await arrived()).toHaveLength(1);
    expect(await credit(templates.confirmed)).toMatchObject({ credits: 1 });
  });

  it('WeChat counts differently (43101): none left here either, and why is kept', async () => {
    await answer([{ templateId: templates.confirmed, result: 'accept' }]);
    await answer([{ templateId: templates.confirmed, result: 'accept' }]);
    await confirmed();
    const because = '微信回复客户已拒收，或同意的次数已用完';
    expect(await deliveries()).toMatchObject([{ state: 'not_sent', because }]);
    expect(await credit(templates.confirmed)).toEqual({ credits: 0, because });
    await accept(templates.confirmed);
    expect(await credit(templates.confirmed)).toEqual({ credits: 1, because: null });
  });

  it('the answer is lost: perhaps it arrived, so it is not repeated, and the office reads that', async () => {
    await accept(templates.confirmed);
    await app.get(WeChatApi).phoneNumber('nonsense', openid); // the access token is good before the answer is lost
    await desk.fault('answer-drop', { match: { call: 'subscribe-send' } });
    await confirmed();
    for (let round = 0; round < 3; round += 1) {
      clock.advance(10);
      await drain();
    }
    expect(await deliveries()).toMatchObject([
      { state: 'unknown', because: '微信没有回应，是否送达未知，不再重复发送' },
    ]);
    expect(await arrived()).toHaveLength(1);
    expect(await credit(templates.confirmed)).toMatchObject({ credits: 0 });
  });

  it('the process dies between its note and the call: not repeated either', async () => {
    await accept(templates.confirmed);
    await publish('orders.order-confirmed');
    await desk.fault('weixin-error', { errcode: -1, times: 2, match: { call: 'subscribe-send' } });
    await drain();
    await db.dataSource.query("UPDATE message_delivery SET state = 'sending'");
    clock.advance(1);
    await drain();
    expect(await deliveries()).toMatchObject([
      { state: 'unknown', because: expect.stringContaining('未知') as string },
    ]);
    expect(await arrived()).toHaveLength(0);
  });

  it('WeChat is busy: tried again by plan, and then it is sent', async () => {
    await accept(templates.confirmed);
    await desk.fault('weixin-error', { errcode: -1, times: 4, match: { call: 'subscribe-send' } });
    await confirmed();
    expect(await deliveries()).toMatchObject([{ state: 'pending', because: null }]);
    clock.advance(5 / 60);
    await drain();
    expect(await arrived()).toHaveLength(0);
    clock.advance(30 / 60);
    await drain();
    expect(await deliveries()).toMatchObject([{ state: 'sent', because: null }]);
    expect(await arrived()).toHaveLength(1);
  });

  it('WeChat stays away: given up with a reason, the accept is kept for the next message', async () => {
    await accept(templates.confirmed);
    await desk.fault('weixin-error', { errcode: -1, times: 'forever', match: { call: 'subscribe-send' } });
    await confirmed();
    for (let round = 0; round < 5; round += 1) {
      clock.advance(11);
      await drain();
    }
    expect(await deliveries()).toMatchObject([{ state: 'not_sent', because: '微信一直没有响应，已停止重试' }]);
    expect(await credit(templates.confirmed)).toMatchObject({ credits: 1 });
    expect(await calls()).toBe(10); // five tries, each asked twice
    expect(await db.dataSource.query("SELECT kind FROM due_work WHERE kind LIKE 'messaging.%'")).toEqual([]);
  });

  it.each([
    [41030, '消息要打开的页面不存在'],
    [47003, '消息内容不符合微信的要求'],
    [45009, '今天的消息发送额度已用完'],
    [99999, '微信拒绝发送'],
  ])('errcode %i: not sent because %s, the accept comes back', async (errcode, because) => {
    await accept(templates.confirmed);
    await desk.fault('weixin-error', { errcode, match: { call: 'subscribe-send' } });
    await confirmed();
    expect(await deliveries()).toMatchObject([{ state: 'not_sent', because }]);
    expect(await credit(templates.confirmed)).toMatchObject({ credits: 1 });
  });
});

describe('telling of second thoughts', () => {
  const values = async (): Promise<string[][]> =>
    (await arrived()).map(({ title, fields }) => [title, ...fields.map(({ value }) => value)]);
  const told = async (): Promise<unknown[]> =>
    (await deliveries()).map(({ template, state }) => [template, state]).sort();
  /** Delivers every event once more. */
  const again = async (handler: string): Promise<void> => {
    const events = await db.dataSource.query<{ id: string }[]>('SELECT id FROM outbox_event');
    for (const { id } of events)
      await app.get(Transactions).run((tx) => app.get(DueWorkQueue).schedule(tx, handler, id, clock.now()));
    await drain();
  };

  it('moved: the customer hears the new window, who was to come hears of it too, each once', async () => {
    await accept(templates.changed, templates.changed);
    await publish('orders.order-rescheduled', {
      revision: 2,
      fromWorkerId: WORKER,
      toWorkerId: WORKER,
      fromMates: [],
      toMates: [],
      oldStart: '2026-03-10T01:00:00.000Z',
    });
    await drain();
    await again('messaging.tell-when-order-moved');
    expect(await values()).toEqual([
      ['预约变更通知', '日常保洁', '2026年3月11日 09:00~09:30', '已改期', '价格不变，正在确认服务人员'],
    ]);
    expect(await told()).toEqual([
      ['visit_changed', 'sent'],
      ['worker_visit_changed', 'not_sent'],
    ]);
    expect((await deliveries()).map(({ text }) => text)).toContain(
      '预约已改期：日常保洁，原约2026年3月10日 09:00，改到3月11日 09:00，请接单',
    );
    expect(await credit(templates.changed)).toMatchObject({ credits: 1 });
  });

  it('cancelled once paid: what comes back and by when; a hold that ran out is nobody’s news', async () => {
    await accept(templates.changed);
    const ended = { state: 'cancelled', workerId: null, mates: [], refundFen: 0 };
    await publish('orders.order-ended', { ...ended, wasPaid: false });
    await drain();
    expect(await told()).toEqual([]);
    await publish('orders.order-ended', { ...ended, wasPaid: true, refundFen: 13_440 });
    await drain();
    await again('messaging.tell-when-order-cancelled');
    expect(await values()).toEqual([
      ['预约变更通知', '日常保洁', '2026年3月11日 09:00~09:30', '已取消', '退¥134.40，3个工作日内到账'],
    ]);
    expect(await told()).toEqual([['visit_changed', 'sent']]);
  });

  it('the money is back', async () => {
    await accept(templates.refunded);
    await publish('orders.refund-arrived', { amountFen: 13_440 });
    await drain();
    await again('messaging.tell-when-refund-arrived');
    const [[title, service, amount] = []] = await values();
    expect([title, service, amount]).toEqual(['退款到账通知', '日常保洁', '¥134.40']);
    expect(await told()).toEqual([['refund_arrived', 'sent']]);
  });

  it('a waitlist offer: until when; not once it is paid', async () => {
    await accept(templates.offered);
    await publish('waitlist.time-offered', { because: 'freed' });
    await drain();
    expect(await told()).toEqual([]);
    orderState = 'awaiting_payment';
    await again('messaging.tell-when-time-offered');
    await again('messaging.tell-when-time-offered');
    expect(await values()).toEqual([
      [
        '候补成功通知',
        '日常保洁',
        '2026年3月11日 09:00~09:30',
        '2099年3月10日 11:30',
        '请在截止前付款，过时让给下一位',
      ],
    ]);
    expect(await told()).toEqual([['time_offered', 'sent']]);
  });

  it('a time a coordinator made: in words of its own', async () => {
    await accept(templates.offered);
    orderState = 'awaiting_payment';
    await publish('waitlist.time-offered', { because: 'granted' });
    await drain();
    expect((await values())[0]?.at(-1)).toBe('协调员为您调出了时间，请及时付款');
    expect((await deliveries())[0]?.text).toMatch(/^协调员为您调出了时间：/);
  });

  it('a difficulty that could not be helped: told once, in the house’s words, and leads to what is near', async () => {
    await accept(templates.unmet);
    const sentence = '我们逐一问过了能做这项服务的同事，很抱歉没能帮上您';
    await publish('waitlist.wish-unmet', {
      requestId: ORDER,
      accountId: CUSTOMER,
      serviceName: '日常保洁',
      startAt: '2026-03-11T11:00:00.000Z',
      sentence,
    });
    await drain();
    await again('messaging.tell-when-wish-unmet');
    expect(await arrived()).toMatchObject([{ title: '协调结果通知', page: 'features/waitlist/list/index' }]);
    expect(await values()).toEqual([
      ['协调结果通知', '日常保洁', '2026年3月11日 19:00', '未能安排', '点开看看相近的时间，一键改约'],
    ]);
    expect((await inbox()).map(({ text }) => text)).toEqual([`日常保洁，2026年3月11日 19:00：${sentence}`]);
  });
});

describe('the inbox', () => {
  it('holds what was told, sent or not, newest first, in pages, with a mark until it was shown', async () => {
    for (let told = 0; told < 23; told += 1) await publish('orders.order-confirmed');
    await drain();
    expect(await unread()).toBe(23);
    const first = await inboxPage();
    expect([first.items.length, first.items[0]!.title]).toEqual([20, '预约成功通知']);
    const second = await inboxPage(`?cursor=${first.nextCursor}`);
    expect([second.items.length, second.nextCursor]).toEqual([3, null]);
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());

    await publish('orders.order-completed');
    await drain();
    // what came while the list was looked at stays unread
    for (let times = 0; times < 2; times += 1) expect((await read(first.items[0]!.id)).statusCode).toBe(204);
    expect(await unread()).toBe(1);
    expect((await inbox()).filter((one) => one.unread).map(({ kind }) => kind)).toEqual(['visit_done']);
  });

  it('a worker has one too; who has no account has none', async () => {
    people.set(WORKER_ACCOUNT, null);
    const ended = { state: 'cancelled', workerId: WORKER, mates: [], wasPaid: true, refundFen: 0 };
    await publish('orders.order-ended', ended);
    await drain();
    const [told] = await inbox(WORKER_ACCOUNT, 'worker');
    expect(told).toMatchObject({ kind: 'worker_visit_changed', page: 'worker/today/index', unread: true });
    people.delete(WORKER_ACCOUNT);
    expect((await deliveries()).find(({ template }) => template === 'worker_visit_changed')).toMatchObject({
      title: '预约变更通知（服务人员）',
      because: '服务人员没有可用的微信账号',
    });
  });
});
