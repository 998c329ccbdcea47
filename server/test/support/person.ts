import { randomUUID } from 'node:crypto';
import type { Schemas } from '@daowei/shared/api/client';
import type { WholeApp } from './whole-app.js';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Answer<Body = any> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** What comes with a request beside its body. */
export interface Sent {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody with a session, or a stranger without one. */
export class Person {
  constructor(
    private readonly whole: WholeApp,
    readonly token: string | null,
    readonly accountId = '',
  ) {}

  get<Body = any>(path: string): Promise<Answer<Body>> {
    return this.send('GET', path);
  }

  /** With an Idempotency-Key of its own unless one is given. */
  post<Body = any>(path: string, body: unknown = {}, sent: Sent = {}): Promise<Answer<Body>> {
    return this.send('POST', path, body, { key: randomUUID(), ...sent });
  }

  put<Body = any>(path: string, body: unknown): Promise<Answer<Body>> {
    return this.send('PUT', path, body);
  }

  delete<Body = any>(path: string): Promise<Answer<Body>> {
    return this.send('DELETE', path);
  }

  async send<Body = any>(
    method: Method,
    path: string,
    body?: unknown,
    { key, headers }: Sent = {},
  ): Promise<Answer<Body>> {
    const answer = await this.whole.app.inject({
      method,
      url: `/api${path}`,
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const isJson = String(answer.headers['content-type'] ?? '').includes('json');
    return { status: answer.statusCode, headers: answer.headers, body: isJson ? answer.json() : (answer.body as Body) };
  }

  /** Uploads a picture. @returns its id */
  async picture(bytes: Buffer = PNG): Promise<string> {
    const sent = multipart('file', bytes);
    const answer = await this.send<Schemas['FileRef']>('POST', '/files', sent.payload, { headers: sent.headers });
    return expectOk(answer).id;
  }
}

export interface Customer extends Person {
  readonly openid: string;
  readonly addressId: string;
}

export interface TownWorker extends Person {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
}

/** The smallest PNG there is. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const SIGNATURE = PNG.toString('base64');

export function multipart(
  field: string,
  bytes: Buffer,
  fileName = 'photo.png',
): { payload: Buffer; headers: Record<string, string> } {
  const boundary = '----daowei';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${fileName}"\r\nContent-Type: image/png\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

/** The body of an answer that must be 2xx. */
export function expectOk<Body>(answer: Answer<Body>): Body {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
