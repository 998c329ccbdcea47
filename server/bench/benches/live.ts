import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createPool } from 'mysql2/promise';
import { addDays } from '@daowei/shared/kernel/local-date';
import { FIELDWORK_POLICY } from '../../src/modules/fieldwork/domain/fieldwork-policy.js';
import { expectOk, type Customer, type TownWorker } from '../../test/support/person.js';
import { PLACE, SmallTown, type ConfirmedVisit } from '../../test/support/small-town.js';
import { wholeApp, type WholeApp } from '../../test/support/whole-app.js';
import { atMost, median, quantile, table, type Bench, type Goal } from '../measure.js';
import { Gauges } from '../support/gauges.js';
import type { LiveActs, LiveAnswer, LiveOrder } from '../support/live-process.js';

export const live: Bench = {
  name: 'live',
  what: '200次上门同时进行：路上每20秒报一次位置，到家后每4秒打一次勾，客户看着；多久看到，和服务器的开销；没人看着时作对照',
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
/** As the phone of who is on the way says where they are: once in that time. */
const WAY_SECONDS = FIELDWORK_POLICY.positionEverySeconds.value;
const WAY_ROUNDS = 2;
const DRAIN_MS = 500;
const GOALS = { seenMs: 2_000 };

type Sides = Readonly<Record<'watched' | 'alone', Round[]>>;

interface Round extends LiveAnswer {
  /** of one core, in percent */
  readonly server: number;
  readonly database: number;
}

class Live {
  private rooms = 0;
  /** by visit: what is left of the way, in degrees */
  private left: number[] = [];

  constructor(
    private readonly whole: WholeApp,
    private readonly say: (line: string) => void,
  ) {}

  async measure(quick: boolean): Promise<Record<string, Goal>> {
    const count = quick ? 40 : 200;
    const begun = await this.begin(count);
    const visits = begun.map(({ customer, visit }) => ({
      orderId: visit.id,
      workerToken: visit.worker.token!,
      customerToken: customer.token!,
      step: STEP,
    }));
    await this.whole.app.listen(0, '127.0.0.1');
    const { port } = this.whole.app.getHttpServer().address() as { port: number };
    const phones = fork(fileURLToPath(new URL('../support/live-process.js', import.meta.url)), { execArgv: [] });
    const pool = createPool({ uri: this.whole.db.url.replace(/^mariadb:/, 'mysql:'), connectionLimit: 1 });
    const gauges = await Gauges.of(pool);
    try {
      await told(phones, { do: 'connect', port, visits });
      const way: Sides = { watched: [], alone: [] };
      for (let one = 0; one < (quick ? 1 : WAY_ROUNDS); one += 1) {
        way.alone.push(await this.round(phones, gauges, this.onwards(), null));
        way.watched.push(await this.round(phones, gauges, this.onwards(), EVERY_MS));
      }
      for (const { visit } of begun) await checkIn(this.whole, visit);
      await this.whole.drain();
      const rooms: Sides = { watched: [], alone: [] };
      for (let one = 0; one < (quick ? 2 : ROUNDS); one += 1) {
        rooms.alone.push(await this.round(phones, gauges, this.ticks(), null));
        rooms.watched.push(await this.round(phones, gauges, this.ticks(), EVERY_MS));
      }
      return { ...this.tell('way', count, way), ...this.tell('rooms', count, rooms) };
    } finally {
      phones.disconnect();
      await pool.end();
    }
  }

  /** So many visits on the way, each with its worker and its customer. */
  private async begin(count: number): Promise<Begun[]> {
    const town = await SmallTown.found(this.whole);
    const rooms = Array.from({ length: ROOMS }, (_, index) => `房间${index + 1}`);
    const demands = { part: 'base', line: 'red', dose: null, material: null, rooms } as const;
    await town.newTrade({ steps: [{ id: STEP, title: '逐间', hint: '', photo: 'none', demands }] });
    const day = addDays(town.today, 1);
    const workers: TownWorker[] = [];
    for (let one = 0; one < count; one += 1) workers.push(await town.worker());
    const begun: Begun[] = [];
    for (let one = 0; one < count; one += 1) {
      const customer = await town.customer();
      begun.push({ customer, visit: await town.confirmed(customer, town.at('12:00', day), workers) });
    }
    this.whole.clock.set(town.at('11:50', day));
    await this.whole.drain();
    const deviceTime = this.whole.clock.now().toISOString();
    for (const [index, { visit }] of begun.entries()) {
      this.left.push(0.02 + index * 1e-5);
      const at = { lat: PLACE.lat + this.left[index]!, lng: PLACE.lng };
      expectOk(await visit.worker.post(`/worker/visits/${visit.id}/depart`, { at, deviceTime }));
    }
    await this.whole.drain();
    return begun;
  }

  /** Everybody is nearer by what they ride in that time; one in four stands, so that their arrival moves away. */
  private onwards(): LiveActs {
    this.whole.clock.advance(WAY_SECONDS / 60);
    this.left = this.left.map((left, index) => left - (index % 4 === 0 ? 1e-6 : 7e-4));
    const lat = this.left.map((left) => PLACE.lat + left);
    return { kind: 'way', lat, lng: PLACE.lng, deviceTime: this.whole.clock.now().toISOString() };
  }

  private ticks(): LiveActs {
    return { kind: 'rooms', rooms: Array.from({ length: ACTS_A_ROUND }, () => (this.rooms += 1)) };
  }

  private async round(phones: ChildProcess, gauges: Gauges, acts: LiveActs, everyMs: number | null): Promise<Round> {
    const seconds = acts.kind === 'way' ? WAY_SECONDS : ROUND_SECONDS;
    let goesOn = true;
    const drains = (async () => {
      while (goesOn) {
        await this.whole.drain();
        await new Promise((resolve) => setTimeout(resolve, DRAIN_MS));
      }
    })();
    const [own, all, began] = [ownMs(), (await gauges.read()).cpuMs, performance.now()];
    const answer = await told(phones, { do: 'round', acts, seconds, everyMs });
    const passed = performance.now() - began;
    const server = ownMs() - own;
    const database = (await gauges.read()).cpuMs - all - server;
    goesOn = false;
    await drains;
    return { ...answer!, server: (server / passed) * 100, database: (database / passed) * 100 };
  }

  private tell(kind: LiveActs['kind'], count: number, sides: Sides): Record<string, Goal> {
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
    const act = kind === 'way' ? '位置' : '打勾';
    const head = ['', act, '页面', `${act}p50毫秒`, 'p99', '看到p50毫秒', 'p99', '服务器%', '数据库%'];
    this.say(table(head, [line('没人看着', sides.alone), line(`${count}位客户看着`, sides.watched)]));
    const unseen = sides.watched.reduce((sum, round) => sum + round.unseen, 0);
    return {
      [`${kind} seen: p99 ms`]: atMost(median(sides.watched.map(({ seen }) => quantile(seen, 0.99))), GOALS.seenMs),
      [`${kind} never seen`]: atMost(unseen, 0),
    };
  }
}

interface Begun {
  readonly customer: Customer;
  readonly visit: ConfirmedVisit;
}

async function checkIn(whole: WholeApp, { id, worker, doorCode }: ConfirmedVisit): Promise<void> {
  const body = { at: null, doorCode, deviceTime: whole.clock.now().toISOString() };
  expectOk(await worker.post(`/worker/visits/${id}/check-in`, body));
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
