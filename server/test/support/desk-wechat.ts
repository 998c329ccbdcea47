import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromHereUp } from './from-here-up.js';

/** The desk WeChat as a process of its own, with a merchant of its own. */
export interface DeskWeChat {
  readonly url: string;
  /** what the API must be configured with, by the names of its variables */
  readonly env: Record<string, string>;
  /** the strings behind the stage: `/control/…` and `/desk/…` */
  get<T = unknown>(path: string): Promise<T>;
  post<T = unknown>(path: string, body?: unknown): Promise<T>;
  /** Arms a fault, see GET /control/fault-kinds. */
  fault(kind: string, more?: Record<string, unknown>): Promise<void>;
  clearFaults(): Promise<void>;
  /** Adds a person with a phone. @returns the openid */
  person(nickname: string, phone: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the built desk WeChat on a free port and waits until it listens. */
export async function deskWeChat(): Promise<DeskWeChat> {
  const main = fromHereUp('wechat-simulator/dist/main.js');
  if (!existsSync(main)) throw new Error('the desk WeChat is not built: run `npm run build` first');
  const data = mkdtempSync(join(tmpdir(), 'daowei-desk-wechat-'));
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, SIMULATOR_DATA: data, SIMULATOR_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const line = /^\{.*"ready":true.*\}$/m.exec(printed)?.[0];
      if (line) resolve((JSON.parse(line) as { port: number }).port);
    });
    void ended.then(() => reject(new Error('the desk WeChat ended before it listened')));
  });
  const url = `http://127.0.0.1:${port}`;

  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };

  return {
    url,
    env: JSON.parse(readFileSync(join(data, 'merchant.json'), 'utf8')) as Record<string, string>,
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    fault: async (kind, more = {}) => {
      await call('POST', '/control/faults', { kind, ...more });
    },
    clearFaults: async () => {
      await call('DELETE', '/control/faults');
    },
    person: async (nickname, phone) => {
      const saved = await call<{ openid: string }[]>('PUT', '/desk/people', [{ nickname, phone, role: 'customer' }]);
      return saved[0]!.openid;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
