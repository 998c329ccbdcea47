import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { InvoicesModule } from '../invoices/invoices.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { ClaimWarranty } from './application/claim-warranty.js';
import { OpenCard } from './application/open-card.js';
import { ReadWarranty } from './application/read-warranty.js';
import { WarrantyFacade } from './contract/warranty.facade.js';
import { WARRANTY_POLICY } from './domain/warranty-policy.js';
import { WarrantyAdminController } from './http/warranty.admin.controller.js';
import { WarrantyController } from './http/warranty.customer.controller.js';
import { WarrantyClaimsSql } from './infrastructure/warranty-claims.sql.js';

@Module({
  imports: [CatalogModule, OrdersModule, InvoicesModule],
  controllers: [WarrantyController, WarrantyAdminController],
  providers: [
    WarrantyClaimsSql,
    ReadWarranty,
    { provide: WarrantyFacade, useExisting: ReadWarranty },
    ClaimWarranty,
    OpenCard,
  ],
  exports: [WarrantyFacade],
})
export class WarrantyModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('质保', WARRANTY_POLICY));
  }
}
