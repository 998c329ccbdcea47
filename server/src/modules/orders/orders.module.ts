import { Global, Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { PastBookings } from '../pricing/contract/past-bookings.js';
import { PricingModule } from '../pricing/pricing.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { SchedulingModule } from '../scheduling/scheduling.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { BookTogether } from './application/book-together.js';
import { BookVisit } from './application/book-visit.js';
import { CancelOwnOrder } from './application/cancel-own-order.js';
import { CancelPaidOrder } from './application/cancel-paid-order.js';
import { ChangePrepaid } from './application/change-prepaid.js';
import { CancelUnpaidOrder } from './application/cancel-unpaid-order.js';
import { ChangeOrder } from './application/change-order.js';
import { CheckOrderLife } from './application/check-order-life.js';
import { ClaimCrew } from './application/claim-crew.js';
import { AnswerExtra } from './application/collecting/answer-extra.js';
import { AskOvertime } from './application/collecting/ask-overtime.js';
import { CollectForVisit } from './application/collecting/collect-for-visit.js';
import { CountInstalment } from './application/collecting/count-instalment.js';
import { LapseOvertime } from './application/collecting/lapse-overtime.js';
import { OpenBalance } from './application/collecting/open-balance.js';
import { PayBalance } from './application/collecting/pay-balance.js';
import { ProlongVisit } from './application/collecting/prolong-visit.js';
import { RemindBalance } from './application/collecting/remind-balance.js';
import { WhenBalanceCaptured } from './application/collecting/when-balance-captured.js';
import { ConfirmOrder } from './application/confirm-order.js';
import { PayAtDesk } from './application/receipts/pay-at-desk.js';
import { EndHold } from './application/end-hold.js';
import { ConvertRemote } from './application/convert-remote.js';
import { ExpireHold } from './application/expire-hold.js';
import { HoldVisit } from './application/hold-visit.js';
import { ReadLinkedOrders } from './application/linked-orders.js';
import { ListOwnOrders } from './application/list-own-orders.js';
import { OfferConversion } from './application/offer-conversion.js';
import { OfferSlots } from './application/offer-slots.js';
import { OpenOrder } from './application/open-order.js';
import { OpenPrepaidOrder } from './application/open-prepaid-order.js';
import { OrdersService } from './application/orders.service.js';
import { OfferMoves } from './application/offer-moves.js';
import { PausePrepaid } from './application/pause-prepaid.js';
import { PayOrder } from './application/pay-order.js';
import { PublishCancellationRule } from './application/publish-cancellation-rule.js';
import { QuoteVisit } from './application/quote-visit.js';
import { ReadAgreement } from './application/read-agreement.js';
import { ReadEvidence } from './application/read-evidence.js';
import { ReassignOrder } from './application/reassign-order.js';
import { OrderRefunds } from './contract/order-refunds.js';
import { RefundOrder } from './application/refund-order.js';
import { TakeReceipt } from './application/receipts/take-receipt.js';
import { UndoReceipt } from './application/receipts/undo-receipt.js';
import { RefreshPayment } from './application/refresh-payment.js';
import { RescheduleOrder } from './application/reschedule-order.js';
import { ServeOrder } from './application/serve-order.js';
import { TellHome } from './application/tell-home.js';
import { SignAgreement } from './application/sign-agreement.js';
import { SoldVisits } from './application/sold-visits.js';
import { ThankWithCoupon } from './application/thank-with-coupon.js';
import { Timeline } from './application/timeline.js';
import { VisitRequests } from './application/visit-requests.js';
import { WhenPaymentCaptured } from './application/when-payment-captured.js';
import { WhenPaymentHeld } from './application/when-payment-held.js';
import { WhenRefundSettled } from './application/when-refund-settled.js';
import { WishedPrice } from './application/wished-price.js';
import { CancellationRules } from './contract/cancellation-rules.js';
import { Collecting } from './contract/collecting.js';
import { CustomerHistory } from './contract/customer-history.js';
import { CustomerHistorySql } from './infrastructure/customer-history.sql.js';
import { OrdersFacade } from './contract/orders.facade.js';
import { PrepaidOwners } from './contract/prepaid-owners.js';
import { PrepaidVisits } from './contract/prepaid.js';
import { VisitHolds } from './contract/visit-holds.js';
import { AgreementsController } from './http/customer/agreements.controller.js';
import { BookingOptionsController } from './http/customer/booking-options.controller.js';
import { CancellationController } from './http/customer/cancellation.controller.js';
import { CollectingController } from './http/customer/collecting.controller.js';
import { ConversionController } from './http/customer/conversion.controller.js';
import { OrderPaymentsController } from './http/customer/order-payments.controller.js';
import { OrdersController } from './http/customer/orders.controller.js';
import { RescheduleController } from './http/customer/reschedule.controller.js';
import { CancellationAdminController } from './http/office/cancellation.admin.controller.js';
import { ReceiptsController } from './http/office/receipts.controller.js';
import { EvidenceController } from './http/office/evidence.admin.controller.js';
import { OrderRefundsController } from './http/office/order-refunds.controller.js';
import { ConversionAdminController } from './http/office/conversion.admin.controller.js';
import { RescheduleAdminController } from './http/office/reschedule.admin.controller.js';
import { CancellationsSql } from './infrastructure/cancellations.sql.js';
import { ChangeReasonsSql } from './infrastructure/change-reasons.sql.js';
import { OrderAgreementsSql } from './infrastructure/order-agreements.sql.js';
import { OrderCouponsController } from './http/office/order-coupons.controller.js';
import { OrderBalancesSql } from './infrastructure/order-balances.sql.js';
import { OrderConversionsSql } from './infrastructure/order-conversions.sql.js';
import { OrderEventsSql } from './infrastructure/order-events.sql.js';
import { OrderExceptionsSql } from './infrastructure/order-exceptions.sql.js';
import { OrderExtrasSql } from './infrastructure/order-extras.sql.js';
import { OrderSearchSql } from './infrastructure/order-search.sql.js';
import { OrderRevisionsSql } from './infrastructure/order-revisions.sql.js';
import { OrdersSql } from './infrastructure/orders.sql.js';
import { PastOrdersSql } from './infrastructure/past-orders.sql.js';
import { MakeAmends } from './application/remedies/make-amends.js';
import { OpenRedo } from './application/remedies/open-redo.js';
import { Remedies } from './contract/remedies.js';
import { OrderRedosSql } from './infrastructure/order-redos.sql.js';
import { AGREEMENT_POLICY } from './domain/agreement-policy.js';
import { COLLECTING_POLICY } from './domain/collecting-policy.js';
import { OVERTIME_POLICY } from './domain/overtime-policy.js';
import { REMOTE_POLICY } from './domain/remote-policy.js';
import { ORDERS_POLICY } from './domain/orders-policy.js';

const TABLES = [
  OrdersSql,
  OrderSearchSql,
  OrderEventsSql,
  OrderExceptionsSql,
  OrderRevisionsSql,
  ChangeReasonsSql,
  OrderAgreementsSql,
  CancellationsSql,
  OrderExtrasSql,
  OrderBalancesSql,
  OrderConversionsSql,
  OrderRedosSql,
];
const USE_CASES = [
  OfferSlots,
  QuoteVisit,
  BookTogether,
  BookVisit,
  OpenPrepaidOrder,
  ClaimCrew,
  CancelUnpaidOrder,
  CancelPaidOrder,
  CancelOwnOrder,
  PublishCancellationRule,
  WhenRefundSettled,
  ExpireHold,
  PayOrder,
  RefreshPayment,
  AnswerExtra,
  AskOvertime,
  LapseOvertime,
  ProlongVisit,
  CountInstalment,
  TakeReceipt,
  UndoReceipt,
  OpenBalance,
  PayBalance,
  RemindBalance,
  WhenBalanceCaptured,
  RefundOrder,
  WhenPaymentCaptured,
  WhenPaymentHeld,
  ConfirmOrder,
  ReassignOrder,
  ReadEvidence,
  ServeOrder,
  TellHome,
  OfferMoves,
  RescheduleOrder,
  PausePrepaid,
  OpenRedo,
  OfferConversion,
  ConvertRemote,
  ListOwnOrders,
  ReadAgreement,
  SignAgreement,
  ThankWithCoupon,
];

/** Global because pricing, which lies below and knows nothing of orders, asks for them through its own port. */
@Global()
@Module({
  providers: [{ provide: PastBookings, useClass: PastOrdersSql }],
  exports: [PastBookings],
})
class PastBookingsModule {}

@Module({
  imports: [
    PrivacyModule,
    PastBookingsModule,
    IdentityModule,
    CatalogModule,
    WorkforceModule,
    PricingModule,
    PaymentsModule,
    SchedulingModule,
  ],
  controllers: [
    BookingOptionsController,
    OrdersController,
    OrderPaymentsController,
    CollectingController,
    AgreementsController,
    RescheduleController,
    ConversionController,
    RescheduleAdminController,
    ConversionAdminController,
    OrderCouponsController,
    CancellationController,
    CancellationAdminController,
    OrderRefundsController,
    ReceiptsController,
    EvidenceController,
  ],
  providers: [
    ...TABLES,
    ...USE_CASES,
    CheckOrderLife,
    VisitRequests,
    WishedPrice,
    SoldVisits,
    ReadLinkedOrders,
    Timeline,
    ChangeOrder,
    EndHold,
    PayAtDesk,
    OpenOrder,
    PrepaidOwners,
    { provide: OrdersFacade, useClass: OrdersService },
    { provide: CancellationRules, useExisting: CancellationsSql },
    { provide: CustomerHistory, useClass: CustomerHistorySql },
    { provide: Collecting, useClass: CollectForVisit },
    { provide: VisitHolds, useClass: HoldVisit },
    { provide: PrepaidVisits, useClass: ChangePrepaid },
    { provide: OrderRefunds, useExisting: RefundOrder },
    { provide: Remedies, useClass: MakeAmends },
  ],
  exports: [
    OrdersFacade,
    CustomerHistory,
    CancellationRules,
    Collecting,
    VisitHolds,
    PrepaidVisits,
    PrepaidOwners,
    OrderRefunds,
    Remedies,
  ],
})
export class OrdersModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('预约与订单', ORDERS_POLICY));
    policies.add(sheetOf('尾款与现场增加项目', COLLECTING_POLICY));
    policies.add(sheetOf('现场延时', OVERTIME_POLICY));
    policies.add(sheetOf('服务协议签署', AGREEMENT_POLICY));
    policies.add(sheetOf('远程服务', REMOTE_POLICY));
  }
}
