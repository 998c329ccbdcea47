import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { ERRORS } from '@daowei/shared/errors/errors';
import type { Tx } from '../../../../platform/database/transactions.js';
import { VisitHolds, type WantedVisit } from '../../../orders/contract/visit-holds.js';
import { SchedulingFacade } from '../../../scheduling/contract/scheduling.facade.js';
import { WorkforceFacade, type Worker, type WorkingDay } from '../../../workforce/contract/workforce.facade.js';
import { SHIFT_REQUEST_POLICY } from '../../domain/shift-request-policy.js';
import type { ShiftRequest } from '../../infrastructure/shift-requests.sql.js';
import { OvertimeForVisit } from './overtime-for-visit.js';

/** A worker who could serve if their shift were longer, and what that takes. */
export interface Candidate {
  readonly worker: Worker;
  /** 0: on shift for the whole visit, and free since */
  readonly addedMinutes: number;
  /** sentences in Chinese; empty: it can be granted */
  readonly hindrances: readonly string[];
}

/** Whom a coordinator may ask: qualified, at work that day, the shortest addition first; those it cannot be come last. */
@Injectable()
export class FindCandidates {
  constructor(
    private readonly holds: VisitHolds,
    private readonly workforce: WorkforceFacade,
    private readonly scheduling: SchedulingFacade,
    private readonly overtime: OvertimeForVisit,
  ) {}

  /** Empty as well when the visit itself is not possible any more: the address or the service is gone. */
  async of(tx: Tx, asked: ShiftRequest): Promise<Candidate[]> {
    const visit = await this.holds.check(tx, asked.accountId, asked.request);
    if (isRefused(visit)) return [];
    const near = await this.atWork(tx, asked, visit);
    const found: Candidate[] = [];
    for (const worker of near) {
      const candidate = await this.candidate(tx, asked, visit, worker);
      if (candidate) found.push(candidate);
    }
    const blocked = ({ hindrances }: Candidate): number => Number(hindrances.length > 0);
    return found.sort((a, b) => blocked(a) - blocked(b) || a.addedMinutes - b.addedMinutes);
  }

  /** Qualified workers who are at work that day and not for the whole visit, or free in it; the nearest shift first. */
  private async atWork(tx: Tx, { startAt }: ShiftRequest, { service, need }: WantedVisit): Promise<Worker[]> {
    const day = dayOf(startAt);
    const visit = { from: startAt, to: addMinutes(startAt, need.durationMinutes) };
    const qualified = await this.workforce.qualified(
      tx,
      { skill: service.skill, certificates: service.certificates },
      day,
    );
    const duty = new Map((await this.workforce.workingDays(tx, day, day)).map((one) => [one.workerId, one] as const));
    const free = new Set((await this.scheduling.freeWorkers(tx, need, startAt)).map(({ workerId }) => workerId));
    const missing = ({ id }: Worker): number => {
      if (free.has(id)) return 0;
      const planned = duty.get(id);
      return planned ? minutesOutside(planned, visit) : 0;
    };
    return qualified
      .filter((worker) => free.has(worker.id) || missing(worker) > 0)
      .sort((a, b) => missing(a) - missing(b) || (a.id < b.id ? -1 : 1))
      .slice(0, SHIFT_REQUEST_POLICY.candidates.value);
  }

  private async candidate(
    tx: Tx,
    asked: ShiftRequest,
    { service, need }: WantedVisit,
    worker: Worker,
  ): Promise<Candidate | null> {
    const roster = await this.workforce.roster(tx, worker.id);
    if (!roster) return null;
    const overtime = await this.overtime.of(tx, roster, asked);
    const others = await this.scheduling.violationsBesidesShift(tx, need, asked.startAt, worker.id);
    const alone = service.crew > 1 ? await this.lacksMates(tx, asked, { service, need }, worker.id) : [];
    if (isRefused(overtime)) {
      const because = overtime.because ?? ERRORS[overtime.refused].sentence;
      return { worker, addedMinutes: 0, hindrances: [because, ...others, ...alone] };
    }
    return { worker, addedMinutes: overtime.addedMinutes, hindrances: [...others, ...alone] };
  }

  /** One longer shift is no help where the others of the crew are missing too. */
  private async lacksMates(
    tx: Tx,
    { startAt }: ShiftRequest,
    { service, need }: Pick<WantedVisit, 'service' | 'need'>,
    workerId: string,
  ): Promise<string[]> {
    const free = await this.scheduling.freeWorkers(tx, { ...need, exclude: [workerId] }, startAt);
    return free.length >= service.crew - 1 ? [] : [`这项服务需要${service.crew}人，同时段其他人手不够`];
  }
}

/** Minutes of the visit that lie outside the day's duty. */
function minutesOutside({ spans }: WorkingDay, visit: { from: Date; to: Date }): number {
  const inside = spans.reduce((sum, { from, to }) => {
    const begin = Math.max(from.getTime(), visit.from.getTime());
    return sum + Math.max(0, Math.min(to.getTime(), visit.to.getTime()) - begin);
  }, 0);
  return (visit.to.getTime() - visit.from.getTime() - inside) / 60_000;
}
