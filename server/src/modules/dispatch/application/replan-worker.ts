import { Injectable } from '@nestjs/common';
import { dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { ERRORS } from '@daowei/shared/errors/errors';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { crewOf, roleIn } from '../../orders/contract/crew.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { BrokenVisit } from '../contract/broken-visit.js';
import { isForPlan } from '../domain/assignment-life.js';
import type { Scored } from '../domain/score.js';
import { Assignments } from '../infrastructure/assignments.sql.js';
import { AssignWorker } from './assign-worker.js';
import { BrokenVisits } from './broken-visits.js';
import { Candidates } from './candidates.js';

export interface Proposal extends Scored {
  readonly workerName: string;
}

export interface BrokenWithProposal extends BrokenVisit {
  /** who is best to take it as things stand; null when nobody can, or it may not be moved now */
  readonly proposal: Proposal | null;
}

export interface Placed {
  readonly order: Order;
  /** null: it could not be placed, and `because` says why */
  readonly worker: { readonly id: string; readonly name: string } | null;
  readonly because: string;
}

/** Finds somebody else for the visits a worker cannot serve, under the rules of every assignment. */
@Injectable()
export class ReplanWorker {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly broken: BrokenVisits,
    private readonly candidates: Candidates,
    private readonly assignments: Assignments,
    private readonly assigning: AssignWorker,
    private readonly clock: Clock,
  ) {}

  /** The worker's broken visits, the earliest first, each with the best candidate. Refuses NOT_FOUND. */
  async tasks(workerId: string): Promise<Result<BrokenWithProposal[]>> {
    const db = this.transactions.reader;
    const broken = await this.brokenOf(db, workerId);
    if (isRefused(broken)) return broken;
    const proposed: BrokenWithProposal[] = [];
    for (const one of broken) {
      proposed.push({ ...one, proposal: isMovable(one) ? await this.best(db, one.order) : null });
    }
    return proposed;
  }

  /**
   * Gives away every broken visit of one day, the earliest first, each to the best who is free when its turn comes.
   * Each is decided and committed by itself: what cannot be placed holds up nothing else.
   */
  async day(actor: Actor, workerId: string, day: LocalDate): Promise<Result<Placed[]>> {
    const broken = await this.brokenOf(this.transactions.reader, workerId);
    if (isRefused(broken)) return broken;
    const placed: Placed[] = [];
    for (const one of broken) if (dayOf(one.order.planned.from) === day) placed.push(await this.place(actor, one));
    return placed;
  }

  private async place(actor: Actor, one: BrokenVisit): Promise<Placed> {
    const { order, why } = one;
    if (one.isUnderWay) return { order, worker: null, because: '服务人员已经出发，请电话确认' };
    if (!isMovable(one)) return { order, worker: null, because: '客户还没有付款，付款后自动改派' };
    let chosen: Proposal | null = null;
    const assigned = await this.transactions.run(async (tx) => {
      const fresh = await this.orders.lock(tx, order.id);
      if (!fresh || !roleIn(fresh, one.workerId)) return refuse('STALE_VERSION', '这个订单刚刚有变化');
      chosen = await this.best(tx, fresh);
      if (!chosen) return refuse('ASSIGNMENT_REFUSED', '该时段没有其他符合条件且有空的服务人员');
      const reason = `原服务人员${why.join('；')}`.slice(0, LONGEST_REASON);
      const { id: orderId, version } = fresh;
      const { workerId } = chosen;
      return this.assigning.assign(tx, {
        orderId,
        version,
        workerId,
        instead: one.workerId,
        reason,
        actor: actor.label,
      });
    });
    if (isRefused(assigned)) {
      return { order, worker: null, because: assigned.because ?? ERRORS[assigned.refused].sentence };
    }
    const { workerName: name, explanation } = chosen!;
    return { order, worker: { id: assigned.workerId, name }, because: explanation.join('，') };
  }

  private async brokenOf(tx: Tx, workerId: string): Promise<Result<BrokenVisit[]>> {
    const roster = await this.workforce.roster(tx, workerId);
    if (!roster) return refuse('NOT_FOUND');
    return this.broken.among(tx, await this.orders.heldBy(tx, workerId, this.clock.now()), roster);
  }

  /** The best who has not said no to this order before. */
  private async best(tx: Tx, order: Order): Promise<Proposal | null> {
    const asked = (await this.assignments.history(tx, order.id)).filter((one) => isForPlan(one, order));
    const unwilling = asked.filter(({ state }) => state === 'declined' || state === 'timed_out');
    const exclude = [...unwilling.map(({ workerId }) => workerId), ...crewOf(order)];
    const [best] = await this.candidates.ranked(tx, order, exclude);
    if (!best) return null;
    const worker = await this.workforce.worker(tx, best.workerId);
    return worker && { ...best, workerName: worker.name };
  }
}

/** What the record of an assignment takes. */
const LONGEST_REASON = 200;

function isMovable({ order, isUnderWay }: BrokenVisit): boolean {
  return !isUnderWay && (order.state === 'paid' || order.state === 'confirmed');
}
