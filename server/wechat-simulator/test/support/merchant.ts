import { createPublicKey, randomBytes, sign, verify, type KeyObject } from 'node:crypto';
import type { Desk } from './desk.js';

let lastNumber = 0;
/** A fresh merchant order number. */
export function orderNumber(): string {
  lastNumber += 1;
  return `DW${Date.now()}${String(lastNumber).padStart(6, '0')}`;
}

export interface RequestChanges {
  /** Replaces or (null) removes headers, after signing. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly mchid?: string;
  readonly serial?: string;
  readonly timestamp?: number | string;
  readonly nonce?: string;
  readonly scheme?: string;
  readonly privateKey?: string | KeyObject;
  /** Signed instead of what is sent. */
  readonly signedTarget?: string;
  readonly signedBody?: string;
  readonly signedMethod?: string;
}

/** The argument of wx.requestPayment. */
export interface SignedPayment {
  readonly appId: string;
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: string;
  readonly paySign: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The bytes as they came: a file is no text. */
  readonly raw: Buffer;
  readonly body: Record<string, unknown>;
}

/** A merchant that signs as the real one must; `changes` let it do wrong. */
export class Merchant {
  constructor(private readonly desk: Desk) {}

  prepay(fields: Record<string, unknown> = {}, changes?: RequestChanges): Promise<Answer> {
    return this.send('POST', '/v3/pay/transactions/jsapi', JSON.stringify(this.order(fields)), changes);
  }

  /** A correct order; members set to undefined are left out. */
  order(fields: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      appid: this.desk.identity.appid,
      mchid: this.desk.identity.mchid,
      description: '日常保洁 3小时',
      out_trade_no: orderNumber(),
      notify_url: 'http://127.0.0.1:9/nobody',
      amount: { total: 16_800, currency: 'CNY' },
      payer: { openid: 'oLin00000000000000000000001' },
      ...fields,
    };
  }

  query(outTradeNo: string, changes?: RequestChanges): Promise<Answer> {
    const { mchid } = this.desk.identity;
    return this.send(
      'GET',
      `/v3/pay/transactions/out-trade-no/${encodeURIComponent(outTradeNo)}?mchid=${mchid}`,
      '',
      changes,
    );
  }

  queryTransaction(transactionId: string): Promise<Answer> {
    return this.send('GET', `/v3/pay/transactions/id/${transactionId}?mchid=${this.desk.identity.mchid}`, '');
  }

  close(outTradeNo: string, changes?: RequestChanges): Promise<Answer> {
    const body = JSON.stringify({ mchid: this.desk.identity.mchid });
    return this.send(
      'POST',
      `/v3/pay/transactions/out-trade-no/${encodeURIComponent(outTradeNo)}/close`,
      body,
      changes,
    );
  }

  async send(method: string, target: string, body: string, changes: RequestChanges = {}): Promise<Answer> {
    const { identity } = this.desk;
    const timestamp = changes.timestamp ?? Math.floor(Date.now() / 1000);
    const nonce = changes.nonce ?? randomBytes(16).toString('hex');
    const lines = [
      changes.signedMethod ?? method,
      changes.signedTarget ?? target,
      String(timestamp),
      nonce,
      changes.signedBody ?? body,
      '',
    ].join('\n');
    const signature = sign(
      'RSA-SHA256',
      Buffer.from(lines),
      changes.privateKey ?? identity.merchant.privateKey,
    ).toString('base64');
    const parts = [
      `mchid="${changes.mchid ?? identity.mchid}"`,
      `nonce_str="${nonce}"`,
      `timestamp="${timestamp}"`,
      `serial_no="${changes.serial ?? identity.merchantSerial}"`,
      `signature="${signature}"`,
    ];
    const headers: Record<string, string> = {
      Authorization: `${changes.scheme ?? 'WECHATPAY2-SHA256-RSA2048'} ${parts.join(',')}`,
      'Wechatpay-Serial': identity.platformKeyId,
      Accept: 'application/json',
      'User-Agent': 'daowei-spec',
      ...(method === 'POST' ? { 'Content-Type': 'application/json' } : {}),
    };
    for (const [name, value] of Object.entries(changes.headers ?? {})) {
      if (value === null) delete headers[name];
      else headers[name] = value;
    }
    const response = await fetch(this.desk.base + target, { method, headers, ...(body === '' ? {} : { body }) });
    const raw = Buffer.from(await response.arrayBuffer());
    const text = raw.toString('utf8');
    const json = response.headers.get('content-type')?.startsWith('application/json');
    return {
      status: response.status,
      headers: response.headers,
      text,
      raw,
      body: json && text !== '' ? (JSON.parse(text) as Record<string, unknown>) : {},
    };
  }

  /** Whether an answer is signed by the platform over exactly its bytes. */
  trusts(answer: Pick<Answer, 'headers' | 'text'>): boolean {
    const { headers, text } = answer;
    if (headers.get('wechatpay-serial') !== this.desk.identity.platformKeyId) return false;
    return verify(
      'RSA-SHA256',
      Buffer.from(`${headers.get('wechatpay-timestamp')}\n${headers.get('wechatpay-nonce')}\n${text}\n`),
      createPublicKey(this.desk.identity.platform.publicKey),
      Buffer.from(headers.get('wechatpay-signature') ?? '', 'base64'),
    );
  }

  /** What the server hands to the mini-program for wx.requestPayment. */
  paymentParams(prepayId: string, timestamp = Math.floor(Date.now() / 1000)): SignedPayment {
    const params = {
      appId: this.desk.identity.appid,
      timeStamp: String(timestamp),
      nonceStr: randomBytes(8).toString('hex'),
      package: `prepay_id=${prepayId}`,
      signType: 'RSA',
    };
    const lines = `${params.appId}\n${params.timeStamp}\n${params.nonceStr}\n${params.package}\n`;
    return {
      ...params,
      paySign: sign('RSA-SHA256', Buffer.from(lines), this.desk.identity.merchant.privateKey).toString('base64'),
    };
  }
}
