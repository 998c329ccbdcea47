import fc from 'fast-check';
import { SmallTown } from '../../test/support/small-town.js';
import { wholeApp } from '../../test/support/whole-app.js';
import { DatabaseHouse } from '../model/database-house.js';
import type { House } from '../model/house.js';
import { MemoryHouse } from '../model/memory-house.js';
import { freshMemory, sequences } from '../model/commands.js';
import { type Findings, type Proof } from '../proof.js';

export interface ModelSize {
  readonly runs: number;
  /** steps of a run, on average */
  readonly steps: number;
}

const CUSTOMERS = 4;
const MOST_WORKERS = 4;
const NOW = new Date('2026-03-10T01:00:00.000Z');

export const model: Proof = {
  name: 'model',
  what: '随机的预约、付款、到期、取消、延时、接单、请假、生病序列，对照朴素账本逐步核对',
  run: async ({ quick, seed, say }) => {
    const inMemory = await runInMemory(quick ? { runs: 100, steps: 50 } : { runs: 1_000, steps: 50 }, seed);
    say(`  domain rules: ${inMemory.tried} steps`);
    const onDatabase = await runOnDatabase(quick ? { runs: 6, steps: 25 } : { runs: 20, steps: 25 }, seed);
    say(`  real database: ${onDatabase.tried} steps`);
    return { tried: inMemory.tried + onDatabase.tried, broken: [...inMemory.broken, ...onDatabase.broken] };
  },
};

/** Random sequences against the domain's own rules. A failure is shrunk to the shortest sequence that still fails. */
export async function runInMemory(size: ModelSize, seed: number): Promise<Findings> {
  return play(size, seed, async (workers) => new MemoryHouse(workers, CUSTOMERS, NOW));
}

/** The same sequences through the API, on the real database, with everything that follows by itself. */
export async function runOnDatabase(size: ModelSize, seed: number): Promise<Findings> {
  const whole = await wholeApp();
  try {
    const town = await SmallTown.found(whole);
    // the daily work of an empty house, which no step of the model waits for
    await whole.drain();
    return await play(
      size,
      seed,
      (workers) => DatabaseHouse.open(town, workers, CUSTOMERS),
      (house) => house.leave(),
    );
  } finally {
    await whole.close();
  }
}

async function play<H extends House>(
  { runs, steps }: ModelSize,
  seed: number,
  open: (workers: number) => Promise<H>,
  leave: (house: H) => Promise<void> = async () => undefined,
): Promise<Findings> {
  let tried = 0;
  const result = await fc.check(
    fc.asyncProperty(sequences(steps), fc.integer({ min: 1, max: MOST_WORKERS }), async (commands, workers) => {
      const memory = freshMemory();
      const house = await open(workers);
      try {
        await fc.asyncModelRun(() => ({ model: memory, real: house }), commands);
      } finally {
        await leave(house);
      }
      tried += memory.steps;
    }),
    { seed, numRuns: runs },
  );
  return { tried, broken: result.failed ? [fc.defaultReportMessage(result) ?? 'failed'] : [] };
}
