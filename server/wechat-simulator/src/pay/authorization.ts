import type { KeyObject } from 'node:crypto';
import { rsaVerify } from './crypto.js';
import { PayError } from './errors.js';

const SCHEME = 'WECHATPAY2-SHA256-RSA2048';
/** Signatures older or newer than this are refused, and nonces are remembered for twice as long. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;
const BAD_FORMAT = 'Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》';

/** What a request brings along to prove who sent it. Header names in lower case. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query exactly as sent. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface MerchantCredentials {
  readonly mchid: string;
  readonly serial: string;
  readonly publicKey: KeyObject;
  /** The id of the platform key, which the merchant must name in Wechatpay-Serial. */
  readonly platformKeyId: string;
}

interface Authorization {
  readonly mchid: string;
  readonly nonce_str: string;
  readonly timestamp: string;
  readonly serial_no: string;
  readonly signature: string;
}

/** Checks requests of one merchant; remembers their nonces. */
export class RequestVerifier {
  private readonly seenNonces = new Map<string, number>();

  constructor(
    private readonly credentials: MerchantCredentials,
    private readonly wall: () => number,
  ) {}

  /** Throws {@link PayError} when the request is not from the merchant, is stale, or was seen before. */
  verify(request: SignedRequest): void {
    checkHeaders(request, this.credentials.platformKeyId);
    const authorization = parse(header(request, 'authorization'));
    if (authorization.mchid !== this.credentials.mchid) {
      throw new PayError('MCH_NOT_EXISTS', `商户号${authorization.mchid}不存在`);
    }
    if (authorization.serial_no !== this.credentials.serial) {
      throw new PayError('SIGN_ERROR', '商户证书序列号有误。请使用签名私钥匹配的证书序列号');
    }
    const now = this.wall();
    if (Math.abs(now - Number(authorization.timestamp) * 1000) > CLOCK_TOLERANCE_MS) {
      throw new PayError('SIGN_ERROR', 'Http头Authorization值中的timestamp与发起请求的时间不得超过5分钟');
    }
    this.checkSignature(request, authorization);
    this.checkNonce(authorization.nonce_str, now);
  }

  private checkSignature(request: SignedRequest, authorization: Authorization): void {
    const head = `${request.method}\n${request.target}\n${authorization.timestamp}\n${authorization.nonce_str}\n`;
    const message = Buffer.concat([Buffer.from(head), request.body, Buffer.from('\n')]);
    if (rsaVerify(message, authorization.signature, this.credentials.publicKey)) return;
    throw new PayError('SIGN_ERROR', '错误的签名，验签失败', {
      detail: { issue: 'sign not match' },
      field: 'signature',
      location: 'authorization',
      sign_information: {
        method: request.method,
        url: request.target,
        sign_message_length: message.length,
        truncated_sign_message: head + request.body.subarray(0, 10).toString('utf8'),
      },
    });
  }

  private checkNonce(nonce: string, now: number): void {
    for (const [seen, at] of this.seenNonces) {
      if (now - at <= 2 * CLOCK_TOLERANCE_MS) break;
      this.seenNonces.delete(seen);
    }
    if (this.seenNonces.has(nonce))
      throw new PayError('SIGN_ERROR', 'Http头Authorization值中的nonce_str重复，疑似重放请求');
    this.seenNonces.set(nonce, now);
  }
}

function checkHeaders(request: SignedRequest, platformKeyId: string): void {
  if (header(request, 'accept') === '' || header(request, 'user-agent') === '') {
    throw new PayError('INVALID_REQUEST', 'Http头缺少Accept或User-Agent');
  }
  if (!/application\/json|\*\/\*/.test(header(request, 'accept'))) {
    throw new PayError('INVALID_REQUEST', 'Http头Accept须为application/json');
  }
  if (request.method === 'POST' && !header(request, 'content-type').startsWith('application/json')) {
    throw new PayError('INVALID_REQUEST', 'Http头Content-Type须为application/json');
  }
  if (header(request, 'wechatpay-serial') !== platformKeyId) {
    throw new PayError('PARAM_ERROR', '平台证书序列号Wechatpay-Serial错误');
  }
}

function parse(value: string): Authorization {
  if (value === '') throw new PayError('SIGN_ERROR', 'Http头缺少Authorization');
  const space = value.indexOf(' ');
  if (space < 0) throw new PayError('SIGN_ERROR', BAD_FORMAT);
  if (value.slice(0, space) !== SCHEME) throw new PayError('SIGN_ERROR', 'Http头Authorization认证类型不正确');
  const fields = new Map<string, string>();
  for (const part of value.slice(space + 1).split(',')) {
    const match = /^\s*([a-z_]+)="([^"]*)"\s*$/.exec(part);
    const [, name, content] = match ?? [];
    if (name === undefined || content === undefined || fields.has(name)) throw new PayError('SIGN_ERROR', BAD_FORMAT);
    fields.set(name, content);
  }
  const field = (name: keyof Authorization): string => {
    const content = fields.get(name);
    if (content === undefined || content === '') throw new PayError('SIGN_ERROR', BAD_FORMAT);
    return content;
  };
  const authorization: Authorization = {
    mchid: field('mchid'),
    nonce_str: field('nonce_str'),
    timestamp: field('timestamp'),
    serial_no: field('serial_no'),
    signature: field('signature'),
  };
  if (!/^\d{1,12}$/.test(authorization.timestamp) || authorization.nonce_str.length > 32) {
    throw new PayError('SIGN_ERROR', BAD_FORMAT);
  }
  return authorization;
}

function header(request: SignedRequest, name: string): string {
  const value = request.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
