import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { agreementHash } from '../../catalog/contract/agreement-hash.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import type { BookedAgreement, Order } from '../contract/orders.facade.js';
import { OrderAgreementsSql } from '../infrastructure/order-agreements.sql.js';

/** The text a booking was sold under, and the signature below it. */
@Injectable()
export class ReadAgreement {
  constructor(
    private readonly catalog: CatalogFacade,
    private readonly agreements: OrderAgreementsSql,
  ) {}

  /** @throws Error when the version the order was sold under is gone: versions stay for ever */
  async of(tx: Tx, order: Order): Promise<BookedAgreement> {
    const service = await this.catalog.version(tx, order.serviceId, order.serviceVersion);
    if (!service) throw new Error(`order ${order.id} was sold under ${order.serviceId} v${order.serviceVersion}`);
    const signature = await this.agreements.find(tx, order.id);
    return {
      ...service.agreement,
      serviceName: service.name,
      version: service.version,
      hash: agreementHash(service),
      signature,
    };
  }
}
