import { runReplay } from '../../bench/proofs/replay.js';

const DAY_MS = 86_400_000;

/**
 * `npm run prove -- replay` in small: a quarter of the routes, another one each day. A route that demands an
 * Idempotency-Key and has no request there fails here always.
 */
it('what moves money or capacity takes effect once per key, however often it is sent', async () => {
  const today = Math.floor(Date.now() / DAY_MS);
  const found = await runReplay({ inSeries: 2, inParallel: 6, times: 1, oneIn: 4 }, today, () => undefined);
  expect(found.broken).toEqual([]);
  expect(found.tried).toBeGreaterThan(150);
}, 480_000);
