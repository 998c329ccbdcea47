import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { CustomerHistory } from '../../orders/contract/customer-history.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import { highRisksOf, type HighRisk } from '../domain/high-risk.js';

/** Why a visit is high-risk, by what was sold, when it is, and whether the customer knows the company. */
@Injectable()
export class AssessVisit {
  constructor(
    private readonly catalog: CatalogFacade,
    private readonly history: CustomerHistory,
  ) {}

  /** @throws Error when the version sold is gone: versions are kept for ever */
  async risks(tx: Tx, order: Order): Promise<HighRisk[]> {
    const { remote, planned: visit, accountId, serviceId, serviceVersion } = order;
    const service = await this.catalog.version(tx, serviceId, serviceVersion);
    if (!service) throw new Error(`order ${order.id} was sold under a version that is gone`);
    const { certificates, crew } = service;
    return highRisksOf({
      remote,
      visit,
      certificates,
      crew,
      servedBefore: await this.history.wasVisited(tx, accountId),
    });
  }
}
