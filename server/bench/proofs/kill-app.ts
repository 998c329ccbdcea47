import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database/data-source-options.js';
import { ApiPerson, send } from '../../test/support/api-person.js';
import { Launcher } from '../../test/support/launcher.js';
import { Breakages, type Findings, type Proof } from '../proof.js';
import { chanceFrom, type Chance } from '../support/chance.js';
import { CustomerLife } from '../support/customer-life.js';
import { emptyDatabase } from '../support/empty-database.js';
import { moneyDifferences } from '../support/money-compared.js';
import { Patience, RESUMES_WITHIN_MS, TRY_AGAIN_MS } from '../support/patience.js';

export interface KillSize {
  readonly kills: number;
  /** after so many everything must come to rest and is looked at */
  readonly killsARound: number;
}

/**
 * Whoever is cut off waits for up to twenty seconds, because nobody knows yet whether the server only takes its time.
 * There are so many people that others are in the middle of something when the next kill comes.
 */
const PEOPLE = 18;
/** So many begin something before each kill. */
const BEGIN = 4;
/** The kill comes so long after they have begun, at most: about what a booking with its payment takes. */
const LATEST_KILL_MS = 1_500;
const OFFICE = { username: 'manager', password: 'daowei-demo' };

export const killApp: Proof = {
  name: 'kill-app',
  what: '预约、付款、取消退款、改期、发红包的任意一刻 kill -9 服务再重启：答应过的都在，每一笔恰好一次，60 秒内自行续上',
  run: ({ quick, seed, say }) =>
    runKillApp(quick ? { kills: 8, killsARound: 4 } : { kills: 200, killsARound: 20 }, seed, say),
};

/** The whole product as processes. People go on with the same keys after each kill, as a phone that tries again does. */
export async function runKillApp(size: KillSize, seed: number, say: (line: string) => void): Promise<Findings> {
  const broken = new Breakages();
  const dir = mkdtempSync(join(tmpdir(), 'daowei-kill-'));
  const url = await emptyDatabase('daowei_kill_app');
  const launcher = new Launcher(dir, url);
  try {
    const urls = await launcher.call<{ apiUrl: string; simulatorUrl: string }>('start');
    const db = await new DataSource(dataSourceOptions(url, 2)).initialize();
    // the demo's own history was never at this WeChat
    const since = new Date();
    const street = await Street.settle(urls, launcher, { db, since, broken, chance: chanceFrom(seed) });
    say(`  ${PEOPLE} people have moved in`);
    for (let kills = 0; kills < size.kills; kills += size.killsARound) {
      await street.round(Math.min(size.killsARound, size.kills - kills));
      say(`  ${street.kills} kills, ${street.acts} acts, at rest within ${street.longestMs} ms of the last kill`);
    }
    await street.end();
    const desk = { get: <T>(path: string) => send<T>(`${urls.simulatorUrl}${path}`) };
    const ours = { rows: <Row>(sql: string, values?: unknown[]) => db.query<Row[]>(sql, values), desk };
    for (const line of await moneyDifferences(ours, since)) broken.add(line);
    await launcher.call('invariants').catch((error: Error) => broken.add(error.message));
    await db.destroy();
  } finally {
    await launcher.end();
    rmSync(dir, { recursive: true, force: true });
  }
  return { tried: size.kills, broken: broken.lines };
}

interface Scene {
  readonly db: DataSource;
  readonly since: Date;
  readonly broken: Breakages;
  readonly chance: Chance;
}

/** Neighbours who book, pay, move, call off and are sent red packets, while the server is killed again and again. */
class Street {
  kills = 0;
  longestMs = 0;
  private readonly busy = new Map<CustomerLife, Promise<void>>();

  private constructor(
    private readonly lives: readonly CustomerLife[],
    private readonly patience: Patience,
    private readonly launcher: Launcher,
    private readonly scene: Scene,
  ) {}

  static async settle(
    urls: { readonly apiUrl: string; readonly simulatorUrl: string },
    launcher: Launcher,
    scene: Scene,
  ): Promise<Street> {
    const patience = new Patience(scene.broken);
    const office = await ApiPerson.loginStaff(urls, OFFICE.username, OFFICE.password);
    const lives: CustomerLife[] = [];
    for (let number = 1; number <= PEOPLE; number += 1) {
      lives.push(await CustomerLife.begin(urls, number, { office, patience, ...scene }));
    }
    return new Street(lives, patience, launcher, scene);
  }

  get acts(): number {
    return this.lives.reduce((sum, { acts }) => sum + acts, 0);
  }

  /** So many kills one after the other, each in the middle of something; then everything must come to rest. */
  async round(kills: number): Promise<void> {
    for (let kill = 0; kill < kills; kill += 1) {
      await this.begin();
      await pause(this.scene.chance() * LATEST_KILL_MS);
      await this.launcher.call('killApi');
      this.kills += 1;
      this.patience.killed();
      await this.launcher.call('startApi');
    }
    await this.rest();
  }

  /** Nobody wants anything any more; what they were told must be so. */
  async end(): Promise<void> {
    for (const life of this.lives) await life.giveUpUnpaid();
    await this.rest();
    for (const life of this.lives) await life.expectAllThere(this.scene.db);
  }

  private async begin(): Promise<void> {
    // everybody was cut off: the first who is answered goes on
    if (this.busy.size === this.lives.length) await Promise.race(this.busy.values());
    for (const life of this.lives.filter((one) => !this.busy.has(one)).slice(0, BEGIN)) {
      this.busy.set(
        life,
        life.act().finally(() => this.busy.delete(life)),
      );
    }
  }

  private async rest(): Promise<void> {
    const began = Date.now();
    await Promise.all(this.busy.values());
    await quiet(this.scene);
    this.longestMs = Math.max(this.longestMs, Date.now() - began);
  }
}

/** Until everything that is due, or was being done when the server was killed, has been done. */
async function quiet({ db, since, broken }: Scene): Promise<void> {
  const until = Date.now() + RESUMES_WITHIN_MS;
  for (;;) {
    const [left] = await db.query<[Record<'work' | 'refunds' | 'transfers', string>]>(
      `SELECT (SELECT COUNT(*) FROM due_work
           WHERE dead_at IS NULL AND (due_at <= UTC_TIMESTAMP(3) OR (attempts > 0 AND created_at >= ?))) AS work,
         (SELECT COUNT(*) FROM refund WHERE state IN ('created', 'processing') AND created_at >= ?) AS refunds,
         (SELECT COUNT(*) FROM transfer
           WHERE state IN ('created', 'processing', 'transferring') AND created_at >= ?) AS transfers`,
      [since, since, since],
    );
    if (Object.values(left).every((count) => Number(count) === 0)) return;
    if (Date.now() > until) {
      broken.add(`did not go on within ${RESUMES_WITHIN_MS} ms: ${JSON.stringify(left)}`);
      return;
    }
    await pause(TRY_AGAIN_MS);
  }
}
