import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import type { WholeApp } from './whole-app.js';

const PATH = '/api/wechat/messages';
const signatureOf = (...parts: string[]): string => createHash('sha1').update(parts.sort().join('')).digest('hex');

/** What a test changes in a push. */
export interface PushTricks {
  readonly token?: string;
  readonly aesKey?: string;
  readonly appid?: string;
  /** changes the encrypted message after it was signed */
  readonly tamper?: (sealed: string) => string;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** One row of numbers for all: a number that comes again is the same message. */
let numbers = 9_000_000_000_000_001n;

/** WeChat's side of the message push, written from its description: what a customer says arrives at the API. */
export class PushingWeChat {
  constructor(private readonly whole: WholeApp) {}

  /** WeChat asks whether the address is ours. */
  async verify(echostr: string, token = this.whole.config.WECHAT_PUSH_TOKEN): Promise<Answer> {
    const [timestamp, nonce] = ['1773104400', '1886'];
    const signature = signatureOf(token, timestamp, nonce);
    const query = new URLSearchParams({ signature, timestamp, nonce, echostr }).toString();
    const { statusCode: status, body } = await this.whole.app.inject({ method: 'GET', url: `${PATH}?${query}` });
    return { status, body };
  }

  /** @param id of the message; the same again is told twice. @param at when WeChat took it */
  async say(openid: string, words: string, id = this.number(), at = this.whole.clock.now()): Promise<Answer> {
    return this.push(this.message(openid, { MsgType: 'text', Content: words }, id, at));
  }

  /** Somebody comes into the conversation; the event has no number. @param at when WeChat took it */
  async enter(openid: string, at = this.whole.clock.now()): Promise<Answer> {
    return this.push(this.head(openid, { MsgType: 'event', Event: 'user_enter_tempsession', SessionFrom: '' }, at));
  }

  message(openid: string, more: object, id = this.number(), at = this.whole.clock.now()): string {
    return this.head(openid, more, at).replace(/}$/, `,"MsgId":${id}}`);
  }

  private head(openid: string, more: object, at: Date): string {
    const head = { ToUserName: 'gh_test', FromUserName: openid, CreateTime: Math.floor(at.getTime() / 1_000) };
    return JSON.stringify({ ...head, ...more });
  }

  number(): string {
    numbers += 1n;
    return String(numbers);
  }

  async push(message: string, tricks: PushTricks = {}): Promise<Answer> {
    const { config } = this.whole;
    const { token = config.WECHAT_PUSH_TOKEN, appid = config.WECHAT_APPID, tamper = (sealed) => sealed } = tricks;
    const key = Buffer.from(`${tricks.aesKey ?? config.WECHAT_PUSH_AES_KEY}=`, 'base64');
    const text = Buffer.from(message);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(text.length);
    const plain = Buffer.concat([randomBytes(16), length, text, Buffer.from(appid)]);
    const missing = 32 - (plain.length % 32);
    const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
    const padded = Buffer.concat([plain, Buffer.alloc(missing, missing)]);
    const sealed = Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
    const [timestamp, nonce] = ['1773104400', '1886'];
    const query = new URLSearchParams({
      signature: signatureOf(token, timestamp, nonce),
      timestamp,
      nonce,
      encrypt_type: 'aes',
      msg_signature: signatureOf(token, timestamp, nonce, sealed),
    }).toString();
    const answer = await this.whole.app.inject({
      method: 'POST',
      url: `${PATH}?${query}`,
      payload: { ToUserName: 'gh_test', Encrypt: tamper(sealed) },
    });
    return { status: answer.statusCode, body: answer.body };
  }
}
