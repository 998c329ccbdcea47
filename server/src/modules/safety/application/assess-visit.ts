import { Injectable } from '@nestjs/common';
import { addDays, startOfDay } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../platform/database/transactions.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { CustomerHistory } from '../../orders/contract/customer-history.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import type { Stay } from '../../stays/contract/stays.facade.js';
import { highRisksOf, type HighRisk, type VisitFacts } from '../domain/high-risk.js';

type Sold = Pick<Order, 'serviceId' | 'serviceVersion' | 'accountId'>;

/** Why a visit or a stay is high-risk, by what was sold, when it is, and whether the customer knows the company. */
@Injectable()
export class AssessVisit {
  constructor(
    private readonly catalog: CatalogFacade,
    private readonly history: CustomerHistory,
  ) {}

  /** @throws Error when the version sold is gone: versions are kept for ever */
  risks(tx: Tx, order: Order): Promise<HighRisk[]> {
    const { remote, planned: visit, accountId, serviceId, serviceVersion } = order;
    return this.of(tx, { serviceId, serviceVersion, accountId }, { remote, visit });
  }

  /** By the same rules: she is there from the first day to the last, the nights among them. Throws as `risks`. */
  risksOfStay(tx: Tx, { first, last, accountId, serviceId, serviceVersion }: Stay): Promise<HighRisk[]> {
    const visit = { from: startOfDay(first), to: startOfDay(addDays(last, 1)) };
    return this.of(tx, { serviceId, serviceVersion, accountId }, { remote: false, visit });
  }

  private async of(
    tx: Tx,
    { serviceId, serviceVersion, accountId }: Sold,
    when: Pick<VisitFacts, 'remote' | 'visit'>,
  ): Promise<HighRisk[]> {
    const service = await this.catalog.version(tx, serviceId, serviceVersion);
    if (!service) throw new Error(`${serviceId} v${serviceVersion} was sold and is gone`);
    const { certificates, crew } = service;
    const servedBefore = await this.history.wasVisited(tx, accountId);
    return highRisksOf({ ...when, certificates, crew, servedBefore });
  }
}
