import fc from 'fast-check';
import { paymentsApp } from '../../test/support/payments-app.js';
import { hush } from '../model/money/hush.js';
import { moneySequences } from '../model/money/money-commands.js';
import type { MoneyHouse } from '../model/money/money-house.js';
import { MoneyInMemory } from '../model/money/money-in-memory.js';
import { MoneyOnDatabase } from '../model/money/money-on-database.js';
import type { Findings, Proof } from '../proof.js';
import type { ModelSize } from './model.js';

export const moneyModel: Proof = {
  name: 'money-model',
  what: '支付、通知、退款、商家转账任意次序与重复：钱不多不少，同一事由绝不付两次，账与微信始终一致',
  run: async ({ quick, seed, say }) => {
    const inMemory = await runMoneyInMemory(quick ? { runs: 300, steps: 40 } : { runs: 3_000, steps: 60 }, seed);
    say(`  domain rules: ${inMemory.tried} steps`);
    const onDatabase = await runMoneyOnDatabase(quick ? { runs: 3, steps: 25 } : { runs: 20, steps: 30 }, seed);
    say(`  real database: ${onDatabase.tried} steps`);
    return { tried: inMemory.tried + onDatabase.tried, broken: [...inMemory.broken, ...onDatabase.broken] };
  },
};

/** On the domain's own rules. A failure is shrunk to the shortest sequence that still fails. */
export function runMoneyInMemory(size: ModelSize, seed: number): Promise<Findings> {
  return play(size, seed, () => new MoneyInMemory());
}

/** The same sequences on the real database, with the desk WeChat on the other side. */
export async function runMoneyOnDatabase(size: ModelSize, seed: number): Promise<Findings> {
  const t = await paymentsApp();
  try {
    // the daily work of an empty house, which no step waits for
    await t.drain();
    await hush(t);
    return await play(size, seed, () => new MoneyOnDatabase(t));
  } finally {
    await t.close();
  }
}

async function play({ runs, steps }: ModelSize, seed: number, open: () => MoneyHouse): Promise<Findings> {
  let tried = 0;
  const result = await fc.check(
    fc.asyncProperty(moneySequences(steps), async (commands) => {
      const model = { count: 0 };
      await fc.asyncModelRun(() => ({ model, real: open() }), commands);
      tried += model.count;
    }),
    { seed, numRuns: runs },
  );
  return { tried, broken: result.failed ? [fc.defaultReportMessage(result) ?? 'failed'] : [] };
}
