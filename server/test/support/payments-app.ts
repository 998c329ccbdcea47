import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { Writable } from 'node:stream';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Logger as PinoNestLogger, LoggerModule } from 'nestjs-pino';
import type { Options } from 'pino-http';
import { fen } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import { checkInvariants } from '../../src/invariants/run.js';
import {
  PaymentsFacade,
  type PaymentParams,
  type PaymentRecord,
  type PaymentRequest,
} from '../../src/modules/payments/contract/payments.facade.js';
import { PaymentsModule } from '../../src/modules/payments/payments.module.js';
import { Clock } from '../../src/platform/clock/clock.js';
import type { Config } from '../../src/platform/config/config.js';
import { logging } from '../../src/platform/logging.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { WorkRunner } from '../../src/platform/work/work-runner.js';
import { testDatabase, type TestDatabase } from './database.js';
import { deskWeChat, type DeskWeChat } from './desk-wechat.js';
import { TestClock } from './test-clock.js';
import { testConfig } from './test-config.js';
import { TestSessionsModule } from './test-sessions.js';

/** What WeChat's copy of a payment and the merchant's answer look like from behind the stage. */
export interface DeskOrder {
  readonly state: 'NOTPAY' | 'SUCCESS' | 'CLOSED';
  readonly totalFen: number;
  readonly transactionId?: string;
  readonly prepayIds: string[];
}
export interface NotificationAnswer {
  readonly status?: number;
  readonly answer?: string;
}

export interface PaymentsApp {
  readonly desk: DeskWeChat;
  readonly app: NestFastifyApplication;
  readonly facade: PaymentsFacade;
  readonly db: TestDatabase;
  readonly config: Config;
  readonly clock: TestClock;
  /** everything the process logged so far */
  logged(): string;
  /** the payer's openid */
  readonly payer: string;
  /** A request to pay for a new reference, with three minutes to do so. */
  request(more?: Partial<PaymentRequest>): PaymentRequest;
  /** Starts a payment that must succeed. @returns parameters and number */
  start(request: PaymentRequest): Promise<{ params: PaymentParams; outTradeNo: string }>;
  /** The newest payment of a reference. */
  payment(reference: string): Promise<PaymentRecord>;
  /** The payer pays; WeChat's own notification is lost unless `notified`. */
  pay(outTradeNo: string, notified?: 'notified'): Promise<void>;
  /** Sends notifications about a payment now and answers what we said to them. */
  notify(outTradeNo: string, faults?: object[], copies?: number): Promise<NotificationAnswer[]>;
  deskOrder(outTradeNo: string): Promise<DeskOrder>;
  /** Runs everything that is due at the clock's time. */
  drain(): Promise<void>;
  seconds(seconds: number): void;
  /** Time passes here and at WeChat, so that signatures stay fresh however much of it passes. */
  pass(seconds: number): Promise<void>;
  /** Lines of what should always hold and does not. */
  broken(): Promise<string[]>;
  rows<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
  count(table: string, where?: string, values?: unknown[]): Promise<number>;
  close(): Promise<void>;
}

/** WeChat's clock goes on while ours stands; after five minutes everything that it signs would look stale. */
const MOST_BEHIND_MS = 60_000;

/**
 * A port nobody listens on. WeChat is told of it before we listen on it ourselves: from below what the system hands out by
 * itself, so that nobody else is given it in between.
 */
async function freePort(): Promise<number> {
  const port = 20_000 + randomInt(10_000);
  const probe = createServer();
  const isFree = await new Promise<boolean>((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (!isFree) return freePort();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Where the way to others leads through something that a test put there. */
export interface Detours {
  /** @param url where the desk WeChat listens @returns where payments look for it */
  wechat?(url: string): Promise<string>;
  /** The same for the database. */
  database?(url: string): Promise<string>;
}

/** Payments over real HTTP on a real database, with the desk WeChat as a process of its own. Work runs by `drain()`. */
export async function paymentsApp(detours: Detours = {}, env: Record<string, string> = {}): Promise<PaymentsApp> {
  const [db, desk, port] = await Promise.all([testDatabase(), deskWeChat(), freePort()]);
  const config = testConfig((await detours.database?.(db.url)) ?? db.url, {
    ...desk.env,
    ...(detours.wechat ? { WECHAT_PAY_BASE: await detours.wechat(desk.url) } : {}),
    PUBLIC_BASE_URL: `http://127.0.0.1:${port}`,
    LOG_LEVEL: 'trace',
    DATABASE_POOL: '25',
    ...env,
  });
  const clock = new TestClock(new Date());
  let log = '';
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      log += chunk.toString();
      done();
    },
  });
  const module = await Test.createTestingModule({
    imports: [
      LoggerModule.forRoot({ pinoHttp: [logging(config).pinoHttp as Options, sink] }),
      PlatformModule.with(config),
      TestSessionsModule,
      PaymentsModule,
    ],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), {
    rawBody: true,
    bufferLogs: true,
  });
  app.useLogger(app.get(PinoNestLogger));
  app.setGlobalPrefix('api');
  const runner = app.get(WorkRunner);
  runner.onApplicationBootstrap = () => undefined;
  const close = async (): Promise<void> => {
    await app.close();
    await Promise.all([db.close(), desk.stop()]);
  };
  await app.listen(port, '127.0.0.1').catch(async (error: unknown) => {
    // what goes on would keep the whole run from ending
    await close();
    throw error;
  });

  const facade = app.get(PaymentsFacade);
  const payer = await desk.person('小满', '13900000001');
  let references = 0;
  const rows: PaymentsApp['rows'] = (sql, values = []) => db.dataSource.query(sql, values);
  const payment: PaymentsApp['payment'] = async (reference) =>
    (await facade.paymentsOf(db.dataSource.manager, reference)).at(-1)!;

  return {
    desk,
    app,
    facade,
    db,
    config,
    clock,
    payer,
    payment,
    rows,
    logged: () => log,
    request: (more = {}) => ({
      reference: `order:${String((references += 1)).padStart(4, '0')}`,
      description: '日常保洁 3小时',
      amountFen: fen(16_800),
      payerOpenid: payer,
      payBefore: new Date(clock.now().getTime() + 180_000),
      ...more,
    }),
    start: async (request) => {
      const params = await facade.start(request);
      if (isRefused(params)) throw new Error(`refused: ${params.refused}`);
      return { params, outTradeNo: (await payment(request.reference)).outTradeNo };
    },
    pay: async (outTradeNo, notified) => {
      if (!notified) await desk.fault('notification-drop', { times: 'forever', match: { outTradeNo } });
      await desk.post(`/control/orders/${outTradeNo}/pay`);
    },
    notify: async (outTradeNo, faults = [], copies = 1) =>
      (await desk.post<{ answers: NotificationAnswer[] }>('/control/notifications', { outTradeNo, faults, copies }))
        .answers,
    deskOrder: (outTradeNo) => desk.get(`/control/orders/${outTradeNo}`),
    drain: () => runner.drain(),
    seconds: (seconds) => clock.advance(seconds / 60),
    pass: async (seconds) => {
      const advance = { advanceMs: seconds * 1_000, signatures: true };
      const { wall } = await desk.post<{ wall: string }>('/control/clock', advance);
      clock.advance(seconds / 60);
      if (new Date(wall).getTime() - clock.now().getTime() > MOST_BEHIND_MS) clock.set(wall);
    },
    broken: async () =>
      (await checkInvariants(db.dataSource, clock.now())).flatMap(({ name, broken }) =>
        broken.map((line) => `${name}: ${line}`),
      ),
    count: async (table, where = '1 = 1', values = []) => {
      const [found] = await rows<{ n: string | number }>(`SELECT COUNT(*) AS n FROM ${table} WHERE ${where}`, values);
      return Number(found!.n);
    },
    close,
  };
}

/** Waits for something that happens in other processes. */
export async function until(met: () => Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await met()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`waited in vain until ${what}`);
}
