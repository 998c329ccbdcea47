import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { FollowWish } from './application/follow-wish.js';
import { IssueInvoice } from './application/issue-invoice.js';
import { OpenPaper } from './application/open-paper.js';
import { ReadInvoices } from './application/read-invoices.js';
import { ReadPaid } from './application/read-paid.js';
import { RequestInvoice } from './application/request-invoice.js';
import { RetryInvoice } from './application/retry-invoice.js';
import { WhenMoneyMoves } from './application/when-money-moves.js';
import { InvoicesFacade } from './contract/invoices.facade.js';
import { InvoiceIssuer } from './domain/invoice-issuer.js';
import { INVOICE_POLICY } from './domain/invoice-policy.js';
import { InvoicesAdminController } from './http/invoices.admin.controller.js';
import { OrderInvoicesController } from './http/order-invoices.controller.js';
import { OwnInvoicesController } from './http/own-invoices.controller.js';
import { InvoicesSql } from './infrastructure/invoices.sql.js';
import { LocalIssuer } from './infrastructure/local-issuer.js';
import { WishesSql } from './infrastructure/wishes.sql.js';

@Module({
  imports: [PrivacyModule, OrdersModule, PaymentsModule],
  controllers: [OrderInvoicesController, OwnInvoicesController, InvoicesAdminController],
  providers: [
    { provide: InvoiceIssuer, useClass: LocalIssuer },
    InvoicesSql,
    WishesSql,
    ReadPaid,
    FollowWish,
    RequestInvoice,
    IssueInvoice,
    WhenMoneyMoves,
    ReadInvoices,
    { provide: InvoicesFacade, useExisting: ReadInvoices },
    OpenPaper,
    RetryInvoice,
  ],
  exports: [InvoicesFacade],
})
export class InvoicesModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('发票', INVOICE_POLICY));
  }
}
