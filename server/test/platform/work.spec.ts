import { refuse } from '@daowei/shared/kernel/result';
import { row, rows, write } from '../../src/platform/database/sql.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { Outbox, type DomainEvent } from '../../src/platform/outbox/outbox.js';
import { DueWorkQueue } from '../../src/platform/work/due-work.js';
import { WorkHandlers } from '../../src/platform/work/work-handlers.js';
import { WorkRunner } from '../../src/platform/work/work-runner.js';
import { testModules, type TestParts } from '../support/test-app.js';

type Happened = DomainEvent<'test.happened', { n: number }>;

describe('due work and the outbox', () => {
  let parts: TestParts;
  let transactions: Transactions;
  let queue: DueWorkQueue;
  let handlers: WorkHandlers;
  let outbox: Outbox;
  let rounds = 0;

  beforeAll(async () => {
    parts = await testModules([]);
    transactions = parts.module.get(Transactions);
    queue = parts.module.get(DueWorkQueue);
    handlers = parts.module.get(WorkHandlers);
    outbox = parts.module.get(Outbox);
    await parts.db.dataSource.query('CREATE TABLE effect (name varchar(64) NOT NULL)');
    handlers.transactional('test.effect', async (tx, work) => {
      await write(tx, 'INSERT INTO effect (name) VALUES (?)', [work.ref]);
    });
    handlers.transactional('test.fails', async (tx, work) => {
      await write(tx, 'INSERT INTO effect (name) VALUES (?)', [work.ref]);
      throw new Error('this one always fails');
    });
    handlers.transactional('test.again', async (_tx, work) =>
      work.attempt === 1 && work.data?.once ? { againAt: new Date(parts.clock.now().getTime() + 60_000) } : undefined,
    );
    handlers.external('test.rounds', async () => {
      rounds += 1;
      return rounds < 5 ? { againAt: parts.clock.now() } : undefined;
    });
    outbox.on<Happened>('test.happened', 'test.note-when-happened', async (tx, event) => {
      await write(tx, 'INSERT INTO effect (name) VALUES (?)', [`happened-${event.data.n}`]);
    });
  });
  afterAll(() => parts.close());
  beforeEach(async () => {
    await parts.db.dataSource.query('DELETE FROM effect');
    await parts.db.dataSource.query('DELETE FROM due_work');
  });

  const effects = async (): Promise<string[]> =>
    (await rows<{ name: string }>(transactions.reader, 'SELECT name FROM effect ORDER BY name')).map(
      ({ name }) => name,
    );
  const schedule = (kind: string, ref: string, minutes: number, data: { once: boolean } | null = null): Promise<void> =>
    transactions.run((tx) =>
      queue.schedule(tx, kind, ref, new Date(parts.clock.now().getTime() + minutes * 60_000), data),
    );

  it('does what is due, once, and leaves what is not', async () => {
    await schedule('test.effect', 'now', 0);
    await schedule('test.effect', 'later', 5);
    await parts.drain();
    await parts.drain();
    expect(await effects()).toEqual(['now']);
    parts.clock.advance(5);
    await parts.drain();
    expect(await effects()).toEqual(['later', 'now']);
    expect(await row(transactions.reader, 'SELECT id FROM due_work')).toBeNull();
  });

  it('does each piece once although several runners look at the same time', async () => {
    for (let n = 0; n < 60; n += 1) await schedule('test.effect', `r${n}`, 0);
    const runner = (): WorkRunner =>
      new WorkRunner(transactions, parts.clock, handlers, {
        onRaise: () => undefined,
        raise: () => undefined,
      } as never);
    await Promise.all([runner().drain(), runner().drain(), runner().drain()]);
    expect(await effects()).toHaveLength(60);
  });

  it('schedules nothing when the transaction is refused', async () => {
    const answer = await transactions.run(async (tx) => {
      await queue.schedule(tx, 'test.effect', 'refused', parts.clock.now());
      await outbox.publish<Happened>(tx, { type: 'test.happened', data: { n: 1 } });
      return refuse('ORDER_STATE');
    });
    expect(answer).toMatchObject({ refused: 'ORDER_STATE' });
    await parts.drain();
    expect(await effects()).toEqual([]);
    expect(await row(transactions.reader, 'SELECT id FROM outbox_event')).toBeNull();
  });

  it('moves what is scheduled again, and forgets what is cancelled', async () => {
    await schedule('test.effect', 'moved', 0);
    await schedule('test.effect', 'moved', 10);
    await schedule('test.effect', 'cancelled', 0);
    await transactions.run((tx) => queue.cancel(tx, 'test.effect', 'cancelled'));
    await parts.drain();
    expect(await effects()).toEqual([]);
    parts.clock.advance(10);
    await parts.drain();
    expect(await effects()).toEqual(['moved']);
  });

  it('comes back when a handler asks for it', async () => {
    await schedule('test.again', 'a', 0, { once: true });
    await parts.drain();
    const waiting = await row<{ due_at: Date; attempts: number }>(
      transactions.reader,
      'SELECT due_at, attempts FROM due_work',
    );
    expect(waiting?.due_at.getTime()).toBe(parts.clock.now().getTime() + 60_000);
  });

  it('goes on at once with what comes back at once, and does not wait for the next tick', async () => {
    // no tick ever comes: only the work itself can wake the runner
    const ticks = jest.spyOn(globalThis, 'setInterval').mockReturnValueOnce({ unref: () => undefined } as never);
    let wake = (): void => undefined;
    const runner = new WorkRunner(transactions, parts.clock, handlers, {
      onRaise: (listener: () => void) => (wake = listener),
    } as never);
    try {
      runner.onApplicationBootstrap();
      await schedule('test.rounds', 'a', 0);
      wake();
      for (let wait = 0; wait < 100 && rounds < 5; wait += 1) await new Promise((resolve) => setTimeout(resolve, 50));
      await runner.beforeApplicationShutdown();
    } finally {
      ticks.mockRestore();
    }
    expect(rounds).toBe(5);
    expect(await row(transactions.reader, 'SELECT id FROM due_work')).toBeNull();
  });

  it('takes a crashed runner’s work over after its lease', async () => {
    await schedule('test.effect', 'crashed', 0);
    // what a runner leaves behind that took the work and died
    await write(transactions.reader, 'UPDATE due_work SET due_at = ?, attempts = 1', [
      new Date(parts.clock.now().getTime() + 30_000),
    ]);
    await parts.drain();
    expect(await effects()).toEqual([]);
    parts.clock.advance(1);
    await parts.drain();
    expect(await effects()).toEqual(['crashed']);
  });

  it('undoes a failed try, waits longer each time, and gives up visibly', async () => {
    await schedule('test.fails', 'bad', 0);
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      await parts.drain();
      const work = await row<{ due_at: Date }>(transactions.reader, 'SELECT due_at FROM due_work');
      waits.push(work!.due_at.getTime() - parts.clock.now().getTime());
      parts.clock.set(work!.due_at);
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(await effects()).toEqual([]);
    const dead = await queue.deadLetters(transactions.reader);
    expect(dead).toEqual([
      expect.objectContaining({ kind: 'test.fails', ref: 'bad', lastError: 'Error: this one always fails' }),
    ]);
    parts.clock.advance(60);
    await parts.drain();
    expect(await effects()).toEqual([]);
  });

  it('tells every event to its handlers', async () => {
    await transactions.run((tx) => outbox.publish<Happened>(tx, { type: 'test.happened', data: { n: 7 } }));
    await parts.drain();
    expect(await effects()).toEqual(['happened-7']);
  });
});
