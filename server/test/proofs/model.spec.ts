import { runInMemory, runOnDatabase } from '../../bench/proofs/model.js';

/** `npm run prove -- model` in small; a failure prints the shortest sequence that still fails. */
describe('whatever people do, in whatever order, leaves no illegal state', () => {
  it('by the rules of the domain', async () => {
    const found = await runInMemory({ runs: 60, steps: 40 }, Date.now() % 1_000_000);
    expect(found.broken).toEqual([]);
    expect(found.tried).toBeGreaterThan(1_000);
  }, 60_000);

  it('and on the real database, through the API', async () => {
    const found = await runOnDatabase({ runs: 3, steps: 20 }, Date.now() % 1_000_000);
    expect(found.broken).toEqual([]);
    expect(found.tried).toBeGreaterThan(0);
  }, 120_000);
});
