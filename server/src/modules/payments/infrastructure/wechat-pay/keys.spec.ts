import { createCipheriv, createSign, randomBytes } from 'node:crypto';
import { TestClock } from '../../../../../test/support/test-clock.js';
import { testCertificate } from '../../../../../test/support/test-certificate.js';
import { testConfig, testKeys } from '../../../../../test/support/test-config.js';
import { readCertificates } from './certificates.js';
import { WeChatPayGateway } from './wechat-pay.gateway.js';

const KEYS = testKeys();
const OLD = testKeys().platform;
const OLDER = testKeys().platform;
const MERCHANT_SERIAL = '5157F09EFDC096DE15EBE81A47057A7232F1B8E1';
const NOW = new Date('2026-03-10T01:00:00.000Z');
const day = (days: number): Date => new Date(NOW.getTime() + days * 24 * 3_600_000);
const certificate = (key: string, serial: string, until: Date): string =>
  testCertificate(key, serial, { from: day(-300), until });

const PLATFORM =
  certificate(OLD.privateKey, '3775B6A45ACD588826D15E583A95F5DD00000001', day(400)) +
  certificate(OLDER.privateKey, '3775B6A45ACD588826D15E583A95F5DD00000002', day(20));

function gateway(env: Record<string, string>, clock = new TestClock(NOW)) {
  const config = testConfig('mysql://nobody@127.0.0.1/none', env, KEYS);
  return { config, clock, gateway: new WeChatPayGateway(config, clock) };
}

/** A genuine notification, signed with a key of WeChat's that goes by `serial`. */
function notification(apiV3Key: string, privateKey: string, serial: string, at: Date) {
  const nonce = randomBytes(6).toString('hex');
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, nonce);
  cipher.setAAD(Buffer.from('transaction'));
  const sealed = Buffer.concat([cipher.update('{}'), cipher.final(), cipher.getAuthTag()]);
  const resource = { algorithm: 'AEAD_AES_256_GCM', nonce, associated_data: 'transaction' };
  const body = JSON.stringify({
    id: 'n1',
    event_type: 'TRANSACTION.SUCCESS',
    resource: { ...resource, ciphertext: sealed.toString('base64') },
  });
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signature = createSign('RSA-SHA256').update(`${timestamp}\n${nonce}\n${body}\n`).sign(privateKey, 'base64');
  return { timestamp, nonce, serial, signature, body };
}

describe('while WeChat moves from certificates to its public key', () => {
  const [first, second] = readCertificates(PLATFORM).map(({ serial }) => serial) as [string, string];
  const both = gateway({ WECHAT_PAY_PLATFORM_CERTIFICATES: PLATFORM });
  const read = (privateKey: string, serial: string, at = NOW) =>
    both.gateway.read(notification(both.config.WECHAT_PAY_API_V3_KEY, privateKey, serial, at));

  it('notifications of both are taken, each with its own key only', () => {
    expect(read(KEYS.platform.privateKey, both.config.WECHAT_PAY_PUBLIC_KEY_ID)).toHaveProperty('genuine');
    expect(read(OLD.privateKey, first)).toHaveProperty('genuine');
    expect(read(OLDER.privateKey, second)).toHaveProperty('genuine');
    expect(read(OLD.privateKey, second)).toEqual({ forged: 'wrong signature' });
    expect(read(OLD.privateKey, both.config.WECHAT_PAY_PUBLIC_KEY_ID)).toEqual({ forged: 'wrong signature' });
  });

  it('a serial that nobody configured is refused', () => {
    expect(read(KEYS.platform.privateKey, 'PUB_KEY_ID_0119999999999999')).toEqual({ forged: 'unknown key' });
    const alone = gateway({});
    const { WECHAT_PAY_API_V3_KEY } = alone.config;
    expect(alone.gateway.read(notification(WECHAT_PAY_API_V3_KEY, OLD.privateKey, first, NOW))).toEqual({
      forged: 'unknown key',
    });
  });

  it('a certificate ends while the process runs', () => {
    both.clock.set(day(20));
    expect(read(OLDER.privateKey, second, day(20))).toEqual({ forged: 'expired key' });
    expect(read(OLD.privateKey, first, day(20))).toHaveProperty('genuine');
    both.clock.set(NOW);
  });
});

describe('our own certificate', () => {
  const own = certificate(KEYS.merchant.privateKey, MERCHANT_SERIAL, day(30));

  it('is watched for its end beside those of WeChat', () => {
    const env = { WECHAT_PAY_MCH_CERTIFICATE: own, WECHAT_PAY_PLATFORM_CERTIFICATES: PLATFORM };
    expect(gateway(env).gateway.certificates.map(({ name, expiresAt }) => [name, expiresAt])).toEqual([
      ['微信支付平台证书', day(400)],
      ['微信支付平台证书', day(20)],
      ['商户API证书', day(30)],
    ]);
  });

  it('that fits neither serial nor private key is a mistake that is said at once', () => {
    const other = certificate(OLD.privateKey, MERCHANT_SERIAL, day(30));
    const renumbered = certificate(KEYS.merchant.privateKey, '11'.repeat(20), day(30));
    for (const pem of [other, renumbered]) {
      expect(() => gateway({ WECHAT_PAY_MCH_CERTIFICATE: pem })).toThrow(/another serial or private key/);
    }
  });
});
