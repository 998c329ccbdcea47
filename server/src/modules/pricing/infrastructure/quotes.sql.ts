import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import type { Tier } from '@daowei/shared/rules/tiers';
import { JoinedReads } from '../../../platform/database/joined-reads.js';
import { insert, json, rows } from '../../../platform/database/sql.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { FrozenQuote, QuoteLine } from '../contract/pricing.facade.js';

interface QuoteRow {
  id: string;
  account_id: string;
  service_id: string;
  service_version: number;
  subject: string;
  quote_lines: unknown;
  total_fen: number;
  rule_version: number;
  coupon_id: string | null;
  tier: Tier;
  hash: string;
  expires_at: Date;
}

export interface StoredQuote {
  readonly quote: FrozenQuote;
  /** the subject it was made for, as `subjectText` writes it */
  readonly subject: string;
  /** of the buyer when it was made */
  readonly tier: Tier;
}

const QUOTES = `SELECT id, account_id, service_id, service_version, subject, quote_lines, total_fen, rule_version,
  coupon_id, tier, hash, expires_at FROM quote`;

/** Frozen quotes. They are never changed. */
@Injectable()
export class QuotesSql {
  private readonly reads: JoinedReads<StoredQuote>;

  constructor(transactions: Transactions) {
    this.reads = new JoinedReads(transactions, (tx, ids) => this.byIds(tx, ids));
  }

  async add(tx: Tx, { quote, subject, tier }: StoredQuote, now: Date): Promise<void> {
    await insert(tx, 'quote', {
      id: quote.id,
      account_id: quote.accountId,
      service_id: quote.serviceId,
      service_version: quote.serviceVersion,
      subject,
      quote_lines: JSON.stringify(quote.lines),
      total_fen: quote.totalFen,
      rule_version: quote.ruleVersion,
      coupon_id: quote.couponId,
      tier,
      hash: quote.hash,
      expires_at: quote.expiresAt,
      created_at: now,
    });
  }

  /** The account's own quote or null: somebody else's is not found. */
  async own(tx: Tx, accountId: string, quoteId: string): Promise<StoredQuote | null> {
    const stored = await this.reads.get(tx, quoteId);
    return stored?.quote.accountId === accountId ? stored : null;
  }

  /** By their ids; those that are unknown are left out. */
  async byIds(tx: Tx, ids: readonly string[]): Promise<Map<string, StoredQuote>> {
    if (ids.length === 0) return new Map();
    const found = await rows<QuoteRow>(tx, `${QUOTES} WHERE id IN (?)`, [ids]);
    return new Map(found.map((one) => [one.id, storedOf(one)]));
  }
}

function storedOf(found: QuoteRow): StoredQuote {
  return {
    subject: found.subject,
    tier: found.tier,
    quote: {
      id: found.id,
      accountId: found.account_id,
      serviceId: found.service_id,
      serviceVersion: found.service_version,
      lines: json<QuoteLine[]>(found.quote_lines),
      totalFen: fen(found.total_fen),
      ruleVersion: found.rule_version,
      couponId: found.coupon_id,
      hash: found.hash,
      expiresAt: found.expires_at,
    },
  };
}
