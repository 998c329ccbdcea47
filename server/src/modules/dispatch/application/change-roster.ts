import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import type { RosterChange, RosterPlan, WorkerRoster } from '../../workforce/contract/roster.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { RosterConsequences } from '../contract/dispatch.facade.js';
import { OtherPromises, type BrokenPromise } from '../contract/other-promises.js';
import { rosterFingerprint } from '../domain/roster-fingerprint.js';
import { BrokenVisits } from './broken-visits.js';
import { ReplanTasks } from './replan-tasks.js';

/**
 * The office changes a worker's shifts, absences or certificates. It sees what that breaks first, and what was shown is
 * what is saved: the roster, the time that can be booked and the re-plan tasks change in one transaction.
 */
@Injectable()
export class ChangeRoster {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly scheduling: SchedulingFacade,
    private readonly broken: BrokenVisits,
    private readonly tasks: ReplanTasks,
    private readonly others: OtherPromises,
    private readonly clock: Clock,
  ) {}

  /** Refuses what `WorkforceFacade.changeRoster` refuses. Nothing is written. */
  async preview(tx: Tx, workerId: string, change: RosterChange): Promise<Result<RosterConsequences>> {
    const plan = await this.workforce.planRoster(tx, workerId, change);
    return isRefused(plan) ? plan : this.consequences(tx, plan, change);
  }

  /** Refuses the same, and STALE_VERSION when a visit came, went or changed since it was shown. */
  async save(
    tx: Tx,
    actor: Actor,
    workerId: string,
    change: RosterChange,
    fingerprint: string,
  ): Promise<Result<RosterConsequences>> {
    await this.tasks.lockOrders(tx, workerId);
    await this.others.lock(tx, workerId);
    const plan = await this.workforce.changeRoster(tx, workerId, change, {
      accountId: actor.accountId,
      label: actor.label,
    });
    if (isRefused(plan)) return plan;
    // A booking that is faster than this is among the visits below; a slower one finds the time off.
    if (plan.touches) await this.scheduling.takeOverRoster(tx, workerId, plan.touches);
    const seen = await this.consequences(tx, plan, change);
    if (seen.fingerprint !== fingerprint) {
      return refuse('STALE_VERSION', '受影响的预约刚刚有变化，请再核对一遍');
    }
    await this.tasks.keep(tx, await this.orders.heldBy(tx, workerId, this.clock.now()));
    await this.others.keepTasks(tx, workerId);
    return seen;
  }

  private async consequences(tx: Tx, { before, after }: RosterPlan, change: RosterChange): Promise<RosterConsequences> {
    const held = await this.orders.heldBy(tx, before.workerId, this.clock.now());
    const [brokenBefore, brokenAfter] = [
      await this.broken.among(tx, held, before),
      await this.broken.among(tx, held, after),
    ];
    const whyBefore = new Map(brokenBefore.map(({ order, why }) => [order.id, new Set(why)]));
    const stillBroken = new Set(brokenAfter.map(({ order }) => order.id));
    const breaks = brokenAfter
      .map((one) => ({ ...one, why: one.why.filter((reason) => !whyBefore.get(one.order.id)?.has(reason)) }))
      .filter(({ why }) => why.length > 0);
    const seen = breaks.map(({ order, isUnderWay, why }) => ({
      orderId: order.id,
      state: order.state,
      isUnderWay,
      why,
    }));
    const promises = await this.brokenPromises(tx, before, after);
    return {
      fingerprint: rosterFingerprint(before.workerId, change, seen, promises),
      breaks,
      promises,
      heals: brokenBefore.filter(({ order }) => !stillBroken.has(order.id)),
    };
  }

  /** Those that break now, or for a reason or on days more. */
  private async brokenPromises(tx: Tx, before: WorkerRoster, after: WorkerRoster): Promise<BrokenPromise[]> {
    const known = new Map((await this.others.broken(tx, before)).map((one) => [one.id, one]));
    return (await this.others.broken(tx, after)).filter(({ id, days, why }) => {
      const earlier = known.get(id);
      return !earlier || days > earlier.days || why.some((reason) => !earlier.why.includes(reason));
    });
  }
}
