import type { Tx } from '../../../platform/database/transactions.js';
import type { RewardFact } from '../domain/journal-kinds.js';

/** What customers hold to exchange later, each an account of its own in the books. */
export type RewardCurrency = 'points' | 'coins';

/** Points or coins that moved, by what they are worth. */
export interface RewardMove {
  readonly currency: RewardCurrency;
  readonly fact: RewardFact;
  /** the cause: it is booked once per fact */
  readonly key: string;
  /** whose they are, e.g. `account:01J…` */
  readonly reference: string;
  /** above zero: we owe more; below zero: less; never 0 */
  readonly amountFen: number;
  readonly at: Date;
}

/** The books of points and coins: owed from the day they may be spent until they are exchanged, run out or taken back. */
export abstract class RewardBooks {
  /** In the caller's transaction. */
  abstract post(tx: Tx, move: RewardMove): Promise<void>;
}
