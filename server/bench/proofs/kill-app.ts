import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import type { Schemas } from '@daowei/shared/api/client';
import { dataSourceOptions } from '../../src/platform/database/data-source-options.js';
import { ApiPerson, send } from '../../test/support/api-person.js';
import { Launcher } from '../../test/support/launcher.js';
import { Breakages, type Findings, type Proof } from '../proof.js';
import { chanceFrom, type Chance } from '../support/chance.js';
import { moneyDifferences } from '../support/money-compared.js';

export interface KillSize {
  readonly kills: number;
}

/** People of the demo who book; each has an address. */
const PEOPLE = ['oDaowei-demo-chen-xiaoman-01', 'oDaowei-demo-zhou-mingzhe-02', 'oDaowei-demo-wu-peifen-00003'];
const SERVICE = 'daily-cleaning';
/** The kill comes so long after everybody has begun, at most: about what a booking with its payment takes. */
const LATEST_KILL_MS = 1_500;
/** Everything that was cut off goes on by itself within this. */
const RESUMES_WITHIN_MS = 60_000;
const TRY_AGAIN_MS = 250;
/** Answers that say nothing about what was done, beside no answer at all. */
const NO_ANSWER = /^(5\d\d |409 .*IDEMPOTENCY_IN_PROGRESS)/;

export const killApp: Proof = {
  name: 'kill-app',
  what: '预约、付款、取消退款、改期的任意一刻 kill -9 服务再重启：答应过的都在，每一笔恰好一次，60 秒内自行续上',
  run: ({ quick, seed, say }) => runKillApp({ kills: quick ? 4 : 200 }, seed, say),
};

/** The whole product as processes. People go on with the same keys after each kill, as a phone that tries again does. */
export async function runKillApp({ kills }: KillSize, seed: number, say: (line: string) => void): Promise<Findings> {
  const broken = new Breakages();
  const chance = chanceFrom(seed);
  const dir = mkdtempSync(join(tmpdir(), 'daowei-kill-'));
  const url = await emptyDatabase('daowei_kill_app');
  const launcher = new Launcher(dir, url);
  try {
    const urls = await launcher.call<{ apiUrl: string; simulatorUrl: string }>('start');
    const db = await new DataSource(dataSourceOptions(url, 2)).initialize();
    const lives = await Promise.all(
      PEOPLE.map(async (openid) => new Life(await ApiPerson.login(urls, openid), chance, broken)),
    );
    // the demo's own history was never at this WeChat
    const since = new Date();
    let longestMs = 0;
    for (let kill = 1; kill <= kills; kill += 1) {
      const acts = Promise.all(lives.map((life) => life.act()));
      await pause(chance() * LATEST_KILL_MS);
      await launcher.call('killApi');
      await launcher.call('startApi');
      await acts;
      longestMs = Math.max(longestMs, await quiet(db, since, broken));
      if (kill % 10 === 0) say(`  ${kill} kills`);
    }
    for (const life of lives) await life.giveUpUnpaid();
    longestMs = Math.max(longestMs, await quiet(db, since, broken));
    say(`  ${lives.reduce((sum, { acts }) => sum + acts, 0)} acts, resumed within ${longestMs} ms`);
    for (const life of lives) await life.expectAllThere(db);
    const desk = { get: <T>(path: string) => send<T>(`${urls.simulatorUrl}${path}`) };
    const ours = { rows: <Row>(sql: string, values?: unknown[]) => db.query<Row[]>(sql, values), desk };
    for (const line of await moneyDifferences(ours, since)) broken.add(line);
    await launcher.call('invariants').catch((error: Error) => broken.add(error.message));
    await db.destroy();
  } finally {
    await launcher.end();
    rmSync(dir, { recursive: true, force: true });
  }
  return { tried: kills, broken: broken.lines };
}

/** What one person does, and what they were told they had done. */
class Life {
  acts = 0;
  private readonly booked = new Map<string, 'booked' | 'paid' | 'cancelled'>();

  constructor(
    private readonly person: ApiPerson,
    private readonly chance: Chance,
    private readonly broken: Breakages,
  ) {}

  /** Books and pays; or calls something off that was paid, so that money goes back. */
  async act(): Promise<void> {
    this.acts += 1;
    const paid = [...this.booked].filter(([, state]) => state === 'paid').map(([id]) => id);
    const [orderId] = paid;
    if (orderId && (paid.length > 2 || this.chance() < 0.4)) await this.cancel(orderId);
    else await this.book(this.chance() < 0.8);
  }

  /** What was never paid for is given back, so that both sides have only ends to be compared. */
  async giveUpUnpaid(): Promise<void> {
    for (const [id, state] of this.booked) {
      if (state === 'booked') await this.sure(`/orders/${id}/cancel`, { reason: null });
    }
  }

  /** Nothing that was acknowledged is missing, and nothing came of one wish twice. */
  async expectAllThere(db: DataSource): Promise<void> {
    const { id: account } = await this.person.get<{ id: string }>('/auth/me');
    const orders = await db.query<{ id: string; state: string; paid_fen: number }[]>(
      'SELECT id, state, paid_fen FROM customer_order WHERE account_id = ?',
      [account],
    );
    for (const [id, state] of this.booked) {
      const order = orders.find((one) => one.id === id);
      if (!order) this.broken.add(`order ${id} was acknowledged and is gone`);
      else if (state === 'paid' && Number(order.paid_fen) === 0)
        this.broken.add(`${id} was paid, and is ${order.state}`);
      else if (state === 'cancelled' && order.state !== 'cancelled')
        this.broken.add(`${id} was called off, and is ${order.state}`);
    }
  }

  private async book(pays: boolean): Promise<void> {
    const { person } = this;
    const [address] = (await this.again(() => person.get<{ items: Schemas['Address'][] }>('/addresses')))?.items ?? [];
    const service = await this.again(() => person.get<Schemas['ServiceDetail']>(`/services/${SERVICE}`));
    if (!address || !service) return;
    const wish = { serviceId: SERVICE, addressId: address.id, addOns: [], hours: service.hourOptions[0] };
    const calendar = await this.again(() => person.post<Schemas['SlotCalendar']>('/slots', wish));
    const free = calendar?.days.flatMap(({ slots }) => slots).filter(({ available }) => available) ?? [];
    const slot = free[Math.floor(this.chance() * free.length)];
    if (!slot) return;
    const { startAt } = slot;
    const quote = await this.again(() => person.post<Schemas['Quote']>('/quotes', { ...wish, startAt }));
    // somebody else may be faster: then there is nothing to pay
    const order = quote && (await this.sure<Schemas['OrderView']>('/orders', { ...wish, startAt, quoteId: quote.id }));
    if (!order) return;
    this.booked.set(order.id, 'booked');
    if (!pays) return;
    await this.again(() => person.pay(order.id));
    const path = `/orders/${order.id}/payment/refresh`;
    const status = await this.again(() => person.post<Schemas['PaymentStatus']>(path));
    if (status?.state === 'paid') this.booked.set(order.id, 'paid');
  }

  private async cancel(orderId: string): Promise<void> {
    const preview = await this.again(() =>
      this.person.get<Schemas['CancellationPreview']>(`/orders/${orderId}/cancellation`),
    );
    const reason = preview?.reasons[0]?.code;
    if (!preview || !reason) return;
    const done = await this.sure(`/orders/${orderId}/cancel`, { reason, hash: preview.hash });
    if (done !== null) this.booked.set(orderId, 'cancelled');
  }

  /** The same request under the same key until it is answered; null: refused. */
  private sure<T>(path: string, body: object): Promise<T | null> {
    const key = randomUUID();
    return this.again(() => this.person.post<T>(path, body, key));
  }

  private async again<T>(request: () => Promise<T>): Promise<T | null> {
    const until = Date.now() + RESUMES_WITHIN_MS;
    for (;;) {
      try {
        return await request();
      } catch (error) {
        const { message, name } = error as Error;
        const refused = /^4\d\d /.test(message) && !NO_ANSWER.test(message);
        if (refused) return null;
        if (Date.now() > until) {
          this.broken.add(`no answer for a minute: ${name} ${message}`);
          return null;
        }
        await pause(TRY_AGAIN_MS);
      }
    }
  }
}

/** Until everything that is due has been done. @returns how long it took, in ms */
async function quiet(db: DataSource, since: Date, broken: Breakages): Promise<number> {
  const began = Date.now();
  for (;;) {
    const [left] = await db.query<[{ n: string }]>(
      'SELECT COUNT(*) AS n FROM due_work WHERE due_at <= UTC_TIMESTAMP(3) AND dead_at IS NULL',
    );
    const [open] = await db.query<[{ n: string }]>(
      "SELECT COUNT(*) AS n FROM refund WHERE state IN ('created', 'processing') AND created_at >= ?",
      [since],
    );
    if (Number(left.n) + Number(open.n) === 0) return Date.now() - began;
    if (Date.now() - began > RESUMES_WITHIN_MS) {
      broken.add(`${left.n} pieces of work and ${open.n} refunds did not go on within ${RESUMES_WITHIN_MS} ms`);
      return Date.now() - began;
    }
    await pause(TRY_AGAIN_MS);
  }
}

async function emptyDatabase(name: string): Promise<string> {
  const base = process.env.TEST_DATABASE_URL;
  if (!base) throw new Error('TEST_DATABASE_URL is not set: run the proofs through npm run prove');
  const admin = await createConnection({ uri: base.replace(/^mariadb:/, 'mysql:') });
  await admin.query(`DROP DATABASE IF EXISTS \`${name}\``);
  await admin.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await admin.end();
  const url = new URL(base);
  url.pathname = `/${name}`;
  return url.href;
}
