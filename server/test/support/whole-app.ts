import 'reflect-metadata';
import { Writable } from 'node:stream';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { PARAMS_PROVIDER_TOKEN } from 'nestjs-pino';
import type { Options } from 'pino-http';
import { AppModule } from '../../src/app.module.js';
import { API_OPTIONS, apiAdapter, prepareApi } from '../../src/http-server.js';
import { checkInvariants } from '../../src/invariants/run.js';
import { Passwords } from '../../src/modules/identity/application/passwords.js';
import { BillSource } from '../../src/modules/payments/domain/reconciliation/bill-source.js';
import { PlanningProgram } from '../../src/modules/dispatch/infrastructure/planning-threads.js';
import { PaymentGateway } from '../../src/modules/payments/domain/payment-gateway.js';
import { TransferGateway } from '../../src/modules/payments/domain/transfers/transfer-gateway.js';
import { Clock } from '../../src/platform/clock/clock.js';
import type { Config } from '../../src/platform/config/config.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { logging } from '../../src/platform/logging.js';
import { Telephony } from '../../src/platform/telephony/telephony.js';
import { WeChatApi } from '../../src/platform/wechat/wechat-api.js';
import { WorkRunner } from '../../src/platform/work/work-runner.js';
import { testDatabase, type TestDatabase } from './database.js';
import { QuickPasswords } from './quick-passwords.js';
import { SmallPurse } from './small-purse.js';
import { SmallBills } from './small-bills.js';
import { planningProgram } from './planning-program.js';
import { SmallTelephony } from './small-telephony.js';
import { SmallTill, SmallWeChat } from './small-wechat.js';
import { TestClock } from './test-clock.js';
import { testConfig } from './test-config.js';

/** The product as `main.ts` runs it, on an empty database, with a clock and a WeChat that tests move. */
export interface WholeApp {
  readonly app: NestFastifyApplication;
  readonly db: TestDatabase;
  readonly config: Config;
  readonly clock: TestClock;
  readonly transactions: Transactions;
  readonly wechat: SmallWeChat;
  readonly telephony: SmallTelephony;
  readonly till: SmallTill;
  readonly purse: SmallPurse;
  readonly bills: SmallBills;
  /** Everything the process logged so far. */
  logged(): string;
  /** Runs everything that is due at the test clock's time. */
  drain(): Promise<void>;
  rows<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Lines of what should always hold and does not. */
  broken(): Promise<string[]>;
  close(): Promise<void>;
}

/** @param more modules beside the product's own */
export async function wholeApp(env: Record<string, string> = {}, more: readonly Type[] = []): Promise<WholeApp> {
  const db = await testDatabase();
  const config = testConfig(db.url, { DATABASE_POOL: '20', ...env });
  const clock = new TestClock();
  const wechat = new SmallWeChat();
  const telephony = new SmallTelephony();
  const till = new SmallTill(clock, config);
  const purse = new SmallPurse(clock, config);
  const bills = new SmallBills();
  let log = '';
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      log += chunk.toString();
      done();
    },
  });
  const module = await Test.createTestingModule({ imports: [AppModule.with(config), ...more] })
    .overrideProvider(Clock)
    .useValue(clock)
    .overrideProvider(WeChatApi)
    .useValue(wechat)
    .overrideProvider(Telephony)
    .useValue(telephony)
    .overrideProvider(PaymentGateway)
    .useValue(till)
    .overrideProvider(TransferGateway)
    .useValue(purse)
    .overrideProvider(BillSource)
    .useValue(bills)
    .overrideProvider(Passwords)
    .useClass(QuickPasswords)
    .overrideProvider(PARAMS_PROVIDER_TOKEN)
    .useValue({ pinoHttp: [logging(config).pinoHttp as Options, sink] })
    .overrideProvider(PlanningProgram)
    .useValue(planningProgram())
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(apiAdapter(), API_OPTIONS);
  await prepareApi(app, config);
  const runner = app.get(WorkRunner);
  // the runner's own ticking is for production; here a test drains
  runner.onApplicationBootstrap = () => undefined;
  await app.init();
  await app.getHttpAdapter().getInstance().ready();

  return {
    app,
    db,
    config,
    clock,
    transactions: app.get(Transactions),
    wechat,
    telephony,
    till,
    purse,
    bills,
    logged: () => log,
    drain: () => runner.drain(),
    rows: (sql, values = []) => db.dataSource.query(sql, values),
    broken: async () =>
      (await checkInvariants(db.dataSource, clock.now())).flatMap(({ name, broken }) =>
        broken.map((line) => `${name}: ${line}`),
      ),
    close: async () => {
      await app.close();
      await db.close();
    },
  };
}
