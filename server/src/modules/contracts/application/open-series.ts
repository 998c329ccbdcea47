import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import type { VisitNeed } from '../../scheduling/contract/scheduling.facade.js';
import type { Contract, ContractVisit } from '../contract/contracts.facade.js';
import { isOpen } from '../domain/skip.js';
import { ContractVisitsSql } from '../infrastructure/contract-visits.sql.js';

/** A visit of a paid contract with the order it has become. */
export interface SeriesVisit {
  readonly visit: ContractVisit;
  readonly order: Order;
}

/** A paid contract as its visits really are: each may have been moved, called off or done since. */
@Injectable()
export class OpenSeries {
  constructor(
    private readonly visits: ContractVisitsSql,
    private readonly orders: OrdersFacade,
    private readonly catalog: CatalogFacade,
  ) {}

  /** By number; empty while it is not paid. */
  async of(tx: Tx, contractId: string): Promise<SeriesVisit[]> {
    const visits = await this.visits.of(tx, contractId);
    const orders = await this.orders.orders(
      tx,
      visits.flatMap(({ orderId }) => orderId ?? []),
    );
    return visits.flatMap((visit) => {
      const order = visit.orderId && orders.get(visit.orderId);
      return order ? [{ visit, order }] : [];
    });
  }

  /** @throws Error when the version it was sold under is gone, which nothing may delete */
  async needOf(tx: Tx, contract: Contract): Promise<VisitNeed> {
    const service = await this.catalog.version(tx, contract.serviceId, contract.serviceVersion);
    if (!service) throw new Error(`contract ${contract.id} was sold under a version that is gone`);
    return { service, durationMinutes: contract.durationMinutes, place: contract.address };
  }
}

/** Starts of the visits that are still to come. */
export function startsToCome(series: readonly SeriesVisit[]): Date[] {
  return series.filter(({ order }) => isOpen(order)).map(({ order }) => order.promised.from);
}
