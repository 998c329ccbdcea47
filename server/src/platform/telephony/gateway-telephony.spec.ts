import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import { testConfig } from '../../../test/support/test-config.js';
import { GatewayTelephony } from './gateway-telephony.js';

Logger.overrideLogger(false);

let gateway: Server;
let telephony: GatewayTelephony;
let status: number;
const heard: { path: string | undefined; key: string | undefined; body: Record<string, unknown> }[] = [];

beforeAll(async () => {
  gateway = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const { url: path, headers } = request;
      heard.push({ path, key: headers.authorization, body: JSON.parse(text) as Record<string, unknown> });
      if (status === 0) request.socket.destroy();
      else response.writeHead(status).end('{}');
    });
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`;
  const env = { TELEPHONY_BASE: base, TELEPHONY_KEY: 'k'.repeat(32) };
  telephony = new GatewayTelephony(testConfig('mysql://nobody@127.0.0.1/none', env));
});
afterAll(() => {
  gateway.close();
});

const message = { way: 'call', to: '13800000001', words: '请立即查看'.repeat(100), ref: 'sos/1/1' } as const;

it.each([
  [200, 'sent'],
  [422, 'rejected'],
  [400, 'rejected'],
  [401, 'unavailable'],
  [429, 'unavailable'],
  [503, 'unavailable'],
  [0, 'unavailable'],
])('an answer of %i is %s', async (answer, kind) => {
  status = answer;
  expect(await telephony.send(message)).toMatchObject({ kind });
});

it('asks with its key, under the ref, with words of a bearable length', async () => {
  status = 200;
  await telephony.send(message);
  const last = heard.at(-1)!;
  expect(last).toMatchObject({ path: '/telephony/v1/call', key: `Bearer ${'k'.repeat(32)}` });
  expect(last.body).toMatchObject({ to: message.to, ref: message.ref });
  expect(last.body.words).toHaveLength(300);
});
