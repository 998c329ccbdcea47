import { addMinutes } from '@daowei/shared/kernel/interval';
import { LOOK_AHEAD, WATCH_NO_SHOW } from '../../src/modules/compensation/application/work-kinds.js';
import { DueWorkQueue } from '../../src/platform/work/due-work.js';
import { WorkHandlers } from '../../src/platform/work/work-handlers.js';
import { SmallTown } from '../../test/support/small-town.js';
import { wholeApp, type WholeApp } from '../../test/support/whole-app.js';
import { atMost, median, table, type Bench, type Goal } from '../measure.js';

export const timers: Bench = {
  name: 'timers',
  what: '一次轮询的代价：1万与100万个等着的定时器；盯迟到的一次：1千、1万、10万个未完成的上门',
  run: async ({ quick, say }) => {
    const whole = await wholeApp();
    try {
      return await new Timers(whole, say).measure(quick);
    } finally {
      await whole.close();
    }
  },
};

/** What a tick is given to do; the rest waits. */
const DUE = 50;
const ROUNDS = 20;
const CHUNK = 5_000;
const NOTHING = 'bench.nothing';
/** Nothing that waits falls due while it is measured. */
const LATER_MINUTES = 60;
const GOALS = { rows: 1, time: 1.3 };

interface Tick {
  readonly waiting: number;
  /** read by the database for one tick, by its handler counters */
  readonly rows: number;
  readonly milliseconds: number;
}

/** A tick must cost what is due, not what exists. */
class Timers {
  private written = 0;

  constructor(
    private readonly whole: WholeApp,
    private readonly say: (line: string) => void,
  ) {}

  async measure(quick: boolean): Promise<Record<string, Goal>> {
    this.whole.app.get(WorkHandlers, { strict: false }).transactional(NOTHING, async () => undefined);
    const sizes = quick ? [10_000, 100_000] : [10_000, 1_000_000];
    const plain: Tick[] = [];
    for (const size of sizes) {
      await this.fill(size, ['bench.waiting']);
      plain.push(await this.ticks(size, (round) => this.nothings(round)));
    }
    const watched = await this.watch(quick ? [1_000, 10_000] : [1_000, 10_000, 100_000]);
    const lines = [
      ...plain.map((tick) => ['定时器', tick] as const),
      ...watched.map((tick) => ['未完成的上门', tick] as const),
    ];
    this.say(
      table(
        ['等着的', '个数', '一次读的行', '一次毫秒'],
        lines.map(([name, { waiting, rows, milliseconds }]) => [name, waiting, rows, milliseconds]),
      ),
    );
    return { ...compared('timers', plain), ...compared('delay-watcher', watched) };
  }

  /** Each open visit waits with two rows of its own: will it be late, and does anybody come at all? */
  private async watch(sizes: readonly number[]): Promise<Tick[]> {
    await this.whole.rows(`DELETE FROM due_work WHERE kind = 'bench.waiting'`);
    this.written = 0;
    const town = await SmallTown.found(this.whole);
    const customer = await town.customer();
    await town.newTrade();
    const { id } = await town.confirmed(customer, town.at('16:00'), [await town.worker()]);
    const ticks: Tick[] = [];
    for (const size of sizes) {
      await this.fill(size, [LOOK_AHEAD, WATCH_NO_SHOW]);
      ticks.push(await this.ticks(size, () => this.schedule([[LOOK_AHEAD, id]])));
    }
    return ticks;
  }

  /** So many rows of each kind wait in the end. */
  private async fill(size: number, kinds: readonly string[]): Promise<void> {
    const later = addMinutes(this.whole.clock.now(), LATER_MINUTES);
    for (; this.written < size; this.written += CHUNK) {
      const count = Math.min(CHUNK, size - this.written);
      const values = Array.from({ length: count }, (_, place) => this.written + place).flatMap((number) =>
        kinds.map((kind, which) => {
          const id = `B${which}${String(number).padStart(24, '0')}`;
          return [id, kind, id, addMinutes(later, number % 10_000), 0, 'null', later];
        }),
      );
      await this.whole.rows('INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at) VALUES ?', [
        values,
      ]);
    }
    this.written = size;
    await this.whole.rows('ANALYZE TABLE due_work');
  }

  private async ticks(waiting: number, makeDue: (round: number) => Promise<void>): Promise<Tick> {
    const reads: number[] = [];
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await makeDue(round);
      const idle = await this.read();
      const before = await this.read();
      const began = performance.now();
      await this.whole.drain();
      times.push(performance.now() - began);
      // asking for the counters is counted as well
      reads.push((await this.read()) - before - (before - idle));
    }
    return { waiting, rows: median(reads), milliseconds: median(times) };
  }

  private nothings(round: number): Promise<void> {
    return this.schedule(Array.from({ length: DUE }, (_, place) => [NOTHING, `${round}-${place}`] as const));
  }

  private schedule(works: readonly (readonly [kind: string, ref: string])[]): Promise<void> {
    const queue = this.whole.app.get(DueWorkQueue, { strict: false });
    const now = this.whole.clock.now();
    return this.whole.transactions.run(async (tx) => {
      for (const [kind, ref] of works) await queue.schedule(tx, kind, ref, now);
    });
  }

  /** Rows that the database has read for everybody since it began. */
  private async read(): Promise<number> {
    const counters = await this.whole.rows<{ Value: string }>(`SHOW GLOBAL STATUS LIKE 'Handler_read%'`);
    return counters.reduce((sum, { Value }) => sum + Number(Value), 0);
  }
}

/** The largest against the smallest. */
function compared(name: string, ticks: readonly Tick[]): Record<string, Goal> {
  const [least, most] = [ticks[0]!, ticks.at(-1)!];
  return {
    [`${name}: rows`]: atMost(most.rows / least.rows, GOALS.rows),
    [`${name}: time`]: atMost(most.milliseconds / least.milliseconds, GOALS.time),
  };
}
