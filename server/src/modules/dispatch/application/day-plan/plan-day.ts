import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { addDays, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { Ids } from '../../../../platform/clock/ids.js';
import { isDuplicate, Transactions } from '../../../../platform/database/transactions.js';
import type { Actor } from '../../../../platform/http/access.js';
import { SchedulingFacade } from '../../../scheduling/contract/scheduling.facade.js';
import { WorkforceFacade } from '../../../workforce/contract/workforce.facade.js';
import { PromisePrices } from '../../contract/promise-prices.js';
import type { Away, DayPlanFile, PlanPreview, PlanProgress } from '../../domain/day-plan-file.js';
import { PLANNING_POLICY } from '../../domain/planning-policy.js';
import { DayPlansSql } from '../../infrastructure/day-plans.sql.js';
import { PlanningThreads } from '../../infrastructure/planning-threads.js';
import { REPLAN_POLICY } from '../../domain/replan-policy.js';
import { previewOf, type UnpricedPreview } from './preview-plan.js';
import { ReadDay } from './read-day.js';

export interface PlanWish {
  readonly day: LocalDate;
  readonly seconds: number;
  readonly movesAccepted: boolean;
}

/** The rest of a day is looked at by somebody who waits. */
const REPLAN_SECONDS = REPLAN_POLICY.millis.value / 1_000;

/** Computes who best goes where on a day to come, or in what is left of today, and shows it; nothing changes until it is applied. */
@Injectable()
export class PlanDay implements BeforeApplicationShutdown {
  private readonly log = new Logger(PlanDay.name);
  private readonly underWay = new Map<string, { stop: () => void; over: Promise<void> }>();

  constructor(
    private readonly transactions: Transactions,
    private readonly scheduling: SchedulingFacade,
    private readonly workforce: WorkforceFacade,
    private readonly days: ReadDay,
    private readonly plans: DayPlansSql,
    private readonly threads: PlanningThreads,
    private readonly prices: PromisePrices,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  latest(day: LocalDate): Promise<DayPlanFile | null> {
    return this.plans.latest(this.transactions.reader, day);
  }

  /** Refuses DAY_PLAN_DAY, and DAY_PLAN_RUNNING while somebody computes the same day and is heard of. */
  async start(actor: Actor, { day, seconds, movesAccepted }: PlanWish): Promise<Result<DayPlanFile>> {
    const tomorrow = addDays(dayOf(this.clock.now()), 1);
    if (!(await this.canPlan(day, tomorrow))) return refuse('DAY_PLAN_DAY');
    return this.launch(this.file(actor, { day, seconds, movesAccepted, away: null }));
  }

  /**
   * What is left of today, or a day to come, around who cannot come: as few changes as keep the most promises. Answers
   * when it is computed, a moment later. Refuses DAY_PLAN_DAY, DAY_PLAN_RUNNING, and people nobody knows.
   * @param wished null: today
   */
  async replan(actor: Actor, wished: LocalDate | null, away: readonly Away[]): Promise<Result<DayPlanFile>> {
    const today = dayOf(this.clock.now());
    const day = wished ?? today;
    if (!(await this.canPlan(day, today))) return refuse('DAY_PLAN_DAY', '只能改排今天和已经开放预约的日期');
    const known = await this.workforce.workers(
      this.transactions.reader,
      away.map(({ workerId }) => workerId),
    );
    const unknown = away.findIndex(({ workerId }) => !known.has(workerId));
    if (unknown >= 0) {
      const fields = [{ path: `away.${unknown}.workerId`, message: '没有这位服务人员' }];
      return refuse('VALIDATION_FAILED', undefined, { fields });
    }
    const plan = this.file(actor, { day, seconds: 1, movesAccepted: true, away });
    const began = await this.launch(plan);
    if (isRefused(began)) return began;
    await this.underWay.get(plan.id)?.over;
    return (await this.plans.byId(this.transactions.reader, plan.id))!;
  }

  /** Ends the search with the best it has; NOT_FOUND, and DAY_PLAN_CLOSED when it is over. */
  async stop(id: string): Promise<Result<DayPlanFile>> {
    const { reader } = this.transactions;
    if (!(await this.plans.byId(reader, id))) return refuse('NOT_FOUND');
    if (!(await this.plans.askToStop(reader, id))) return refuse('DAY_PLAN_CLOSED');
    const own = this.underWay.get(id);
    own?.stop();
    await own?.over;
    return (await this.plans.byId(reader, id))!;
  }

  /** Whoever goes leaves a plan behind, not a lease that must run out. */
  async beforeApplicationShutdown(): Promise<void> {
    const tasks = [...this.underWay.values()];
    for (const { stop } of tasks) stop();
    await Promise.all(tasks.map(({ over }) => over));
  }

  /** Whether the day is not before the first and can be booked. */
  private async canPlan(day: LocalDate, first: LocalDate): Promise<boolean> {
    const { horizonDays } = await this.scheduling.policy(this.transactions.reader);
    return day >= first && day <= addDays(dayOf(this.clock.now()), horizonDays);
  }

  private file(actor: Actor, wish: Pick<DayPlanFile, 'day' | 'seconds' | 'movesAccepted' | 'away'>): DayPlanFile {
    return {
      ...wish,
      id: this.ids.next(),
      state: 'running',
      askedBy: actor.label,
      startedAt: this.clock.now(),
      leaseUntil: this.lease(),
      progress: [],
      preview: null,
      appliedBy: null,
      outcome: null,
    };
  }

  private async launch(plan: DayPlanFile): Promise<Result<DayPlanFile>> {
    const began = await this.begin(plan);
    if (!isRefused(began)) this.follow(plan);
    return began;
  }

  private async begin(plan: DayPlanFile): Promise<Result<DayPlanFile>> {
    try {
      return await this.transactions.run(async (tx) => {
        const running = await this.plans.lockLive(tx, plan.day);
        if (running && running.leaseUntil > plan.startedAt) return refuse('DAY_PLAN_RUNNING');
        // what is being applied is carried on, whoever began it
        if (running?.state === 'applying') return refuse('DAY_PLAN_RUNNING');
        // whoever computed it has not been heard of for long
        if (running) await this.plans.end(tx, running.id, 'failed', null);
        await this.plans.add(tx, plan);
        return plan;
      });
    } catch (error) {
      if (isDuplicate(error)) return refuse('DAY_PLAN_RUNNING');
      throw error;
    }
  }

  /** Goes on behind the answer. What goes wrong is told by the plan's state. */
  private follow(plan: DayPlanFile): void {
    const task = { stop: (): void => void (isStopped = true), over: Promise.resolve() };
    let isStopped = false;
    this.underWay.set(plan.id, task);
    task.over = this.compute(
      plan,
      () => isStopped,
      (stop) => void (task.stop = stop),
    )
      .catch(async (error: unknown) => {
        this.log.error({ err: error, plan: plan.id }, 'a day plan failed');
        await this.plans.end(this.transactions.reader, plan.id, 'failed', null);
      })
      .catch((error: unknown) => this.log.error({ err: error, plan: plan.id }, 'the end of a day plan was not kept'))
      .finally(() => this.underWay.delete(plan.id));
  }

  private async compute(
    plan: DayPlanFile,
    isStopped: () => boolean,
    onStart: (stop: () => void) => void,
  ): Promise<void> {
    const { reader } = this.transactions;
    const rest = plan.away && { now: plan.startedAt, away: plan.away };
    const day = await this.days.read(reader, { day: plan.day, movesAccepted: plan.movesAccepted, rest });
    const progress: PlanProgress[] = [];
    let told: Promise<void> = Promise.resolve();
    const tell = async (): Promise<void> => {
      if ((await this.plans.beat(reader, plan.id, progress, this.lease())) !== 'go') search.stop();
    };
    const search = this.threads.search(
      { problem: day.problem, given: day.given, seed: 1, seconds: rest ? REPLAN_SECONDS : plan.seconds },
      ({ second, unassigned, broken, travel }) => {
        progress.push({ second, unassigned, broken, travel });
        // one after the other; what cannot be written ends the search, and the lease says so
        told = told.then(tell).catch((error: unknown) => {
          this.log.warn({ err: error, plan: plan.id }, 'the progress of a day plan was not kept');
          search.stop();
        });
      },
    );
    onStart(search.stop);
    if (isStopped()) search.stop();
    const result = await search.done;
    await told;
    await this.plans.end(reader, plan.id, 'ready', await this.priced(previewOf(day, result)));
  }

  private async priced({ unsolved, ...preview }: UnpricedPreview): Promise<PlanPreview> {
    const prices = await this.prices.of(
      this.transactions.reader,
      unsolved.map(({ order }) => order),
    );
    return {
      ...preview,
      unsolved: unsolved.map(({ order, because }, index) => ({
        orderId: order.id,
        orderNo: order.no,
        serviceName: order.serviceName,
        customerName: order.address.contactName,
        from: order.planned.from.toISOString(),
        to: order.planned.to.toISOString(),
        because,
        priceFen: prices[index]!,
      })),
    };
  }

  private lease(): Date {
    return new Date(this.clock.now().getTime() + PLANNING_POLICY.leaseSeconds.value * 1_000);
  }
}
