import { Injectable } from '@nestjs/common';
import { fen, sumFen, yuan, type Fen } from '@daowei/shared/kernel/fen';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { momentWords } from '@daowei/shared/kernel/time-words';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { PrepaidVisits, type PrepaidChange } from '../../orders/contract/prepaid.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { ContractExceptionsSql } from '../infrastructure/contract-exceptions.sql.js';
import { ContractPausesSql, type ContractPause } from '../infrastructure/contract-pauses.sql.js';
import type { StoredContract } from '../infrastructure/contract-rows.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';
import { isTheirs, NOT_GOING, type OnBehalf } from './on-behalf.js';
import type { SeriesVisit } from './open-series.js';
import { PlaceRested, type Place } from './place-rested.js';
import { TellHistory } from './tell-history.js';
import { END_PAUSE, REMIND_PAUSE_END } from './work-kinds.js';

export interface ResumeOffer {
  /** going; null: it is over, and these visits still wait for a time */
  readonly pause: ContractPause | null;
  readonly places: readonly Place[];
}

/** What was chosen for one visit. */
export interface Choice {
  readonly seq: number;
  /** the revision that was looked at */
  readonly revision: number;
  /** its place, or for a conflict one of the proposals; null: its share is refunded, for a conflict only */
  readonly startAt: Date | null;
}

const RESUME_CODE = 'package_resume';

/**
 * The contract goes on: every visit that was set aside gets a time behind the last one, at its price, with whoever
 * usually comes if they are free. All in one transaction, contract locked first: of two resumptions one wins.
 */
@Injectable()
export class ResumeContract {
  constructor(
    private readonly transactions: Transactions,
    private readonly contracts: ContractsSql,
    private readonly pauses: ContractPausesSql,
    private readonly exceptions: ContractExceptionsSql,
    private readonly placing: PlaceRested,
    private readonly prepaid: PrepaidVisits,
    private readonly history: TellHistory,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, and ORDER_STATE where nothing is paused. */
  async offer({ ownerId }: Pick<OnBehalf, 'ownerId'>, contractId: string): Promise<Result<ResumeOffer>> {
    const db = this.transactions.reader;
    const contract = await this.contracts.find(db, contractId);
    if (!contract || !isTheirs(contract, ownerId)) return refuse('NOT_FOUND');
    if (contract.state !== 'active') return refuse('ORDER_STATE', NOT_GOING);
    const pause = await this.pauses.going(db, contractId);
    const places = await this.placing.of(db, contract);
    return pause || places.length > 0 ? { pause, places } : nothingRests();
  }

  /**
   * @param choices one for every visit that waits
   * Refuses NOT_FOUND, ORDER_STATE, STALE_VERSION, RESUME_CHANGED when a time is no longer to be had, and what a refund
   * refuses.
   */
  resume(who: OnBehalf, contractId: string, choices: readonly Choice[]): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const contract = await this.contracts.lock(tx, contractId);
      if (!contract || !isTheirs(contract, who.ownerId)) return refuse('NOT_FOUND');
      if (contract.state !== 'active') return refuse('ORDER_STATE', NOT_GOING);
      const pause = await this.pauses.going(tx, contractId);
      const places = await this.placing.of(tx, contract);
      if (!pause && places.length === 0) return nothingRests();
      if (!fits(places, choices)) return refuse('RESUME_CHANGED');
      const told: string[] = [];
      const refunds: Fen[] = [];
      for (const { visit, order } of places) {
        const choice = choices.find((one) => one.seq === visit.seq)!;
        const done = await this.settle(tx, who.by, { visit, order }, choice);
        if (isRefused(done)) return done;
        refunds.push(done);
        told.push(`第${visit.seq}次${choice.startAt ? momentWords(choice.startAt) : `退还${yuan(done)}元`}`);
      }
      await this.end(tx, contract, pause);
      await this.exceptions.close(tx, contractId, 'unplaced', this.clock.now());
      const text = told.length > 0 ? `套餐已恢复：${told.join('，')}` : '套餐已恢复';
      const data = { choices: choices.map((one) => ({ ...one })), refundFen: sumFen(refunds) };
      await this.history.tell(tx, contractId, { kind: 'resumed', text }, who.by, data);
      return null;
    });
  }

  /** The pause is over, and its timers with it. */
  async end(tx: Tx, { id }: Pick<StoredContract, 'id'>, pause: ContractPause | null): Promise<void> {
    if (!pause) return;
    await this.pauses.end(tx, pause, this.clock.now());
    await this.queue.cancel(tx, REMIND_PAUSE_END, id);
    await this.queue.cancel(tx, END_PAUSE, id);
  }

  /** @returns what is refunded. RESUME_CHANGED where somebody was faster. */
  async settle(
    tx: Tx,
    by: AuditActor,
    { visit, order }: SeriesVisit,
    { revision, startAt }: Omit<Choice, 'seq'>,
  ): Promise<Result<Fen>> {
    const change: PrepaidChange = {
      by,
      revision,
      code: RESUME_CODE,
      because: '套餐恢复时没有合适的时间',
      usual: visit.workerId,
    };
    if (startAt === null) return this.prepaid.callOff(tx, order.id, change);
    const moved = await this.prepaid.move(tx, order.id, startAt, change);
    if (!isRefused(moved)) return fen(0);
    return moved.refused === 'SLOT_TAKEN' ? refuse('RESUME_CHANGED') : moved;
  }
}

function nothingRests(): Result<never> {
  return refuse('ORDER_STATE', '套餐没有暂停，不用恢复');
}

/** One choice for each visit, each of them on offer, no two on one day. */
function fits(places: readonly Place[], choices: readonly Choice[]): boolean {
  if (choices.length !== places.length) return false;
  const days = choices.flatMap(({ startAt }) => (startAt ? dayOf(startAt) : []));
  if (new Set(days).size !== days.length) return false;
  return places.every(({ visit, startAt, conflict, proposals }) => {
    const choice = choices.find((one) => one.seq === visit.seq);
    if (!choice) return false;
    if (choice.startAt === null) return conflict;
    const offered = conflict ? proposals : [startAt];
    return offered.some((at) => at.getTime() === choice.startAt?.getTime());
  });
}
