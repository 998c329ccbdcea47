import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ChosenCoupon, CouponChoice, CouponTerms } from '../contract/pricing.facade.js';
import { isValid, type CouponVerdict } from '../domain/coupon.js';
import { CouponsSql, type OwnCoupon } from '../infrastructure/coupons.sql.js';

type Judge = (terms: CouponTerms) => CouponVerdict;

interface Tried {
  readonly coupon: OwnCoupon;
  readonly verdict: CouponVerdict;
  readonly saves: number;
}

/** Tries an account's coupons on a price, and says which one is used and what the others would do. */
@Injectable()
export class ChooseCoupon {
  constructor(
    private readonly coupons: CouponsSql,
    private readonly clock: Clock,
  ) {}

  /** Refuses, where one is named, NOT_FOUND for another account's, COUPON_USED, COUPON_EXPIRED, COUPON_UNMET. */
  async choose(tx: Tx, accountId: string, choice: CouponChoice, judge: Judge): Promise<Result<ChosenCoupon>> {
    const available = (await this.coupons.available(tx, accountId, this.clock.now())).map((one) => tried(one, judge));
    const coupons = available.sort((a, b) => b.saves - a.saves || (a.coupon.id < b.coupon.id ? -1 : 1));
    const chosen = typeof choice === 'object' ? await this.named(tx, accountId, choice.couponId, judge) : coupons[0];
    if (chosen && isRefused(chosen)) return chosen;
    const used = choice !== 'none' && chosen && 'line' in chosen.verdict ? chosen : null;
    return {
      used: used && 'line' in used.verdict ? { couponId: used.coupon.id, line: used.verdict.line } : null,
      coupons: coupons.map(({ coupon, verdict, saves }) => ({
        id: coupon.id,
        name: coupon.terms.name,
        savesFen: fen(saves),
        unmet: 'unmet' in verdict ? verdict.unmet : null,
      })),
    };
  }

  private async named(tx: Tx, accountId: string, couponId: string, judge: Judge): Promise<Result<Tried>> {
    const coupon = await this.coupons.own(tx, accountId, couponId);
    if (!coupon) return refuse('NOT_FOUND', '没有找到这张优惠券');
    if (coupon.state !== 'available') return refuse('COUPON_USED');
    if (!isValid(coupon.terms, this.clock.now())) return refuse('COUPON_EXPIRED');
    const found = tried(coupon, judge);
    return 'unmet' in found.verdict ? refuse('COUPON_UNMET', `这张优惠券${found.verdict.unmet}`) : found;
  }
}

function tried(coupon: OwnCoupon, judge: Judge): Tried {
  const verdict = judge(coupon.terms);
  return { coupon, verdict, saves: 'line' in verdict ? -verdict.line.amountFen : 0 };
}
