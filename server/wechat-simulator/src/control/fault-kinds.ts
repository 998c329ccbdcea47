/** Every way in which this desk WeChat can misbehave on request. The table is served by GET /control/fault-kinds. */

export type FaultScope = 'notification' | 'pay' | 'weixin' | 'any';

export interface ParamSpec {
  readonly type: 'integer' | 'string' | 'boolean';
  readonly default: number | string | boolean;
  readonly min?: number;
  readonly max?: number;
  readonly oneOf?: readonly string[];
}

export interface FaultKindSpec {
  readonly scope: FaultScope;
  readonly about: string;
  readonly params?: Readonly<Record<string, ParamSpec>>;
}

const HOUR_MS = 3_600_000;
const milliseconds = (fallback: number): ParamSpec => ({ type: 'integer', default: fallback, min: 0, max: HOUR_MS });
/** A forged copy either takes the place of the true one or comes in addition to it. */
const EXTRA: ParamSpec = { type: 'boolean', default: false };

export const FAULT_KINDS = {
  'bill-damaged': { scope: 'pay', about: 'the file of a bill arrives without its last byte' },
  'notification-drop': { scope: 'notification', about: 'the attempt is lost on the way; the retry schedule goes on' },
  'notification-delay': {
    scope: 'notification',
    about: 'the attempt is sent only after ms',
    params: { ms: milliseconds(1000) },
  },
  'notification-duplicate': {
    scope: 'notification',
    about: 'the attempt is sent copies times more, at the same moment, each signed anew',
    params: { copies: { type: 'integer', default: 1, min: 1, max: 100 } },
  },
  'notification-reorder': {
    scope: 'notification',
    about: 'attempts wait until window of them are there (or ms have passed) and leave in reverse order',
    params: { window: { type: 'integer', default: 2, min: 2, max: 1000 }, ms: milliseconds(2000) },
  },
  'notification-tamper': {
    scope: 'notification',
    about:
      'body: changed after signing. total: the amount digit flipped inside the ciphertext, signed; only the GCM tag ' +
      'tells. ciphertext, tag, associated-data: one bit or byte wrong, signed',
    params: {
      what: { type: 'string', default: 'body', oneOf: ['body', 'total', 'ciphertext', 'tag', 'associated-data'] },
      extra: EXTRA,
    },
  },
  'notification-wrong-key': {
    scope: 'notification',
    about: 'signed with a stranger’s key under our serial',
    params: { extra: EXTRA },
  },
  'notification-wrong-serial': {
    scope: 'notification',
    about: 'signed rightly, but Wechatpay-Serial names a key nobody knows',
    params: { serial: { type: 'string', default: 'PUB_KEY_ID_0100000000000000000000000000' }, extra: EXTRA },
  },
  'notification-unsigned': { scope: 'notification', about: 'no signature headers at all', params: { extra: EXTRA } },
  'notification-stale': {
    scope: 'notification',
    about: 'signed with a timestamp of seconds ago (negative: ahead)',
    params: { seconds: { type: 'integer', default: 600, min: -1_000_000_000, max: 1_000_000_000 }, extra: EXTRA },
  },
  'notification-signtest': {
    scope: 'notification',
    about: 'WeChat’s probe: the signature starts with WECHATPAY/SIGNTEST/ and must be refused',
    params: { extra: EXTRA },
  },
  'notification-wrong-amount': {
    scope: 'notification',
    about: 'genuinely signed and encrypted, but amount.total is totalFen',
    params: { totalFen: { type: 'integer', default: 1, min: 0 }, extra: EXTRA },
  },
  'notification-wrong-currency': {
    scope: 'notification',
    about: 'genuinely signed and encrypted, but in another currency',
    params: { currency: { type: 'string', default: 'USD' }, extra: EXTRA },
  },
  'notification-wrong-mchid': {
    scope: 'notification',
    about: 'genuinely signed and encrypted, but for another merchant',
    params: { mchid: { type: 'string', default: '1900000001' }, extra: EXTRA },
  },
  'notification-wrong-appid': {
    scope: 'notification',
    about: 'genuinely signed and encrypted, but for another app',
    params: { appid: { type: 'string', default: 'wx0000000000000001' }, extra: EXTRA },
  },
  'notification-wrong-openid': {
    scope: 'notification',
    about: 'genuinely signed and encrypted, but paid by somebody else',
    params: { openid: { type: 'string', default: 'oStranger0000000000000000000' }, extra: EXTRA },
  },

  'request-drop': { scope: 'any', about: 'the connection is cut before anything is done' },
  'answer-drop': { scope: 'any', about: 'everything is done, then the connection is cut instead of an answer' },
  'answer-latency': { scope: 'any', about: 'the answer waits for ms', params: { ms: milliseconds(1000) } },
  'answer-system-error': {
    scope: 'pay',
    about: '500 SYSTEM_ERROR, before the work or, with afterCommit, after it',
    params: { afterCommit: { type: 'boolean', default: false } },
  },
  'answer-rate-limited': { scope: 'pay', about: '429 FREQUENCY_LIMITED, nothing is done' },
  'answer-bad-signature': { scope: 'pay', about: 'the answer is signed with a stranger’s key' },
  'answer-unsigned': { scope: 'pay', about: 'the answer has no signature headers' },
  'answer-wrong-serial': { scope: 'pay', about: 'the answer names a key nobody knows' },
  'answer-stale': {
    scope: 'pay',
    about: 'the answer’s timestamp is seconds old (negative: ahead)',
    params: { seconds: { type: 'integer', default: 600, min: -1_000_000_000, max: 1_000_000_000 } },
  },
  'answer-tampered': { scope: 'pay', about: 'the body is changed after signing' },
  'answer-old-spelling': { scope: 'pay', about: 'ORDER_PAID is spelled ORDERPAID, as older pages do' },

  'refund-abnormal': { scope: 'pay', about: 'the refund finds no account to pay to: it ends ABNORMAL' },
  'refund-closed': { scope: 'pay', about: 'the refund is closed without paying' },
  'refund-not-enough': { scope: 'pay', about: 'a refund is refused NOT_ENOUGH: the merchant’s account is empty' },
  'refund-slow': {
    scope: 'pay',
    about: 'the refund stays PROCESSING for ms',
    params: { ms: milliseconds(60_000) },
  },

  'transfer-fail': {
    scope: 'pay',
    about: 'the transfer fails after the receiver has confirmed it; the money comes back',
    params: { reason: { type: 'string', default: 'ACCOUNT_ABNORMAL' } },
  },
  'transfer-slow': {
    scope: 'pay',
    about: 'every step of the transfer that WeChat takes by itself lasts ms, the first one included',
    params: { ms: milliseconds(60_000) },
  },
  'transfer-refused': { scope: 'pay', about: 'a transfer is refused NO_AUTH by risk control; nothing is made' },

  'token-expired': {
    scope: 'weixin',
    about: 'a call with an access token is answered 40001 or 42001 though the token is good',
    params: { errcode: { type: 'integer', default: 40001, min: 40001, max: 42001 } },
  },
  'weixin-error': {
    scope: 'weixin',
    about: 'any call to api.weixin.qq.com is answered with this errcode, nothing is done (-1: busy, 45009: quota)',
    params: { errcode: { type: 'integer', default: -1 }, errmsg: { type: 'string', default: 'system error' } },
  },
} as const satisfies Readonly<Record<string, FaultKindSpec>>;

export type FaultKind = keyof typeof FAULT_KINDS;

export function isFaultKind(value: unknown): value is FaultKind {
  return typeof value === 'string' && Object.hasOwn(FAULT_KINDS, value);
}
