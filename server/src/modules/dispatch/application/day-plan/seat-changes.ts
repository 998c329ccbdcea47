import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import type { Tx } from '../../../../platform/database/transactions.js';
import { OrdersFacade } from '../../../orders/contract/orders.facade.js';
import { placeOf } from '../../domain/crew.js';
import type { DayPlanFile, PlanChange } from '../../domain/day-plan-file.js';
import { DISPATCH_POLICY } from '../../domain/dispatch-policy.js';
import { PLANNING_POLICY } from '../../domain/planning-policy.js';
import { AssignWorker } from '../assign-worker.js';
import { Relieve } from '../relieve.js';

export interface VersionedChange {
  readonly change: PlanChange;
  /** the order must have */
  readonly version: number;
}

/** The record of an assignment takes no more. */
const LONGEST_REASON = 200;

/** Seats who takes over by a plan: one change, or several that wait for each other, first all let go, then all are seated. */
@Injectable()
export class SeatChanges {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly assigning: AssignWorker,
    private readonly relieving: Relieve,
    private readonly clock: Clock,
  ) {}

  /** Answers with the versions of the orders afterwards. Refuses what an assignment refuses, and what has changed since. */
  async seat(tx: Tx, plan: DayPlanFile, wished: readonly VersionedChange[]): Promise<Result<readonly number[]>> {
    const inKeyOrder = [...new Set(wished.map(({ change }) => change.orderId))].sort();
    for (const orderId of inKeyOrder) {
      const order = await this.orders.lock(tx, orderId);
      const seen = wished.find(({ change }) => change.orderId === orderId)!;
      if (order?.version !== seen.version) return refuse('STALE_VERSION', '这一单刚刚有变化，没有动它');
      if (order.planned.from <= this.clock.now()) return refuse('ORDER_STATE', '已经到了上门时间，没有动它');
    }
    const isCircle = wished.length > 1;
    if (isCircle) for (const { change } of wished) await this.letGo(tx, change);
    for (const { change } of wished) {
      const seated = await this.take(tx, plan, change, isCircle);
      if (isRefused(seated)) return seated;
    }
    const versions: number[] = [];
    for (const { change } of wished) versions.push((await this.orders.lock(tx, change.orderId))!.version);
    return versions;
  }

  private async letGo(tx: Tx, { orderId, fromWorker, because }: PlanChange): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    const place = order && fromWorker && placeOf(order, fromWorker.id);
    if (!place) return;
    await this.relieving.relieve(tx, order, fromWorker.id, because);
    await this.orders.leaveUnassigned(tx, orderId, '排班调整', place);
  }

  private async take(
    tx: Tx,
    { appliedBy, away, day }: DayPlanFile,
    change: PlanChange,
    isLetGo: boolean,
  ): Promise<Result<unknown>> {
    const order = await this.orders.lock(tx, change.orderId);
    if (!order) return refuse('NOT_FOUND');
    const isToday = day === dayOf(this.clock.now());
    return this.assigning.assign(tx, {
      orderId: change.orderId,
      version: order.version,
      workerId: change.toWorker.id,
      instead: isLetGo ? null : (change.fromWorker?.id ?? null),
      reason: `${away ? '改排' : '排班调整'}：${change.because}`.slice(0, LONGEST_REASON),
      actor: appliedBy ?? '排班',
      // what is moved for tomorrow can wait an hour for its answer, what is moved today cannot
      answerMinutes: (isToday ? DISPATCH_POLICY : PLANNING_POLICY).offerMinutes.value,
    });
  }
}
