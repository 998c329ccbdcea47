import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { transformFile } from '@swc/core';
import type { Identity } from '../src/store/identity.js';
import { LIN, eventually, type Desk } from './support/desk.js';
import { Inbox, openNotification } from './support/inbox.js';
import { Merchant, orderNumber } from './support/merchant.js';

const SOURCE = path.join(__dirname, '..', 'src');
/** Own build, so that this runs whether or not dist is there; below the package, so that imports resolve. */
const BUILD = path.join(__dirname, '..', '.cache', `process-spec-${process.pid}`);
const OPTIONS = path.join(__dirname, '..', '..', '..', '.config', 'swc.json');

const inbox = new Inbox();
const running = new Set<ChildProcess>();
let dataDir: string;

beforeAll(async () => {
  const options = JSON.parse(fs.readFileSync(OPTIONS, 'utf8')) as object;
  fs.cpSync(SOURCE, BUILD, { recursive: true, filter: (file) => !file.endsWith('.ts') });
  const files = fs.readdirSync(SOURCE, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((each) => each.endsWith('.ts') && !each.endsWith('.spec.ts'))) {
    const target = path.join(BUILD, file.replace(/\.ts$/, '.js'));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    const { code } = await transformFile(path.join(SOURCE, file), {
      ...options,
      sourceMaps: false,
      swcrc: false,
      configFile: false,
    });
    fs.writeFileSync(target, code);
  }
  await inbox.open();
});
afterAll(async () => {
  await inbox.close();
  fs.rmSync(BUILD, { recursive: true, force: true });
});
beforeEach(() => {
  inbox.clear();
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-wechat-process-'));
});
afterEach(async () => {
  await Promise.all([...running].map((child) => end(child, 'SIGKILL')));
  fs.rmSync(dataDir, { recursive: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly base: string;
  readonly merchant: Merchant;
  readonly desk: Desk;
  call(method: string, path: string, body?: unknown): Promise<unknown>;
}

async function start(environment: Record<string, string> = {}): Promise<Started> {
  const child = run({ SIMULATOR_DATA: dataDir, SIMULATOR_PORT: '0', ...environment });
  const line = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout?.on('data', (chunk) => {
      out += String(chunk);
      if (out.includes('\n')) resolve(out.slice(0, out.indexOf('\n')));
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready`)));
  });
  const ready = JSON.parse(line) as { ready: boolean; port: number };
  expect(ready.ready).toBe(true);
  const base = `http://127.0.0.1:${ready.port}`;
  const identity = JSON.parse(fs.readFileSync(path.join(dataDir, 'identity.json'), 'utf8')) as Identity;
  const desk = { base, identity } as Desk;
  return {
    child,
    base,
    desk,
    merchant: new Merchant(desk),
    async call(method, target, body) {
      const response = await fetch(base + target, {
        method,
        ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      });
      return response.json();
    },
  };
}

function run(environment: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [path.join(BUILD, 'main.js')], {
    env: { PATH: process.env.PATH, ...environment },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}

it('ends cleanly on SIGTERM, even with a phone listening, and rewrites the bases for its next port', async () => {
  const first = await start();
  const read = (): Record<string, string> =>
    JSON.parse(fs.readFileSync(path.join(dataDir, 'merchant.json'), 'utf8')) as Record<string, string>;
  expect(read().WECHAT_PAY_BASE).toBe(first.base);
  const events = await fetch(`${first.base}/desk/events`);
  const before = Date.now();
  expect(await end(first.child, 'SIGTERM')).toBe(0);
  expect(Date.now() - before).toBeLessThan(3_000);
  await events.text().catch(() => '');
  const second = await start();
  expect(read()).toEqual({ ...read(), WECHAT_PAY_BASE: second.base, WECHAT_API_BASE: second.base });
});

it('says what is wrong and ends with 1 when it cannot start', async () => {
  const child = run({ SIMULATOR_DATA: dataDir, SIMULATOR_PORT: 'none' });
  let said = '';
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  expect([code, said.trim()]).toEqual([1, 'SIMULATOR_PORT must be a port between 0 and 65535, got "none"']);
});

it('killed at any moment, forgets nothing it has answered and tells the merchant of every payment', async () => {
  await start().then(async ({ call, child }) => {
    await call('PUT', '/desk/people', [LIN]);
    await end(child, 'SIGKILL');
  });
  const prepaid = new Map<string, string>();
  const paid = new Map<string, string>();
  const closed = new Set<string>();

  for (let round = 0; round < 5; round += 1) {
    const { child, merchant, call } = await start({ SIMULATOR_TIME_SCALE: '100' });
    inbox.answer = () => (round % 2 === 0 ? 500 : 204);
    const killed = new Promise<void>((resolve) => {
      setTimeout(() => void end(child, 'SIGKILL').then(() => resolve()), 150 + round * 97);
    });
    const customer = async (): Promise<void> => {
      for (;;) {
        const number = orderNumber();
        const answer = await merchant.prepay({ out_trade_no: number, notify_url: inbox.url });
        const prepayId = String(answer.body.prepay_id);
        prepaid.set(number, prepayId);
        if (prepaid.size % 5 === 0) {
          await merchant.close(number);
          closed.add(number);
          continue;
        }
        const result = (await call('POST', `/desk/cashier/${prepayId}/pay`, {
          openid: LIN.openid,
          outcome: 'success',
        })) as {
          transactionId: string;
        };
        paid.set(number, result.transactionId);
      }
    };
    await Promise.all([killed, ...[1, 2, 3].map(() => customer().catch(() => undefined))]);
  }

  expect(paid.size).toBeGreaterThan(10);
  inbox.answer = () => 204;
  const { merchant, desk } = await start({ SIMULATOR_TIME_SCALE: '100000' });
  for (const number of prepaid.keys()) {
    const { body } = await merchant.query(number);
    if (paid.has(number)) expect(body).toMatchObject({ trade_state: 'SUCCESS', transaction_id: paid.get(number) });
    else if (closed.has(number)) expect(body.trade_state).toBe('CLOSED');
    else expect(['NOTPAY', 'SUCCESS', 'CLOSED']).toContain(body.trade_state);
  }
  await eventually(() => {
    const told = new Set(inbox.received.map((received) => openNotification(received, desk).out_trade_no));
    return [...paid.keys()].every((number) => told.has(number)) ? true : undefined;
  }, 15_000);
}, 60_000);
