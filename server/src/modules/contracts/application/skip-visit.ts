import { Injectable } from '@nestjs/common';
import { fen, yuan, type Fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { momentWords } from '@daowei/shared/kernel/time-words';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { PrepaidVisits, type PrepaidChange } from '../../orders/contract/prepaid.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import { endOfSeries, maySkip, skippableUntil, skipsLeft } from '../domain/skip.js';
import { ContractPausesSql } from '../infrastructure/contract-pauses.sql.js';
import { ContractSkipsSql } from '../infrastructure/contract-skips.sql.js';
import type { StoredContract } from '../infrastructure/contract-rows.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';
import { isTheirs, NOT_GOING, sideOf, type OnBehalf } from './on-behalf.js';
import { OpenSeries, startsToCome, type SeriesVisit } from './open-series.js';
import { ProposeTimes } from './propose-times.js';
import { TellHistory } from './tell-history.js';

/** What skipping a visit means now. */
export interface SkipOffer {
  /** to be sent back with the confirmation */
  readonly revision: number;
  readonly startAt: Date;
  /** null: it may be skipped; else why not, in Chinese */
  readonly because: string | null;
  readonly until: Date;
  readonly skipsLeft: number;
  /** where the visit goes: the end of the series, or where nobody is free then, the nearest times around */
  readonly choices: readonly Date[];
  /** its share; refunded when none of the choices suits, and only where the end itself is not to be had */
  readonly refundFen: Fen | null;
}

export interface Skip {
  readonly revision: number;
  /** one of the choices; null: the share is refunded */
  readonly startAt: Date | null;
}

const SKIP_CODE = 'package_skip';

/**
 * Skips one visit of a paid contract. It is not lost: it moves behind the last one at the same clock time, or to a near
 * time, or its exact share is owed back. Contract first, then the order, are locked: of two skips, a departure and a
 * cancellation at the same moment one wins and the others are told.
 */
@Injectable()
export class SkipVisit {
  constructor(
    private readonly transactions: Transactions,
    private readonly contracts: ContractsSql,
    private readonly skips: ContractSkipsSql,
    private readonly pauses: ContractPausesSql,
    private readonly series: OpenSeries,
    private readonly proposals: ProposeTimes,
    private readonly scheduling: SchedulingFacade,
    private readonly prepaid: PrepaidVisits,
    private readonly history: TellHistory,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, and ORDER_STATE for a contract that is not paid. */
  async offer({ ownerId }: Pick<OnBehalf, 'ownerId'>, contractId: string, seq: number): Promise<Result<SkipOffer>> {
    const db = this.transactions.reader;
    const contract = await this.contracts.find(db, contractId);
    if (!contract || !isTheirs(contract, ownerId)) return refuse('NOT_FOUND');
    if (contract.state !== 'active') return refuse('ORDER_STATE', NOT_GOING);
    const series = await this.series.of(db, contractId);
    const one = series.find(({ visit }) => visit.seq === seq);
    if (!one) return refuse('NOT_FOUND');
    const used = await this.skips.usedByCustomer(db, contractId);
    const allowed = maySkip(one.order, sideOf({ ownerId }), used, this.clock.now());
    const where = isRefused(allowed) ? { choices: [], refundFen: null } : await this.whereTo(db, contract, series, one);
    return {
      revision: one.order.revision,
      startAt: one.order.promised.from,
      because: isRefused(allowed) ? (allowed.because ?? '这一次现在不能跳过') : null,
      until: skippableUntil(one.order),
      skipsLeft: skipsLeft(used),
      ...where,
    };
  }

  /**
   * Refuses NOT_FOUND, ORDER_STATE, SKIP_TOO_LATE, SKIP_LIMIT, STALE_VERSION with the current revision, SKIP_CHANGED
   * when the time chosen is no longer among the choices, and what a refund refuses.
   */
  skip(skipper: OnBehalf, contractId: string, seq: number, skip: Skip): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const contract = await this.contracts.lock(tx, contractId);
      if (!contract || !isTheirs(contract, skipper.ownerId)) return refuse('NOT_FOUND');
      if (contract.state !== 'active') return refuse('ORDER_STATE', NOT_GOING);
      const series = await this.series.of(tx, contractId);
      const one = series.find(({ visit }) => visit.seq === seq);
      if (!one) return refuse('NOT_FOUND');
      const used = await this.skips.usedByCustomer(tx, contractId);
      const allowed = maySkip(one.order, sideOf(skipper), used, this.clock.now());
      if (isRefused(allowed)) return allowed;
      const { choices, refundFen } = await this.whereTo(tx, contract, series, one);
      const { startAt } = skip;
      const offered = startAt === null ? refundFen !== null : choices.some((at) => at.getTime() === startAt.getTime());
      if (!offered) return refuse('SKIP_CHANGED');
      return this.putOff(tx, skipper, contract, one, skip);
    });
  }

  private async putOff(
    tx: Tx,
    { by, ownerId }: OnBehalf,
    { id, no }: StoredContract,
    { visit, order }: SeriesVisit,
    { revision, startAt }: Skip,
  ): Promise<Result<null>> {
    const change: PrepaidChange = { by, revision, code: SKIP_CODE, because: '套餐跳过一次' };
    const refundFen = startAt
      ? await this.moved(tx, order.id, startAt, change)
      : await this.prepaid.callOff(tx, order.id, change);
    if (isRefused(refundFen)) return refundFen;
    await this.skips.add(tx, {
      contractId: id,
      seq: visit.seq,
      fromAt: order.promised.from,
      toAt: startAt,
      refundFen,
      by,
      byCustomer: ownerId !== null,
      happenedAt: this.clock.now(),
    });
    const went = startAt ? `挪到${momentWords(startAt)}，费用不变` : `退还${yuan(refundFen)}元`;
    const text = `跳过第${visit.seq}次（${momentWords(order.promised.from)}），${went}`;
    const data = { no, seq: visit.seq, to: startAt?.toISOString() ?? null, refund: yuan(refundFen) };
    await this.history.tell(tx, id, { kind: 'visit-skipped', text }, by, data);
    return null;
  }

  private async moved(tx: Tx, orderId: string, startAt: Date, change: PrepaidChange): Promise<Result<Fen>> {
    const moved = await this.prepaid.move(tx, orderId, startAt, change);
    if (!isRefused(moved)) return fen(0);
    return moved.refused === 'SLOT_TAKEN' ? refuse('SKIP_CHANGED') : moved;
  }

  private async whereTo(
    db: Tx,
    contract: StoredContract,
    series: readonly SeriesVisit[],
    { visit, order }: SeriesVisit,
  ): Promise<Pick<SkipOffer, 'choices' | 'refundFen'>> {
    const others = startsToCome(series.filter((one) => one.visit.seq !== visit.seq));
    // not into a pause, and not before it
    const pause = await this.pauses.going(db, contract.id);
    const behind = [...others, order.promised.from, ...(pause ? [addMinutes(pause.until, -1)] : [])];
    const end = endOfSeries(contract.every, visit.startAt, behind);
    const busy = [...others, order.promised.from].filter((at) => dayOf(at) !== dayOf(end));
    const need = await this.series.needOf(db, contract);
    const possible = !isRefused(await this.scheduling.checkSeriesStart(db, end));
    const answer = await this.proposals.forOne(db, need, end, busy);
    return possible && !answer.conflict
      ? { choices: [end], refundFen: null }
      : { choices: answer.proposals.filter((at) => !pause || at >= pause.until), refundFen: order.paidFen };
  }
}
