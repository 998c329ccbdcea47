import { createDecipheriv, createPublicKey, verify } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Desk } from './desk.js';

export interface Received {
  readonly at: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly raw: string;
  readonly body: { id: string; resource: { ciphertext: string; nonce: string; associated_data: string } } & Record<
    string,
    unknown
  >;
}

type Answerer = (received: Received, count: number) => number | 'hang' | 'cut';

/** The merchant's end of notifications: keeps all that comes and answers as told. */
export class Inbox {
  readonly received: Received[] = [];
  answer: Answerer = () => 204;
  private readonly server = http.createServer((request, response) => void this.take(request, response));

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/wechat-pay/notifications/payment`;
  }

  clear(): void {
    this.received.length = 0;
    this.answer = () => 204;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks).toString('utf8');
    const received: Received = {
      at: Date.now(),
      headers: request.headers,
      raw,
      body: JSON.parse(raw) as Received['body'],
    };
    this.received.push(received);
    const answer = this.answer(received, this.received.length);
    if (answer === 'cut') request.socket.destroy();
    else if (answer !== 'hang') response.writeHead(answer).end();
  }
}

/** Reads a notification as strictly as a merchant must. Throws with the reason it cannot be believed. */
export function openNotification(received: Received, desk: Desk): Record<string, unknown> {
  const header = (name: string): string => {
    const value = received.headers[name];
    if (typeof value !== 'string') throw new Error(`no ${name}`);
    return value;
  };
  const signature = header('wechatpay-signature');
  if (signature.startsWith('WECHATPAY/SIGNTEST/')) throw new Error('probe');
  if (header('wechatpay-serial') !== desk.identity.platformKeyId) throw new Error('unknown serial');
  const timestamp = header('wechatpay-timestamp');
  if (Math.abs(Date.now() - Number(timestamp) * 1000) > 300_000) throw new Error('stale');
  const lines = `${timestamp}\n${header('wechatpay-nonce')}\n${received.raw}\n`;
  const key = createPublicKey(desk.identity.platform.publicKey);
  if (!verify('RSA-SHA256', Buffer.from(lines), key, Buffer.from(signature, 'base64')))
    throw new Error('bad signature');
  return JSON.parse(decrypt(received, desk, true)) as Record<string, unknown>;
}

/** Decrypts; with `checkTag` false as careless libraries do. */
export function decrypt(received: Received, desk: Desk, checkTag: boolean): string {
  const { ciphertext, nonce, associated_data } = received.body.resource;
  const sealed = Buffer.from(ciphertext, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(desk.identity.apiV3Key), Buffer.from(nonce));
  decipher.setAAD(Buffer.from(associated_data));
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = decipher.update(sealed.subarray(0, -16));
  return Buffer.concat(checkTag ? [plain, decipher.final()] : [plain]).toString('utf8');
}
