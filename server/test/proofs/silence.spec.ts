import { runSilence } from '../../bench/proofs/silence.js';

/** `npm run prove -- silence` in small. */
it('however little WeChat answers, every payment and refund comes to its end under its own number, within the quotas', async () => {
  const found = await runSilence({ payments: 12, darkSeconds: 30 }, Date.now() % 1_000_000, () => undefined);
  expect(found.broken).toEqual([]);
  expect(found.tried).toBeGreaterThan(36);
}, 240_000);
