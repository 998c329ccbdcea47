import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../../platform/database/transactions.js';
import type { ServiceKind } from '../../../catalog/contract/catalog.facade.js';
import type { Order } from '../../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../../workforce/contract/workforce.facade.js';
import { isForPlan } from '../../domain/assignment-life.js';
import { Assignments } from '../../infrastructure/assignments.sql.js';
import { SoldServices } from '../sold-services.js';

/** Of one visit; workers by id. */
export interface Eligible {
  readonly service: ServiceKind;
  readonly qualified: ReadonlySet<string>;
  /** said no to this plan of it, or are kept apart from the customer */
  readonly unwilling: ReadonlySet<string>;
  /** served this customer before */
  readonly known: ReadonlySet<string>;
}

/** Asks for all visits of a day at once who may come: a day of hundreds costs a handful of statements. */
@Injectable()
export class WhoMayCome {
  constructor(
    private readonly workforce: WorkforceFacade,
    private readonly assignments: Assignments,
    private readonly sold: SoldServices,
  ) {}

  /** In the order of the orders. */
  async of(tx: Tx, day: LocalDate, orders: readonly Order[]): Promise<Eligible[]> {
    const accounts = [...new Set(orders.map(({ accountId }) => accountId))];
    const asked = await this.assignments.historyOf(
      tx,
      orders.map(({ id }) => id),
    );
    const blocked = await this.workforce.blockedForEach(tx, accounts);
    const known = await this.assignments.knownTo(tx, accounts);
    const needs = new Map<string, Pick<Eligible, 'service' | 'qualified'>>();
    const eligible: Eligible[] = [];
    for (const order of orders) {
      const sold = `${order.serviceId} ${order.serviceVersion}`;
      const need = needs.get(sold) ?? (await this.need(tx, day, order));
      needs.set(sold, need);
      const inVain = (asked.get(order.id) ?? []).filter(
        (one) => isForPlan(one, order) && (one.state === 'declined' || one.state === 'timed_out'),
      );
      eligible.push({
        ...need,
        unwilling: new Set([...inVain.map(({ workerId }) => workerId), ...(blocked.get(order.accountId) ?? [])]),
        known: new Set(known.get(order.accountId)),
      });
    }
    return eligible;
  }

  private async need(tx: Tx, day: LocalDate, order: Order): Promise<Pick<Eligible, 'service' | 'qualified'>> {
    const service = await this.sold.of(tx, order);
    return { service, qualified: new Set((await this.workforce.qualified(tx, service, day)).map(({ id }) => id)) };
  }
}
