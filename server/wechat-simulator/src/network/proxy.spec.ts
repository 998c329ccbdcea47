import http from 'node:http';
import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { resolveOrigin } from './origins.js';
import { registerNetwork } from './proxy.js';
import { RELAY_CONTENT_TYPE, RELAY_HEADER, type RelayOutcome } from './relay-protocol.js';

const ORIGIN = 'https://api.example.test';

describe('the domain list', () => {
  const rules = { apiOrigin: ORIGIN, apiTarget: 'http://127.0.0.1:3000' };

  it('resolves the API’s origin to where it is, and keeps its name', () => {
    const found = resolveOrigin(rules, new URL(`${ORIGIN}/a/b?c=d#e`));
    expect(found?.connect.href).toBe('http://127.0.0.1:3000/a/b?c=d');
    expect(found?.host).toBe('api.example.test');
  });

  it.each([
    'https://api.example.test:444/',
    'http://api.example.test/',
    'https://api.example.test.evil.test/',
    'https://user:secret@api.example.test/',
    'http://127.0.0.1:3000/',
  ])('does not know %s', (url) => {
    expect(resolveOrigin(rules, new URL(url))).toBeUndefined();
  });

  it('knows nothing when no origin is configured', () => {
    expect(resolveOrigin({ apiOrigin: undefined, apiTarget: undefined }, new URL(ORIGIN))).toBeUndefined();
  });
});

describe('the relay', () => {
  let app: FastifyInstance;
  let far: http.Server;
  let base: string;
  let closedEarly: Promise<void>;

  beforeEach(async () => {
    let closed: () => void = () => undefined;
    closedEarly = new Promise((resolve) => (closed = resolve));
    far = http.createServer((request, response) => {
      response.on('close', () => !response.writableFinished && closed());
      if (request.url === '/hang') return;
      if (request.url === '/loop') return void response.writeHead(302, { location: '/loop' }).end();
      if (request.url === '/picture') return void response.writeHead(200, { 'content-type': 'image/png' }).end('png');
      if (request.url === '/see-other') return void response.writeHead(303, { location: '/echo' }).end();
      request.resume().on('end', () => response.end(`${request.method} ${request.headers['content-length'] ?? '-'}`));
    });
    await new Promise<void>((resolve) => far.listen(0, '127.0.0.1', resolve));
    app = Fastify();
    registerNetwork(app, { apiOrigin: ORIGIN, apiTarget: `http://127.0.0.1:${(far.address() as AddressInfo).port}` });
    base = await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterEach(async () => {
    await app.close();
    far.closeAllConnections();
    await new Promise((resolve) => far.close(resolve));
  });

  async function relay(
    call: object,
    body?: string,
    signal?: AbortSignal,
  ): Promise<{ outcome: RelayOutcome; text: string }> {
    const header = Buffer.from(JSON.stringify({ method: 'GET', headers: {}, timeoutMs: 2000, ...call })).toString(
      'base64url',
    );
    const answer = await fetch(`${base}/desk/request`, {
      method: 'POST',
      headers: { 'content-type': RELAY_CONTENT_TYPE, [RELAY_HEADER]: header },
      body: body ?? '',
      signal,
    });
    expect(answer.status).toBe(200);
    const outcome = JSON.parse(
      Buffer.from(answer.headers.get(RELAY_HEADER) ?? '', 'base64url').toString(),
    ) as RelayOutcome;
    return { outcome, text: await answer.text() };
  }

  it('passes method and body on, and turns a redirect after POST into GET', async () => {
    expect((await relay({ url: `${ORIGIN}/echo`, method: 'PUT' }, 'hello')).text).toBe('PUT 5');
    expect((await relay({ url: `${ORIGIN}/see-other`, method: 'POST' }, 'hello')).text).toBe('GET -');
  });

  it('ends after a few redirects with the last answer', async () => {
    expect((await relay({ url: `${ORIGIN}/loop` })).outcome).toMatchObject({ ok: true, status: 302 });
  });

  it('says what went wrong', async () => {
    expect((await relay({ url: 'https://elsewhere.test/' })).outcome).toMatchObject({
      ok: false,
      reason: 'forbidden-domain',
    });
    expect((await relay({ url: `${ORIGIN}/hang`, timeoutMs: 60 })).outcome).toMatchObject({
      ok: false,
      reason: 'timeout',
    });
    await new Promise((resolve) => far.close(resolve) && far.closeAllConnections());
    expect((await relay({ url: `${ORIGIN}/echo` })).outcome).toMatchObject({ ok: false, reason: 'unreachable' });
    far.listen(0);
  });

  it.each([
    { url: 'ftp://x' },
    { url: 5 },
    {},
    { url: `${ORIGIN}/`, method: 'BREW' },
    { url: `${ORIGIN}/`, timeoutMs: -1 },
  ])('refuses a malformed call: %j', async (call) => {
    expect((await relay(call)).outcome).toMatchObject({ ok: false, reason: 'bad-request' });
  });

  it('refuses a call without its header', async () => {
    const answer = await fetch(`${base}/desk/request`, {
      method: 'POST',
      headers: { 'content-type': RELAY_CONTENT_TYPE },
    });
    expect(answer.headers.get(RELAY_HEADER)).not.toBeNull();
  });

  it('hangs up on the server when the phone hangs up', async () => {
    const abort = new AbortController();
    const call = relay({ url: `${ORIGIN}/hang`, timeoutMs: 20_000 }, '', abort.signal).catch(() => undefined);
    setTimeout(() => abort.abort(), 50);
    await call;
    await closedEarly;
  });

  it('fetches pictures of the API, and sends the browser elsewhere for others', async () => {
    const own = await fetch(`${base}/desk/resource?url=${encodeURIComponent(`${ORIGIN}/picture`)}`);
    expect([own.status, own.headers.get('content-type'), await own.text()]).toEqual([200, 'image/png', 'png']);
    const other = await fetch(`${base}/desk/resource?url=${encodeURIComponent('https://pictures.test/a.png')}`, {
      redirect: 'manual',
    });
    expect([other.status, other.headers.get('location')]).toEqual([302, 'https://pictures.test/a.png']);
    expect((await fetch(`${base}/desk/resource?url=javascript:1`)).status).toBe(400);
  });
});
