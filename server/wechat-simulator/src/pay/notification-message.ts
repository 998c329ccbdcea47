import { createPrivateKey, type KeyObject } from 'node:crypto';
import { numberParam, textParam, type Fault } from '../control/faults.js';
import type { FaultKind } from '../control/fault-kinds.js';
import { beijingTime } from '../store/clock.js';
import { createKeyPair } from '../store/identity.js';
import { newsOf, type News, type Subject } from './notification-subject.js';
import { encryptResource, type EncryptedResource, type PlatformSigner } from './crypto.js';
import type { Transaction } from './transaction.js';

/** Faults that make one copy of a notification a forgery. */
export const FORGERIES = [
  'notification-tamper',
  'notification-wrong-key',
  'notification-wrong-serial',
  'notification-unsigned',
  'notification-stale',
  'notification-signtest',
  'notification-wrong-amount',
  'notification-wrong-currency',
  'notification-wrong-mchid',
  'notification-wrong-appid',
  'notification-wrong-openid',
] as const satisfies readonly FaultKind[];

export type Forgery = Pick<Fault, 'kind' | 'params'>;

export interface NotificationMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

let stranger: KeyObject | undefined;
/** A key that belongs to nobody the merchant knows; made when first needed. */
export function strangerKey(): KeyObject {
  return (stranger ??= createPrivateKey(createKeyPair().privateKey));
}

/**
 * Writes a notification: encrypted, then signed with the time of sending.
 * Forgeries are worked in where they belong: content before encryption, cipher defects before signing, the rest after.
 */
export function composeNotification(input: {
  readonly subject: Subject;
  readonly mchid: string;
  readonly id: string;
  readonly createdAt: number;
  readonly apiV3Key: string;
  readonly signer: PlatformSigner;
  readonly now: number;
  readonly forgeries: readonly Forgery[];
}): NotificationMessage {
  const { forgeries } = input;
  const has = (kind: FaultKind): Forgery | undefined => forgeries.find((forgery) => forgery.kind === kind);
  const news = newsOf(input.subject, input.mchid);
  const plaintext = JSON.stringify(falsify(news, forgeries));
  const tamper = has('notification-tamper');
  const what = tamper === undefined ? 'nothing' : textParam(tamper, 'what');
  const resource = damage(encryptResource(plaintext, input.apiV3Key, news.originalType), what, plaintext);

  const body = JSON.stringify({
    id: input.id,
    create_time: beijingTime(input.createdAt),
    resource_type: 'encrypt-resource',
    event_type: news.eventType,
    summary: news.summary,
    resource,
  });

  const stale = has('notification-stale');
  const signedAt = input.now - (stale === undefined ? 0 : numberParam(stale, 'seconds') * 1000);
  const key = has('notification-wrong-key') === undefined ? undefined : strangerKey();
  const headers: Record<string, string> = { ...input.signer.headers(body, signedAt, key) };
  const serial = has('notification-wrong-serial');
  if (serial !== undefined) headers['Wechatpay-Serial'] = textParam(serial, 'serial');
  if (has('notification-signtest') !== undefined) {
    headers['Wechatpay-Signature'] = `WECHATPAY/SIGNTEST/${headers['Wechatpay-Signature'] ?? ''}`;
  }
  if (has('notification-unsigned') !== undefined) {
    for (const name of Object.keys(headers)) delete headers[name];
  }
  return {
    headers: { 'Content-Type': 'application/json', 'User-Agent': 'Mozilla/4.0', Accept: '*/*', ...headers },
    body: what === 'body' ? body.replace('"summary":"', '"summary":"！') : body,
  };
}

/** Payments are falsified in every way the faults know; refunds and transfers in what their news tells. */
function falsify({ originalType, content }: News, forgeries: readonly Forgery[]): News['content'] {
  if (originalType === 'transaction') return falsifyTransaction(content as Transaction, forgeries);
  if (originalType === 'refund') return falsifyRefund(content, forgeries);
  return falsifyTransfer(content, forgeries);
}

function falsifyTransaction(transaction: Transaction, forgeries: readonly Forgery[]): Transaction {
  const result = structuredClone(transaction);
  for (const forgery of forgeries) {
    switch (forgery.kind) {
      case 'notification-wrong-amount':
        result.amount.total = numberParam(forgery, 'totalFen');
        result.amount.payer_total = result.amount.total;
        break;
      case 'notification-wrong-currency':
        result.amount.currency = textParam(forgery, 'currency');
        break;
      case 'notification-wrong-mchid':
        result.mchid = textParam(forgery, 'mchid');
        break;
      case 'notification-wrong-appid':
        result.appid = textParam(forgery, 'appid');
        break;
      case 'notification-wrong-openid':
        result.payer = { openid: textParam(forgery, 'openid') };
        break;
      default:
        break;
    }
  }
  return result;
}

/** Of the lies about a payment those that news of a refund can tell. */
function falsifyRefund(content: News['content'], forgeries: readonly Forgery[]): News['content'] {
  const result = structuredClone(content) as Record<string, unknown>;
  for (const forgery of forgeries) {
    if (forgery.kind === 'notification-wrong-amount') {
      result.amount = { ...(result.amount as object), refund: numberParam(forgery, 'totalFen') };
    }
    if (forgery.kind === 'notification-wrong-mchid') result.mchid = textParam(forgery, 'mchid');
  }
  return result;
}

/** Of the lies about a payment those that news of a transfer can tell. */
function falsifyTransfer(content: News['content'], forgeries: readonly Forgery[]): News['content'] {
  const result = structuredClone(content) as Record<string, unknown>;
  for (const forgery of forgeries) {
    if (forgery.kind === 'notification-wrong-amount') result.transfer_amount = numberParam(forgery, 'totalFen');
    if (forgery.kind === 'notification-wrong-mchid') result.mch_id = textParam(forgery, 'mchid');
    if (forgery.kind === 'notification-wrong-openid') result.openid = textParam(forgery, 'openid');
  }
  return result;
}

function damage(resource: EncryptedResource, what: string, plaintext: string): EncryptedResource {
  const sealed = Buffer.from(resource.ciphertext, 'base64');
  switch (what) {
    case 'associated-data':
      return { ...resource, associated_data: `${resource.associated_data}s` };
    case 'tag':
      flip(sealed, sealed.length - 1, 1);
      break;
    case 'ciphertext':
      flip(sealed, 0, 1);
      break;
    case 'total':
      flipTotal(sealed, plaintext);
      break;
    default:
      return resource;
  }
  return { ...resource, ciphertext: sealed.toString('base64') };
}

/** GCM without its tag is a stream cipher: whoever knows the plaintext can turn its first amount digit into another. */
function flipTotal(sealed: Buffer, plaintext: string): void {
  const marker = plaintext.includes('"total":') ? '"total":' : '"transfer_amount":';
  const at = Buffer.byteLength(plaintext.slice(0, plaintext.indexOf(marker) + marker.length));
  const digit = Buffer.from(plaintext)[at] ?? 0;
  const wanted = (digit === 0x39 ? '8' : '9').charCodeAt(0);
  flip(sealed, at, digit ^ wanted);
}

function flip(bytes: Buffer, index: number, mask: number): void {
  bytes[index] = (bytes[index] ?? 0) ^ mask;
}
