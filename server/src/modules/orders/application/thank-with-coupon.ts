import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { PricingFacade } from '../../pricing/contract/pricing.facade.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { Timeline } from './timeline.js';

/** The office gives the customer of an order a coupon; the order's timeline tells them. */
@Injectable()
export class ThankWithCoupon {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly pricing: PricingFacade,
    private readonly timeline: Timeline,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND for an unknown order or kind, COUPON_EXPIRED when the kind's days are over. */
  give({ accountId, label }: Actor, orderId: string, kindId: string, because: string): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const order = await this.orders.lock(tx, orderId);
      if (!order) return refuse('NOT_FOUND');
      const actor = { accountId, label };
      const given = await this.pricing.grantCoupon(tx, order.accountId, kindId, actor, because);
      if (isRefused(given)) return given;
      const text = `送您一张优惠券“${given.name}”，可在“我的－优惠券”查看，下次预约可用`;
      const happenedAt = this.clock.now();
      await this.timeline.record(tx, orderId, { kind: 'order.coupon-given', text, happenedAt }, actor, {
        couponId: given.couponId,
        because,
      });
      return null;
    });
  }
}
