import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Config } from '../../src/platform/config/config.js';

const pem = (modulusLength = 2048): { publicKey: string; privateKey: string } =>
  generateKeyPairSync('rsa', {
    modulusLength,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

/** A merchant's keys and WeChat Pay's own, made for one test run. */
export interface TestKeys {
  readonly merchant: { publicKey: string; privateKey: string };
  readonly platform: { publicKey: string; privateKey: string };
}

export function testKeys(): TestKeys {
  return { merchant: pem(), platform: pem() };
}

/** Drawing keys takes half a second: a worker of a test run draws them once, for all its spec files. */
function keysOfThisWorker(): TestKeys {
  const worker = process.env.JEST_WORKER_ID;
  if (!worker) return testKeys();
  // the run's own temporary folder, gone with it
  const file = join(tmpdir(), `daowei-test-keys-${worker}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as TestKeys;
  const keys = testKeys();
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}

let shared: TestKeys | undefined;

/** A complete configuration with fresh secrets; `overrides` are environment variables. */
export function testConfig(
  databaseUrl: string,
  overrides: Record<string, string> = {},
  keys = (shared ??= keysOfThisWorker()),
): Config {
  return readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: '10',
    // a busy machine is no broken network
    DATABASE_PATIENCE_SECONDS: '120',
    SESSION_SECRET: randomBytes(32).toString('hex'),
    FIELD_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    FILES_DIR: mkdtempSync(join(tmpdir(), 'daowei-files-')),
    LOG_LEVEL: 'silent',
    TELEPHONY_BASE: 'http://127.0.0.1:9',
    TELEPHONY_KEY: randomBytes(16).toString('hex'),
    WECHAT_API_BASE: 'http://127.0.0.1:9',
    WECHAT_APPID: 'wx0123456789abcdef',
    WECHAT_APP_SECRET: randomBytes(16).toString('hex'),
    WECHAT_TEMPLATE_BOOKING_CONFIRMED: 'tmpl-booking-confirmed',
    WECHAT_TEMPLATE_WORKER_DEPARTED: 'tmpl-worker-departed',
    WECHAT_TEMPLATE_VISIT_DONE: 'tmpl-visit-done',
    WECHAT_TEMPLATE_VISIT_CHANGED: 'tmpl-visit-changed',
    WECHAT_TEMPLATE_REFUND_ARRIVED: 'tmpl-refund-arrived',
    WECHAT_TEMPLATE_BALANCE_DUE: 'tmpl-balance-due',
    WECHAT_TEMPLATE_TIME_OFFERED: 'tmpl-time-offered',
    WECHAT_TEMPLATE_WISH_UNMET: 'tmpl-wish-unmet',
    WECHAT_TEMPLATE_LEAVE_ANSWERED: 'tmpl-leave-answered',
    WECHAT_TEMPLATE_VISIT_OFFERED: 'tmpl-visit-offered',
    WECHAT_TEMPLATE_CERTIFICATE_EXPIRING: 'tmpl-certificate-expiring',
    WECHAT_TEMPLATE_VISIT_DELAYED: 'tmpl-visit-delayed',
    WECHAT_TEMPLATE_COMPENSATION_GIVEN: 'tmpl-compensation-given',
    WECHAT_TEMPLATE_COMPLAINT_PROGRESS: 'tmpl-complaint-progress',
    WECHAT_TEMPLATE_INVOICE_ISSUED: 'tmpl-invoice-issued',
    WECHAT_TEMPLATE_PAY_NEWS: 'tmpl-pay-news',
    WECHAT_TEMPLATE_MONEY_WAITS: 'tmpl-money-waits',
    WECHAT_TEMPLATE_REWARD_EXPIRING: 'tmpl-reward-expiring',
    WECHAT_TEMPLATE_OFFICE_NOTE: 'tmpl-office-note',
    WECHAT_PUSH_TOKEN: randomBytes(16).toString('hex'),
    WECHAT_PUSH_AES_KEY: randomBytes(32).toString('base64').slice(0, 43),
    WECHAT_PAY_BASE: 'http://127.0.0.1:9',
    WECHAT_PAY_MCHID: '1900000001',
    WECHAT_PAY_MCH_SERIAL: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1',
    WECHAT_PAY_MCH_PRIVATE_KEY: keys.merchant.privateKey,
    WECHAT_PAY_API_V3_KEY: randomBytes(16).toString('hex'),
    WECHAT_PAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_0119000000012026',
    WECHAT_PAY_PUBLIC_KEY: keys.platform.publicKey,
    ...overrides,
  });
}
