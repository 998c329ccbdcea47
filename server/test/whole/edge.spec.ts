import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ERRORS, type ErrorCode } from '@daowei/shared/errors/errors';
import type { Schemas } from '@daowei/shared/api/client';
import { multipart, PNG, type Customer } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let port: number;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  customer = await town.customer();
  await whole.app.listen(0, '127.0.0.1');
  port = (whole.app.getHttpServer().address() as AddressInfo).port;
});
afterAll(() => whole.close());

interface Raw {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Over a real socket, so that nothing on the way is left out. */
function send(
  method: string,
  path: string,
  body: Buffer | string = '',
  headers: Record<string, string> = {},
): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { port, host: '127.0.0.1', method, path, headers: { authorization: `Bearer ${customer.token}`, ...headers } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode!, type: String(answer.headers['content-type']), body: text }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function expectProblem({ status, type, body }: Raw, code: ErrorCode, detail?: string): void {
  expect({ status, type, body: body.slice(0, 300) }).toMatchObject({
    status: ERRORS[code].status,
    type: 'application/problem+json; charset=utf-8',
  });
  const problem = JSON.parse(body) as Schemas['Problem'];
  expect(problem).toMatchObject({
    type: `urn:daowei:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    code,
    status: ERRORS[code].status,
    title: ERRORS[code].sentence,
    detail: detail ?? ERRORS[code].sentence,
    instance: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };

describe('where nothing is', () => {
  it.each([
    ['GET', '/api/nowhere'],
    ['GET', '/nowhere'],
    ['GET', '/'],
    ['GET', '/api'],
    ['GET', '/api/orders/1/2/3'],
    ['PATCH', '/api/orders'],
    ['DELETE', '/api/orders/01JD000000000000000000NONE'],
    ['PUT', '/api/auth/me'],
    ['POST', '/api/health'],
    ['GET', '/api/auth/wechat-login'],
    ['GET', '/api/../../etc/passwd'],
    ['GET', '//api/health'],
    ['GET', `/api/services/${'a'.repeat(200)}`],
    ['GET', `/api/services/${'a'.repeat(8_000)}`],
  ])('%s %s is answered as not found', async (method, path) => {
    expectProblem(await send(method, path), 'NOT_FOUND');
  });

  it('a path that cannot be read is the client’s mistake', async () => {
    expectProblem(await send('GET', '/api/services/%zz'), 'MALFORMED_REQUEST');
    expectProblem(await send('GET', '/%c0%ae%c0%ae/etc/passwd'), 'MALFORMED_REQUEST');
  });

  it('HEAD and OPTIONS neither fail nor tell more than GET', async () => {
    expect((await send('HEAD', '/api/health')).status).toBe(200);
    expect((await send('HEAD', '/api/orders/01JD000000000000000000NONE')).status).toBe(404);
    expectProblem(await send('OPTIONS', '/api/orders'), 'NOT_FOUND');
  });
});

describe('a body', () => {
  it('of more than a megabyte is too large, however it is sent', async () => {
    const large = JSON.stringify({ note: 'a'.repeat(1_100_000) });
    expectProblem(await send('POST', '/api/quotes', large, JSON_TYPE), 'PAYLOAD_TOO_LARGE');
    expectProblem(
      await send('POST', '/api/quotes', large, { ...JSON_TYPE, 'transfer-encoding': 'chunked' }),
      'PAYLOAD_TOO_LARGE',
    );
  });

  it.each([
    '{',
    '{"a":1',
    'nonsense',
    '{"__proto__":{"admin":true}}',
    '{"constructor":{"prototype":{"x":1}}}',
    '['.repeat(100_000),
  ])('that is no sound JSON is told as such', async (body) => {
    expectProblem(await send('POST', '/api/quotes', body, JSON_TYPE), 'MALFORMED_REQUEST');
  });

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'image/png'])(
    'of type %s is not taken',
    async (type) => {
      const answer = await send('POST', '/api/quotes', 'a=b', { 'content-type': type });
      expect([415, 422]).toContain(answer.status);
      expectProblem(answer, answer.status === 415 ? 'UNSUPPORTED_MEDIA' : 'VALIDATION_FAILED');
    },
  );

  it('names what is wrong with it, at most twenty things, by path', async () => {
    const { status, body } = await customer.post('/slots', {
      serviceId: 'trade-1',
      addressId: customer.addressId,
      hours: '2',
      addOns: [{ id: 'windows', quantity: 0 }, { id: 'windows' }, 'windows'],
      coupon: 'FREE',
    });
    expect(status).toBe(422);
    expect(body.fields).toEqual(
      expect.arrayContaining([
        { path: 'coupon', message: '不认识的项目' },
        { path: 'hours', message: '应为整数' },
        { path: 'addOns.0.quantity', message: '太小' },
        { path: 'addOns.1.quantity', message: '应为整数' },
      ]),
    );
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`field${n}`, n]));
    expect((await customer.post('/slots', many)).body.fields).toHaveLength(20);
  });
});

describe('an uploaded picture', () => {
  const upload = async (field: string, bytes: Buffer): Promise<Raw> => {
    const { payload, headers } = multipart(field, bytes);
    return send('POST', '/api/files', payload, headers);
  };

  it('is a JPEG, PNG or WebP by its bytes, whatever it is called', async () => {
    expect((await upload('file', PNG)).status).toBe(201);
    const webp = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1'), Buffer.alloc(32)]);
    expect((await upload('file', webp)).status).toBe(201);
    expect(
      (await upload('file', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(32)]))).status,
    ).toBe(201);
    for (const bytes of [
      Buffer.from('<svg onload="alert(1)"/>'),
      Buffer.from('GIF89a'),
      Buffer.from('%PDF-1.7'),
      Buffer.alloc(0),
      Buffer.from('<html>'),
    ]) {
      expectProblem(await upload('file', bytes), 'UNSUPPORTED_MEDIA');
    }
  });

  it('has at most eight megabytes', async () => {
    const most = Buffer.concat([PNG, Buffer.alloc(8 * 1024 * 1024 - PNG.length)]);
    expect((await upload('file', most)).status).toBe(201);
    expectProblem(await upload('file', Buffer.concat([most, Buffer.alloc(1)])), 'PAYLOAD_TOO_LARGE');
    // the connection is still good for others
    expect((await send('GET', '/api/health')).status).toBe(200);
  });

  it('comes alone, in the field `file`', async () => {
    expectProblem(await upload('photo', PNG), 'MALFORMED_REQUEST', '没有收到照片');
    const { headers } = multipart('file', PNG);
    expectProblem(await send('POST', '/api/files', '------daowei--\r\n', headers), 'MALFORMED_REQUEST', '没有收到照片');
    const text = '------daowei\r\nContent-Disposition: form-data; name="file"\r\n\r\njust text\r\n------daowei--\r\n';
    expectProblem(await send('POST', '/api/files', text, headers), 'MALFORMED_REQUEST', '没有收到照片');
  });

  it('that is cut off, or no form at all, is the client’s mistake', async () => {
    const { payload, headers } = multipart('file', PNG);
    expectProblem(
      await send('POST', '/api/files', payload.subarray(0, payload.length - 20), headers),
      'MALFORMED_REQUEST',
      '照片没有传完整，请重试',
    );
    expectProblem(await send('POST', '/api/files', 'garbage', headers), 'MALFORMED_REQUEST', '照片没有传完整，请重试');
    const unbounded = await send('POST', '/api/files', payload, { 'content-type': 'multipart/form-data' });
    expect([400, 415]).toContain(unbounded.status);
    expectProblem(await send('POST', '/api/files', '{}', JSON_TYPE), 'UNSUPPORTED_MEDIA');
    expectProblem(await send('POST', '/api/files'), 'UNSUPPORTED_MEDIA');
  });

  it('with another form around it still is one picture', async () => {
    const second = multipart('file', PNG);
    const head = second.payload.subarray(0, second.payload.length - '------daowei--\r\n'.length);
    const twice = Buffer.concat([head, second.payload]);
    const before = await whole.rows<{ n: string }>('SELECT COUNT(*) AS n FROM stored_file');
    const answer = await send('POST', '/api/files', twice, second.headers);
    expect([201, 413]).toContain(answer.status);
    const after = await whole.rows<{ n: string }>('SELECT COUNT(*) AS n FROM stored_file');
    expect(Number(after[0]!.n) - Number(before[0]!.n)).toBeLessThanOrEqual(1);
  });
});

describe('a link to a picture', () => {
  let link: URL;
  beforeAll(async () => {
    const { payload, headers } = multipart('file', PNG);
    const { url } = JSON.parse((await send('POST', '/api/files', payload, headers)).body) as Schemas['FileRef'];
    link = new URL(url, 'http://api');
  });
  const open = (change: (url: URL) => void = () => undefined): Promise<Raw> => {
    const url = new URL(link);
    change(url);
    return send('GET', url.pathname + url.search);
  };

  it('opens it, and lets nobody guess what it is', async () => {
    const answer = await whole.app.inject({ url: link.pathname + link.search });
    expect(answer.rawPayload).toEqual(PNG);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=1800',
    });
  });

  it('is refused when anything in it was changed', async () => {
    const other = await customer.picture();
    const forged: Record<string, (url: URL) => void> = {
      'no signature': (url) => url.searchParams.delete('sig'),
      'an empty signature': (url) => url.searchParams.set('sig', ''),
      'another signature': (url) => url.searchParams.set('sig', 'A'.repeat(43)),
      'a signature of other letters': (url) => url.searchParams.set('sig', '签'.repeat(14) + 'A'),
      'two signatures': (url) => url.searchParams.append('sig', 'x'),
      'a later end': (url) => url.searchParams.set('expires', String(Number(url.searchParams.get('expires')) + 1)),
      'no end': (url) => url.searchParams.delete('expires'),
      'an endless end': (url) => url.searchParams.set('expires', 'Infinity'),
      'an end in other words': (url) => url.searchParams.set('expires', `${url.searchParams.get('expires')}x`),
      'another picture': (url) => (url.pathname = `/api/files/${other}`),
    };
    for (const [what, change] of Object.entries(forged)) {
      const { status, body } = await open(change);
      expect({ what, status, code: JSON.parse(body).code }).toEqual({ what, status: 403, code: 'LINK_EXPIRED' });
    }
    expectProblem(await open((url) => (url.pathname = '/api/files/..%2f..%2fetc%2fpasswd')), 'NOT_FOUND');
  });

  it('stays the same for half an hour at least, and ends after an hour', async () => {
    const before = whole.clock.now();
    const id = link.pathname.split('/').at(-1)!;
    const expires = Number(link.searchParams.get('expires')) * 1_000;
    expect(expires - before.getTime()).toBeGreaterThan(30 * 60_000);
    expect(expires - before.getTime()).toBeLessThanOrEqual(60 * 60_000);
    whole.clock.set(new Date(expires - 1));
    expect((await open()).status).toBe(200);
    whole.clock.set(new Date(expires));
    expectProblem(await open(), 'LINK_EXPIRED');
    whole.clock.set(before);
    expect(id).toMatch(/^[0-9A-Z]{26}$/);
  });

  it('to a picture that is gone from the disk is not found', async () => {
    const id = await customer.picture();
    await whole.rows('DELETE FROM stored_file WHERE id = ?', [id]);
    const { FileLinks } = await import('../../src/platform/storage/file-links.js');
    const url = whole.app.get(FileLinks).linkTo(id);
    expectProblem(await send('GET', url), 'NOT_FOUND');
  });
});

it('the document and its page are published', async () => {
  const document = JSON.parse((await send('GET', '/api/docs-json')).body) as { info: { title: string } };
  expect(document.info.title).toBe('到位 Daowei API');
  expect((await send('GET', '/api/docs')).status).toBe(200);
});
