import { Global, Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { WorkerDirectory } from '../../src/modules/identity/contract/identity.facade.js';
import { IdentityModule } from '../../src/modules/identity/identity.module.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { deskWeChat, type DeskWeChat } from '../support/desk-wechat.js';
import { testDatabase } from '../support/database.js';
import { TestClock } from '../support/test-clock.js';
import { testConfig } from '../support/test-config.js';

export interface Answer {
  readonly status: number;
  readonly body: any;
}

export interface IdentityApp {
  readonly app: NestFastifyApplication;
  readonly desk: DeskWeChat;
  readonly clock: TestClock;
  readonly transactions: Transactions;
  /** phone → worker, as workforce would know them */
  readonly workers: Map<string, { workerId: string; name: string }>;
  call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, token?: string, body?: unknown): Promise<Answer>;
  /** A new person with a WeChat account. */
  person(phone?: string): Promise<string>;
  loginCode(openid: string): Promise<string>;
  phoneCode(openid: string): Promise<string>;
  /** Logs the person in and answers the session. */
  login(openid: string): Promise<any>;
  close(): Promise<void>;
}

/** Identity over HTTP with the desk WeChat behind it; workforce is a map. */
export async function identityApp(): Promise<IdentityApp> {
  const [db, desk] = await Promise.all([testDatabase(), deskWeChat()]);
  const clock = new TestClock(new Date());
  const workers = new Map<string, { workerId: string; name: string }>();
  const directory: WorkerDirectory = { workerByPhone: async (phone) => workers.get(phone) ?? null };

  @Global()
  @Module({ providers: [{ provide: WorkerDirectory, useValue: directory }], exports: [WorkerDirectory] })
  class DirectoryModule {}

  const module = await Test.createTestingModule({
    imports: [PlatformModule.with(testConfig(db.url, desk.env)), IdentityModule, DirectoryModule],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  app.setGlobalPrefix('api');
  await app.init();
  await app.getHttpAdapter().getInstance().ready();

  let people = 0;
  const call: IdentityApp['call'] = async (method, path, token, body) => {
    const response = await app.inject({
      method,
      url: `/api${path}`,
      headers: token ? { authorization: `Bearer ${token}` } : {},
      ...(body === undefined ? {} : { payload: body as object }),
    });
    return { status: response.statusCode, body: response.body === '' ? null : JSON.parse(response.body) };
  };
  const loginCode = async (openid: string): Promise<string> =>
    (await desk.post<{ code: string }>('/desk/login', { openid })).code;
  return {
    app,
    desk,
    clock,
    workers,
    transactions: app.get(Transactions),
    call,
    person: (phone = `139${String((people += 1)).padStart(8, '0')}`) => desk.person('小满', phone),
    loginCode,
    phoneCode: async (openid) => (await desk.post<{ code: string }>('/desk/phone-code', { openid })).code,
    login: async (openid) =>
      (await call('POST', '/auth/wechat-login', undefined, { code: await loginCode(openid) })).body,
    close: async () => {
      await app.close();
      await Promise.all([db.close(), desk.stop()]);
    },
  };
}
