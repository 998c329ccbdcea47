import { constants, createDecipheriv, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import WxPay from 'wechatpay-node-v3';
import type { PaymentParams } from '../../contract/payments.facade.js';
import { SignatureCheck, type PlatformKey, type SignedEnvelope } from './signatures.js';
import { LIBRARY_ORIGIN, VerifiedHttp, type ProvenAnswer } from './verified-http.js';

export interface WeChatPaySettings {
  readonly origin: string;
  readonly appid: string;
  readonly mchid: string;
  /** serial of the merchant's certificate */
  readonly merchantSerial: string;
  readonly merchantPrivateKey: string;
  readonly apiV3Key: string;
  /** WeChat Pay's keys by serial or key id */
  readonly platformKeys: Readonly<Record<string, PlatformKey>>;
  /** the one of them that WeChat is to sign its answers with */
  readonly platformKeyId: string;
  readonly timeoutMs: number;
}

const TRANSFERS = `${LIBRARY_ORIGIN}/v3/fund-app/mch-transfer/transfer-bills`;
const REFUNDS = `${LIBRARY_ORIGIN}/v3/refund/domestic/refunds`;
/** A day's bill may be long. */
const BILL_TIMEOUT_MS = 60_000;
const TAG_BYTES = 16;
const NONCE_BYTES = 12;
const KEY_BYTES = 32;

/**
 * wechatpay-node-v3 with its holes closed. What the library leaves open, and what stands here instead:
 * 1. `decipher_gcm` never checks the GCM tag → `node:crypto`, with `final()`
 * 2. answers are not verified → `VerifiedHttp`
 * 3. a signature of any age is accepted → five minutes
 * 4. every unknown serial makes it call out for certificates → refused without a call
 * 5. platform certificates only → keys by id, public keys included
 * 6. a parsed body is written anew before its signature is checked → only bytes as received are taken
 * 7. the last newline is missing for a POST without body → always there
 * 8. no transfers (商家转账) → `transfer`, `findTransfer`, `cancelTransfer`; fixed host, no time limit, `Math.random` nonces, network errors without a type → see `VerifiedHttp`, `nonce`
 */
export class WeChatPayClient extends WxPay {
  private readonly signatures: SignatureCheck;

  constructor(
    private readonly settings: WeChatPaySettings,
    private readonly now: () => Date,
  ) {
    super({
      appid: settings.appid,
      mchid: settings.mchid,
      serial_no: settings.merchantSerial,
      // the library wants a certificate only to read its serial from, which it is given
      publicKey: Buffer.from(createPublicKey(settings.merchantPrivateKey).export({ type: 'spki', format: 'pem' })),
      privateKey: Buffer.from(settings.merchantPrivateKey),
      key: settings.apiV3Key,
      userAgent: 'daowei/1 wechatpay-node-v3',
    });
    this.signatures = new SignatureCheck(settings.platformKeys, now);
    this.createHttp(new VerifiedHttp(settings.origin, settings.timeoutMs, this.signatures));
  }

  /** Prepays and signs for the phone. The library's own parameters carry a guessable nonce and are replaced. */
  override async transactions_jsapi(
    params: Parameters<WxPay['transactions_jsapi']>[0],
  ): ReturnType<WxPay['transactions_jsapi']> {
    const answer = await super.transactions_jsapi(params);
    const prepayId = /^prepay_id=(.+)$/.exec((answer.data as { package?: string } | undefined)?.package ?? '')?.[1];
    return prepayId ? { ...answer, data: this.paramsFor(prepayId) } : answer;
  }

  /** What wx.requestPayment needs for a prepay_id. */
  paramsFor(prepayId: string): PaymentParams {
    const appId = this.settings.appid;
    const timeStamp = this.seconds();
    const nonceStr = nonce();
    const packed = `prepay_id=${prepayId}`;
    const paySign = this.sha256WithRsa(`${appId}\n${timeStamp}\n${nonceStr}\n${packed}\n`);
    return { appId, timeStamp, nonceStr, package: packed, signType: 'RSA', paySign };
  }

  /** Asks for money to be sent to a person. */
  transfer(params: Record<string, unknown>): Promise<unknown> {
    return this.call('POST', TRANSFERS, params);
  }

  findTransfer(outBillNo: string): Promise<unknown> {
    return this.call('GET', `${TRANSFERS}/out-bill-no/${outBillNo}`);
  }

  cancelTransfer(outBillNo: string): Promise<unknown> {
    return this.call('POST', `${TRANSFERS}/out-bill-no/${outBillNo}/cancel`);
  }

  /** Asks for an abnormal refund to go another way. */
  refundAnotherWay(refundId: string, params: Record<string, unknown>): Promise<unknown> {
    return this.call('POST', `${REFUNDS}/${refundId}/apply-abnormal-refund`, params);
  }

  /** Encrypts a field for WeChat Pay alone, with the key that every call names. */
  seal(plain: string): string {
    const key = this.settings.platformKeys[this.settings.platformKeyId];
    if (key === undefined) throw new Error('the key that WeChat Pay is to use is not among the known ones');
    return publicEncrypt({ key: key.pem, padding: constants.RSA_PKCS1_OAEP_PADDING }, Buffer.from(plain)).toString(
      'base64',
    );
  }

  /** Asks where a bill is; `target` is path and query. @throws WeChatPaySilent, WeChatPayUnproven */
  async askForBill(target: string): Promise<ProvenAnswer> {
    const url = `${LIBRARY_ORIGIN}${target}`;
    const headers = this.getHeaders(this.buildAuthorization('GET', url)) as Record<string, string>;
    return await this.httpService.get(url, headers);
  }

  /** A bill as it comes in. Its answer is not signed: the hash that a signed answer named proves it. */
  async download(target: string): Promise<Response> {
    const url = `${LIBRARY_ORIGIN}${target}`;
    const headers = this.getHeaders(this.buildAuthorization('GET', url)) as Record<string, string>;
    return fetch(`${this.settings.origin.replace(/\/+$/, '')}${target}`, {
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(BILL_TIMEOUT_MS),
    });
  }

  /** Why a body is not WeChat Pay's, or null. */
  signatureFault(envelope: SignedEnvelope, body: Buffer): string | null {
    return this.signatures.faultOf(envelope, body);
  }

  override verifySign(params: Parameters<WxPay['verifySign']>[0]): Promise<boolean> {
    const { body, timestamp, nonce: used, serial, signature } = params;
    if (typeof body !== 'string' && !Buffer.isBuffer(body)) return Promise.resolve(false);
    const fault = this.signatures.faultOf(
      { timestamp: String(timestamp), nonce: used, serial, signature },
      Buffer.from(body),
    );
    return Promise.resolve(fault === null);
  }

  /** @throws Error when key, nonce, associated data, ciphertext or tag do not belong together, or it is no JSON */
  override decipher_gcm<T>(ciphertext: string, associatedData: string, used: string, key = this.settings.apiV3Key): T {
    const sealed = Buffer.from(ciphertext, 'base64');
    const iv = Buffer.from(used);
    if (sealed.length <= TAG_BYTES || iv.length !== NONCE_BYTES || Buffer.byteLength(key) !== KEY_BYTES) {
      throw new Error('not an AEAD_AES_256_GCM resource');
    }
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    decipher.setAAD(Buffer.from(associatedData));
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
    return JSON.parse(plain.toString('utf8')) as T;
  }

  override getSignature(
    method: string,
    used: string,
    timestamp: string,
    url: string,
    body?: string | Record<string, unknown>,
  ): string {
    const text = typeof body === 'object' ? JSON.stringify(body) : (body ?? '');
    return this.sha256WithRsa(`${method}\n${url}\n${timestamp}\n${used}\n${text}\n`);
  }

  protected override buildAuthorization(method: string, url: string, params?: Record<string, unknown>): string {
    const used = nonce();
    const timestamp = this.seconds();
    const signature = this.getSignature(method, used, timestamp, url.replace(LIBRARY_ORIGIN, ''), params);
    return this.getAuthorization(used, timestamp, signature);
  }

  /** Names the key that WeChat is to sign with, on every call: without it WeChat may choose another. */
  protected override getHeaders(authorization: string, headers = {}): ReturnType<WxPay['getHeaders']> {
    return super.getHeaders(authorization, { ...headers, 'Wechatpay-Serial': this.settings.platformKeyId });
  }

  /** A call that the library does not know, signed and sent like its own. */
  private call(method: 'GET' | 'POST', url: string, params?: Record<string, unknown>): Promise<unknown> {
    const headers = this.getHeaders(this.buildAuthorization(method, url, params), {
      'Content-Type': 'application/json',
    });
    // what has no body is sent without one, as it was signed
    return method === 'GET' ? this.httpService.get(url, headers) : this.httpService.post(url, params!, headers);
  }

  private seconds(): string {
    return String(Math.floor(this.now().getTime() / 1_000));
  }
}

/** 128 bits that nobody can guess, 32 characters. */
function nonce(): string {
  return randomBytes(16).toString('hex');
}
