import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import {
  SchedulingFacade,
  type Asked,
  type Claim,
  type VisitNeed,
} from '../../scheduling/contract/scheduling.facade.js';
import type { Crew } from '../domain/decide.js';
import { ORDERS_POLICY } from '../domain/orders-policy.js';
import { rankForClaim } from '../domain/ranking.js';
import { referenceOf } from '../domain/reference.js';

/** 'none': too few are free; 'lost': they were free when looked at, and somebody else was faster. */
export type NoCrew = 'none' | 'lost';

/** Who should lead; `must`: nobody else may. */
export interface WishedLead {
  readonly workerId: string;
  readonly must: boolean;
}

/** Takes the time of as many workers as the service needs, all or nobody: the best of those who are free. */
@Injectable()
export class ClaimCrew {
  constructor(private readonly scheduling: SchedulingFacade) {}

  /** @param lead null: whoever ranks first */
  async claim(
    tx: Tx,
    orderId: string,
    need: VisitNeed,
    startAt: Date,
    lead: WishedLead | null = null,
  ): Promise<Crew | NoCrew> {
    const crew = await this.choose(tx, need, startAt, lead);
    if (crew.length < need.service.crew) return 'none';
    const visit = { from: startAt, to: addMinutes(startAt, need.durationMinutes) };
    const wish = { reference: referenceOf(orderId), visit, place: need.place };
    const claims = await this.scheduling.claimAll(tx, wish, crew);
    if (isRefused(claims)) return 'lost';
    return crewOf(claims);
  }

  /** Free workers in the order in which they should be asked, at most `most`. */
  async candidates(need: VisitNeed, startAt: Date, most: number): Promise<string[]> {
    const bandMetres = ORDERS_POLICY.nearnessBandMetres.value;
    const free = await this.scheduling.freeNearby(need, startAt, { least: most, bandMetres });
    return rankForClaim(free)
      .slice(0, most)
      .map(({ workerId }) => workerId);
  }

  private async choose(tx: Tx, need: VisitNeed, startAt: Date, lead: WishedLead | null): Promise<Asked[]> {
    const { crew } = need.service;
    // the claim itself finds out whether the only one who may come is free
    if (lead?.must && crew === 1) return [{ workerId: lead.workerId }];
    const free = rankForClaim(await this.scheduling.freeWorkers(tx, need, startAt));
    const wished = free.filter(({ workerId }) => workerId === lead?.workerId);
    if (lead?.must && wished.length === 0) return [];
    return [...wished, ...free.filter(({ workerId }) => workerId !== lead?.workerId)].slice(0, crew);
  }
}

/** The first one leads. */
export function crewOf(claims: readonly Claim[]): Crew {
  const [seat, ...mates] = claims.map(({ id: claimId, workerId }) => ({ claimId, workerId }));
  return { seat: seat!, mates };
}
