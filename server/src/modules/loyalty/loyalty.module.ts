import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { GiveRedPacket } from './application/give-red-packet.js';
import { ReadGifts } from './application/read-gifts.js';
import { RATING_PACKET_POLICY } from './domain/rating-packet-policy.js';
import { RatingBudgetSql } from './infrastructure/rating-budget.sql.js';
import { ThankForRating } from './application/thank-for-rating.js';
import { GIFT_POLICY } from './domain/gift-policy.js';
import { RedPacketsController } from './http/red-packets.admin.controller.js';
import { GiftsSql } from './infrastructure/gifts.sql.js';

@Module({
  imports: [PrivacyModule, IdentityModule, OrdersModule, PaymentsModule],
  controllers: [RedPacketsController],
  providers: [GiftsSql, RatingBudgetSql, ThankForRating, GiveRedPacket, ReadGifts],
})
export class LoyaltyModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('红包', GIFT_POLICY));
    policies.add(sheetOf('评价红包', RATING_PACKET_POLICY));
  }
}
