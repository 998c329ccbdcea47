import { Injectable } from '@nestjs/common';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { CoinGift } from '../contract/loyalty.facade.js';
import { coinsWorth } from '../domain/coins.js';
import { lifeOf } from '../domain/lot-days.js';
import { PursesSql } from '../infrastructure/purses.sql.js';
import { ChangePurse } from './change-purse.js';

/** Grievance coins for somebody who was hurt, by the outcome of the case: stars play no part in it. */
@Injectable()
export class GiveCoins {
  constructor(
    private readonly purses: PursesSql,
    private readonly changing: ChangePurse,
    private readonly clock: Clock,
  ) {}

  /** The same reference gives once. Refuses REWARD_AMOUNT. */
  async give(tx: Tx, { accountId, coins, reference, text }: CoinGift): Promise<Result<null>> {
    const worth = coinsWorth(coins);
    if (isRefused(worth)) return worth;
    if (await this.purses.given(tx, 'coins', 'complaint', reference)) return null;
    const lot = { source: 'complaint', amount: coins, unitFen: worth / coins } as const;
    const life = lifeOf('complaint', this.clock.now());
    await this.changing.give(
      tx,
      { accountId, currency: 'coins' },
      { ...lot, ...life },
      { reference, text, baseFen: null },
    );
    return null;
  }
}
