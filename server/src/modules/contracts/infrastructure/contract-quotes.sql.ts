import { Injectable } from '@nestjs/common';
import { fen, type Fen } from '@daowei/shared/kernel/fen';
import { insert, json, row } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AddOnChoice } from '../../catalog/contract/catalog.facade.js';
import type { QuoteLine } from '../../pricing/contract/pricing.facade.js';

/** A package as it was offered: every start with its price, frozen for the account until it expires. */
export interface ContractQuote {
  readonly id: string;
  readonly accountId: string;
  readonly serviceId: string;
  readonly serviceVersion: number;
  readonly packageId: string;
  readonly addressId: string;
  readonly hours: number | null;
  readonly addOns: readonly AddOnChoice[];
  readonly visits: readonly { readonly startAt: Date; readonly shareFen: Fen; readonly lines: readonly QuoteLine[] }[];
  readonly grossFen: Fen;
  readonly totalFen: Fen;
  readonly ruleVersion: number;
  /** the contract that goes on with it */
  readonly renewsId: string | null;
  /** the coupon whose part is among the lines of each visit, or null; booking takes it */
  readonly couponId: string | null;
  /** over all of the above */
  readonly hash: string;
  readonly expiresAt: Date;
}

interface QuoteRow {
  id: string;
  account_id: string;
  service_id: string;
  service_version: number;
  package_id: string;
  address_id: string;
  hours: number | null;
  add_ons: unknown;
  visits: unknown;
  gross_fen: number;
  total_fen: number;
  rule_version: number;
  renews_id: string | null;
  coupon_id: string | null;
  hash: string;
  expires_at: Date;
}

/** Frozen quotes of packages. They are never changed. */
@Injectable()
export class ContractQuotesSql {
  async add(tx: Tx, quote: ContractQuote, now: Date): Promise<void> {
    await insert(tx, 'contract_quote', {
      id: quote.id,
      account_id: quote.accountId,
      service_id: quote.serviceId,
      service_version: quote.serviceVersion,
      package_id: quote.packageId,
      address_id: quote.addressId,
      hours: quote.hours,
      add_ons: JSON.stringify(quote.addOns),
      visits: JSON.stringify(quote.visits),
      gross_fen: quote.grossFen,
      total_fen: quote.totalFen,
      rule_version: quote.ruleVersion,
      renews_id: quote.renewsId,
      coupon_id: quote.couponId,
      hash: quote.hash,
      expires_at: quote.expiresAt,
      created_at: now,
    });
  }

  /** The account's own quote or null: somebody else's is not found. */
  async own(tx: Tx, accountId: string, id: string): Promise<ContractQuote | null> {
    const found = await row<QuoteRow>(
      tx,
      `SELECT id, account_id, service_id, service_version, package_id, address_id, hours, add_ons, visits, gross_fen,
         total_fen, rule_version, renews_id, coupon_id, hash, expires_at FROM contract_quote WHERE id = ? AND account_id = ?`,
      [id, accountId],
    );
    if (!found) return null;
    const visits = json<{ startAt: string; shareFen: number; lines: QuoteLine[] }[]>(found.visits);
    return {
      id: found.id,
      accountId: found.account_id,
      serviceId: found.service_id,
      serviceVersion: found.service_version,
      packageId: found.package_id,
      addressId: found.address_id,
      hours: found.hours,
      addOns: json<AddOnChoice[]>(found.add_ons),
      visits: visits.map(({ startAt, shareFen, lines }) => ({
        startAt: new Date(startAt),
        shareFen: fen(shareFen),
        lines,
      })),
      grossFen: fen(found.gross_fen),
      totalFen: fen(found.total_fen),
      ruleVersion: found.rule_version,
      renewsId: found.renews_id,
      couponId: found.coupon_id,
      hash: found.hash,
      expiresAt: found.expires_at,
    };
  }
}
