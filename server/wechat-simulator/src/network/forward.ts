import http from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import type { ResolvedOrigin } from './origins.js';

/** Headers that belong to one connection or that the relay sets itself. */
const NOT_FORWARDED = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'expect', 'upgrade', 'te']);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
export const MAX_REDIRECTS = 5;

export interface ForwardedCall {
  readonly to: ResolvedOrigin;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

export class ForwardTimeoutError extends Error {
  override readonly name = 'ForwardTimeoutError';
}

/** Makes one request. The promise settles when the answer's head is there; aborting ends it in either phase. */
export function forward(call: ForwardedCall, signal: AbortSignal): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const transport = call.to.connect.protocol === 'https:' ? https : http;
    const headers: Record<string, string> = { host: call.to.host };
    for (const [name, value] of Object.entries(call.headers)) {
      if (!NOT_FORWARDED.has(name.toLowerCase())) headers[name] = value;
    }
    if (call.body !== undefined) headers['content-length'] = String(call.body.length);
    const request = transport.request(call.to.connect, { method: call.method, headers, signal }, resolve);
    request.once('error', (error) => {
      reject(signal.aborted && signal.reason instanceof ForwardTimeoutError ? signal.reason : error);
    });
    request.end(call.body);
  });
}

/** Where a redirect leads and how it must be repeated, or undefined when the answer is not one. */
export function redirectOf(
  answer: http.IncomingMessage,
  from: URL,
  method: string,
): { url: URL; method: string; keepBody: boolean } | undefined {
  const { location } = answer.headers;
  if (location === undefined || !REDIRECTS.has(answer.statusCode ?? 0) || !URL.canParse(location, from))
    return undefined;
  const keepBody = answer.statusCode === 307 || answer.statusCode === 308;
  return { url: new URL(location, from), method: keepBody || method === 'HEAD' ? method : 'GET', keepBody };
}

/** Reads a request body to its end. Throws once it is longer than `limit` bytes. */
export async function readBody(stream: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new RangeError(`body over ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
