import { JoinedReads } from './joined-reads.js';
import type { Transactions, Tx } from './transactions.js';

const nobody: Tx = { query: () => Promise.reject(new Error('not asked here')) };
const reader: Tx = { ...nobody };
const later = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Rows that are there, and what was asked of them. */
function shelf(there: Map<string, string>) {
  const asked: { tx: Tx; keys: readonly string[] }[] = [];
  const reads = new JoinedReads({ reader } as Transactions, async (tx, keys) => {
    const seen = new Map(there);
    asked.push({ tx, keys });
    await later();
    return seen;
  });
  return { asked, reads };
}

describe('reads that are joined', () => {
  it('are one question for all who ask at the same time, each for a key once', async () => {
    const { asked, reads } = shelf(new Map([['a', 'A']]));
    const found = await Promise.all(['a', 'b', 'a'].map((key) => reads.get(reader, key)));
    expect(found).toEqual(['A', undefined, 'A']);
    expect(asked.map(({ keys }) => keys)).toEqual([['a', 'b']]);
  });

  it('see what was there before the question, however many ask already', async () => {
    const there = new Map<string, string>();
    const { reads } = shelf(there);
    const early = Array.from({ length: 200 }, () => reads.get(reader, 'a'));
    await later();
    there.set('a', 'A');
    expect(await reads.get(reader, 'a')).toBe('A');
    await Promise.all(early);
  });

  it('are not joined in a transaction: it may see what nobody else does', async () => {
    const { asked, reads } = shelf(new Map([['a', 'A']]));
    const tx: Tx = { ...nobody };
    await Promise.all([reads.get(tx, 'a'), reads.get(tx, 'a')]);
    expect(asked).toEqual([
      { tx, keys: ['a'] },
      { tx, keys: ['a'] },
    ]);
  });
});
