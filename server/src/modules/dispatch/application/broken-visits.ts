import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../platform/database/transactions.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { lacksCertificates } from '../../workforce/contract/certificates.js';
import type { WorkerRoster } from '../../workforce/contract/roster.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { BrokenVisit } from '../contract/broken-visit.js';
import { whyBroken } from '../domain/broken-visits.js';
import { BARRED, KEPT_APART } from '../domain/hard-rules.js';
import { Overruns } from './overruns.js';
import { SoldServices } from './sold-services.js';

/** Finds the visits that a worker's roster, as it is or as it would be, does not carry, or overtime does not let them reach. */
@Injectable()
export class BrokenVisits {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly sold: SoldServices,
    private readonly workforce: WorkforceFacade,
    private readonly overruns: Overruns,
  ) {}

  /** In the order given; visits that the roster carries are left out. */
  async among(tx: Tx, orders: readonly Order[], roster: WorkerRoster): Promise<BrokenVisit[]> {
    const broken: BrokenVisit[] = [];
    const missed = await this.overruns.of(tx, roster.workerId);
    for (const order of orders) {
      const { workerId } = roster;
      const late = missed.get(order.id);
      const why = [...(await this.why(tx, order, roster)), ...(late === undefined ? [] : [late])];
      if (why.length > 0) broken.push({ order, workerId, isUnderWay: await this.isUnderWay(tx, order), why });
    }
    return broken;
  }

  private async why(tx: Tx, order: Order, roster: WorkerRoster): Promise<string[]> {
    const { certificates } = await this.sold.of(tx, order);
    return [
      ...(await this.blocked(tx, order, roster.workerId)),
      ...whyBroken({ visit: order.planned, certificates }, roster),
    ];
  }

  /** Why the worker may not serve the visit on the day, wherever they are and whatever their shift. */
  async unfit(tx: Tx, order: Order, workerId: string, day: LocalDate): Promise<string[]> {
    const { certificates } = await this.sold.of(tx, order);
    const worker = await this.workforce.worker(tx, workerId);
    const lacking = lacksCertificates(worker?.certificates ?? [], certificates, [day]);
    return [...(await this.blocked(tx, order, workerId)), ...lacking];
  }

  private async blocked(tx: Tx, order: Order, workerId: string): Promise<string[]> {
    const worker = await this.workforce.worker(tx, workerId);
    const apart = await this.workforce.blockedFor(tx, order.accountId);
    return [...(worker?.isBarred ? [BARRED] : []), ...(apart.includes(workerId) ? [KEPT_APART] : [])];
  }

  /** The departure stands in the order's timeline; one of an earlier worker does not count. */
  private async isUnderWay(tx: Tx, order: Order): Promise<boolean> {
    if (order.state === 'in_service') return true;
    const { confirmedAt } = order;
    if (order.state !== 'confirmed' || !confirmedAt) return false;
    const facts = await this.orders.timeline(tx, order.id);
    return facts.some(({ kind, recordedAt }) => kind === 'visit.departed' && recordedAt >= confirmedAt);
  }
}
