import { Injectable } from '@nestjs/common';
import { addDays, atMinute, dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AskedVisit } from '../../orders/contract/prepaid.js';
import {
  SchedulingFacade,
  type SchedulingPolicy,
  type VisitNeed,
} from '../../scheduling/contract/scheduling.facade.js';
import { CONTRACTS_POLICY } from '../domain/contracts-policy.js';

export interface SeriesAnswer {
  readonly conflict: boolean;
  readonly proposals: readonly Date[];
}

/** Whether somebody is free for every visit of a series, and where nobody is, when else somebody would be. */
@Injectable()
export class ProposeTimes {
  constructor(private readonly scheduling: SchedulingFacade) {}

  async forSeries(db: Tx, visit: AskedVisit, starts: readonly Date[]): Promise<SeriesAnswer[]> {
    const need = needOf(visit);
    const policy = await this.scheduling.policy(db);
    const answers: SeriesAnswer[] = [];
    for (const startAt of starts) {
      const taken = starts.filter((one) => one !== startAt);
      answers.push(await this.answer(db, need, policy, startAt, taken));
    }
    return answers;
  }

  /** The same for one more visit, on no day that `others` have. */
  async forOne(db: Tx, need: VisitNeed, startAt: Date, others: readonly Date[]): Promise<SeriesAnswer> {
    return this.answer(db, need, await this.scheduling.policy(db), startAt, others);
  }

  private async answer(
    db: Tx,
    need: VisitNeed,
    policy: SchedulingPolicy,
    startAt: Date,
    others: readonly Date[],
  ): Promise<SeriesAnswer> {
    const conflict = !(await this.enoughFree(db, need, startAt));
    return { conflict, proposals: conflict ? await this.near(db, need, policy, startAt, others) : [] };
  }

  /** The nearest free times on the days around, on no day that another visit of the series has. */
  private async near(
    db: Tx,
    need: VisitNeed,
    policy: SchedulingPolicy,
    startAt: Date,
    others: readonly Date[],
  ): Promise<Date[]> {
    const found: Date[] = [];
    const busyDays = new Set(others.map(dayOf));
    for (const candidate of around(policy, startAt)) {
      if (found.length === CONTRACTS_POLICY.proposals.value) break;
      if (busyDays.has(dayOf(candidate))) continue;
      if (isRefused(await this.scheduling.checkSeriesStart(db, candidate))) continue;
      if (await this.enoughFree(db, need, candidate)) found.push(candidate);
    }
    return found.sort((a, b) => a.getTime() - b.getTime());
  }

  /** Everybody the service needs, or nobody comes. */
  private async enoughFree(db: Tx, need: VisitNeed, startAt: Date): Promise<boolean> {
    return (await this.scheduling.freeWorkers(db, need, startAt)).length >= need.service.crew;
  }
}

/** What scheduling needs to know of a visit. */
export function needOf({ service, address, scope }: AskedVisit): VisitNeed {
  return { service, durationMinutes: scope.durationMinutes, place: { lat: address.lat, lng: address.lng } };
}

/** Every start of the opening hours some days before and after, the nearest first. */
function around(policy: SchedulingPolicy, startAt: Date): Date[] {
  const { value: reach } = CONTRACTS_POLICY.proposalDays;
  const starts: Date[] = [];
  for (let days = -reach; days <= reach; days += 1) {
    const day = addDays(dayOf(startAt), days);
    for (let minute = policy.openFromMinute; minute < policy.openToMinute; minute += policy.stepMinutes) {
      starts.push(atMinute(day, minute));
    }
  }
  const gap = (at: Date): number => Math.abs(at.getTime() - startAt.getTime());
  return starts.filter((at) => gap(at) > 0).sort((a, b) => gap(a) - gap(b) || a.getTime() - b.getTime());
}
