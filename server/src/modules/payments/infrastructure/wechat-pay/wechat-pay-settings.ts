import type { Config } from '../../../../platform/config/config.js';
import { readCertificates } from './certificates.js';
import type { WeChatPaySettings } from './wechat-pay-client.js';

const TIMEOUT_MS = 5_000;
const NOTIFICATION_ROUTES = '/api/wechat-pay/notifications';

/** WeChat Pay's own certificates that are believed beside its public key. */
export function platformCertificates(config: Config): ReturnType<typeof readCertificates> {
  return readCertificates(config.WECHAT_PAY_PLATFORM_CERTIFICATES ?? '');
}

/** How this company is known to WeChat Pay, and how WeChat Pay is known to us. */
export function wechatPaySettings(config: Config): WeChatPaySettings {
  return {
    origin: config.WECHAT_PAY_BASE,
    appid: config.WECHAT_APPID,
    mchid: config.WECHAT_PAY_MCHID,
    merchantSerial: config.WECHAT_PAY_MCH_SERIAL,
    merchantPrivateKey: config.WECHAT_PAY_MCH_PRIVATE_KEY,
    apiV3Key: config.WECHAT_PAY_API_V3_KEY,
    platformKeys: {
      ...Object.fromEntries(
        platformCertificates(config).map((one) => [one.serial, { pem: one.publicKey, until: one.expiresAt }]),
      ),
      [config.WECHAT_PAY_PUBLIC_KEY_ID]: { pem: config.WECHAT_PAY_PUBLIC_KEY },
    },
    platformKeyId: config.WECHAT_PAY_PUBLIC_KEY_ID,
    timeoutMs: TIMEOUT_MS,
  };
}

/** Where WeChat Pay is to tell of payments, refunds or transfers. */
export function notifyUrl(config: Config, of: 'payment' | 'refund' | 'transfer'): string {
  return `${config.PUBLIC_BASE_URL.replace(/\/+$/, '')}${NOTIFICATION_ROUTES}/${of}`;
}
