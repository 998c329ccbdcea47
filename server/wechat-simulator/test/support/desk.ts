import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createSimulator, type Simulator } from '../../src/app.js';
import { createClock, type Clock } from '../../src/store/clock.js';
import type { Identity } from '../../src/store/identity.js';

/** A desk WeChat that listens on a free port, with a JSON client for its own endpoints. */
export interface Desk {
  readonly base: string;
  readonly identity: Identity;
  readonly dataDir: string;
  readonly clock: Clock;
  get<T = unknown>(path: string): Promise<T>;
  post<T = unknown>(path: string, body?: unknown): Promise<T>;
  put<T = unknown>(path: string, body: unknown): Promise<T>;
  /** Any method, with the status: for refusals. */
  call(method: string, path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }>;
  arm(kind: string, options?: Record<string, unknown>): Promise<unknown>;
  /** Closes and opens again on the same data, as a restart does. */
  restart(): Promise<Desk>;
  /** Closes and removes the data. */
  stop(): Promise<void>;
}

export interface DeskOptions {
  readonly timeScale?: number;
  readonly miniappDist?: string;
  /** The one origin that phones may call, and where it is; see `src/network/origins.ts`. */
  readonly apiOrigin?: string;
  readonly apiTarget?: string;
  /** Keeps data of an earlier desk. */
  readonly dataDir?: string;
}

/** Making RSA keys takes longer than most specs: the desks of one file share an identity. */
let identityFile: string | undefined;

function newDataDir(): string {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-wechat-'));
  if (identityFile !== undefined) fs.writeFileSync(path.join(dataDir, 'identity.json'), identityFile, { mode: 0o600 });
  return dataDir;
}

export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const dataDir = options.dataDir ?? newDataDir();
  const clock = createClock();
  const simulator: Simulator = createSimulator(
    {
      port: 0,
      dataDir,
      miniappDist: options.miniappDist,
      apiOrigin: options.apiOrigin,
      apiTarget: options.apiTarget,
      timeScale: options.timeScale ?? 1,
    },
    clock,
  );
  const base = `http://127.0.0.1:${await simulator.listen()}`;
  identityFile ??= fs.readFileSync(path.join(dataDir, 'identity.json'), 'utf8');

  const call: Desk['call'] = async (method, target, body) => {
    const response = await fetch(base + target, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const must = async <T>(method: string, target: string, body?: unknown): Promise<T> => {
    const answer = await call(method, target, body);
    if (answer.status !== 200) throw new Error(`${method} ${target}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  };

  return {
    base,
    identity: simulator.identity,
    dataDir,
    clock,
    call,
    get: (target) => must('GET', target),
    post: (target, body) => must('POST', target, body),
    put: (target, body) => must('PUT', target, body),
    arm: (kind, more = {}) => must('POST', '/control/faults', { kind, ...more }),
    async restart() {
      await simulator.close();
      return openDesk({ ...options, dataDir });
    },
    async stop() {
      await simulator.close();
      fs.rmSync(dataDir, { recursive: true });
    },
  };
}

export const LIN = {
  openid: 'oLin00000000000000000000001',
  nickname: '林女士',
  phone: '13800000001',
  role: 'customer',
};
export const WANG = { openid: 'oWang0000000000000000000002', nickname: '王秀英', phone: '13800000002', role: 'worker' };

/** Repeats until `check` gives something, at most `ms`. */
export async function eventually<T>(check: () => T | undefined | Promise<T | undefined>, ms = 5_000): Promise<T> {
  const until = Date.now() + ms;
  for (;;) {
    const value = await check();
    if (value !== undefined) return value;
    if (Date.now() > until) throw new Error('did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
