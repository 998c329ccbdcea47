import { runReplay } from '../../bench/proofs/replay.js';

/**
 * `npm run prove -- replay` in small: half of the routes, another half in about every second run. A route that demands an
 * Idempotency-Key and has no request there fails here always.
 */
it('what moves money or capacity takes effect once per key, however often it is sent', async () => {
  const found = await runReplay({ inSeries: 2, inParallel: 6, times: 1, oneIn: 2 }, Date.now(), () => undefined);
  expect(found.broken).toEqual([]);
  expect(found.tried).toBeGreaterThan(150);
}, 480_000);
