import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createPool } from 'mysql2/promise';
import { addDays } from '@daowei/shared/kernel/local-date';
import type { Customer, TownWorker } from '../../test/support/person.js';
import { beginVisit } from '../../test/support/serve-visit.js';
import { SmallTown, type ConfirmedVisit } from '../../test/support/small-town.js';
import { wholeApp, type WholeApp } from '../../test/support/whole-app.js';
import { atMost, median, quantile, table, type Bench, type Goal } from '../measure.js';
import { Gauges } from '../support/gauges.js';
import type { LiveAnswer, LiveOrder, LiveVisit } from '../support/live-process.js';

export const live: Bench = {
  name: 'live',
  what: '200次上门同时进行：服务人员每4秒打一次勾，客户看着；从打勾到客户看到，和服务器的开销；没人看着时作对照',
  run: async ({ quick, say }) => {
    const whole = await wholeApp();
    try {
      return await new Live(whole, say).measure(quick);
    } finally {
      await whole.close();
    }
  },
};

/** As the mini-program asks for the page of a visit that is looked at: `LIVE_EVERY_MS` of its orders. */
const EVERY_MS = 1_500;
const STEP = 'rooms';
const ROOMS = 20;
const ROUNDS = 5;
const ACTS_A_ROUND = 2;
const ROUND_SECONDS = 8;
const DRAIN_MS = 500;
const GOALS = { seenMs: 2_000 };

interface Round extends LiveAnswer {
  /** of one core, in percent */
  readonly server: number;
  readonly database: number;
}

class Live {
  private rooms = 0;

  constructor(
    private readonly whole: WholeApp,
    private readonly say: (line: string) => void,
  ) {}

  async measure(quick: boolean): Promise<Record<string, Goal>> {
    const count = quick ? 40 : 200;
    const visits = await this.begin(count);
    await this.whole.app.listen(0, '127.0.0.1');
    const { port } = this.whole.app.getHttpServer().address() as { port: number };
    const phones = fork(fileURLToPath(new URL('../support/live-process.js', import.meta.url)), { execArgv: [] });
    const pool = createPool({ uri: this.whole.db.url.replace(/^mariadb:/, 'mysql:'), connectionLimit: 1 });
    const gauges = await Gauges.of(pool);
    try {
      await told(phones, { do: 'connect', port, visits });
      const sides: Record<'watched' | 'alone', Round[]> = { watched: [], alone: [] };
      for (let one = 0; one < (quick ? 2 : ROUNDS); one += 1) {
        sides.alone.push(await this.round(phones, gauges, null));
        sides.watched.push(await this.round(phones, gauges, EVERY_MS));
      }
      return this.tell(count, sides);
    } finally {
      phones.disconnect();
      await pool.end();
    }
  }

  /** So many visits on site, each with its worker and its customer. */
  private async begin(count: number): Promise<LiveVisit[]> {
    const town = await SmallTown.found(this.whole);
    const rooms = Array.from({ length: ROOMS }, (_, index) => `房间${index + 1}`);
    const demands = { part: 'base', line: 'red', dose: null, material: null, rooms } as const;
    await town.newTrade({ steps: [{ id: STEP, title: '逐间', hint: '', photo: 'none', demands }] });
    const day = addDays(town.today, 1);
    const workers: TownWorker[] = [];
    for (let one = 0; one < count; one += 1) workers.push(await town.worker());
    const begun: { readonly customer: Customer; readonly visit: ConfirmedVisit }[] = [];
    for (let one = 0; one < count; one += 1) {
      const customer = await town.customer();
      begun.push({ customer, visit: await town.confirmed(customer, town.at('12:00', day), workers) });
    }
    this.whole.clock.set(town.at('11:50', day));
    await this.whole.drain();
    for (const { visit } of begun) await beginVisit(town, visit);
    await this.whole.drain();
    return begun.map(({ customer, visit }) => ({
      orderId: visit.id,
      workerToken: visit.worker.token!,
      customerToken: customer.token!,
      step: STEP,
    }));
  }

  private async round(phones: ChildProcess, gauges: Gauges, everyMs: number | null): Promise<Round> {
    const rooms = Array.from({ length: ACTS_A_ROUND }, () => (this.rooms += 1));
    let goesOn = true;
    const drains = (async () => {
      while (goesOn) {
        await this.whole.drain();
        await new Promise((resolve) => setTimeout(resolve, DRAIN_MS));
      }
    })();
    const [own, all, began] = [ownMs(), (await gauges.read()).cpuMs, performance.now()];
    const answer = await told(phones, { do: 'round', rooms, seconds: ROUND_SECONDS, everyMs });
    const passed = performance.now() - began;
    const server = ownMs() - own;
    const database = (await gauges.read()).cpuMs - all - server;
    goesOn = false;
    await drains;
    return { ...answer!, server: (server / passed) * 100, database: (database / passed) * 100 };
  }

  private tell(count: number, sides: Readonly<Record<'watched' | 'alone', Round[]>>): Record<string, Goal> {
    const line = (name: string, rounds: readonly Round[]): (string | number)[] => {
      const mid = (of: (round: Round) => number): number => median(rounds.map(of));
      return [
        name,
        mid(({ acted }) => acted.length),
        mid(({ pages }) => pages),
        mid(({ acted }) => median(acted)),
        mid(({ acted }) => quantile(acted, 0.99)),
        mid(({ seen }) => median(seen)),
        mid(({ seen }) => quantile(seen, 0.99)),
        mid(({ server }) => server),
        mid(({ database }) => database),
      ];
    };
    const head = ['', '打勾', '页面', '打勾p50毫秒', 'p99', '看到p50毫秒', 'p99', '服务器%', '数据库%'];
    this.say(table(head, [line('没人看着', sides.alone), line(`${count}位客户看着`, sides.watched)]));
    const unseen = sides.watched.reduce((sum, round) => sum + round.unseen, 0);
    return {
      'seen: p99 ms': atMost(median(sides.watched.map(({ seen }) => quantile(seen, 0.99))), GOALS.seenMs),
      'never seen': atMost(unseen, 0),
    };
  }
}

function ownMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** @throws Error when a request was not answered as it should be */
function told(phones: ChildProcess, order: LiveOrder): Promise<LiveAnswer | null> {
  return new Promise((resolve, reject) => {
    const gone = (): void => reject(new Error('the phones are gone'));
    phones.once('exit', gone);
    phones.once('message', (message) => {
      phones.off('exit', gone);
      const { answer, fault } = message as { answer: LiveAnswer | null; fault?: string };
      if (fault === undefined) resolve(answer);
      else reject(new Error(fault));
    });
    phones.send(order);
  });
}
