import { Injectable } from '@nestjs/common';
import { rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Currency } from '../domain/currency.js';
import type { PastVisit } from '../domain/issue-rate.js';
import type { EntryKind } from '../domain/purse.js';

/** What moved of a currency in a Shanghai month by one kind of entry. */
export interface MonthTotal {
  /** `2026-03` */
  readonly month: string;
  readonly currency: Currency;
  readonly kind: EntryKind;
  readonly amount: number;
  readonly worthFen: number;
}

/** What customers hold of a currency together. */
export interface HeldTotal {
  readonly currency: Currency;
  readonly held: number;
  readonly owedByCustomers: number;
  readonly holders: number;
}

/** Points and coins of everybody together, for the office. */
@Injectable()
export class RewardTotalsSql {
  async held(tx: Tx): Promise<HeldTotal[]> {
    const found = await rows<{ currency: Currency; held: string; owed: string; holders: string }>(
      tx,
      `SELECT currency, SUM(GREATEST(balance, 0)) AS held, SUM(GREATEST(-balance, 0)) AS owed, SUM(balance > 0) AS holders
       FROM reward_purse GROUP BY currency`,
    );
    return found.map(({ currency, held, owed, holders }) => ({
      currency,
      held: Number(held),
      owedByCustomers: Number(owed),
      holders: Number(holders),
    }));
  }

  /** What moved since, by months; the oldest first. */
  async months(tx: Tx, since: Date): Promise<MonthTotal[]> {
    const found = await rows<{ month: string; currency: Currency; kind: EntryKind; amount: string; worth: string }>(
      tx,
      `SELECT DATE_FORMAT(happened_at + INTERVAL 8 HOUR, '%Y-%m') AS month, currency, kind, SUM(amount) AS amount,
         SUM(amount * unit_fen) AS worth
       FROM reward_entry WHERE happened_at >= ? GROUP BY month, currency, kind ORDER BY month, currency, kind`,
      [since],
    );
    return found.map(({ worth, amount, ...one }) => ({ ...one, amount: Number(amount), worthFen: Number(worth) }));
  }

  /** Visits that earned points in [from, to), and whether the same customer had another one soon after. */
  async pastVisits(tx: Tx, from: Date, to: Date, backWithinDays: number, most: number): Promise<PastVisit[]> {
    const found = await rows<{ price_fen: string | number; reward_fen: string | number; came_back: string | number }>(
      tx,
      `SELECT l.base_fen AS price_fen, l.amount * l.unit_fen AS reward_fen, EXISTS (
           SELECT 1 FROM reward_lot n WHERE n.account_id = l.account_id AND n.currency = 'points' AND n.source = 'visit'
             AND n.state <> 'reversed' AND n.given_at > l.given_at AND n.given_at <= l.given_at + INTERVAL ? DAY
         ) AS came_back
       FROM reward_lot l
       WHERE l.source = 'visit' AND l.state <> 'reversed' AND l.base_fen > 0 AND l.given_at >= ? AND l.given_at < ?
       ORDER BY l.given_at DESC LIMIT ?`,
      [backWithinDays, from, to, most],
    );
    return found.map(({ price_fen, reward_fen, came_back }) => ({
      priceFen: Number(price_fen),
      rewardFen: Number(reward_fen),
      cameBack: Number(came_back) === 1,
    }));
  }
}
