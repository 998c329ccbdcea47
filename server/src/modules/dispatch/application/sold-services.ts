import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { CatalogFacade, type ServiceKind } from '../../catalog/contract/catalog.facade.js';
import type { Order } from '../../orders/contract/orders.facade.js';

/** The service as an order was sold: later versions change neither what it needs nor how many come. */
@Injectable()
export class SoldServices {
  constructor(private readonly catalog: CatalogFacade) {}

  /** @throws Error when the version is gone: versions are kept for ever */
  async of(tx: Tx, order: Order): Promise<ServiceKind> {
    const service = await this.catalog.version(tx, order.serviceId, order.serviceVersion);
    if (!service) throw new Error(`order ${order.id} was sold under a version that is gone`);
    return service;
  }
}
