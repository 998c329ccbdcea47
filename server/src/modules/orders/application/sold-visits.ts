import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { CatalogFacade, type ServiceKind } from '../../catalog/contract/catalog.facade.js';
import type { VisitNeed } from '../../scheduling/contract/scheduling.facade.js';
import type { Order } from '../contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { placeOf } from '../contract/place.js';

/** What an order was sold as: its own version of the service, whatever is sold today. */
@Injectable()
export class SoldVisits {
  constructor(
    private readonly catalog: CatalogFacade,
    private readonly workforce: WorkforceFacade,
  ) {}

  /** @throws Error when the version is gone, which nothing may delete */
  async of(tx: Tx, order: Order): Promise<{ service: ServiceKind; need: VisitNeed }> {
    const service = await this.catalog.version(tx, order.serviceId, order.serviceVersion);
    if (!service) throw new Error(`order ${order.id} was sold under a version that is gone`);
    const exclude = await this.workforce.blockedFor(tx, order.accountId);
    return { service, need: { service, durationMinutes: order.durationMinutes, place: placeOf(order), exclude } };
  }
}
