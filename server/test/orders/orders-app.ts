import { Global, Module, type Type } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { addDays, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { ServiceKind } from '../../src/modules/catalog/contract/catalog.facade.js';
import { seedCatalog } from '../../src/modules/catalog/infrastructure/seed-catalog.js';
import { insertCustomerOnce } from '../../src/modules/identity/infrastructure/accounts.sql.js';
import { orderCard } from '../../src/modules/orders/contract/order-card.js';
import { OrderPages, type OrderView } from '../../src/modules/orders/contract/order-view.js';
import { OrdersFacade } from '../../src/modules/orders/contract/orders.facade.js';
import { OrdersModule } from '../../src/modules/orders/orders.module.js';
import type { Payment } from '../../src/modules/payments/domain/payment.js';
import {
  PaymentGateway,
  type CloseOutcome,
  type PrepayOutcome,
  type QueryOutcome,
} from '../../src/modules/payments/domain/payment-gateway.js';
import { FollowFreeTime } from '../../src/modules/scheduling/application/follow-free-time.js';
import { SchedulingFacade } from '../../src/modules/scheduling/contract/scheduling.facade.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { Ids } from '../../src/platform/clock/ids.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { Sessions, type Actor, type Role } from '../../src/platform/http/access.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { WorkRunner } from '../../src/platform/work/work-runner.js';
import { testDatabase } from '../support/database.js';
import { SmallCompany } from '../support/small-company.js';
import { SmallTill } from '../support/small-wechat.js';
import { TestClock } from '../support/test-clock.js';
import { testConfig } from '../support/test-config.js';
import { testService } from '../support/test-service.js';
import { testToken } from '../support/test-sessions.js';

/** The test clock starts on Tuesday 10 March 2026, 09:00 in Shanghai. */
export const TODAY = localDate('2026-03-10');
export const DAY = localDate('2026-03-12');

export const HOME = {
  contactName: '陈小满',
  phone: '13800138000',
  district: '西湖区',
  community: '政苑小区',
  detail: '12 幢 2 单元 301',
  lat: 30.2906,
  lng: 120.0987,
  isDefault: true,
};

/** A till that can fall silent, and lets a test do something just before it answers. */
export class MoodyTill extends SmallTill {
  silent = false;
  beforePrepayAnswer: () => Promise<void> = async () => undefined;
  beforeCloseAnswer: () => Promise<void> = async () => undefined;

  override async prepay(payment: Payment): Promise<PrepayOutcome> {
    if (this.silent) return { kind: 'unknown' };
    const answer = await super.prepay(payment);
    await this.beforePrepayAnswer();
    return answer;
  }

  override async query(payment: Pick<Payment, 'outTradeNo'>): Promise<QueryOutcome> {
    return this.silent ? { kind: 'unknown' } : super.query(payment);
  }

  override async close(payment: Pick<Payment, 'outTradeNo'>): Promise<CloseOutcome> {
    if (this.silent) return { kind: 'unknown' };
    const answer = await super.close(payment);
    await this.beforeCloseAnswer();
    return answer;
  }
}

export interface Answer {
  readonly status: number;
  readonly body: any;
  readonly headers: Record<string, unknown>;
}

export interface Customer {
  readonly accountId: string;
  readonly token: string;
  readonly addressId: string;
}

export interface OrdersApp {
  readonly app: NestFastifyApplication;
  readonly clock: TestClock;
  readonly till: MoodyTill;
  readonly company: SmallCompany;
  readonly orders: OrdersFacade;
  readonly scheduling: SchedulingFacade;
  readonly transactions: Transactions;
  call(method: 'GET' | 'POST', path: string, token?: string, body?: unknown, key?: string): Promise<Answer>;
  /** A customer with an address in the middle of town. */
  customer(): Promise<Customer>;
  /** Puts a version of a service on sale. */
  sell(service: ServiceKind): Promise<void>;
  /** A quote for the visit, then the booking under a fresh key. */
  book(customer: Customer, wish?: object, key?: string): Promise<Answer>;
  /** Starts the payment and takes the money in the cashier; nobody has told the server yet. */
  payAtTill(customer: Customer, orderId: string): Promise<void>;
  /** Comes back from the cashier and lets the events take effect. */
  comeBack(customer: Customer, orderId: string): Promise<Answer>;
  drain(): Promise<void>;
  rows<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Forgets workers, orders and claims, and puts the clock back. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** Tokens that spell out who is asking; identity's own sessions are tested there. */
class PlainSessions extends Sessions {
  override async actorOf(token: string): Promise<Actor | null> {
    const [accountId, roles] = token.split('.');
    return accountId && roles ? { accountId, roles: roles.split('+') as Role[], workerId: null, label: '客户' } : null;
  }
}

/** The page belongs to the modules above; here it is the card and what the specs look at. */
class PlainOrderPages extends OrderPages {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly transactions: Transactions,
  ) {
    super();
  }

  override async view(orderId: string): Promise<OrderView> {
    const db = this.transactions.reader;
    const order = await this.orders.order(db, orderId);
    if (!order) throw new Error(`no order ${orderId}`);
    const timeline = await this.orders.timeline(db, orderId);
    return {
      ...orderCard(order, null),
      lines: [...order.lines],
      paidFen: order.paidFen,
      timeline: timeline.map((entry) => ({ ...entry, happenedAt: '', recordedAt: '' })),
    } as unknown as OrderView;
  }
}

@Global()
@Module({
  imports: [OrdersModule],
  providers: [
    {
      provide: OrderPages,
      inject: [OrdersFacade, Transactions],
      useFactory: (orders: OrdersFacade, transactions: Transactions) => new PlainOrderPages(orders, transactions),
    },
  ],
  exports: [OrderPages],
})
class PlainPagesModule {}

let keys = 0;
export const freshKey = (): string => `key-${String((keys += 1)).padStart(8, '0')}`;

export const daysFromToday = (count: number): LocalDate[] =>
  Array.from({ length: count }, (_, index) => addDays(TODAY, index));

/**
 * Orders with everything below them, for real, over HTTP; only WeChat, the session and the page are stand-ins.
 * @param above modules that stand on orders
 */
export async function ordersApp(above: readonly Type[] = []): Promise<OrdersApp> {
  const db = await testDatabase();
  const clock = new TestClock();
  const config = testConfig(db.url, { DATABASE_POOL: '25' });
  const till = new MoodyTill(clock, config);
  const module = await Test.createTestingModule({
    imports: [PlatformModule.with(config), OrdersModule, PlainPagesModule, ...above],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .overrideProvider(Sessions)
    .useClass(PlainSessions)
    .overrideProvider(PaymentGateway)
    .useValue(till)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  app.setGlobalPrefix('api');
  const runner = app.get(WorkRunner, { strict: false });
  runner.onApplicationBootstrap = () => undefined;
  await app.init();
  await app.getHttpAdapter().getInstance().ready();

  const ids = app.get(Ids, { strict: false });
  const transactions = app.get(Transactions, { strict: false });
  await transactions.run((tx) => seedCatalog(tx, [testService()], new Date(0)));

  const call: OrdersApp['call'] = async (method, path, token, body, key) => {
    const response = await app.inject({
      method,
      url: `/api${path}`,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const text = response.body;
    return { status: response.statusCode, body: text === '' ? null : JSON.parse(text), headers: response.headers };
  };

  const customer: OrdersApp['customer'] = async () => {
    const accountId = ids.next();
    const openid = `openid-${accountId}`;
    await transactions.run((tx) =>
      insertCustomerOnce(tx, { id: accountId, openid, unionid: null, nickname: '小满', createdAt: clock.now() }),
    );
    const token = testToken(accountId, ['customer']);
    const address = await call('POST', '/addresses', token, HOME);
    if (address.status !== 201) throw new Error(`no address: ${JSON.stringify(address.body)}`);
    return { accountId, token, addressId: address.body.id };
  };

  const rows: OrdersApp['rows'] = (sql, values = []) => db.dataSource.query(sql, values);

  return {
    app,
    clock,
    till,
    company: new SmallCompany(app),
    orders: app.get(OrdersFacade, { strict: false }),
    scheduling: app.get(SchedulingFacade, { strict: false }),
    transactions,
    call,
    customer,
    rows,
    sell: (service) => transactions.run((tx) => seedCatalog(tx, [service], new Date(0))),
    book: async (who, wish = {}, key = freshKey()) => {
      const visit = { serviceId: 'daily-cleaning', addressId: who.addressId, hours: 2, addOns: [], ...wish };
      const { note: _, ...toQuote } = visit as { note?: string };
      const quote = await call('POST', '/quotes', who.token, toQuote);
      if (quote.status !== 201) return quote;
      return call('POST', '/orders', who.token, { ...visit, quoteId: quote.body.id }, key);
    },
    payAtTill: async (who, orderId) => {
      const params = await call('POST', `/orders/${orderId}/payment`, who.token, {}, freshKey());
      if (params.status !== 200) throw new Error(`no cashier: ${JSON.stringify(params.body)}`);
      till.take(String(params.body.package).replace('prepay_id=', ''));
    },
    comeBack: async (who, orderId) => {
      const answer = await call('POST', `/orders/${orderId}/payment/refresh`, who.token);
      await runner.drain();
      return answer;
    },
    drain: () => runner.drain(),
    reset: async () => {
      clock.set('2026-03-10T01:00:00.000Z');
      till.silent = false;
      till.beforePrepayAnswer = async () => undefined;
      till.beforeCloseAnswer = async () => undefined;
      for (const table of [
        'worker_day',
        'claim',
        'shift',
        'absence',
        'worker_certificate',
        'worker_skill',
        'worker',
        'customer_order',
        'order_event',
        'order_exception',
        'outbox_event',
        'due_work',
        'idempotency_key',
        'payment',
        'coupon',
        'coupon_kind',
        'refund',
        'order_revision',
        'order_cancellation',
      ]) {
        await rows(`DELETE FROM ${table}`);
      }
      app.get(FollowFreeTime, { strict: false }).forget();
    },
    close: async () => {
      await app.close();
      await db.close();
    },
  };
}
