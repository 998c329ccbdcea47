import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { Postman } from '../pay/post-notification.js';
import type { Identity } from '../store/identity.js';
import { randomDigits } from '../store/random.js';

/** Tries of one push, and the pause between them. */
const TRIES = 3;
const PAUSE_MS = 5_000;
const BLOCK = 32;

/** What became of a push. */
export interface PushAttempt {
  readonly msgId: string | null;
  readonly event: string | null;
  readonly ok: boolean;
  /** of the API's answer, or why there was none */
  readonly answer: string;
}

/** WeChat's message push (消息推送) in its safe mode, as JSON: signed, encrypted, three tries, to a verified address. */
export class Pusher {
  private readonly postman = new Postman();
  private readonly log: PushAttempt[] = [];
  private readonly pushed = new Map<string, string>();
  private readonly waiting = new Set<NodeJS.Timeout>();
  private verified = false;

  constructor(
    private readonly identity: Identity,
    private url: string | undefined,
    private readonly timeScale: number,
  ) {}

  get attempts(): readonly PushAttempt[] {
    return this.log;
  }

  /** Registers an address as the console does: one that does not echo is not taken. @returns whether it was */
  async register(url: string): Promise<boolean> {
    this.url = url;
    this.verified = false;
    return this.verify();
  }

  /** A message or an event, whose members come beside the head. */
  push(openid: string, at: number, more: Readonly<Record<string, unknown>>, msgId: string | null): void {
    const head = { ToUserName: this.identity.originalId, FromUserName: openid, CreateTime: Math.floor(at / 1000) };
    const text = JSON.stringify({ ...head, ...more });
    // WeChat's numbers have more digits than JSON.stringify could write
    const message = msgId === null ? text : text.replace(/}$/, `,"MsgId":${msgId}}`);
    if (msgId !== null) this.pushed.set(msgId, message);
    void this.attempt(message, msgId, typeof more.Event === 'string' ? more.Event : null, 1);
  }

  /** The same message once more, as after an answer that WeChat did not see. @returns the API's answer */
  async again(msgId: string): Promise<PushAttempt | null> {
    const message = this.pushed.get(msgId);
    return message === undefined ? null : this.send(message, msgId, null);
  }

  /** Nothing waits and nothing is under way afterwards. */
  async stop(): Promise<void> {
    for (const timer of this.waiting) clearTimeout(timer);
    this.waiting.clear();
    await this.postman.stop();
  }

  private async attempt(message: string, msgId: string | null, event: string | null, tries: number): Promise<void> {
    const { ok } = await this.send(message, msgId, event);
    if (ok || tries >= TRIES || this.url === undefined) return;
    const timer = setTimeout(() => {
      this.waiting.delete(timer);
      void this.attempt(message, msgId, event, tries + 1);
    }, PAUSE_MS / this.timeScale).unref();
    this.waiting.add(timer);
  }

  private async send(message: string, msgId: string | null, event: string | null): Promise<PushAttempt> {
    const done = (ok: boolean, answer: string): PushAttempt => {
      const attempt = { msgId, event, ok, answer };
      this.log.push(attempt);
      return attempt;
    };
    if (this.url === undefined) return done(false, 'no address');
    if (!this.verified && !(await this.verify())) return done(false, 'the address does not echo');
    const sealed = this.seal(message);
    const [timestamp, nonce] = [String(Math.floor(Date.now() / 1000)), randomDigits(9)];
    const query = new URLSearchParams({
      signature: this.sign(timestamp, nonce),
      timestamp,
      nonce,
      encrypt_type: 'aes',
      msg_signature: this.sign(timestamp, nonce, sealed),
    }).toString();
    const {
      status,
      answer = '',
      error,
    } = await this.postman.post(`${this.url}?${query}`, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ToUserName: this.identity.originalId, Encrypt: sealed }),
    });
    return done(status === 200 && (answer === 'success' || answer === ''), error ?? `${status} ${answer}`);
  }

  private async verify(): Promise<boolean> {
    const [timestamp, nonce, echostr] = [String(Math.floor(Date.now() / 1000)), randomDigits(9), randomDigits(19)];
    const query = new URLSearchParams({ signature: this.sign(timestamp, nonce), timestamp, nonce, echostr }).toString();
    try {
      const answer = await fetch(`${this.url}?${query}`, { redirect: 'error' });
      this.verified = answer.status === 200 && (await answer.text()) === echostr;
    } catch {
      this.verified = false;
    }
    return this.verified;
  }

  private sign(...parts: string[]): string {
    return createHash('sha1')
      .update([this.identity.pushToken, ...parts].sort().join(''))
      .digest('hex');
  }

  /** 16 random bytes, the length in 4, the message, the app's id; padded to blocks of 32 bytes. */
  private seal(message: string): string {
    const key = Buffer.from(`${this.identity.pushAesKey}=`, 'base64');
    const text = Buffer.from(message);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(text.length);
    const plain = Buffer.concat([randomBytes(16), length, text, Buffer.from(this.identity.appid)]);
    const padding = BLOCK - (plain.length % BLOCK);
    const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
    return Buffer.concat([
      cipher.update(Buffer.concat([plain, Buffer.alloc(padding, padding)])),
      cipher.final(),
    ]).toString('base64');
  }
}
