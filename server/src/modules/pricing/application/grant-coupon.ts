import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AmountGift } from '../contract/pricing.facade.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import { termsOfGift } from '../domain/coupon-gift.js';
import { CouponsSql, type CouponKind } from '../infrastructure/coupons.sql.js';

/** Gives an account a coupon: of a kind whose days are not over, or worth an amount. */
@Injectable()
export class GrantCoupon {
  constructor(
    private readonly coupons: CouponsSql,
    private readonly privacy: PrivacyFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND or COUPON_EXPIRED. */
  async grant(
    tx: Tx,
    accountId: string,
    kindId: string,
    actor: AuditActor,
    because: string,
  ): Promise<Result<{ couponId: string; name: string }>> {
    const now = this.clock.now();
    const kind = await this.coupons.kind(tx, kindId);
    if (!kind) return refuse('NOT_FOUND', '没有找到这种优惠券');
    if (kind.terms.valid.to <= now) return refuse('COUPON_EXPIRED', '这种优惠券已经过了有效期，请换一种');
    const { name } = kind.terms;
    return { couponId: await this.hand(tx, accountId, kind, actor, because), name };
  }

  /** A month's gifts of one name and amount are one kind, so that the office's list stays short. */
  async giveAmount(tx: Tx, accountId: string, gift: AmountGift, actor: AuditActor): Promise<string> {
    const now = this.clock.now();
    const terms = termsOfGift(gift, now);
    const known = await this.coupons.likeKind(tx, terms);
    const id = known ?? this.ids.next();
    if (known === null) await this.coupons.addKind(tx, id, terms, now);
    return this.hand(tx, accountId, { id, terms }, actor, gift.because);
  }

  private async hand(
    tx: Tx,
    accountId: string,
    { id: kindId, terms: { name } }: CouponKind,
    actor: AuditActor,
    because: string,
  ): Promise<string> {
    const couponId = this.ids.next();
    await this.coupons.add(tx, { id: couponId, kindId, accountId }, this.clock.now());
    await this.privacy.record(tx, {
      actor,
      action: 'coupon.granted',
      subject: `account:${accountId}`,
      data: { couponId, kindId, name, because },
    });
    return couponId;
  }
}
