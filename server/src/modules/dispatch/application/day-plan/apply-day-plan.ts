import { Injectable } from '@nestjs/common';
import { ERRORS } from '@daowei/shared/errors/errors';
import { isRefused, refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../../platform/database/transactions.js';
import type { Actor } from '../../../../platform/http/access.js';
import { DueWorkQueue } from '../../../../platform/work/due-work.js';
import { OrdersFacade } from '../../../orders/contract/orders.facade.js';
import { placeOf } from '../../domain/crew.js';
import type { ChangeOutcome, DayPlanFile, PlanChange } from '../../domain/day-plan-file.js';
import { circles } from '../../domain/plan-circles.js';
import { PLANNING_POLICY } from '../../domain/planning-policy.js';
import { Assignments } from '../../infrastructure/assignments.sql.js';
import { DayPlansSql } from '../../infrastructure/day-plans.sql.js';
import { AssignWorker } from '../assign-worker.js';
import { OFFER_TIMEOUT } from '../offers.js';

/** The record of an assignment takes no more. */
const LONGEST_REASON = 200;
/** Refused because of somebody's time: it may be free once another change is done. */
const WAITS_FOR_TIME: readonly Refusal['refused'][] = ['SLOT_TAKEN', 'ASSIGNMENT_REFUSED'];

/**
 * Puts a plan into force, change by change, each under the rules of every assignment and each committed by itself: an
 * order that changed meanwhile is left alone and shown. Those that wait for each other's time are done together or not.
 */
@Injectable()
export class ApplyDayPlan {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly assignments: Assignments,
    private readonly assigning: AssignWorker,
    private readonly queue: DueWorkQueue,
    private readonly plans: DayPlansSql,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, and DAY_PLAN_CLOSED when it was applied before or there is nothing to apply. */
  async apply(actor: Actor, id: string): Promise<Result<DayPlanFile>> {
    const { reader } = this.transactions;
    const plan = await this.plans.byId(reader, id);
    if (!plan) return refuse('NOT_FOUND');
    if (!plan.preview || !(await this.plans.take(reader, id))) return refuse('DAY_PLAN_CLOSED');
    const outcome = await new Application(plan.preview.changes, (changes) => this.commit(actor, changes)).run();
    await this.plans.keepOutcome(reader, id, outcome);
    return { ...plan, state: 'applied', outcome };
  }

  /** One change, or several that wait for each other: first all let go, then all are seated. */
  private commit(actor: Actor, changes: readonly Versioned[]): Promise<Result<readonly number[]>> {
    return this.transactions.run(async (tx) => {
      const inKeyOrder = [...new Set(changes.map(({ change }) => change.orderId))].sort();
      for (const orderId of inKeyOrder) {
        const order = await this.orders.lock(tx, orderId);
        const seen = changes.find(({ change }) => change.orderId === orderId)!;
        if (order?.version !== seen.version) return refuse('STALE_VERSION', '这一单刚刚有变化，没有动它');
      }
      if (changes.length > 1) for (const { change } of changes) await this.letGo(tx, change);
      for (const { change } of changes) {
        const seated = await this.seat(tx, actor, change, changes.length > 1);
        if (isRefused(seated)) return seated;
      }
      const versions: number[] = [];
      for (const { change } of changes) versions.push((await this.orders.lock(tx, change.orderId))!.version);
      return versions;
    });
  }

  private async letGo(tx: Tx, { orderId, fromWorker }: PlanChange): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    const place = order && fromWorker && placeOf(order, fromWorker.id);
    if (!place) return;
    const asked = await this.assignments.own(tx, orderId, fromWorker.id);
    if (asked && (await this.assignments.move(tx, asked, 'withdrawn', this.clock.now()))) {
      await this.queue.cancel(tx, OFFER_TIMEOUT, asked.id);
    }
    await this.orders.leaveUnassigned(tx, orderId, '排班调整', place);
  }

  private async seat(tx: Tx, actor: Actor, change: PlanChange, isLetGo: boolean): Promise<Result<unknown>> {
    const order = await this.orders.lock(tx, change.orderId);
    if (!order) return refuse('NOT_FOUND');
    return this.assigning.assign(tx, {
      orderId: change.orderId,
      version: order.version,
      workerId: change.toWorker.id,
      instead: isLetGo ? null : (change.fromWorker?.id ?? null),
      reason: `排班调整：${change.because}`.slice(0, LONGEST_REASON),
      actor: actor.label,
      answerMinutes: PLANNING_POLICY.offerMinutes.value,
    });
  }
}

interface Versioned {
  readonly change: PlanChange;
  /** of the order, as this plan left it */
  readonly version: number;
}

/** Goes through the changes until nothing moves any more. */
class Application {
  private readonly versions = new Map<string, number>();
  private readonly outcomes = new Map<PlanChange, ChangeOutcome>();

  constructor(
    private readonly changes: readonly PlanChange[],
    private readonly commit: (changes: readonly Versioned[]) => Promise<Result<readonly number[]>>,
  ) {
    for (const { orderId, version } of changes) this.versions.set(orderId, version);
  }

  async run(): Promise<ChangeOutcome[]> {
    let waiting = await this.pass(this.changes.map((change) => [change]));
    for (let before = this.changes.length; waiting.length > 0 && waiting.length < before;) {
      before = waiting.length;
      waiting = await this.pass(waiting.map((change) => [change]));
    }
    if (waiting.length > 0) await this.pass(circles(waiting).filter((group) => group.length > 1));
    return this.changes.map((change) => this.outcomes.get(change)!);
  }

  /** Answers with the changes that wait for somebody's time. */
  private async pass(groups: readonly (readonly PlanChange[])[]): Promise<PlanChange[]> {
    const waiting: PlanChange[] = [];
    for (const group of groups) {
      const versioned = group.map((change) => ({ change, version: this.versions.get(change.orderId)! }));
      const done = await this.commit(versioned);
      group.forEach((change, index) => {
        if (!isRefused(done)) this.versions.set(change.orderId, done[index]!);
        this.outcomes.set(change, outcomeOf(change, done));
      });
      if (isRefused(done) && WAITS_FOR_TIME.includes(done.refused)) waiting.push(...group);
    }
    return waiting;
  }
}

function outcomeOf({ orderId, toWorker }: PlanChange, done: Result<unknown>): ChangeOutcome {
  const because = isRefused(done) ? (done.because ?? ERRORS[done.refused].sentence) : null;
  return { orderId, toWorkerId: toWorker.id, done: because === null, because };
}
