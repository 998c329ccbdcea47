import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { monthDayOf } from '@daowei/shared/kernel/time-words';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import type { RenewalDue } from '../contract/contracts.events.js';
import type { Contract } from '../contract/contracts.facade.js';
import { nearsItsEnd } from '../domain/contract-actions.js';
import { CONTRACTS_POLICY } from '../domain/contracts-policy.js';
import { byTime } from '../domain/pause.js';
import { endOfSeries } from '../domain/skip.js';
import { ContractPausesSql } from '../infrastructure/contract-pauses.sql.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';
import { about, NOT_GOING } from './on-behalf.js';
import { OpenSeries, startsToCome, type SeriesVisit } from './open-series.js';
import { TellHistory } from './tell-history.js';
import { REMIND_RENEWAL } from './work-kinds.js';

/** The next series as this one was: to be planned and priced as of today. */
export interface RenewalOffer {
  readonly contract: Contract;
  /** the first day of the rhythm behind the last visit, at the same clock time */
  readonly firstAt: Date;
}

const CLOCK = { accountId: null, label: '系统' };
const HOUR_MINUTES = 60;

/** A contract nears its end: the customer is reminded once, and goes on with the same rhythm, worker and add-ons. */
@Injectable()
export class RenewContract implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly transactions: Transactions,
    private readonly contracts: ContractsSql,
    private readonly pauses: ContractPausesSql,
    private readonly series: OpenSeries,
    private readonly history: TellHistory,
    private readonly queue: DueWorkQueue,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.transactional(REMIND_RENEWAL, (tx, due) => this.remind(tx, due.ref));
  }

  /** Refuses NOT_FOUND, and ORDER_STATE for a contract that is not paid, far from its end, or renewed already. */
  async offer(accountId: string, contractId: string): Promise<Result<RenewalOffer>> {
    const db = this.transactions.reader;
    const contract = await this.contracts.own(db, accountId, contractId);
    if (!contract) return refuse('NOT_FOUND');
    if (contract.state !== 'active') return refuse('ORDER_STATE', NOT_GOING);
    const series = await this.series.of(db, contractId);
    if (!nearsItsEnd(await this.factsOf(db, contractId, series))) {
      return refuse('ORDER_STATE', `最后一次上门前${CONTRACTS_POLICY.renewalDays.value}天起可以续订`);
    }
    if (await this.contracts.isRenewed(db, contractId)) return refuse('ORDER_STATE', '这份套餐已经续订过了');
    const starts = series.map(({ order }) => order.promised.from);
    const rhythm = byTime(series).at(-1)!.visit.startAt;
    return { contract, firstAt: endOfSeries(contract.every, rhythm, [...starts, this.clock.now()]) };
  }

  /** The timer of a contract that has just been paid. */
  async watch(tx: Tx, contractId: string, starts: readonly Date[]): Promise<void> {
    await this.queue.schedule(tx, REMIND_RENEWAL, contractId, remindAt(starts));
  }

  /** Once. Visits may have moved since it was set: then it comes back, and not while anything waits for a time. */
  private async remind(tx: Tx, contractId: string): Promise<WorkOutcome> {
    const contract = await this.contracts.lock(tx, contractId);
    if (contract?.state !== 'active' || (await this.contracts.isRenewed(tx, contractId))) return;
    const series = await this.series.of(tx, contractId);
    const facts = await this.factsOf(tx, contractId, series);
    if (facts.paused || facts.resting > 0) return { againAt: addMinutes(facts.now, 24 * HOUR_MINUTES) };
    const last = byTime(series.filter(({ order }) => order.state !== 'cancelled')).at(-1);
    if (!last) return;
    const due = remindAt(facts.starts.length > 0 ? facts.starts : [last.order.promised.from]);
    if (due > facts.now) return { againAt: due };
    if (!(await this.contracts.noteRenewalTold(tx, contractId, facts.now))) return;
    const lastAt = last.order.promised.from;
    await this.outbox.publish<RenewalDue>(tx, {
      type: 'contracts.renewal-due',
      data: { ...about(contract), lastAt: lastAt.toISOString() },
    });
    const text = `提醒：最后一次上门在${monthDayOf(lastAt)}，可以续订下一期，时间和服务人员照旧，价格以当日为准`;
    await this.history.tell(tx, contractId, { kind: 'renewal-due', text }, CLOCK);
  }

  private async factsOf(db: Tx, contractId: string, series: readonly SeriesVisit[]) {
    return {
      starts: startsToCome(series),
      resting: series.filter(({ order }) => order.state === 'paused').length,
      paused: (await this.pauses.going(db, contractId)) !== null,
      now: this.clock.now(),
    };
  }
}

/** So many days before the last of the visits, at the hour people are reminded. */
function remindAt(starts: readonly Date[]): Date {
  const { renewalDays, reminderHour } = CONTRACTS_POLICY;
  const lastDay = starts.map(dayOf).sort().at(-1)!;
  return atMinute(addDays(lastDay, -renewalDays.value), reminderHour.value * HOUR_MINUTES);
}
