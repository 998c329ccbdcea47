import { Injectable } from '@nestjs/common';
import { addDays, atMinute, dayOf, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { monthDayOf } from '@daowei/shared/kernel/time-words';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { PrepaidVisits } from '../../orders/contract/prepaid.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import type { ContractPaused } from '../contract/contracts.events.js';
import { CONTRACTS_POLICY } from '../domain/contracts-policy.js';
import { mayPause, pausesLeft, PAUSE_REASONS, visitsToRest, type PauseReason } from '../domain/pause.js';
import { ContractPausesSql, type NewPause } from '../infrastructure/contract-pauses.sql.js';
import type { StoredContract } from '../infrastructure/contract-rows.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';
import { about, isTheirs, NOT_GOING, sideOf, type OnBehalf } from './on-behalf.js';
import { OpenSeries, type SeriesVisit } from './open-series.js';
import { RelieveWorkers } from './relieve-workers.js';
import { TellHistory } from './tell-history.js';
import { END_PAUSE, REMIND_PAUSE_END } from './work-kinds.js';

/** What a pause may be now. */
export interface PauseOffer {
  /** null: it may be paused; else why not, in Chinese */
  readonly because: string | null;
  readonly pausesLeft: number;
  readonly longestDays: number;
  readonly noticeHours: number;
}

export interface Pause {
  /** first day without visits */
  readonly from: LocalDate;
  /** the day on which it goes on */
  readonly until: LocalDate;
  readonly reason: PauseReason;
  /** what the person wrote beside it; kept encrypted */
  readonly note: string | null;
}

const PAUSE_CODE = 'package_pause';
const NOTE_PURPOSE = 'contract.pause-note';

/**
 * Pauses a paid contract from a day on. The visits of these days are set aside: their workers' time is free in the same
 * transaction, their money stays. The contract is locked first, then its orders: of a pause, a resumption, a departure
 * and a skip at the same moment one wins and the others are told.
 */
@Injectable()
export class PauseContract {
  constructor(
    private readonly transactions: Transactions,
    private readonly contracts: ContractsSql,
    private readonly pauses: ContractPausesSql,
    private readonly series: OpenSeries,
    private readonly prepaid: PrepaidVisits,
    private readonly relieving: RelieveWorkers,
    private readonly history: TellHistory,
    private readonly privacy: PrivacyFacade,
    private readonly queue: DueWorkQueue,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, and ORDER_STATE for a contract that is not paid. */
  async offer({ ownerId }: Pick<OnBehalf, 'ownerId'>, contractId: string): Promise<Result<PauseOffer>> {
    const db = this.transactions.reader;
    const contract = await this.contracts.find(db, contractId);
    if (!contract || !isTheirs(contract, ownerId)) return refuse('NOT_FOUND');
    if (contract.state !== 'active') return refuse('ORDER_STATE', NOT_GOING);
    const used = await this.pauses.usedByCustomer(db, contractId);
    const allowed = await this.allowed(db, contractId, ownerId, await this.series.of(db, contractId));
    return {
      because: isRefused(allowed) ? (allowed.because ?? '现在不能暂停') : null,
      pausesLeft: pausesLeft(used),
      longestDays: CONTRACTS_POLICY.maxPauseDays.value,
      noticeHours: ownerId === null ? 0 : CONTRACTS_POLICY.pauseNoticeHours.value,
    };
  }

  /** Refuses NOT_FOUND, ORDER_STATE, STALE_VERSION, PAUSE_LIMIT, PAUSE_INVALID, PAUSE_EMPTY, PAUSE_TOO_LATE. */
  pause(who: OnBehalf, contractId: string, pause: Pause): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const contract = await this.contracts.lock(tx, contractId);
      if (!contract || !isTheirs(contract, who.ownerId)) return refuse('NOT_FOUND');
      if (contract.state !== 'active') return refuse('ORDER_STATE', NOT_GOING);
      const series = await this.series.of(tx, contractId);
      const allowed = await this.allowed(tx, contractId, who.ownerId, series);
      if (isRefused(allowed)) return allowed;
      const span = { from: startOfDay(pause.from), to: startOfDay(pause.until) };
      const resting = visitsToRest(series, span, sideOf(who), this.clock.now());
      if (isRefused(resting)) return resting;
      return this.rest(tx, who, contract, pause, resting);
    });
  }

  private async allowed(
    tx: Tx,
    contractId: string,
    ownerId: string | null,
    series: readonly SeriesVisit[],
  ): Promise<Result<null>> {
    const going = (await this.pauses.going(tx, contractId)) !== null;
    const resting = series.some(({ order }) => order.state === 'paused');
    return mayPause({ going, resting }, sideOf({ ownerId }), await this.pauses.usedByCustomer(tx, contractId));
  }

  private async rest(
    tx: Tx,
    { by, ownerId }: OnBehalf,
    contract: StoredContract,
    { from, until, reason, note }: Pause,
    resting: readonly SeriesVisit[],
  ): Promise<Result<null>> {
    const { id: contractId } = contract;
    const untilAt = startOfDay(until);
    for (const { order } of resting) {
      const change = { by, revision: order.revision, code: PAUSE_CODE, because: '套餐暂停' };
      const rested = await this.prepaid.pause(tx, order.id, untilAt, change);
      if (isRefused(rested)) return rested;
    }
    const pause: NewPause = {
      id: this.ids.next(),
      contractId,
      from: startOfDay(from),
      until: untilAt,
      reason,
      visits: resting.length,
      noteCipher: note === null ? null : this.privacy.encrypt(note, NOTE_PURPOSE),
      by,
      byCustomer: ownerId !== null,
      begunAt: this.clock.now(),
    };
    await this.pauses.add(tx, pause);
    await this.watch(tx, pause);
    await this.relieving.relieve(tx, contract, resting, 'paused');
    await this.outbox.publish<ContractPaused>(tx, {
      type: 'contracts.contract-paused',
      data: {
        ...about(contract),
        visits: resting.length,
        from: resting[0]!.order.promised.from.toISOString(),
        until: untilAt.toISOString(),
      },
    });
    const text = `套餐从${monthDayOf(pause.from)}起暂停（${PAUSE_REASONS[reason]}），${resting.length}次服务先不上门，${monthDayOf(untilAt)}恢复后排到最后，费用不变`;
    const seqs = resting.map(({ visit }) => visit.seq);
    await this.history.tell(tx, contractId, { kind: 'paused', text }, by, { from, until, reason, seqs });
    return null;
  }

  /** Reminded before it ends, where there is time for it, and ended by itself. */
  private async watch(tx: Tx, { contractId, until }: NewPause): Promise<void> {
    const day = addDays(dayOf(until), -CONTRACTS_POLICY.pauseReminderDays.value);
    const remindAt = atMinute(day, 60 * CONTRACTS_POLICY.reminderHour.value);
    if (remindAt > this.clock.now()) await this.queue.schedule(tx, REMIND_PAUSE_END, contractId, remindAt);
    await this.queue.schedule(tx, END_PAUSE, contractId, until);
  }
}
