import { runRace } from '../../bench/proofs/race.js';

/** `npm run prove -- race` in small. */
it('of many who want one slot exactly one gets it, and the others three more to choose from', async () => {
  const found = await runRace({ clients: 12, rounds: 4 }, 0, () => undefined);
  expect(found.broken).toEqual([]);
  expect(found.tried).toBe(4);
}, 60_000);
