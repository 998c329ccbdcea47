import { runReplay } from '../../bench/proofs/replay.js';

/** `npm run prove -- replay` in small. A route that demands an Idempotency-Key and is not replayed there fails here. */
it('what moves money or capacity takes effect once per key, however often it is sent', async () => {
  const found = await runReplay({ inSeries: 2, inParallel: 6, times: 1 }, () => undefined);
  expect(found.broken).toEqual([]);
  expect(found.tried).toBeGreaterThan(150);
}, 480_000);
