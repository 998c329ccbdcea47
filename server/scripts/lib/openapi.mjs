// Types flow one way: DTO classes of the server → OpenAPI document → types for both clients.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DEFAULT_DATABASE } from './database.mjs';
import { readIfThere } from './files.mjs';
import { at, fromRoot } from './paths.mjs';
import { runOrExplain } from './run.mjs';
import { Advice } from './say.mjs';
import { startTestDatabase } from './test-database.mjs';

const DOCUMENT = at('shared/src/api/openapi.json');
const TYPES = at('shared/src/api/schema.ts');

/** A configuration with which the server can be assembled and nobody can be reached. @param {string} databaseUrl @param {string} dir */
function unreachableConfig(databaseUrl, dir) {
  const keys = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return {
    NODE_ENV: 'test',
    PORT: '0',
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: randomBytes(32).toString('hex'),
    FIELD_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    FILES_DIR: path.join(dir, 'files'),
    LOG_LEVEL: 'silent',
    TELEPHONY_BASE: 'http://127.0.0.1:9',
    TELEPHONY_KEY: randomBytes(16).toString('hex'),
    WECHAT_API_BASE: 'http://127.0.0.1:9',
    WECHAT_APPID: 'wx0000000000000000',
    WECHAT_APP_SECRET: randomBytes(16).toString('hex'),
    WECHAT_TEMPLATE_BOOKING_CONFIRMED: 'booking-confirmed',
    WECHAT_TEMPLATE_WORKER_DEPARTED: 'worker-departed',
    WECHAT_TEMPLATE_VISIT_DONE: 'visit-done',
    WECHAT_TEMPLATE_VISIT_CHANGED: 'visit-changed',
    WECHAT_TEMPLATE_REFUND_ARRIVED: 'refund-arrived',
    WECHAT_TEMPLATE_BALANCE_DUE: 'balance-due',
    WECHAT_TEMPLATE_TIME_OFFERED: 'time-offered',
    WECHAT_TEMPLATE_WISH_UNMET: 'wish-unmet',
    WECHAT_TEMPLATE_LEAVE_ANSWERED: 'leave-answered',
    WECHAT_TEMPLATE_VISIT_OFFERED: 'visit-offered',
    WECHAT_TEMPLATE_CERTIFICATE_EXPIRING: 'certificate-expiring',
    WECHAT_TEMPLATE_VISIT_DELAYED: 'visit-delayed',
    WECHAT_TEMPLATE_COMPENSATION_GIVEN: 'compensation-given',
    WECHAT_TEMPLATE_COMPLAINT_PROGRESS: 'complaint-progress',
    WECHAT_TEMPLATE_INVOICE_ISSUED: 'invoice-issued',
    WECHAT_TEMPLATE_PAY_NEWS: 'pay-news',
    WECHAT_TEMPLATE_MONEY_WAITS: 'money-waits',
    WECHAT_TEMPLATE_REWARD_EXPIRING: 'reward-expiring',
    WECHAT_TEMPLATE_OFFICE_NOTE: 'office-note',
    WECHAT_PUSH_TOKEN: randomBytes(16).toString('hex'),
    WECHAT_PUSH_AES_KEY: randomBytes(32).toString('base64').slice(0, 43),
    WECHAT_PAY_BASE: 'http://127.0.0.1:9',
    WECHAT_PAY_MCHID: '1900000001',
    WECHAT_PAY_MCH_SERIAL: randomBytes(20).toString('hex').toUpperCase(),
    WECHAT_PAY_MCH_PRIVATE_KEY: keys.privateKey,
    WECHAT_PAY_API_V3_KEY: randomBytes(16).toString('hex'),
    WECHAT_PAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_0000000001',
    WECHAT_PAY_PUBLIC_KEY: keys.publicKey,
  };
}

/**
 * Assembles the built server and asks it what it offers.
 * @returns {Promise<string>} the document, as text
 */
async function readDocument() {
  const database = await startTestDatabase();
  try {
    const env = { ...process.env, ...unreachableConfig(`${database.url}${DEFAULT_DATABASE}`, database.dir) };
    const script = at('server/dist/src/openapi.js');
    const output = await runOrExplain(
      '生成接口文档',
      process.execPath,
      ['--enable-source-maps', '--no-warnings', script],
      {
        env,
        cwd: at('server'),
        quiet: true,
        timeoutMs: 60_000,
      },
    );
    return `${JSON.stringify(JSON.parse(output), null, 2)}\n`;
  } finally {
    await database.stop();
  }
}

/** @param {string} document */
async function typesOf(document) {
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const types = astToString(await openapiTS(JSON.parse(document), { defaultNonNullable: false }));
  return `// Generated from the server's OpenAPI document by \`npm run generate\`. Do not edit.\n${types}`;
}

/** @returns {Promise<Map<string, string>>} file → what should be in it */
async function generated() {
  const document = await readDocument();
  return new Map([
    [DOCUMENT, document],
    [TYPES, await typesOf(document)],
  ]);
}

/** @returns {Promise<string[]>} the files that changed */
export async function writeGenerated() {
  const changed = [...(await generated())].filter(([file, text]) => readIfThere(file) !== text);
  for (const [file, text] of changed) fs.writeFileSync(file, text);
  return changed.map(([file]) => fromRoot(file));
}

export async function checkGenerated() {
  const stale = [...(await generated())].filter(([file, text]) => readIfThere(file) !== text);
  if (stale.length > 0) {
    throw new Advice(
      '生成的文件已经过时，运行 npm run generate 并提交',
      stale.map(([file]) => fromRoot(file)).join('\n'),
    );
  }
}
