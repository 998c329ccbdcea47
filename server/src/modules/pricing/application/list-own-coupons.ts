import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { conditionsOf, worthOf } from '../domain/coupon.js';
import { CouponsSql, type OwnCoupon } from '../infrastructure/coupons.sql.js';

export interface ReadableCoupon extends OwnCoupon {
  readonly worth: string;
  readonly conditions: readonly string[];
  readonly standing: 'available' | 'used' | 'expired';
}

/** The coupons of one account, newest first. */
@Injectable()
export class ListOwnCoupons {
  constructor(
    private readonly transactions: Transactions,
    private readonly coupons: CouponsSql,
    private readonly catalog: CatalogFacade,
    private readonly clock: Clock,
  ) {}

  async list(accountId: string): Promise<ReadableCoupon[]> {
    const db = this.transactions.reader;
    const names = new Map((await this.catalog.all(db)).map(({ id, name }) => [id, name]));
    const now = this.clock.now();
    return (await this.coupons.ofAccount(db, accountId)).map((coupon) => ({
      ...coupon,
      worth: worthOf(coupon.terms),
      conditions: conditionsOf(coupon.terms, names),
      standing: coupon.state === 'taken' ? 'used' : coupon.terms.valid.to <= now ? 'expired' : 'available',
    }));
  }
}
