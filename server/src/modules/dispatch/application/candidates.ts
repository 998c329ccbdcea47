import { Injectable } from '@nestjs/common';
import { distanceMetres } from '@daowei/shared/kernel/geo';
import { addMinutes, minutesBetween } from '@daowei/shared/kernel/interval';
import { addDays, DAY_MINUTES, dayOf, startOfDay } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Order, Seat } from '../../orders/contract/orders.facade.js';
import { placeOf } from '../../orders/contract/place.js';
import { SchedulingFacade, type FreeWorker, type VisitNeed } from '../../scheduling/contract/scheduling.facade.js';
import { WorkforceFacade, type Worker } from '../../workforce/contract/workforce.facade.js';
import type { Candidate } from '../contract/dispatch.facade.js';
import { violationsOf } from '../domain/hard-rules.js';
import { rank, scoreCandidate, whyNotNext, type CandidateFacts, type Scored } from '../domain/score.js';
import { Assignments } from '../infrastructure/assignments.sql.js';
import { SoldServices } from './sold-services.js';

const WEEK_MINUTES = 7 * DAY_MINUTES;

/** Finds and ranks workers for an order: hard rules by scheduling, then the score. */
@Injectable()
export class Candidates {
  constructor(
    private readonly sold: SoldServices,
    private readonly scheduling: SchedulingFacade,
    private readonly workforce: WorkforceFacade,
    private readonly assignments: Assignments,
  ) {}

  /** Workers who are free now and not excluded, best first. */
  async ranked(tx: Tx, order: Order, exclude: readonly string[]): Promise<Scored[]> {
    const apart = await this.workforce.blockedFor(tx, order.accountId);
    const need = await this.needOf(tx, order, [...exclude, ...apart]);
    const free = await this.scheduling.freeWorkers(tx, need, order.promised.from);
    return this.compared(tx, rank(await this.factsOf(tx, order, free)));
  }

  /** Each with what the one after them lacked. */
  private async compared(tx: Tx, ranked: readonly Scored[]): Promise<Scored[]> {
    const workers = await this.workforce.workers(
      tx,
      ranked.map(({ workerId }) => workerId),
    );
    return ranked.map((one, place) => {
      const next = ranked[place + 1];
      const name = next && workers.get(next.workerId)?.name;
      return next && name ? { ...one, explanation: [...one.explanation, whyNotNext(one, next, name)] } : one;
    });
  }

  /** The score of a worker whose time the order already holds. */
  async holder(tx: Tx, order: Order, workerId: string): Promise<Scored> {
    const worker = await this.workforce.worker(tx, workerId);
    if (!worker) throw new Error(`order ${order.id} holds the time of nobody we know: ${workerId}`);
    const [facts] = await this.factsOf(tx, order, [this.unasked(worker, order, await this.claimedMinutes(tx, order))]);
    const own = scoreCandidate(facts!);
    const [next] = await this.ranked(tx, order, [workerId]);
    const other = next && (await this.workforce.worker(tx, next.workerId));
    return next && other ? { ...own, explanation: [...own.explanation, whyNotNext(own, next, other.name)] } : own;
  }

  /** Everybody with the skill, with the rules they break or the score they get; for the coordinator. */
  async all(tx: Tx, order: Order): Promise<Candidate[]> {
    const need = await this.needOf(tx, order, await this.workforce.blockedFor(tx, order.accountId));
    const skilled = (await this.workforce.all(tx)).filter((worker) => worker.skills.includes(need.service.skill));
    const free = new Map(
      (await this.scheduling.freeWorkers(tx, need, order.promised.from)).map((worker) => [worker.workerId, worker]),
    );
    const claimed = await this.claimedMinutes(tx, order);
    const known = skilled.map((worker) => free.get(worker.id) ?? this.unasked(worker, order, claimed));
    const facts = await this.factsOf(tx, order, known);
    const candidates: Candidate[] = [];
    for (const scored of rank(facts)) {
      const violations = free.has(scored.workerId) ? [] : await this.violations(tx, order, scored.workerId);
      candidates.push({ ...scored, violations });
    }
    return candidates.sort(
      (a, b) => Number(a.violations.length > 0) - Number(b.violations.length > 0) || b.score - a.score,
    );
  }

  /** The hard rules this worker would break, in Chinese; the order's own claim counts as free. */
  async violations(tx: Tx, order: Order, workerId: string): Promise<string[]> {
    const isOfCrew = (await this.assignments.own(tx, order.id, workerId)) !== null;
    const ownClaim = seatsOf(order).find((seat) => seat.workerId === workerId)?.claimId;
    const need = await this.needOf(tx, order, []);
    return violationsOf({
      isOfCrew,
      isBarred: (await this.workforce.worker(tx, workerId))?.isBarred ?? false,
      isKeptApart: (await this.workforce.blockedFor(tx, order.accountId)).includes(workerId),
      // whoever comes already is in their own way
      inTheWay: isOfCrew ? [] : await this.scheduling.violations(tx, need, order.promised.from, workerId, ownClaim),
    });
  }

  private async needOf(tx: Tx, order: Order, exclude: readonly string[]): Promise<VisitNeed> {
    const service = await this.sold.of(tx, order);
    return { service, durationMinutes: order.durationMinutes, place: placeOf(order), exclude };
  }

  /** The facts of a worker whom scheduling did not name as free, for instance because the order holds their time. */
  private unasked(worker: Worker, order: Order, claimed: ReadonlyMap<string, number>): FreeWorker {
    return {
      workerId: worker.id,
      distanceMetres: order.remote ? 0 : distanceMetres(worker.home, order.address),
      claimedMinutes: claimed.get(worker.id) ?? 0,
    };
  }

  /** Minutes of the visit's day that are taken, buffers included and the order's own time left out. */
  private async claimedMinutes(tx: Tx, order: Order): Promise<Map<string, number>> {
    const day = dayOf(order.promised.from);
    const [dayFrom, dayTo] = [startOfDay(day), startOfDay(addDays(day, 1))];
    const minutes = new Map<string, number>();
    const own = seatsOf(order).map(({ claimId }) => claimId);
    for (const { id, workerId, visit, busyTo } of await this.scheduling.claimsOn(tx, day)) {
      if (own.includes(id)) continue;
      const from = visit.from < dayFrom ? dayFrom : visit.from;
      const to = busyTo > dayTo ? dayTo : busyTo;
      minutes.set(workerId, (minutes.get(workerId) ?? 0) + minutesBetween(from, to));
    }
    return minutes;
  }

  private async factsOf(tx: Tx, order: Order, free: readonly FreeWorker[]): Promise<CandidateFacts[]> {
    const ids = free.map((worker) => worker.workerId);
    const workers = await this.workforce.workers(tx, ids);
    const familiar = await this.assignments.withCustomer(tx, order.accountId, ids);
    const { from } = order.promised;
    const fortnight = { from: addMinutes(from, -WEEK_MINUTES), to: addMinutes(from, WEEK_MINUTES) };
    const lately = await this.assignments.visitsWithin(tx, fortnight, ids);
    return free.map((one) => ({
      ...one,
      ratingAverage: workers.get(one.workerId)?.ratingAverage ?? null,
      visitsWithCustomer: familiar.get(one.workerId) ?? 0,
      visitsLately: lately.get(one.workerId) ?? 0,
    }));
  }
}

/** Everybody's time that the order holds. */
function seatsOf({ claimId, workerId, mates }: Order): Seat[] {
  return [...(claimId && workerId ? [{ claimId, workerId }] : []), ...mates];
}
