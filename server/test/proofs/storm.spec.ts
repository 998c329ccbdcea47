import { runStorm } from '../../bench/proofs/storm.js';

/** `npm run prove -- storm` in small. */
it('whatever is told of payments, refunds and transfers, how often and in which order, both sides agree on every number', async () => {
  const found = await runStorm(
    { payments: 24, transfers: 16, copies: 3, forged: 0.3 },
    Date.now() % 1_000_000,
    () => undefined,
  );
  expect(found.broken).toEqual([]);
  expect(found.tried).toBeGreaterThan(60);
}, 240_000);
