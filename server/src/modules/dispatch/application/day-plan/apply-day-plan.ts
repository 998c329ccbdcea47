import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isRefused, refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { isDuplicate, Transactions } from '../../../../platform/database/transactions.js';
import type { Actor } from '../../../../platform/http/access.js';
import { DueWorkQueue } from '../../../../platform/work/due-work.js';
import { WorkHandlers } from '../../../../platform/work/work-handlers.js';
import type { ChangeOutcome, DayPlanFile, PlanChange } from '../../domain/day-plan-file.js';
import { circles } from '../../domain/plan-circles.js';
import { doneOutcome, leftOutcome, versionExpected } from '../../domain/plan-outcome.js';
import { PLANNING_POLICY } from '../../domain/planning-policy.js';
import { DayPlansSql } from '../../infrastructure/day-plans.sql.js';
import { SeatChanges } from './seat-changes.js';

/** Carries on a plan whose application was interrupted; its ref is the plan. */
const FINISH_PLAN = 'dispatch.finish-plan';
/** Refused because of somebody's time: it may be free once another change is done. */
const WAITS_FOR_TIME: readonly Refusal['refused'][] = ['SLOT_TAKEN', 'ASSIGNMENT_REFUSED'];

/**
 * Puts a plan into force, change by change, each under the rules of every assignment and each committed by itself
 * together with its outcome: an order that changed meanwhile is left alone and shown. Those that wait for each other's
 * time are done together or not. Whoever is killed in the middle leaves a plan that says how far it came, and a piece of
 * due work that carries it on; a change that stands is never made twice.
 */
@Injectable()
export class ApplyDayPlan implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly seating: SeatChanges,
    private readonly queue: DueWorkQueue,
    private readonly work: WorkHandlers,
    private readonly plans: DayPlansSql,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.external(FINISH_PLAN, async ({ ref }) => {
      const plan = await this.plans.byId(this.transactions.reader, ref);
      if (plan?.state === 'applying') await this.carryOn(plan);
    });
  }

  /**
   * Refuses NOT_FOUND, DAY_PLAN_CLOSED when it was applied before or there is nothing to apply, and DAY_PLAN_RUNNING while
   * another of the day is computed.
   */
  async apply(actor: Actor, id: string): Promise<Result<DayPlanFile>> {
    const begun = await this.begin(actor, id);
    return isRefused(begun) ? begun : this.carryOn(begun);
  }

  private async begin(actor: Actor, id: string): Promise<Result<DayPlanFile>> {
    try {
      return await this.transactions.run(async (tx) => {
        const plan = await this.plans.lock(tx, id);
        if (!plan) return refuse('NOT_FOUND');
        if (!plan.preview || plan.state !== 'ready') return refuse('DAY_PLAN_CLOSED');
        const lease = new Date(this.clock.now().getTime() + PLANNING_POLICY.leaseSeconds.value * 1_000);
        await this.plans.beginApplying(tx, plan, actor.label, lease);
        await this.queue.schedule(tx, FINISH_PLAN, id, lease);
        return { ...plan, state: 'applying' as const, appliedBy: actor.label };
      });
    } catch (error) {
      if (isDuplicate(error)) return refuse('DAY_PLAN_RUNNING');
      throw error;
    }
  }

  /** Goes through the changes until nothing moves any more. */
  private async carryOn({ id, preview }: DayPlanFile): Promise<DayPlanFile> {
    const changes = preview!.changes.map((_, index) => index);
    let waiting = await this.pass(
      id,
      changes.map((change) => [change]),
    );
    for (let before = changes.length; waiting.length > 0 && waiting.length < before;) {
      before = waiting.length;
      waiting = await this.pass(
        id,
        waiting.map((change) => [change]),
      );
    }
    if (waiting.length > 0) await this.pass(id, this.together(preview!.changes, waiting));
    return this.transactions.run(async (tx) => {
      await this.plans.endApplying(tx, id);
      await this.queue.cancel(tx, FINISH_PLAN, id);
      return (await this.plans.byId(tx, id))!;
    });
  }

  /** Changes that wait for each other, by their index. */
  private together(changes: readonly PlanChange[], waiting: readonly number[]): number[][] {
    const indexed = waiting.map((index) => ({ index, ...changes[index]! }));
    return circles(indexed)
      .filter((group) => group.length > 1)
      .map((group) => group.map(({ index }) => index));
  }

  /** Answers with the changes that wait for somebody's time. */
  private async pass(id: string, groups: readonly (readonly number[])[]): Promise<number[]> {
    const waiting: number[] = [];
    for (const group of groups) {
      const done = await this.commit(id, group);
      if (!isRefused(done)) continue;
      await this.note(id, group, done);
      if (WAITS_FOR_TIME.includes(done.refused)) waiting.push(...group);
    }
    return waiting;
  }

  /** One change, or several that wait for each other, with what became of them. The plan's row says what is done already. */
  private commit(id: string, group: readonly number[]): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const plan = await this.plans.lock(tx, id);
      if (plan?.state !== 'applying') return null;
      const { changes } = plan.preview!;
      const outcome = outcomesOf(plan);
      if (group.some((index) => outcome[index]?.done)) return null;
      const wished = group.map((index) => {
        const change = changes[index]!;
        return { change, version: versionExpected(change, outcome) };
      });
      const versions = await this.seating.seat(tx, plan, wished);
      if (isRefused(versions)) return versions;
      group.forEach((index, at) => (outcome[index] = doneOutcome(changes[index]!, versions[at]!)));
      await this.plans.keepOutcome(tx, id, outcome);
      return null;
    });
  }

  /** What was refused has left nothing behind, so its reason is written by itself. */
  private async note(id: string, group: readonly number[], refusal: Refusal): Promise<void> {
    await this.transactions.run(async (tx) => {
      const plan = await this.plans.lock(tx, id);
      if (plan?.state !== 'applying') return;
      const outcome = outcomesOf(plan);
      for (const index of group) {
        if (!outcome[index]?.done) outcome[index] = leftOutcome(plan.preview!.changes[index]!, refusal);
      }
      await this.plans.keepOutcome(tx, id, outcome);
    });
  }
}

function outcomesOf({ preview, outcome }: DayPlanFile): (ChangeOutcome | null)[] {
  return preview!.changes.map((_, index) => outcome?.[index] ?? null);
}
