import { Together } from './together.js';
import type { Transactions, Tx } from './transactions.js';

/** Rows by their key; what is not there is not in the map. */
type ReadAll<Found> = (tx: Tx, keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>;

/**
 * Reads by key for all who ask at the same time with one statement: what many requests read each for themselves costs
 * the database, and the socket to it, once. The statement is sent after the question, so it sees whatever was committed
 * before. In a transaction everybody reads for themselves, for it may see what nobody else does.
 */
export class JoinedReads<Found> {
  private readonly together: Together<string, Found | undefined>;

  constructor(
    private readonly transactions: Transactions,
    private readonly readAll: ReadAll<Found>,
  ) {
    this.together = new Together(async (keys) => {
      const found = await readAll(transactions.reader, [...new Set(keys)]);
      return keys.map((key) => found.get(key));
    });
  }

  /** Undefined when it is not there. What is found may be in many hands: nobody changes it. */
  async get(tx: Tx, key: string): Promise<Found | undefined> {
    if (tx === this.transactions.reader) return this.together.do(key);
    return (await this.readAll(tx, [key])).get(key);
  }
}
