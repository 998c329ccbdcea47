import { createHmac } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDesk, type Desk } from './support/desk.js';

interface Heard {
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

const WATCH = { serial: 'WATCH-0001', secret: 'a-secret-nobody-guesses', owner: '赵建国', battery: 80 };

let desk: Desk;
let company: http.Server;
let status = 204;
const heard: Heard[] = [];

beforeAll(async () => {
  company = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(status, { 'content-type': 'application/problem+json' });
      response.end(status === 204 ? '' : JSON.stringify({ code: 'DEVICE_SIGNATURE', detail: '签名不对' }));
    });
  });
  await new Promise<void>((resolve) => company.listen(0, '127.0.0.1', resolve));
  const { port } = company.address() as AddressInfo;
  desk = await openDesk({ apiTarget: `http://127.0.0.1:${port}` });
});
afterAll(async () => {
  await desk.stop();
  await new Promise((resolve) => company.close(resolve));
});

const tell = (body: object, serial = WATCH.serial): Promise<unknown> =>
  desk.post(`/desk/watches/${serial}/readings`, body);

it('a watch counts, signs and sends what it feels, and goes on counting after a restart', async () => {
  const shown = await desk.put('/desk/watches', [WATCH]);
  expect(shown).toEqual([{ serial: 'WATCH-0001', owner: '赵建国', battery: 80 }]);
  expect(await tell({ kind: 'heartbeat', battery: 79, heartRate: 72 })).toEqual({ status: 204, code: '', message: '' });
  desk = await desk.restart();
  await tell({ kind: 'fall', battery: 79 });
  await desk.put('/desk/watches', [{ ...WATCH, secret: 'another-secret' }]);
  await tell({ kind: 'no_movement', battery: 78 });
  const readings = heard.map(({ body }) => (JSON.parse(body) as { readings: object[] }).readings[0]);
  expect(readings).toMatchObject([
    { seq: 1, kind: 'heartbeat', battery: 79, heartRate: 72 },
    { seq: 2, kind: 'fall', heartRate: null },
    { seq: 3, kind: 'no_movement', battery: 78 },
  ]);
  const nonces = heard.map(({ headers }) => headers['x-device-nonce']);
  expect(new Set(nonces).size).toBe(3);
  const signed = heard.map(({ headers, body }, index) => {
    const text = `${String(headers['x-device-timestamp'])}\n${String(headers['x-device-nonce'])}\n${body}`;
    const secret = index < 2 ? WATCH.secret : 'another-secret';
    return createHmac('sha256', secret).update(text).digest('base64url') === headers['x-device-signature'];
  });
  expect(signed).toEqual([true, true, true]);
});

it('says what the company answered, and what could not be a reading', async () => {
  status = 401;
  expect(await tell({ kind: 'fall', battery: 50 })).toEqual({
    status: 401,
    code: 'DEVICE_SIGNATURE',
    message: '签名不对',
  });
  await expect(tell({ kind: 'dance', battery: 50 })).rejects.toThrow('kind');
  await expect(tell({ kind: 'fall', battery: 101 })).rejects.toThrow('battery');
  await expect(tell({ kind: 'fall', battery: 50 }, 'WATCH-NONE')).rejects.toThrow('这张桌面上没有这台设备');
  await expect(desk.put('/desk/watches', [WATCH, { serial: 'x' }])).rejects.toThrow('serial');
});
