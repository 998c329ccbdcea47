import { Injectable } from '@nestjs/common';
import type { GeoPoint } from '@daowei/shared/kernel/geo';
import { minutesBetween } from '@daowei/shared/kernel/interval';
import { addDays, DAY_MINUTES, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../../platform/database/transactions.js';
import { crewOf } from '../../../orders/contract/crew.js';
import { OrdersFacade, type Order } from '../../../orders/contract/orders.facade.js';
import {
  SchedulingFacade,
  type ClaimOnBoard,
  type SchedulingPolicy,
} from '../../../scheduling/contract/scheduling.facade.js';
import { WorkforceFacade, type Worker, type WorkingDay } from '../../../workforce/contract/workforce.facade.js';
import { isForPlan } from '../../domain/assignment-life.js';
import { layOutDay, type LaidOutDay, type Span, type VisitOfDay, type WorkerOfDay } from '../../domain/lay-out-day.js';
import { Assignments } from '../../infrastructure/assignments.sql.js';
import { SoldServices } from '../sold-services.js';

export interface DayToPlan extends LaidOutDay {
  /** of the problem's workers, in their order */
  readonly workers: readonly Worker[];
  /** of the problem's first visits, in their order; the rest is time that is taken otherwise */
  readonly orders: readonly Order[];
}

/** Claims take whole quarters, so plans do. */
const QUARTER = 15;

/** Reads a day as it stands: who works, what is promised, what is agreed on, what else is taken. */
@Injectable()
export class ReadDay {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly scheduling: SchedulingFacade,
    private readonly workforce: WorkforceFacade,
    private readonly assignments: Assignments,
    private readonly sold: SoldServices,
  ) {}

  /** @param movesAccepted false: whoever has said yes keeps the visit, as long as they can come */
  async read(tx: Tx, day: LocalDate, movesAccepted: boolean): Promise<DayToPlan> {
    const [midnight, policy] = [startOfDay(day), await this.scheduling.policy(tx)];
    const found = await this.orders.visitsBetween(tx, { from: midnight, to: startOfDay(addDays(day, 1)) });
    // nobody travels to a remote one: it is time that is taken
    const orders = found.filter(({ state, remote }) => !remote && (state === 'paid' || state === 'confirmed'));
    const workers = await this.workforce.all(tx);
    const indexOf = new Map(workers.map(({ id }, index) => [id, index]));
    const team = await this.team(tx, day, workers, policy);
    const visits: VisitOfDay[] = [];
    for (const order of orders)
      visits.push(await this.visit(tx, order, { day, workers, indexOf, team, movesAccepted }));
    const other = (await this.otherClaims(tx, day, orders)).filter(({ workerId }) => indexOf.has(workerId));
    const busy = other.map((claim) => takenTime(claim, midnight, indexOf.get(claim.workerId)!, workers.length));
    const homes = workers.map(({ home }) => home);
    const places: GeoPoint[] = [
      ...homes,
      ...orders.map(({ address }) => address),
      ...other.map(({ place, workerId }) => place ?? homes[indexOf.get(workerId)!]!),
    ];
    const travel = await this.scheduling.trips(tx, places);
    return { ...layOutDay(team, [...visits, ...busy], travel, policy.bufferMinutes), workers, orders };
  }

  private async team(
    tx: Tx,
    day: LocalDate,
    workers: readonly Worker[],
    policy: SchedulingPolicy,
  ): Promise<WorkerOfDay[]> {
    const midnight = startOfDay(day);
    // a night shift of the day before reaches into this one
    const duty = await this.workforce.workingDays(tx, addDays(day, -1), day);
    const near = [
      ...(await this.scheduling.claimsOn(tx, addDays(day, -1))),
      ...(await this.scheduling.claimsOn(tx, addDays(day, 1))),
    ];
    return workers.map(({ id }) => {
      const own = near.filter(({ workerId }) => workerId === id);
      const minutes = own.map(
        ({ visit }) => [minutesBetween(midnight, visit.from), minutesBetween(midnight, visit.to)] as const,
      );
      const before = minutes.filter(([from]) => from < policy.dayTurnsMinute).map(([, to]) => to + policy.restMinutes);
      const after = minutes
        .filter(([from]) => from >= DAY_MINUTES + policy.dayTurnsMinute)
        .map(([from]) => from - policy.restMinutes);
      return {
        id,
        spans: spansOf(
          duty.filter(({ workerId }) => workerId === id),
          midnight,
        ),
        notBefore: Math.max(0, ...before),
        notAfter: Math.min(2 * DAY_MINUTES, ...after),
      };
    });
  }

  private async visit(
    tx: Tx,
    order: Order,
    {
      day,
      workers,
      indexOf,
      team,
      movesAccepted,
    }: {
      readonly day: LocalDate;
      readonly workers: readonly Worker[];
      readonly indexOf: ReadonlyMap<string, number>;
      readonly team: readonly WorkerOfDay[];
      readonly movesAccepted: boolean;
    },
  ): Promise<VisitOfDay> {
    const service = await this.sold.of(tx, order);
    const qualified = new Set((await this.workforce.qualified(tx, service, day)).map(({ id }) => id));
    const asked = (await this.assignments.history(tx, order.id)).filter((one) => isForPlan(one, order));
    const unwilling = new Set([
      ...asked.filter(({ state }) => state === 'declined' || state === 'timed_out').map(({ workerId }) => workerId),
      ...(await this.workforce.blockedFor(tx, order.accountId)),
    ]);
    const known = await this.assignments.withCustomer(tx, order.accountId, [...qualified]);
    const start = minutesBetween(startOfDay(day), order.planned.from);
    const duration = Math.ceil(order.durationMinutes / QUARTER) * QUARTER;
    const holders = crewOf(order).flatMap((id) => indexOf.get(id) ?? []);
    const canCome = (worker: number): boolean =>
      qualified.has(workers[worker]!.id) &&
      team[worker]!.spans.some(([from, to]) => from <= start && start + duration <= to);
    const hasAccepted = order.state === 'confirmed';
    const pinned = hasAccepted && !movesAccepted && holders.every(canCome);
    return {
      start,
      duration,
      crew: service.crew,
      holders,
      // the yes of somebody is as good as all rules: whoever is agreed on is kept, and nobody else asked
      mayCome: Uint8Array.from(workers, ({ id }, worker) =>
        Number(pinned ? holders.includes(worker) : qualified.has(id) && !unwilling.has(id)),
      ),
      familiar: Uint8Array.from(workers, ({ id }) => Number(known.has(id))),
      hasAccepted,
      pinned,
    };
  }

  /** Time that is taken by what is not planned here: living in, packages being paid, orders not paid yet. */
  private async otherClaims(tx: Tx, day: LocalDate, orders: readonly Order[]): Promise<ClaimOnBoard[]> {
    const planned = new Set(orders.flatMap(({ claimId, mates }) => [claimId, ...mates.map((mate) => mate.claimId)]));
    return (await this.scheduling.claimsOn(tx, day)).filter(({ id }) => !planned.has(id));
  }
}

function spansOf(days: readonly WorkingDay[], midnight: Date): Span[] {
  return days.flatMap(({ spans }) =>
    spans.map(({ from, to }): Span => [minutesBetween(midnight, from), minutesBetween(midnight, to)]),
  );
}

/** A claim as a visit that stays where it is. */
function takenTime({ visit }: ClaimOnBoard, midnight: Date, worker: number, workers: number): VisitOfDay {
  const only = new Uint8Array(workers);
  only[worker] = 1;
  return {
    start: minutesBetween(midnight, visit.from),
    duration: minutesBetween(visit.from, visit.to),
    crew: 1,
    holders: [worker],
    mayCome: only,
    familiar: only,
    hasAccepted: true,
    pinned: true,
  };
}
