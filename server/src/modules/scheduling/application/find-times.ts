import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { WorkforceFacade, type Worker } from '../../workforce/contract/workforce.facade.js';
import type { FreeWorker, SlotStart, VisitNeed } from '../contract/scheduling.facade.js';
import { findStarts, type CalendarDay } from '../domain/free-time/find-starts.js';
import { findWorkers, type Nearby } from '../domain/free-time/find-workers.js';
import { metresFrom } from '../domain/gaps.js';
import { lacks } from '../domain/qualification.js';
import { count, QUARTER_MINUTES, shapeOf } from '../domain/quarters.js';
import { visitDays } from '../domain/room.js';
import { byNearness } from '../domain/starts.js';
import { SchedulingPoliciesSql } from '../infrastructure/policies.sql.js';
import { FollowFreeTime } from './follow-free-time.js';
import { LookAtWorkers } from './look-at-workers.js';

/** Answers when a visit is possible and who is free for it. It never decides: the claim does. */
@Injectable()
export class FindTimes {
  constructor(
    private readonly transactions: Transactions,
    private readonly policies: SchedulingPoliciesSql,
    private readonly workforce: WorkforceFacade,
    private readonly following: FollowFreeTime,
    private readonly looking: LookAtWorkers,
    private readonly clock: Clock,
  ) {}

  async calendar(need: VisitNeed): Promise<CalendarDay[]> {
    const now = this.clock.now();
    const policy = await this.policies.inForce(this.transactions.reader, now);
    const index = await this.following.current(policy);
    const { service, ...asked } = need;
    const { skill, certificates, crew } = service;
    return findStarts(index, policy, now, { skill, certificates, crew, ...asked });
  }

  async nearest(need: VisitNeed, startAt: Date, wanted: number): Promise<SlotStart[]> {
    const days = await this.calendar(need);
    return days
      .flatMap(({ slots }) => slots.filter((slot) => slot.available))
      .sort(byNearness(startAt))
      .slice(0, wanted);
  }

  async freeWorkers(tx: Tx, need: VisitNeed, startAt: Date): Promise<FreeWorker[]> {
    const policy = await this.policies.inForce(tx, this.clock.now());
    const visit = { from: startAt, to: addMinutes(startAt, need.durationMinutes) };
    const days = visitDays(shapeOf(visit, policy.bufferMinutes));
    const qualified = (await this.askable(tx, need)).filter((worker) => lacks(worker, need.service, days).length === 0);
    const workers = new Map(qualified.map((worker) => [worker.id, worker]));
    const free = await this.looking.withRoom(tx, [...workers.keys()], visit, need.place, policy);
    return free
      .map(({ workerId, days: own, seen }) => ({
        workerId,
        distanceMetres: metresFrom(workers.get(workerId)!.home, need.place),
        claimedMinutes: count(own.get(days[0]!)!.busy) * QUARTER_MINUTES,
        seen,
      }))
      .sort((a, b) => a.distanceMetres - b.distanceMetres || (a.workerId < b.workerId ? -1 : 1));
  }

  async freeNearby(need: VisitNeed, startAt: Date, nearby: Nearby): Promise<FreeWorker[]> {
    const policy = await this.policies.inForce(this.transactions.reader, this.clock.now());
    const index = await this.following.current(policy);
    const { service, ...asked } = need;
    const { skill, certificates } = service;
    return findWorkers(index, policy, { skill, certificates, startAt, ...asked }, nearby);
  }

  /** Workers with the skill who may be asked. Certificates depend on the day and are looked at there. */
  private async askable(tx: Tx, need: VisitNeed): Promise<Worker[]> {
    const skilled = await this.workforce.qualified(
      tx,
      { skill: need.service.skill, certificates: [] },
      dayOf(this.clock.now()),
    );
    return skilled.filter((worker) => !need.exclude?.includes(worker.id));
  }
}
