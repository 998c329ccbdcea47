import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isOffered, type ExchangeOffer } from '@daowei/shared/rules/exchange-offers';
import type { Tier } from '@daowei/shared/rules/tiers';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { CURRENCIES, type Currency } from '../domain/currency.js';
import { monthOf } from '../domain/lot-days.js';
import { REWARD_POLICY } from '../domain/reward-policy.js';
import { CatalogueSql } from '../infrastructure/catalogue.sql.js';
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

/** What can be exchanged today. */
export interface OfferToday {
  readonly offer: ExchangeOffer;
  /** of this month; null: without end */
  readonly left: number | null;
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
    private readonly catalogue: CatalogueSql,
    private readonly clock: Clock,
  ) {}

  /** In the order of the catalogue; one whose month is over stays, so that nobody looks for it. */
  async offers(): Promise<OfferToday[]> {
    const db = this.transactions.reader;
    const now = this.clock.now();
    const today = dayOf(now);
    const { items } = await this.catalogue.inForce(db, now);
    const taken = await this.catalogue.taken(db, monthOf(today));
    return items
      .filter((offer) => isOffered(offer, today))
      .map((offer) => ({ offer, left: leftOf(offer, taken.get(offer.id) ?? 0) }));
  }

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

function leftOf({ stockPerMonth }: ExchangeOffer, taken: number): number | null {
  return stockPerMonth === null ? null : Math.max(0, stockPerMonth - taken);
}
