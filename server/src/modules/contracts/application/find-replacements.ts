import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import { WorkforceFacade, type Worker } from '../../workforce/contract/workforce.facade.js';
import { byTime } from '../domain/pause.js';
import { rankReplacements, type Possible } from '../domain/replacement.js';
import { isOpen } from '../domain/skip.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';
import { NOT_GOING } from './on-behalf.js';
import { OpenSeries, type SeriesVisit } from './open-series.js';

/** A visit somebody could not take, and why, in Chinese. */
export interface Hindrance {
  readonly seq: number;
  readonly why: readonly string[];
}

export interface ReplacementCandidate {
  readonly worker: Worker;
  /** numbers of the visits they can take */
  readonly free: readonly number[];
  readonly hindrances: readonly Hindrance[];
}

export interface ReplacementOptions {
  /** to come, by time */
  readonly visits: readonly SeriesVisit[];
  readonly candidates: readonly ReplacementCandidate[];
}

/** Who could come to the rest of a contract: by the rules of every visit, all or most of them. */
@Injectable()
export class FindReplacements {
  constructor(
    private readonly transactions: Transactions,
    private readonly contracts: ContractsSql,
    private readonly series: OpenSeries,
    private readonly scheduling: SchedulingFacade,
    private readonly workforce: WorkforceFacade,
  ) {}

  /** Refuses NOT_FOUND, and ORDER_STATE for a contract that is not paid. */
  async of(contractId: string): Promise<Result<ReplacementOptions>> {
    const db = this.transactions.reader;
    const contract = await this.contracts.find(db, contractId);
    if (!contract) return refuse('NOT_FOUND');
    if (contract.state !== 'active') return refuse('ORDER_STATE', NOT_GOING);
    const visits = byTime((await this.series.of(db, contractId)).filter(({ order }) => isOpen(order)));
    const need = await this.series.needOf(db, contract);
    const free = new Map<string, { seqs: number[]; distanceMetres: number }>();
    for (const { visit, order } of visits) {
      for (const { workerId, distanceMetres } of await this.scheduling.freeWorkers(db, need, order.promised.from)) {
        const known = free.get(workerId) ?? { seqs: [], distanceMetres };
        free.set(workerId, { ...known, seqs: [...known.seqs, visit.seq] });
      }
    }
    const workers = await this.workforce.workers(db, [...free.keys()]);
    const possible = [...free].flatMap(([workerId, { seqs, distanceMetres }]): Possible[] => {
      const worker = workers.get(workerId);
      return worker ? [{ workerId, free: seqs, ratingAverage: worker.ratingAverage, distanceMetres }] : [];
    });
    const candidates: ReplacementCandidate[] = [];
    for (const one of rankReplacements(possible, visits.length)) {
      const hindrances: Hindrance[] = [];
      for (const { visit, order } of visits.filter((each) => !one.free.includes(each.visit.seq))) {
        const why =
          order.workerId === one.workerId
            ? ['这一次本来就由这位服务人员上门']
            : await this.scheduling.violations(db, need, order.promised.from, one.workerId);
        hindrances.push({ seq: visit.seq, why });
      }
      candidates.push({ worker: workers.get(one.workerId)!, free: one.free, hindrances });
    }
    return { visits, candidates };
  }
}
