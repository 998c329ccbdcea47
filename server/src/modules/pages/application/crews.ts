import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import type { Assignment } from '../../dispatch/contract/dispatch.facade.js';
import { FieldworkFacade } from '../../fieldwork/contract/fieldwork.facade.js';
import { crewOf, roleIn } from '../../orders/contract/crew.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import type { Worker } from '../../workforce/contract/workforce.facade.js';
import type { CrewMember } from '../contract/office-views.js';
import { WorkerCards } from './worker-cards.js';

/** Who comes to a visit, for the office: each with their own answer and their own arrival. */
@Injectable()
export class Crews {
  constructor(
    private readonly catalog: CatalogFacade,
    private readonly fieldwork: FieldworkFacade,
    private readonly cards: WorkerCards,
  ) {}

  /** How many the service needs, as it was sold. */
  async size(db: Tx, order: Order): Promise<number> {
    const service = await this.catalog.version(db, order.serviceId, order.serviceVersion);
    return service?.crew ?? 1;
  }

  async of(
    db: Tx,
    order: Order,
    assignments: readonly Assignment[],
    workers: ReadonlyMap<string, Worker>,
  ): Promise<CrewMember[]> {
    const visit = await this.fieldwork.visit(db, order.id);
    const accepted = new Set(assignments.flatMap((one) => (one.state === 'accepted' ? [one.workerId] : [])));
    const arrivals = new Map(visit?.arrivedMates.map(({ workerId, arrivedAt }) => [workerId, arrivedAt]));
    if (visit?.arrivedAt) arrivals.set(visit.workerId, visit.arrivedAt);
    return crewOf(order).flatMap((id) => {
      const [worker, role] = [workers.get(id), roleIn(order, id)];
      if (!worker || !role) return [];
      return {
        worker: this.cards.of(worker),
        role,
        accepted: accepted.has(id),
        arrivedAt: arrivals.get(id)?.toISOString() ?? null,
      };
    });
  }
}
