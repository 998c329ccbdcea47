import { runMoneyInMemory, runMoneyOnDatabase } from '../../bench/proofs/money-model.js';

/** `npm run prove -- money-model` in small; a failure prints the shortest sequence that still fails. */
describe('attempts, notifications, refunds and transfers in any order make and lose no money, and nobody is paid twice', () => {
  it('by the rules of the domain', async () => {
    const found = await runMoneyInMemory({ runs: 200, steps: 40 }, Date.now() % 1_000_000);
    expect(found.broken).toEqual([]);
    expect(found.tried).toBeGreaterThan(2_000);
  }, 60_000);

  it('and on the real database, with WeChat on the other side', async () => {
    const found = await runMoneyOnDatabase({ runs: 2, steps: 12 }, Date.now() % 1_000_000);
    expect(found.broken).toEqual([]);
  }, 240_000);
});
