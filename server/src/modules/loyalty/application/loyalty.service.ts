import { Injectable } from '@nestjs/common';
import type { Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { LoyaltyFacade, type CoinGift } from '../contract/loyalty.facade.js';
import { coinsWorth } from '../domain/coins.js';
import { ExchangesSql } from '../infrastructure/exchanges.sql.js';
import { GiveCoins } from './give-coins.js';

/** What other modules may ask of loyalty. */
@Injectable()
export class LoyaltyService extends LoyaltyFacade {
  constructor(
    private readonly coins: GiveCoins,
    private readonly exchanges: ExchangesSql,
    private readonly clock: Clock,
  ) {
    super();
  }

  override giveCoins(tx: Tx, gift: CoinGift): Promise<Result<null>> {
    return this.coins.give(tx, gift);
  }

  override coinsWorth(coins: number): Result<number> {
    return coinsWorth(coins);
  }

  override havePriority(tx: Tx, accountIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.exchanges.havePriority(tx, accountIds, this.clock.now());
  }
}
