import { Kept } from './kept.js';
import type { Tx } from './transactions.js';

const nobody: Tx = { query: () => Promise.reject(new Error('not asked here')) };
let now = 0;

beforeEach(() => {
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

describe('what is kept', () => {
  it('is read once a second, and at once when it was changed here', async () => {
    let stands = 'old';
    const kept = new Kept(() => Promise.resolve(stands));
    expect(await kept.get(nobody)).toBe('old');
    stands = 'new';
    now += 999;
    expect(await kept.get(nobody)).toBe('old');
    now += 1;
    expect(await kept.get(nobody)).toBe('new');
    stands = 'newest';
    kept.forget();
    expect(await kept.get(nobody)).toBe('newest');
  });

  it('is read once for all who ask at the same time', async () => {
    let reads = 0;
    const kept = new Kept(() => Promise.resolve((reads += 1)));
    expect(await Promise.all([kept.get(nobody), kept.get(nobody), kept.get(nobody)])).toEqual([1, 1, 1]);
  });

  it('is never a failure: the next one asks again', async () => {
    let fails = true;
    const kept = new Kept(() => (fails ? Promise.reject(new Error('gone')) : Promise.resolve('there')));
    await expect(kept.get(nobody)).rejects.toThrow('gone');
    fails = false;
    expect(await kept.get(nobody)).toBe('there');
  });
});
