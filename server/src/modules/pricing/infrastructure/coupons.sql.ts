import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { insert, json, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { CouponTerms } from '../contract/pricing.facade.js';
import { PRICING_POLICY } from '../domain/pricing-policy.js';

export interface CouponKind {
  readonly id: string;
  readonly terms: CouponTerms;
}

export interface CountedKind extends CouponKind {
  readonly granted: number;
  readonly used: number;
}

export interface OwnCoupon {
  readonly id: string;
  /** 'taken' by the order its reference names */
  readonly state: 'available' | 'taken';
  readonly takenAt: Date | null;
  readonly terms: CouponTerms;
}

interface TermsRow {
  name: string;
  because: string;
  amount_fen: number | null;
  basis_points: number | null;
  cap_fen: number | null;
  least_spend_fen: number;
  services: unknown;
  districts: unknown;
  weekdays: unknown;
  from_minute: number | null;
  to_minute: number | null;
  valid_from: Date;
  valid_to: Date;
}

interface OwnRow extends TermsRow {
  id: string;
  state: 'available' | 'taken';
  taken_at: Date | null;
}

const TERMS = `k.name, k.because, k.amount_fen, k.basis_points, k.cap_fen, k.least_spend_fen, k.services, k.districts,
  k.weekdays, k.from_minute, k.to_minute, k.valid_from, k.valid_to`;
const OWN = `SELECT c.id, c.state, c.taken_at, ${TERMS} FROM coupon c JOIN coupon_kind k ON k.id = c.kind_id`;

/** Kinds of coupons and the coupons of accounts. A coupon changes hands by compare-and-set only. */
@Injectable()
export class CouponsSql {
  async addKind(tx: Tx, id: string, terms: CouponTerms, now: Date): Promise<void> {
    const { discount, visit } = terms;
    await insert(tx, 'coupon_kind', {
      id,
      name: terms.name,
      because: terms.because,
      amount_fen: discount.kind === 'amount' ? discount.amountFen : null,
      basis_points: discount.kind === 'percent' ? discount.basisPoints : null,
      cap_fen: discount.kind === 'percent' ? discount.capFen : null,
      least_spend_fen: terms.leastSpendFen,
      services: terms.services && JSON.stringify(terms.services),
      districts: visit.districts && JSON.stringify(visit.districts),
      weekdays: visit.weekdays && JSON.stringify(visit.weekdays),
      from_minute: visit.hours?.fromMinute ?? null,
      to_minute: visit.hours?.toMinute ?? null,
      valid_from: terms.valid.from,
      valid_to: terms.valid.to,
      created_at: now,
    });
  }

  async kind(tx: Tx, id: string): Promise<CouponKind | null> {
    const found = await row<TermsRow>(tx, `SELECT ${TERMS} FROM coupon_kind k WHERE k.id = ?`, [id]);
    return found && { id, terms: termsOf(found) };
  }

  /** The kind of a gift with the same name, amount and days, or null. */
  async likeKind(tx: Tx, { name, discount, valid }: CouponTerms): Promise<string | null> {
    if (discount.kind !== 'amount') return null;
    const found = await row<{ id: string }>(
      tx,
      `SELECT id FROM coupon_kind WHERE created_at >= ? AND name = ? AND amount_fen = ? AND valid_to = ?
       ORDER BY created_at LIMIT 1`,
      [valid.from, name, discount.amountFen, valid.to],
    );
    return found?.id ?? null;
  }

  /** Newest first. */
  async kinds(tx: Tx): Promise<CountedKind[]> {
    const found = await rows<TermsRow & { id: string; granted: number; used: number }>(
      tx,
      `SELECT k.id, ${TERMS}, COALESCE(n.granted, 0) AS granted, COALESCE(n.used, 0) AS used
       FROM coupon_kind k
       LEFT JOIN (SELECT kind_id, COUNT(*) AS granted, COUNT(CASE WHEN state = 'taken' THEN 1 END) AS used
                  FROM coupon GROUP BY kind_id) n ON n.kind_id = k.id
       ORDER BY k.created_at DESC, k.id DESC LIMIT ?`,
      [PRICING_POLICY.couponsShown.value],
    );
    return found.map((kind) => ({
      id: kind.id,
      terms: termsOf(kind),
      granted: Number(kind.granted),
      used: Number(kind.used),
    }));
  }

  async add(tx: Tx, coupon: { id: string; kindId: string; accountId: string }, now: Date): Promise<void> {
    await insert(tx, 'coupon', {
      id: coupon.id,
      kind_id: coupon.kindId,
      account_id: coupon.accountId,
      state: 'available',
      granted_at: now,
    });
  }

  /** The account's own coupon or null: somebody else's is not found. */
  async own(tx: Tx, accountId: string, couponId: string): Promise<OwnCoupon | null> {
    const found = await row<OwnRow>(tx, `${OWN} WHERE c.id = ? AND c.account_id = ?`, [couponId, accountId]);
    return found && ownOf(found);
  }

  /** What the coupons give, by their ids. */
  async termsByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, CouponTerms>> {
    if (ids.length === 0) return new Map();
    const found = await rows<OwnRow>(tx, `${OWN} WHERE c.id IN (?)`, [ids]);
    return new Map(found.map((one) => [one.id, termsOf(one)]));
  }

  /** Those that may be chosen now; the first to end come first. */
  async available(tx: Tx, accountId: string, now: Date): Promise<OwnCoupon[]> {
    const found = await rows<OwnRow>(
      tx,
      `${OWN} WHERE c.account_id = ? AND c.state = 'available' AND k.valid_from <= ? AND k.valid_to > ?
       ORDER BY k.valid_to, c.id LIMIT ?`,
      [accountId, now, now, PRICING_POLICY.couponsShown.value],
    );
    return found.map(ownOf);
  }

  async ofAccount(tx: Tx, accountId: string): Promise<OwnCoupon[]> {
    const found = await rows<OwnRow>(
      tx,
      `${OWN} WHERE c.account_id = ? ORDER BY c.granted_at DESC, c.id DESC LIMIT ?`,
      [accountId, PRICING_POLICY.couponsShown.value],
    );
    return found.map(ownOf);
  }

  /** True when it was available and is the reference's now. */
  async take(tx: Tx, couponId: string, reference: string, now: Date): Promise<boolean> {
    const taken = await write(
      tx,
      `UPDATE coupon SET state = 'taken', reference = ?, taken_at = ? WHERE id = ? AND state = 'available'`,
      [reference, now, couponId],
    );
    return taken === 1;
  }

  /** True when the reference had it last and nobody took it since. */
  async retake(tx: Tx, reference: string, now: Date): Promise<boolean> {
    const taken = await write(
      tx,
      `UPDATE coupon SET state = 'taken', taken_at = ? WHERE reference = ? AND state = 'available'`,
      [now, reference],
    );
    return taken === 1;
  }

  /** The reference stays, so that whoever gave it back may take it again. */
  async giveBack(tx: Tx, reference: string): Promise<void> {
    await write(tx, `UPDATE coupon SET state = 'available', taken_at = NULL WHERE reference = ? AND state = 'taken'`, [
      reference,
    ]);
  }
}

function ownOf(found: OwnRow): OwnCoupon {
  return { id: found.id, state: found.state, takenAt: found.taken_at, terms: termsOf(found) };
}

function termsOf(found: TermsRow): CouponTerms {
  const { name, because, amount_fen, basis_points, cap_fen, from_minute, to_minute } = found;
  return {
    name,
    because,
    discount:
      amount_fen === null
        ? { kind: 'percent', basisPoints: basis_points ?? 0, capFen: cap_fen === null ? null : fen(cap_fen) }
        : { kind: 'amount', amountFen: fen(amount_fen) },
    leastSpendFen: fen(found.least_spend_fen),
    services: json<string[] | null>(found.services),
    visit: {
      districts: json<string[] | null>(found.districts),
      weekdays: json<number[] | null>(found.weekdays),
      hours: from_minute === null || to_minute === null ? null : { fromMinute: from_minute, toMinute: to_minute },
    },
    valid: { from: found.valid_from, to: found.valid_to },
  };
}
