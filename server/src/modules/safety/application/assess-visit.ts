import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { CustomerHistory } from '../../orders/contract/customer-history.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import type { Stay } from '../../stays/contract/stays.facade.js';
import { highRisksOf, highRisksOfStay, type HighRisk, type StayFacts } from '../domain/high-risk.js';

type Sold = Pick<Order, 'serviceId' | 'serviceVersion' | 'accountId'>;

/** Why a visit or a stay is high-risk, by what was sold, when it is, and whether the customer knows the company. */
@Injectable()
export class AssessVisit {
  constructor(
    private readonly catalog: CatalogFacade,
    private readonly history: CustomerHistory,
  ) {}

  /** @throws Error when the version sold is gone: versions are kept for ever */
  async risks(tx: Tx, order: Order): Promise<HighRisk[]> {
    const { remote, planned: visit } = order;
    return highRisksOf({ ...(await this.factsOf(tx, order)), remote, visit });
  }

  /** She is there day and night, whatever days they are. Throws as `risks`. */
  async risksOfStay(tx: Tx, stay: Stay): Promise<HighRisk[]> {
    return highRisksOfStay(await this.factsOf(tx, stay));
  }

  private async factsOf(tx: Tx, { serviceId, serviceVersion, accountId }: Sold): Promise<StayFacts> {
    const service = await this.catalog.version(tx, serviceId, serviceVersion);
    if (!service) throw new Error(`${serviceId} v${serviceVersion} was sold and is gone`);
    const { certificates, crew } = service;
    const servedBefore = await this.history.wasVisited(tx, accountId);
    return { certificates, crew, servedBefore };
  }
}
