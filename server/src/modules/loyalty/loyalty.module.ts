import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { PricingModule } from '../pricing/pricing.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { ChangePurse } from './application/change-purse.js';
import { CorrectPurse } from './application/correct-purse.js';
import { EarnPoints } from './application/earn-points.js';
import { ExchangeReward } from './application/exchange-reward.js';
import { GiveCoins } from './application/give-coins.js';
import { GiveRedPacket } from './application/give-red-packet.js';
import { LoyaltyService } from './application/loyalty.service.js';
import { MoveTier } from './application/move-tier.js';
import { PassOfTime } from './application/pass-of-time.js';
import { ProposeIssueRate } from './application/propose-issue-rate.js';
import { PublishCatalogue } from './application/publish-catalogue.js';
import { ReadCorrections } from './application/read-corrections.js';
import { ReadGifts } from './application/read-gifts.js';
import { ReadPurses } from './application/read-purses.js';
import { ReadTotals } from './application/read-totals.js';
import { ThankForRating } from './application/thank-for-rating.js';
import { LoyaltyFacade } from './contract/loyalty.facade.js';
import { CATALOGUE_POLICY } from './domain/catalogue-policy.js';
import { CORRECTION_POLICY } from './domain/correction-policy.js';
import { GIFT_POLICY } from './domain/gift-policy.js';
import { ISSUE_POLICY } from './domain/issue-policy.js';
import { RATING_PACKET_POLICY } from './domain/rating-packet-policy.js';
import { REWARD_POLICY } from './domain/reward-policy.js';
import { TIER_POLICY } from './domain/tier-rule.js';
import { CatalogueController } from './http/catalogue.admin.controller.js';
import { CorrectionsController } from './http/corrections.admin.controller.js';
import { RedPacketsController } from './http/red-packets.admin.controller.js';
import { RewardsDeskController } from './http/rewards.admin.controller.js';
import { RewardsController } from './http/rewards.customer.controller.js';
import { CatalogueSql } from './infrastructure/catalogue.sql.js';
import { CorrectionsSql } from './infrastructure/corrections.sql.js';
import { ExchangesSql } from './infrastructure/exchanges.sql.js';
import { GiftsSql } from './infrastructure/gifts.sql.js';
import { GoodVisitsSql } from './infrastructure/good-visits.sql.js';
import { PursesSql } from './infrastructure/purses.sql.js';
import { RatingBudgetSql } from './infrastructure/rating-budget.sql.js';
import { RewardTotalsSql } from './infrastructure/reward-totals.sql.js';

const TABLES = [
  GiftsSql,
  RatingBudgetSql,
  PursesSql,
  ExchangesSql,
  GoodVisitsSql,
  RewardTotalsSql,
  CorrectionsSql,
  CatalogueSql,
];
const RED_PACKETS = [ThankForRating, GiveRedPacket, ReadGifts];
const REWARDS = [ChangePurse, EarnPoints, GiveCoins, ExchangeReward, PassOfTime, MoveTier, ReadPurses];
const CORRECTIONS = [CorrectPurse, ReadCorrections];
const REWARDS_IN_ALL = [ReadTotals, ProposeIssueRate, PublishCatalogue];

@Module({
  imports: [PrivacyModule, IdentityModule, OrdersModule, PaymentsModule, PricingModule],
  controllers: [
    RedPacketsController,
    RewardsController,
    RewardsDeskController,
    CorrectionsController,
    CatalogueController,
  ],
  providers: [
    ...TABLES,
    ...RED_PACKETS,
    ...REWARDS,
    ...CORRECTIONS,
    ...REWARDS_IN_ALL,
    { provide: LoyaltyFacade, useClass: LoyaltyService },
  ],
  exports: [LoyaltyFacade],
})
export class LoyaltyModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('红包', GIFT_POLICY));
    policies.add(sheetOf('评价红包', RATING_PACKET_POLICY));
    policies.add(sheetOf('积分与委屈币', REWARD_POLICY));
    policies.add(sheetOf('兑换目录', CATALOGUE_POLICY));
    policies.add(sheetOf('积分更正', CORRECTION_POLICY));
    policies.add(sheetOf('积分测算', ISSUE_POLICY));
    policies.add(sheetOf('会员等级', TIER_POLICY));
  }
}
