import { runProxy } from '../../bench/proofs/proxy.js';

/** `npm run prove -- proxy` in small: with one storm, and little patience. */
it('a network that breaks in all its ways loses no money, and nobody waits for ever', async () => {
  const size = { storms: 1, paymentsEach: 12, patienceSeconds: 1 };
  const found = await runProxy(size, Date.now() % 1_000_000, () => undefined);
  expect(found.broken).toEqual([]);
  expect(found.tried).toBeGreaterThan(12);
}, 240_000);
