import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { AskWeChat } from './application/ask-wechat.js';
import { ClosePayment } from './application/close-payment.js';
import { PaymentGateway } from './domain/payment-gateway.js';
import { Payments } from './application/payments.js';
import { AskRefund } from './application/ask-refund.js';
import { Fulfilment } from './application/fulfilment/fulfilment.js';
import { OweReport } from './application/fulfilment/owe-report.js';
import { ReportFulfilment } from './application/fulfilment/report-fulfilment.js';
import { SweepReports } from './application/fulfilment/sweep-reports.js';
import { EarnRevenue } from './application/earn-revenue.js';
import { TotalLedger } from './application/total-ledger.js';
import { CloseShift } from './application/close-shift.js';
import { KeepDeskReceipts } from './application/keep-desk-receipts.js';
import { OweRefund } from './application/owe-refund.js';
import { RefundReceipt } from './application/refund-receipt.js';
import { KeepRewards } from './application/keep-rewards.js';
import { RefundAcross } from './application/refund-across.js';
import { RequestRefund } from './application/request-refund.js';
import { SettleRefund } from './application/settle-refund.js';
import { RefundRows } from './infrastructure/refund-rows.js';
import { RefundWaysSql } from './infrastructure/refund-ways.sql.js';
import { AskAnotherWay } from './application/refund-ways/ask-another-way.js';
import { CarryAnotherWay } from './application/refund-ways/carry-another-way.js';
import { HandOverRefund } from './application/refund-ways/hand-over-refund.js';
import { ReadTroubledRefunds } from './application/refund-ways/read-troubled-refunds.js';
import { ReceiveNotification } from './application/receive-notification.js';
import { SettlePayment } from './application/settle-payment.js';
import { StartPayment } from './application/start-payment.js';
import { DeskReceipts } from './contract/desk.js';
import { FulfilmentFacade } from './contract/fulfilment.js';
import { PaymentsFacade } from './contract/payments.facade.js';
import { RewardBooks } from './contract/rewards.js';
import { TransfersFacade } from './contract/transfers.facade.js';
import { AskTransfer } from './application/transfers/ask-transfer.js';
import { CancelTransfer } from './application/transfers/cancel-transfer.js';
import { ReceiveTransfer } from './application/transfers/receive-transfer.js';
import { RequestTransfer } from './application/transfers/request-transfer.js';
import { SettleTransfer } from './application/transfers/settle-transfer.js';
import { Transfers } from './application/transfers/transfers.js';
import { TransferGateway } from './domain/transfers/transfer-gateway.js';
import { TRANSFER_POLICY } from './domain/transfers/transfer-policy.js';
import { TransferRows } from './infrastructure/transfers/transfer-rows.js';
import { WeChatTransferGateway } from './infrastructure/wechat-pay/wechat-transfer.gateway.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { CashierController } from './http/cashier.controller.js';
import { TransfersController } from './http/transfers.controller.js';
import { TroubledRefundsController } from './http/office/troubled-refunds.admin.controller.js';
import { BillsController } from './http/office/bills.admin.controller.js';
import { LedgerController } from './http/office/ledger.admin.controller.js';
import { BooksFacade } from './contract/books.js';
import { Books } from './application/books.js';
import { ReadLedger } from './application/read-ledger.js';
import { LedgerFacts } from './infrastructure/ledger-facts.js';
import { WeChatPayController } from './http/wechat-pay.controller.js';
import { CashierSql } from './infrastructure/cashier.sql.js';
import { DeskReceiptsSql } from './infrastructure/desk-receipts.sql.js';
import { CloseDay } from './application/reconciliation/close-day.js';
import { FetchBills } from './application/reconciliation/fetch-bills.js';
import { FixCase } from './application/reconciliation/fix-case.js';
import { ReadBillDays } from './application/reconciliation/read-bill-days.js';
import { ReconcileDay } from './application/reconciliation/reconcile-day.js';
import { BillSource } from './domain/reconciliation/bill-source.js';
import { RECONCILE_POLICY } from './domain/reconciliation/reconcile-policy.js';
import { BillCases } from './infrastructure/bills/bill-cases.js';
import { BillDays } from './infrastructure/bills/bill-days.js';
import { OurMovements } from './infrastructure/bills/our-movements.js';
import { WeChatBills } from './infrastructure/wechat-pay/wechat-bills.js';
import { FulfilmentRows } from './infrastructure/fulfilment/fulfilment-rows.js';
import { Inbox } from './infrastructure/inbox.js';
import { Ledger } from './infrastructure/ledger.js';
import { LedgerDays } from './infrastructure/ledger-days.js';
import { PaymentRows } from './infrastructure/payment-rows.js';
import { WeChatPayGateway } from './infrastructure/wechat-pay/wechat-pay.gateway.js';
import { FULFILMENT_POLICY } from './domain/fulfilment/fulfilment-policy.js';
import { KEY_POLICY } from './domain/key-policy.js';
import { PAYMENT_POLICY } from './domain/payment-policy.js';
import { LEDGER_POLICY } from './domain/ledger-policy.js';
import { DESK_POLICY } from './domain/desk-policy.js';
import { REFUND_POLICY } from './domain/refund-policy.js';

@Module({
  imports: [PrivacyModule],
  controllers: [
    LedgerController,
    BillsController,
    TroubledRefundsController,
    CashierController,
    TransfersController,
    WeChatPayController,
  ],
  providers: [
    { provide: PaymentsFacade, useClass: Payments },
    { provide: PaymentGateway, useClass: WeChatPayGateway },
    StartPayment,
    AskWeChat,
    ClosePayment,
    SettlePayment,
    ReceiveNotification,
    RequestRefund,
    RefundReceipt,
    OweRefund,
    EarnRevenue,
    { provide: FulfilmentFacade, useClass: Fulfilment },
    OweReport,
    ReportFulfilment,
    SweepReports,
    FulfilmentRows,
    TotalLedger,
    RefundAcross,
    DeskReceiptsSql,
    CashierSql,
    CloseShift,
    { provide: DeskReceipts, useClass: KeepDeskReceipts },
    { provide: BooksFacade, useClass: Books },
    { provide: RewardBooks, useClass: KeepRewards },
    LedgerFacts,
    ReadLedger,
    { provide: BillSource, useClass: WeChatBills },
    FetchBills,
    ReconcileDay,
    ReadBillDays,
    CloseDay,
    FixCase,
    BillDays,
    BillCases,
    OurMovements,
    AskRefund,
    SettleRefund,
    AskAnotherWay,
    CarryAnotherWay,
    HandOverRefund,
    ReadTroubledRefunds,
    PaymentRows,
    RefundRows,
    RefundWaysSql,
    Ledger,
    LedgerDays,
    Inbox,
    { provide: TransfersFacade, useClass: Transfers },
    { provide: TransferGateway, useClass: WeChatTransferGateway },
    RequestTransfer,
    AskTransfer,
    SettleTransfer,
    CancelTransfer,
    ReceiveTransfer,
    TransferRows,
  ],
  exports: [BooksFacade, DeskReceipts, FulfilmentFacade, PaymentsFacade, RewardBooks, TransfersFacade],
})
export class PaymentsModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('支付', PAYMENT_POLICY));
    policies.add(sheetOf('退款', REFUND_POLICY));
    policies.add(sheetOf('发货申报', FULFILMENT_POLICY));
    policies.add(sheetOf('支付密钥', KEY_POLICY));
    policies.add(sheetOf('商家转账', TRANSFER_POLICY));
    policies.add(sheetOf('柜台收款', DESK_POLICY));
    policies.add(sheetOf('账目', LEDGER_POLICY));
    policies.add(sheetOf('对账', RECONCILE_POLICY));
  }
}
