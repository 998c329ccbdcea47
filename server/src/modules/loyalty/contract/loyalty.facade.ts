import type { Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { DomainEvent } from '../../../platform/outbox/outbox.js';

/** What the office gives somebody who was hurt. */
export interface CoinGift {
  readonly accountId: string;
  readonly coins: number;
  /** what it is given for: gives once, e.g. `remedy:01J…` */
  readonly reference: string;
  /** the customer reads it in the history */
  readonly text: string;
}

/** What was not spent will be gone on a day. */
export type RewardExpiring = DomainEvent<
  'loyalty.reward-expiring',
  { accountId: string; currency: 'points' | 'coins'; amount: number; endsAt: string }
>;

/** What customers hold beyond the service, for the modules that give it or go by it. */
export abstract class LoyaltyFacade {
  /**
   * Grievance coins, to be spent at once, in the caller's transaction; the same reference gives once.
   * Refuses REWARD_AMOUNT outside what is given at all.
   */
  abstract giveCoins(tx: Tx, gift: CoinGift): Promise<Result<null>>;
  /** What so many coins are worth, in fen. Refuses REWARD_AMOUNT outside what is given at all. */
  abstract coinsWorth(coins: number): Result<number>;
  /** Those of the accounts that are asked and answered first now. */
  abstract havePriority(tx: Tx, accountIds: readonly string[]): Promise<ReadonlySet<string>>;
}
