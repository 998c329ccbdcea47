import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Currency } from '../domain/currency.js';
import type { Exchange } from '../domain/exchange.js';

interface ExchangeRow {
  id: string;
  account_id: string;
  offer_id: string;
  offer_version: number;
  name: string;
  currency: Currency;
  price: number;
  gift: Exchange['gift'];
  coupon_id: string | null;
  until: Date | null;
  state: Exchange['state'];
  made_at: Date;
}

const DAY_MS = 86_400_000;

const SELECT = `SELECT id, account_id, offer_id, offer_version, name, currency, price, gift, coupon_id, until, state,
  made_at FROM reward_exchange`;

/** Exchanges, and the rights they gave. */
@Injectable()
export class ExchangesSql {
  async add(tx: Tx, exchange: Exchange): Promise<void> {
    await insert(tx, 'reward_exchange', {
      id: exchange.id,
      account_id: exchange.accountId,
      offer_id: exchange.offerId,
      offer_version: exchange.offerVersion,
      name: exchange.name,
      currency: exchange.currency,
      price: exchange.price,
      gift: exchange.gift,
      coupon_id: exchange.couponId,
      until: exchange.until,
      state: exchange.state,
      made_at: exchange.madeAt,
    });
  }

  async lock(tx: Tx, id: string): Promise<Exchange | null> {
    const found = await row<ExchangeRow>(tx, `${SELECT} WHERE id = ? FOR UPDATE`, [id]);
    return found && exchangeOf(found);
  }

  /** The exchange must be locked. */
  async giveBack(tx: Tx, id: string, at: Date): Promise<void> {
    await write(tx, `UPDATE reward_exchange SET state = 'returned', returned_at = ? WHERE id = ?`, [at, id]);
  }

  /** Until when an account is asked and answered first, or null. */
  async priorityUntil(tx: Tx, accountId: string): Promise<Date | null> {
    const found = await row<{ until: Date }>(
      tx,
      `SELECT until FROM reward_right WHERE account_id = ? AND kind = 'priority'`,
      [accountId],
    );
    return found?.until ?? null;
  }

  /** Those of the accounts that come first now. */
  async havePriority(tx: Tx, accountIds: readonly string[], now: Date): Promise<Set<string>> {
    if (accountIds.length === 0) return new Set();
    const found = await rows<{ account_id: string }>(
      tx,
      `SELECT account_id FROM reward_right WHERE kind = 'priority' AND until > ? AND account_id IN (?)`,
      [now, accountIds],
    );
    return new Set(found.map(({ account_id }) => account_id));
  }

  /** So many days more, from now or from the end of what there is; two at once both count. @returns its end */
  async givePriority(tx: Tx, accountId: string, days: number, now: Date): Promise<Date> {
    const more = `INTERVAL ${Math.trunc(days)} DAY`;
    const until = new Date(now.getTime() + days * DAY_MS);
    await insert(
      tx,
      'reward_right',
      { account_id: accountId, kind: 'priority', until },
      `until = GREATEST(until, VALUES(until) - ${more}) + ${more}`,
    );
    return (await this.priorityUntil(tx, accountId)) ?? until;
  }
}

function exchangeOf(found: ExchangeRow): Exchange {
  return {
    id: found.id,
    accountId: found.account_id,
    offerId: found.offer_id,
    offerVersion: found.offer_version,
    name: found.name,
    currency: found.currency,
    price: found.price,
    gift: found.gift,
    couponId: found.coupon_id,
    until: found.until,
    state: found.state,
    madeAt: found.made_at,
  };
}
