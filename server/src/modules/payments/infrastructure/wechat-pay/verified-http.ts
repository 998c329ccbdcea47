import { Logger } from '@nestjs/common';
import type { IPayRequest } from 'wechatpay-node-v3/dist/lib/pay-request.interface.js';
import { failureName } from '../../../../platform/wechat/failure-name.js';
import type { SignatureCheck } from './signatures.js';

/** The host that wechatpay-node-v3 has built in. */
export const LIBRARY_ORIGIN = 'https://api.mch.weixin.qq.com';

/** No answer arrived. What was asked for may have happened all the same. */
export class WeChatPaySilent extends Error {
  constructor(readonly reason: string) {
    super(`WeChat Pay gave no answer: ${reason}`);
  }
}

/** An answer arrived that nobody can prove to be WeChat's. What it says, and whether it was done, is unknown. */
export class WeChatPayUnproven extends Error {
  constructor(
    readonly status: number,
    readonly reason: string,
  ) {
    super(`WeChat Pay's answer ${status} is not proven: ${reason}`);
  }
}

/** What a call came to, once its signature was found good. `error` is the answer's text when it is a refusal. */
export interface ProvenAnswer {
  readonly status: number;
  readonly data?: Record<string, unknown>;
  readonly error?: string;
}

/**
 * Takes the library's calls to WeChat Pay: to the configured host, with a time limit, and lets through only answers
 * whose signature is good, refusals included: an unproven "no such order" must not count either.
 */
export class VerifiedHttp implements IPayRequest {
  private readonly logger = new Logger('WeChatPay');
  private readonly origin: string;

  constructor(
    origin: string,
    private readonly timeoutMs: number,
    private readonly signatures: SignatureCheck,
  ) {
    this.origin = origin.replace(/\/+$/, '');
  }

  /** @throws WeChatPaySilent, WeChatPayUnproven */
  get(url: string, headers: Record<string, string>): Promise<ProvenAnswer> {
    return this.exchange('GET', url, headers);
  }

  /** Sends exactly the bytes that were signed. @throws WeChatPaySilent, WeChatPayUnproven */
  post(
    url: string,
    params: Record<string, unknown> | undefined,
    headers: Record<string, string>,
  ): Promise<ProvenAnswer> {
    return this.exchange('POST', url, headers, params && JSON.stringify(params));
  }

  /** @throws Error always: nothing we do sends files */
  upload(): Promise<never> {
    return Promise.reject(new Error('uploads to WeChat Pay are not part of this client'));
  }

  private async exchange(
    method: 'GET' | 'POST',
    url: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<ProvenAnswer> {
    const target = url.replace(LIBRARY_ORIGIN, '');
    const { response, raw } = await this.send(method, target, headers, body);
    const header = (name: string): string => response.headers.get(name) ?? '';
    const fault = this.signatures.faultOf(
      {
        timestamp: header('wechatpay-timestamp'),
        nonce: header('wechatpay-nonce'),
        serial: header('wechatpay-serial'),
        signature: header('wechatpay-signature'),
      },
      raw,
    );
    const text = raw.toString('utf8');
    if (fault || !response.ok) {
      const said = response.ok ? '' : ` ${errorCode(text)}`;
      const proof = fault ? `, not proven: ${fault}` : '';
      this.logger.warn(`${method} ${target}: ${response.status}${said}${proof}, request ${header('request-id')}`);
    }
    if (fault) throw new WeChatPayUnproven(response.status, fault);
    return response.ok
      ? { status: response.status, data: objectOf(text) }
      : { status: response.status, error: errorCode(text) };
  }

  private async send(
    method: string,
    target: string,
    headers: Record<string, string>,
    body: string | undefined,
  ): Promise<{ response: Response; raw: Buffer }> {
    try {
      const response = await fetch(`${this.origin}${target}`, {
        method,
        headers,
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(this.timeoutMs),
      });
      return { response, raw: Buffer.from(await response.arrayBuffer()) };
    } catch (error) {
      const reason = failureName(error);
      this.logger.warn(`${method} ${target}: ${reason}`);
      throw new WeChatPaySilent(reason);
    }
  }
}

function objectOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The code of a refusal. Its message may repeat what we sent, so it stays out of logs. */
function errorCode(text: string): string {
  const { code } = objectOf(text);
  return typeof code === 'string' && /^\w{1,64}$/.test(code) ? code : 'no code';
}
