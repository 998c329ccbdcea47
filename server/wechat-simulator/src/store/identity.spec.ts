import { createPrivateKey, createPublicKey } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadIdentity, writeMerchantFile, type Identity } from './identity.js';

let dir: string;
let identity: Identity;
beforeAll(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'identity-'));
  identity = loadIdentity(path.join(dir, 'deep', 'data'), Date.UTC(2026, 10, 22));
});
afterAll(() => fs.rmSync(dir, { recursive: true }));

it('is made once and found again', () => {
  expect(loadIdentity(path.join(dir, 'deep', 'data'), Date.now())).toEqual(identity);
});

it('one that was kept before a template, the phone line and the pushes were there gets what is new and keeps all others', () => {
  const old = path.join(dir, 'old');
  const { telephonyKey: _key, originalId: _id, pushToken: _token, pushAesKey: _aes, ...before } = identity;
  const { timeOffered: _, ...templateIds } = before.templateIds;
  fs.mkdirSync(old);
  fs.writeFileSync(path.join(old, 'identity.json'), JSON.stringify({ ...before, templateIds }));
  const found = loadIdentity(old, Date.now());
  expect(found).toMatchObject({ appid: identity.appid, templateIds });
  expect(found.templateIds.timeOffered).toHaveLength(43);
  expect(found.telephonyKey).toMatch(/^[0-9a-f]{32}$/);
  expect(found.pushToken).toMatch(/^[A-Za-z0-9]{32}$/);
  expect(Buffer.from(`${found.pushAesKey}=`, 'base64')).toHaveLength(32);
  expect(loadIdentity(old, Date.now())).toEqual(found);
});

it('has the shape WeChat gives it', () => {
  expect(identity.appid).toMatch(/^wx[0-9a-f]{16}$/);
  expect(identity.appSecret).toMatch(/^[0-9a-f]{32}$/);
  expect(identity.mchid).toMatch(/^\d{10}$/);
  expect(identity.merchantSerial).toMatch(/^[0-9A-F]{40}$/);
  expect(Buffer.byteLength(identity.apiV3Key)).toBe(32);
  expect(identity.platformKeyId).toMatch(/^PUB_KEY_ID_\d{30}$/);
  const templates = Object.values(identity.templateIds);
  expect(templates).not.toHaveLength(0);
  expect(new Set(templates).size).toBe(templates.length);
  for (const pair of [identity.platform, identity.merchant]) {
    expect(createPrivateKey(pair.privateKey).asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect(createPublicKey(pair.privateKey).export({ type: 'spki', format: 'pem' })).toBe(pair.publicKey);
  }
});

it('tells the API what it needs under the API’s names, and follows a change of port', () => {
  const data = path.join(dir, 'deep', 'data');
  const file = path.join(data, 'merchant.json');
  writeMerchantFile(data, identity, 'http://127.0.0.1:3100');
  writeMerchantFile(data, identity, 'http://127.0.0.1:3200');
  const environment = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>;
  expect(Object.keys(environment).sort()).toEqual([
    'TELEPHONY_BASE',
    'TELEPHONY_KEY',
    'WECHAT_API_BASE',
    'WECHAT_APPID',
    'WECHAT_APP_SECRET',
    'WECHAT_PAY_API_V3_KEY',
    'WECHAT_PAY_BASE',
    'WECHAT_PAY_MCHID',
    'WECHAT_PAY_MCH_PRIVATE_KEY',
    'WECHAT_PAY_MCH_SERIAL',
    'WECHAT_PAY_PUBLIC_KEY',
    'WECHAT_PAY_PUBLIC_KEY_ID',
    'WECHAT_PUSH_AES_KEY',
    'WECHAT_PUSH_TOKEN',
    'WECHAT_TEMPLATE_BALANCE_DUE',
    'WECHAT_TEMPLATE_BOOKING_CONFIRMED',
    'WECHAT_TEMPLATE_CERTIFICATE_EXPIRING',
    'WECHAT_TEMPLATE_COMPENSATION_GIVEN',
    'WECHAT_TEMPLATE_COMPLAINT_PROGRESS',
    'WECHAT_TEMPLATE_INVOICE_ISSUED',
    'WECHAT_TEMPLATE_LEAVE_ANSWERED',
    'WECHAT_TEMPLATE_MONEY_WAITS',
    'WECHAT_TEMPLATE_OFFICE_NOTE',
    'WECHAT_TEMPLATE_PAY_NEWS',
    'WECHAT_TEMPLATE_REFUND_ARRIVED',
    'WECHAT_TEMPLATE_REWARD_EXPIRING',
    'WECHAT_TEMPLATE_TIME_OFFERED',
    'WECHAT_TEMPLATE_VISIT_CHANGED',
    'WECHAT_TEMPLATE_VISIT_DELAYED',
    'WECHAT_TEMPLATE_VISIT_DONE',
    'WECHAT_TEMPLATE_VISIT_OFFERED',
    'WECHAT_TEMPLATE_WISH_UNMET',
    'WECHAT_TEMPLATE_WORKER_DEPARTED',
  ]);
  expect(environment).toMatchObject({
    WECHAT_API_BASE: 'http://127.0.0.1:3200',
    WECHAT_PAY_BASE: 'http://127.0.0.1:3200',
  });
  expect(Object.values(environment)).not.toContain(identity.platform.privateKey);
});

it('is readable by its owner only', () => {
  for (const name of ['identity.json', 'merchant.json']) {
    expect(fs.statSync(path.join(dir, 'deep', 'data', name)).mode & 0o777).toBe(0o600);
  }
});
