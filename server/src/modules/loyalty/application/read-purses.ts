import { Injectable } from '@nestjs/common';
import type { Tier } from '@daowei/shared/rules/tiers';
import { Transactions } from '../../../platform/database/transactions.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { CURRENCIES, type Currency } from '../domain/currency.js';
import { REWARD_POLICY } from '../domain/reward-policy.js';
import { ExchangesSql } from '../infrastructure/exchanges.sql.js';
import { PursesSql, type ToldLot, type ToldMove } from '../infrastructure/purses.sql.js';
import { MoveTier } from './move-tier.js';

/** A purse as people read it. */
export interface ReadPurse {
  readonly currency: Currency;
  readonly balance: number;
  /** the first to end first; those that begin later included */
  readonly lots: readonly ToldLot[];
  /** newest first */
  readonly moves: readonly ToldMove[];
}

/** All that a customer holds. */
export interface Holdings {
  readonly purses: readonly ReadPurse[];
  readonly tier: Tier;
  /** good visits that count for the tier */
  readonly visits: number;
  readonly priorityUntil: Date | null;
}

/** What a customer holds, and how it came about. */
@Injectable()
export class ReadPurses {
  constructor(
    private readonly transactions: Transactions,
    private readonly purses: PursesSql,
    private readonly exchanges: ExchangesSql,
    private readonly identity: IdentityFacade,
    private readonly tiers: MoveTier,
  ) {}

  async of(accountId: string): Promise<Holdings> {
    const db = this.transactions.reader;
    const balances = await this.purses.balances(db, accountId);
    const purses = await Promise.all(
      CURRENCIES.map(async (currency) => ({
        currency,
        balance: balances.get(currency) ?? 0,
        lots: await this.purses.openLots(db, { accountId, currency }),
        moves: await this.purses.moves(db, { accountId, currency }, REWARD_POLICY.historyShown.value),
      })),
    );
    const person = await this.identity.person(db, accountId);
    const visits = await this.tiers.counted(db, accountId);
    const priorityUntil = await this.exchanges.priorityUntil(db, accountId);
    return { purses, tier: person?.tier ?? 'normal', visits, priorityUntil };
  }
}
