import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

/** What stands in the address WeChat calls. */
export interface PushQuery {
  readonly signature?: unknown;
  readonly msg_signature?: unknown;
  readonly timestamp?: unknown;
  readonly nonce?: unknown;
  readonly echostr?: unknown;
}

export type PushReading = { readonly genuine: string } | { readonly forged: string };

const BLOCK = 32;
const RANDOM = 16;
const LENGTH = 4;

/**
 * WeChat's message push (消息推送) in its safe mode, as JSON: signed over the shared token, encrypted with the
 * EncodingAESKey and meant for our app. Nothing else is let in.
 */
@Injectable()
export class MessagePush {
  private readonly key: Buffer;

  constructor(private readonly config: Config) {
    this.key = Buffer.from(`${config.WECHAT_PUSH_AES_KEY}=`, 'base64');
  }

  /** What is answered when the address is registered; null: whoever asks does not know the token. */
  echo({ signature, timestamp, nonce, echostr }: PushQuery): string | null {
    if (typeof echostr !== 'string' || echostr === '') return null;
    return this.signed(signature, [timestamp, nonce]) ? echostr : null;
  }

  /** The message inside, as WeChat wrote it. */
  open({ msg_signature: signature, timestamp, nonce }: PushQuery, body: string): PushReading {
    const sealed = sealedIn(body);
    if (sealed === null) return { forged: 'not encrypted' };
    if (!this.signed(signature, [timestamp, nonce, sealed])) return { forged: 'the signature does not fit' };
    const plain = this.decrypt(sealed);
    if (plain === null) return { forged: 'not encrypted with our key' };
    return plain.appid === this.config.WECHAT_APPID ? { genuine: plain.message } : { forged: 'for another app' };
  }

  private signed(signature: unknown, parts: readonly unknown[]): boolean {
    if (typeof signature !== 'string' || !parts.every((part) => typeof part === 'string')) return false;
    const joined = [this.config.WECHAT_PUSH_TOKEN, ...parts].sort().join('');
    const own = createHash('sha1').update(joined).digest();
    const theirs = Buffer.from(signature, 'hex');
    return theirs.length === own.length && timingSafeEqual(theirs, own);
  }

  /** 16 random bytes, the length in 4, the message, the app's id; padded to blocks of 32 bytes. */
  private decrypt(sealed: string): { readonly message: string; readonly appid: string } | null {
    try {
      const decipher = createDecipheriv('aes-256-cbc', this.key, this.key.subarray(0, 16)).setAutoPadding(false);
      const padded = Buffer.concat([decipher.update(sealed, 'base64'), decipher.final()]);
      const padding = padded.at(-1) ?? 0;
      if (padding < 1 || padding > BLOCK) return null;
      const plain = padded.subarray(RANDOM, padded.length - padding);
      const end = LENGTH + plain.readUInt32BE(0);
      if (end > plain.length) return null;
      return { message: plain.toString('utf8', LENGTH, end), appid: plain.toString('utf8', end) };
    } catch {
      return null;
    }
  }
}

function sealedIn(body: string): string | null {
  try {
    const { Encrypt: sealed } = JSON.parse(body) as { Encrypt?: unknown };
    return typeof sealed === 'string' && sealed !== '' ? sealed : null;
  } catch {
    return null;
  }
}
