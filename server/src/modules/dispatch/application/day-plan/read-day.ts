import { Injectable } from '@nestjs/common';
import type { GeoPoint } from '@daowei/shared/kernel/geo';
import { addMinutes, minutesBetween } from '@daowei/shared/kernel/interval';
import { addDays, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../../platform/database/transactions.js';
import { crewOf } from '../../../orders/contract/crew.js';
import { OrdersFacade, type Order } from '../../../orders/contract/orders.facade.js';
import { SchedulingFacade, type ClaimOnBoard } from '../../../scheduling/contract/scheduling.facade.js';
import { WorkforceFacade, type Worker } from '../../../workforce/contract/workforce.facade.js';
import type { Away } from '../../domain/day-plan-file.js';
import { beginsOf, type Stop } from '../../domain/day-goes-on.js';
import { layOutDay, type LaidOutDay, type VisitOfDay, type WorkerOfDay } from '../../domain/lay-out-day.js';
import { PLANNING_POLICY } from '../../domain/planning-policy.js';
import { REPLAN_POLICY } from '../../domain/replan-policy.js';
import { ReadTeam } from './read-team.js';
import { WhoMayCome, type Eligible } from './who-may-come.js';

export interface DayToPlan extends LaidOutDay {
  /** of the problem's workers, in their order */
  readonly workers: readonly Worker[];
  /** of the problem's first visits, in their order; the rest is time that is taken otherwise */
  readonly orders: readonly Order[];
}

/** What is left of the running day. */
export interface RestOfDay {
  readonly now: Date;
  readonly away: readonly Away[];
}

export interface DayWish {
  readonly day: LocalDate;
  /** false: whoever has said yes keeps the visit, as long as they can come */
  readonly movesAccepted: boolean;
  /** null: the whole day is still to come */
  readonly rest: RestOfDay | null;
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
    private readonly teams: ReadTeam,
    private readonly whoMayCome: WhoMayCome,
  ) {}

  async read(tx: Tx, wish: DayWish): Promise<DayToPlan> {
    const { day, rest } = wish;
    const [midnight, policy] = [startOfDay(day), await this.scheduling.policy(tx)];
    const found = await this.orders.visitsBetween(tx, { from: midnight, to: startOfDay(addDays(day, 1)) });
    const orders = found.filter((order) => isToPlan(order, rest));
    const workers = await this.workforce.all(tx);
    const indexOf = new Map(workers.map(({ id }, index) => [id, index]));
    const freeFrom = freeFromOf(midnight, rest);
    const team = await this.teams.read(tx, day, workers, policy, freeFrom);
    const other = (await this.otherClaims(tx, day, orders)).filter(({ workerId }) => indexOf.has(workerId));
    const taken = other.map((claim) =>
      takenTime(claim, midnight, indexOf.get(claim.workerId)!, workers.length, longer(claim, found, rest)),
    );
    const homes = workers.map(({ home }) => home);
    const places: GeoPoint[] = [
      ...homes,
      ...orders.map(({ address }) => address),
      ...other.map(({ place, workerId }) => place ?? homes[indexOf.get(workerId)!]!),
    ];
    const travel = await this.scheduling.trips(tx, places);
    const eligible = await this.whoMayCome.of(tx, day, orders);
    const stops = [
      ...orders.map((order, index): Stop => {
        const holders = crewOf(order).flatMap((id) => indexOf.get(id) ?? []);
        const promisedTo = minutesBetween(midnight, order.promised.to);
        return { ...timesOf(order, midnight), promisedTo, place: workers.length + index, holders };
      }),
      ...taken.map(({ start, duration, holders }, index): Stop => {
        const place = workers.length + orders.length + index;
        return { start, duration, promisedTo: start, place, holders };
      }),
    ];
    const minutes = workers.map(({ id }) => freeFrom.get(id) ?? 0);
    const town = { places: places.length, travel, buffer: policy.bufferMinutes };
    const begins = rest ? beginsOf(stops, minutes, town) : stops.map(({ start }) => start);
    const visits = orders.map((order, index) =>
      visitOf(order, { wish, workers, team, stop: { ...stops[index]!, start: begins[index]! } }, eligible[index]!),
    );
    const weights = rest ? { ...PLANNING_POLICY, ...REPLAN_POLICY } : PLANNING_POLICY;
    return { ...layOutDay(team, [...visits, ...taken], travel, policy.bufferMinutes, weights), workers, orders };
  }

  /** Time that is taken by what is not planned here: living in, packages being paid, orders not paid yet, what has begun. */
  private async otherClaims(tx: Tx, day: LocalDate, orders: readonly Order[]): Promise<ClaimOnBoard[]> {
    const planned = new Set(orders.flatMap(({ claimId, mates }) => [claimId, ...mates.map((mate) => mate.claimId)]));
    return (await this.scheduling.claimsOn(tx, day)).filter(({ id }) => !planned.has(id));
  }
}

/** Nobody travels to a remote one: it is time that is taken. What should have begun is not given to anybody else. */
function isToPlan({ state, remote, planned }: Order, rest: RestOfDay | null): boolean {
  return !remote && (state === 'paid' || state === 'confirmed') && (!rest || planned.from > rest.now);
}

/** Nobody begins in the past. */
function freeFromOf(midnight: Date, rest: RestOfDay | null): Map<string, number> {
  return new Map(
    rest?.away.map(({ workerId, until }) => [
      workerId,
      until === null ? Number.POSITIVE_INFINITY : minutesBetween(midnight, new Date(until)),
    ]),
  );
}

/** By how many minutes what has begun, or should have, takes longer than it claims. */
function longer({ id, visit }: ClaimOnBoard, found: readonly Order[], rest: RestOfDay | null): number {
  const order = rest && found.find(({ claimId, mates }) => claimId === id || mates.some((mate) => mate.claimId === id));
  if (!order) return 0;
  const { overrunMinutes, lateMinutes } = REPLAN_POLICY;
  if (order.state === 'in_service') {
    const until = order.runsUntil ?? visit.to;
    const end = until > rest.now ? until : addMinutes(rest.now, overrunMinutes.value);
    return Math.max(0, minutesBetween(visit.to, end));
  }
  if (order.state !== 'confirmed' || visit.from > rest.now) return 0;
  return minutesBetween(visit.from, addMinutes(rest.now, lateMinutes.value));
}

function timesOf(order: Order, midnight: Date): Pick<Stop, 'start' | 'duration'> {
  return {
    start: minutesBetween(midnight, order.planned.from),
    duration: Math.ceil(order.durationMinutes / QUARTER) * QUARTER,
  };
}

interface VisitContext {
  readonly wish: DayWish;
  readonly workers: readonly Worker[];
  readonly team: readonly WorkerOfDay[];
  readonly stop: Stop;
}

function visitOf(order: Order, { wish, workers, team, stop }: VisitContext, eligible: Eligible): VisitOfDay {
  const { start, duration, holders } = stop;
  const { service, qualified, unwilling, known } = eligible;
  const canCome = (worker: number): boolean =>
    qualified.has(workers[worker]!.id) &&
    team[worker]!.spans.some(([from, to]) => from <= start && start + duration <= to);
  const hasAccepted = order.state === 'confirmed';
  const isKept = hasAccepted && (!wish.movesAccepted || (wish.rest !== null && isTooLate(order, wish.rest)));
  const pinned = isKept && holders.every(canCome);
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

/** They are under way, or nobody else would be there in time. */
function isTooLate({ departedAt, planned }: Order, { now }: RestOfDay): boolean {
  return departedAt !== null || planned.from < addMinutes(now, REPLAN_POLICY.keepMinutes.value);
}

/** A claim as a visit that stays where it is. */
function takenTime(
  { visit }: ClaimOnBoard,
  midnight: Date,
  worker: number,
  workers: number,
  longerBy: number,
): VisitOfDay {
  const only = new Uint8Array(workers);
  only[worker] = 1;
  return {
    start: minutesBetween(midnight, visit.from),
    duration: minutesBetween(visit.from, visit.to) + longerBy,
    crew: 1,
    holders: [worker],
    mayCome: only,
    familiar: only,
    hasAccepted: true,
    pinned: true,
  };
}
