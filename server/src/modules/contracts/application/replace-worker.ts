import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { monthDayOf } from '@daowei/shared/kernel/time-words';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DispatchFacade } from '../../dispatch/contract/dispatch.facade.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { ReplacementDeclined, WorkerReplaced } from '../contract/contracts.events.js';
import { CONTRACTS_POLICY } from '../domain/contracts-policy.js';
import { byTime } from '../domain/pause.js';
import { isOpen } from '../domain/skip.js';
import { ContractExceptionsSql } from '../infrastructure/contract-exceptions.sql.js';
import { ContractReplacementsSql, type ReplacementDecision } from '../infrastructure/contract-replacements.sql.js';
import { ContractVisitsSql } from '../infrastructure/contract-visits.sql.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';
import { about, NOT_GOING } from './on-behalf.js';
import { OpenSeries, type SeriesVisit } from './open-series.js';
import { RelieveWorkers } from './relieve-workers.js';
import { TellHistory } from './tell-history.js';

export interface Handover {
  readonly workerId: string;
  /** numbers of the visits, as they were looked at; what is not named stays as it is */
  readonly seqs: readonly number[];
  /** why, for the record and the customer */
  readonly because: string;
}

/**
 * Another worker for the rest of a contract, asked for or not. Every visit is handed over as the coordinator's choice of
 * a single one is, by the same hard rules, all in one transaction; contract and prices stay as they are. Old and new
 * worker and the customer hear of it once each, however many visits it is.
 */
@Injectable()
export class ReplaceWorker {
  constructor(
    private readonly transactions: Transactions,
    private readonly contracts: ContractsSql,
    private readonly visits: ContractVisitsSql,
    private readonly replacements: ContractReplacementsSql,
    private readonly exceptions: ContractExceptionsSql,
    private readonly series: OpenSeries,
    private readonly dispatch: DispatchFacade,
    private readonly workforce: WorkforceFacade,
    private readonly relieving: RelieveWorkers,
    private readonly history: TellHistory,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses NOT_FOUND, ORDER_STATE, REPLACEMENT_CHANGED when a visit named is not to come any more or the worker's time
   * was taken meanwhile, and ASSIGNMENT_REFUSED with the rules broken.
   */
  replace(by: AuditActor, contractId: string, handover: Handover): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const contract = await this.contracts.lock(tx, contractId);
      if (!contract) return refuse('NOT_FOUND');
      if (contract.state !== 'active') return refuse('ORDER_STATE', NOT_GOING);
      const worker = await this.workforce.worker(tx, handover.workerId);
      if (!worker) return refuse('NOT_FOUND');
      const series = await this.series.of(tx, contractId);
      const open = byTime(series.filter(({ order }) => isOpen(order)));
      const given = open.filter(({ visit }) => handover.seqs.includes(visit.seq));
      if (given.length === 0 || given.length !== new Set(handover.seqs).size) return refuse('REPLACEMENT_CHANGED');
      const changed = await this.handOver(tx, by, contractId, given, handover);
      if (isRefused(changed)) return changed;
      await this.settle(tx, by, contractId, given, handover);
      // what rests comes back to the new one
      for (const { visit } of series.filter(({ order }) => order.state === 'paused')) {
        await this.visits.comes(tx, contractId, visit.seq, worker.id);
      }
      const from = given[0]!.order.promised.from;
      await this.relieving.relieve(tx, contract, given, 'replaced');
      await this.outbox.publish<WorkerReplaced>(tx, {
        type: 'contracts.worker-replaced',
        data: {
          ...about(contract),
          workerId: worker.id,
          workerName: worker.name,
          visits: given.length,
          from: from.toISOString(),
        },
      });
      const kept = open.length - given.length;
      const text = `从${monthDayOf(from)}起改由${worker.name}上门，共${given.length}次${kept > 0 ? `，另有${kept}次不变` : ''}；合同和价格不变`;
      const data = { workerId: worker.id, seqs: handover.seqs, because: handover.because };
      await this.history.tell(tx, contractId, { kind: 'worker-replaced', text }, by, data);
      return null;
    });
  }

  /** Nobody suitable could be found. Refuses NOT_FOUND, and ORDER_STATE when nobody asked. */
  decline(by: AuditActor, contractId: string, answer: string): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const contract = await this.contracts.lock(tx, contractId);
      if (!contract) return refuse('NOT_FOUND');
      const asked = await this.replacements.open(tx, contractId);
      if (!asked) return refuse('ORDER_STATE', '没有待答复的换人申请');
      const decidedAt = this.clock.now();
      const decision = {
        state: 'declined',
        answer,
        fromWorkerIds: [],
        toWorkerId: null,
        seqs: [],
        decidedBy: by.label,
        decidedAt,
      } as const;
      await this.replacements.decide(tx, asked, decision);
      await this.exceptions.close(tx, contractId, 'replacement', decidedAt);
      await this.outbox.publish<ReplacementDeclined>(tx, {
        type: 'contracts.replacement-declined',
        data: { ...about(contract), answer, at: decidedAt.toISOString() },
      });
      await this.history.tell(tx, contractId, { kind: 'replacement-declined', text: `换人答复：${answer}` }, by);
      return null;
    });
  }

  private async handOver(
    tx: Tx,
    by: AuditActor,
    contractId: string,
    given: readonly SeriesVisit[],
    { workerId, because }: Handover,
  ): Promise<Result<null>> {
    for (const { visit, order } of given) {
      const command = {
        orderId: order.id,
        workerId,
        instead: order.workerId,
        version: order.version,
        reason: `换人：${because}`,
        actor: by.label,
        isToldElsewhere: true as const,
      };
      const assigned = await this.dispatch.assign(tx, command);
      if (isRefused(assigned)) {
        // changed or taken between the look and the choice
        const moved = assigned.refused === 'STALE_VERSION' || assigned.refused === 'SLOT_TAKEN';
        return moved ? refuse('REPLACEMENT_CHANGED') : assigned;
      }
      await this.visits.comes(tx, contractId, visit.seq, workerId);
    }
    return null;
  }

  /** The wish is met; without one, the office's own step is kept in the chain all the same. */
  private async settle(
    tx: Tx,
    by: AuditActor,
    contractId: string,
    given: readonly SeriesVisit[],
    { workerId, because }: Handover,
  ): Promise<void> {
    const now = this.clock.now();
    const decision: ReplacementDecision = {
      state: 'done',
      answer: because,
      fromWorkerIds: [...new Set(given.flatMap(({ order }) => order.workerId ?? []))],
      toWorkerId: workerId,
      seqs: given.map(({ visit }) => visit.seq),
      decidedBy: by.label,
      decidedAt: now,
    };
    const asked = await this.replacements.open(tx, contractId);
    if (asked) {
      await this.replacements.decide(tx, asked, decision);
      await this.exceptions.close(tx, contractId, 'replacement', now);
      return;
    }
    await this.replacements.add(tx, {
      id: this.ids.next(),
      contractId,
      reason: 'other',
      noteCipher: null,
      askedBy: null,
      askedAt: now,
      answerBy: addMinutes(now, 60 * CONTRACTS_POLICY.replacementHours.value),
      ...decision,
    });
  }
}
