import { Injectable } from '@nestjs/common';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { monthDayOf } from '@daowei/shared/kernel/time-words';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { crewOf } from '../../orders/contract/crew.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import type { WorkerRoster } from '../../workforce/contract/roster.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { BrokenVisit } from '../contract/broken-visit.js';
import { replanDue } from '../domain/broken-visits.js';
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
    await this.keep(tx, await this.orders.heldBy(tx, workerId, this.clock.now()));
  }

  /** One visit, whoever serves it now. */
  async reviewOrder(tx: Tx, orderId: string): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    if (order) await this.keep(tx, [order]);
  }

  /** Opens a task for every visit that can still be moved and that somebody cannot serve, and closes all the others. */
  async keep(tx: Tx, visits: readonly Order[]): Promise<void> {
    const now = this.clock.now();
    const rosters = new Map<string, WorkerRoster>();
    for (const order of visits) {
      const isHeld = HOLDING.has(order.state) && order.planned.to > now;
      const broken = isHeld ? await this.brokenCrew(tx, order, rosters) : [];
      if (broken.length > 0) await this.open(tx, order, broken, now);
      else await this.exceptions.closeKind(tx, BROKEN_VISIT, order.id, now);
    }
  }

  private async open(tx: Tx, order: Order, broken: readonly BrokenVisit[], now: Date): Promise<void> {
    const workers = await this.workforce.workers(
      tx,
      broken.map(({ workerId }) => workerId),
    );
    const { from } = order.planned;
    const who = broken.map(({ workerId, why }) => `${workers.get(workerId)?.name ?? '服务人员'}${why.join('；')}`);
    const unpaid = order.state === 'awaiting_payment' ? '，客户付款后自动改派' : '，需要改派';
    const text = `${who.join('，')}：${monthDayOf(from)} ${clockTime(from)}的${order.remote ? '视频做不了' : '上门去不了'}${unpaid}`;
    await this.exceptions.open(tx, {
      kind: BROKEN_VISIT,
      orderId: order.id,
      text: text.slice(0, LONGEST_TEXT),
      openedAt: now,
      dueAt: replanDue(from, now),
    });
  }

  /** Those of the crew who cannot come; empty when the visit is under way. @param rosters those read so far */
  private async brokenCrew(tx: Tx, order: Order, rosters: Map<string, WorkerRoster>): Promise<BrokenVisit[]> {
    const broken: BrokenVisit[] = [];
    for (const workerId of crewOf(order)) {
      const nothing = { workerId, shifts: [], absences: [], certificates: [] };
      const roster = rosters.get(workerId) ?? (await this.workforce.roster(tx, workerId)) ?? nothing;
      rosters.set(workerId, roster);
      broken.push(...(await this.broken.among(tx, [order], roster)));
    }
    return broken.filter(({ isUnderWay }) => !isUnderWay);
  }
}

const HOLDING: ReadonlySet<Order['state']> = new Set(['awaiting_payment', 'paid', 'confirmed', 'in_service']);
