import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { stepsFor, type HomeGroup } from '@daowei/shared/rules/home-groups';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { CatalogFacade, type ServiceStep } from '../../catalog/contract/catalog.facade.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { Visits } from '../infrastructure/visits.sql.js';

/** The steps a visit is served by: of the version sold, those for who lives in the home of this order. */
export async function stepsOf(tx: Tx, catalog: CatalogFacade, order: Order): Promise<ServiceStep[]> {
  const service = await catalog.version(tx, order.serviceId, order.serviceVersion);
  if (!service) throw new Error(`order ${order.id} was sold under a version that is gone`);
  return stepsFor(service.steps, order.homeGroups);
}

/** Who lives in the home is told anew, by the customer or by the office for them; the steps of the visit follow at once. */
@Injectable()
export class ChangeHome {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly catalog: CatalogFacade,
    private readonly visits: Visits,
  ) {}

  /** Refuses as `inOffice`, and NOT_FOUND for another customer's order. */
  byCustomer(actor: Actor, orderId: string, groups: readonly HomeGroup[]): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const own = await this.orders.ownOrder(tx, actor, orderId);
      return own ? this.tell(tx, actor, orderId, groups) : refuse('NOT_FOUND');
    });
  }

  /** Refuses as `OrdersFacade.tellHome`: who sets out at the same time goes by the steps as they were, or as they are now. */
  inOffice(actor: Actor, orderId: string, groups: readonly HomeGroup[]): Promise<Result<null>> {
    return this.transactions.run((tx) => this.tell(tx, actor, orderId, groups));
  }

  private async tell(
    tx: Tx,
    { accountId, label }: Actor,
    orderId: string,
    groups: readonly HomeGroup[],
  ): Promise<Result<null>> {
    const order = await this.orders.tellHome(tx, orderId, groups, { accountId, label });
    if (isRefused(order)) return order;
    await this.visits.layAnew(tx, orderId, await stepsOf(tx, this.catalog, order));
    return null;
  }
}
