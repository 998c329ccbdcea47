import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { insert, json, row } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { QuoteLine } from '../../pricing/contract/pricing.facade.js';
import type { QuotedDays } from '../domain/quote-hash.js';

/** The price of a stay, frozen for the account until it expires. */
export interface StayQuote extends QuotedDays {
  readonly id: string;
  /** over all of the above */
  readonly hash: string;
  readonly expiresAt: Date;
}

interface QuoteRow {
  id: string;
  account_id: string;
  service_id: string;
  service_version: number;
  address_id: string;
  first_day: string;
  last_day: string;
  price_lines: unknown;
  total_fen: number;
  cancellation_version: number;
  hash: string;
  expires_at: Date;
}

/** Frozen quotes of stays. They are never changed. */
@Injectable()
export class StayQuotesSql {
  async add(tx: Tx, quote: StayQuote, now: Date): Promise<void> {
    await insert(tx, 'stay_quote', {
      id: quote.id,
      account_id: quote.accountId,
      service_id: quote.serviceId,
      service_version: quote.serviceVersion,
      address_id: quote.addressId,
      first_day: quote.first,
      last_day: quote.last,
      price_lines: JSON.stringify(quote.lines),
      total_fen: quote.totalFen,
      cancellation_version: quote.cancellationVersion,
      hash: quote.hash,
      expires_at: quote.expiresAt,
      created_at: now,
    });
  }

  /** The account's own quote or null: somebody else's is not found. */
  async own(tx: Tx, accountId: string, id: string): Promise<StayQuote | null> {
    const found = await row<QuoteRow>(
      tx,
      `SELECT id, account_id, service_id, service_version, address_id, CAST(first_day AS CHAR) AS first_day,
         CAST(last_day AS CHAR) AS last_day, price_lines, total_fen, cancellation_version, hash, expires_at
       FROM stay_quote WHERE id = ? AND account_id = ?`,
      [id, accountId],
    );
    return (
      found && {
        id: found.id,
        accountId: found.account_id,
        serviceId: found.service_id,
        serviceVersion: found.service_version,
        addressId: found.address_id,
        first: found.first_day as LocalDate,
        last: found.last_day as LocalDate,
        lines: json<QuoteLine[]>(found.price_lines),
        totalFen: fen(found.total_fen),
        cancellationVersion: found.cancellation_version,
        hash: found.hash,
        expiresAt: found.expires_at,
      }
    );
  }
}
