import { Injectable } from '@nestjs/common';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { BrokenVisit } from '../contract/broken-visit.js';
import { dayText, replanDue } from '../domain/broken-visits.js';
import { DispatchExceptions } from '../infrastructure/exceptions.sql.js';
import { BrokenVisits } from './broken-visits.js';

/** Kind of the exception that is a re-plan task: one per visit, open exactly as long as its worker cannot come. */
export const BROKEN_VISIT = 'broken_visit';

/** The text column of an exception. */
const LONGEST_TEXT = 300;

/** Keeps the re-plan tasks in step with rosters and orders. Doing it again changes nothing. */
@Injectable()
export class ReplanTasks {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly broken: BrokenVisits,
    private readonly exceptions: DispatchExceptions,
    private readonly clock: Clock,
  ) {}

  /** Locks the worker's orders in key order; the caller holds neither an order nor anybody's time. */
  async lockOrders(tx: Tx, workerId: string): Promise<void> {
    const held = await this.orders.heldBy(tx, workerId, this.clock.now());
    for (const { id } of [...held].sort((a, b) => (a.id < b.id ? -1 : 1))) await this.orders.lock(tx, id);
  }

  /** All visits of a worker; a former worker can serve none. */
  async reviewWorker(tx: Tx, workerId: string): Promise<void> {
    await this.lockOrders(tx, workerId);
    const held = await this.orders.heldBy(tx, workerId, this.clock.now());
    await this.keep(tx, held, await this.brokenOf(tx, workerId, held));
  }

  /** One visit, whoever serves it now. */
  async reviewOrder(tx: Tx, orderId: string): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    if (!order) return;
    const isHeld = order.workerId !== null && HOLDING.has(order.state) && order.planned.to > this.clock.now();
    await this.keep(tx, [order], isHeld ? await this.brokenOf(tx, order.workerId, [order]) : []);
  }

  /** Opens a task for every broken visit that can still be moved, and closes those of all the others. */
  async keep(tx: Tx, visits: readonly Order[], broken: readonly BrokenVisit[]): Promise<void> {
    const now = this.clock.now();
    const byOrder = new Map(broken.filter((one) => !one.isUnderWay).map((one) => [one.order.id, one]));
    for (const { id } of visits) {
      const one = byOrder.get(id);
      if (one) await this.open(tx, one, now);
      else await this.exceptions.closeKind(tx, BROKEN_VISIT, id, now);
    }
  }

  private async open(tx: Tx, { order, why }: BrokenVisit, now: Date): Promise<void> {
    const worker = order.workerId ? await this.workforce.worker(tx, order.workerId) : null;
    const { from } = order.planned;
    const unpaid = order.state === 'awaiting_payment' ? '，客户付款后自动改派' : '，需要改派';
    const text = `${worker?.name ?? '服务人员'}${why.join('；')}：${dayText(from)} ${clockTime(from)}的上门去不了${unpaid}`;
    await this.exceptions.open(tx, {
      kind: BROKEN_VISIT,
      orderId: order.id,
      text: text.slice(0, LONGEST_TEXT),
      openedAt: now,
      dueAt: replanDue(from, now),
    });
  }

  private async brokenOf(tx: Tx, workerId: string, visits: readonly Order[]): Promise<BrokenVisit[]> {
    const roster = await this.workforce.roster(tx, workerId);
    const nothing = { workerId, shifts: [], absences: [], certificates: [] };
    return this.broken.among(tx, visits, roster ?? nothing);
  }
}

const HOLDING: ReadonlySet<Order['state']> = new Set(['awaiting_payment', 'paid', 'confirmed', 'in_service']);
