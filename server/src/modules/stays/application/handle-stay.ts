import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { DayRange, WorkerWholeDays } from '../../scheduling/contract/whole-days.js';
import {
  daysToHandOver,
  earliestHandOver,
  latestEnd,
  mayCallOff,
  mayEndOn,
  OFFICE_REASONS,
  type OfficeReason,
} from '../domain/office-acts.js';
import { endOn, type EarlyEnd } from '../domain/trial.js';
import { workerOn } from '../domain/turns.js';
import type { StoredStay } from '../infrastructure/stay-rows.js';
import { StayTurnsSql } from '../infrastructure/stay-turns.sql.js';
import { StaysSql } from '../infrastructure/stays.sql.js';
import { CallOff } from './call-off.js';
import { EndEarly } from './end-early.js';
import { HandOver } from './hand-over.js';
import { HoldStays } from './hold-stays.js';

export interface OfficeDecision {
  /** of what was looked at */
  readonly version: number;
  readonly reason: OfficeReason;
  /** for colleagues; kept in the audit */
  readonly note: string | null;
}

export interface HandOverOptions {
  readonly version: number;
  readonly range: DayRange;
  /** free on all of these days, nearest first */
  readonly candidates: readonly WorkerWholeDays[];
}

/** The office changes a stay: somebody else comes, it ends, or it is called off at our cost. What was shown is what happens. */
@Injectable()
export class HandleStay {
  constructor(
    private readonly transactions: Transactions,
    private readonly stays: StaysSql,
    private readonly turns: StayTurnsSql,
    private readonly handing: HandOver,
    private readonly ending: EndEarly,
    private readonly callingOff: CallOff,
    private readonly holding: HoldStays,
    private readonly clock: Clock,
  ) {}

  /** @param wished null: as soon as can be. Refuses NOT_FOUND, ORDER_STATE, STAY_DAYS_INVALID. */
  async options(stayId: string, wished: LocalDate | null): Promise<Result<HandOverOptions>> {
    const db = this.transactions.reader;
    const stay = await this.stays.find(db, stayId);
    if (!stay) return refuse('NOT_FOUND');
    const now = this.clock.now();
    const from = wished ?? earliestHandOver(stay, now);
    const range = daysToHandOver(stay, from, now);
    if (isRefused(range)) return range;
    const goes = workerOn(await this.turns.of(db, stayId), from) ?? stay.workerId;
    return { version: stay.version, range, candidates: await this.handing.candidates(db, stay, range, goes) };
  }

  /** What ending charges and gives back. @param wished the last day; null: today. Refuses as `options`. */
  async ended(stayId: string, wished: LocalDate | null): Promise<Result<EarlyEnd & { readonly version: number }>> {
    const stay = await this.stays.find(this.transactions.reader, stayId);
    if (!stay) return refuse('NOT_FOUND');
    const now = this.clock.now();
    const lastDay = wished ?? latestEnd(stay, now);
    const refused = mayEndOn(stay, lastDay, now);
    return refused ?? { version: stay.version, ...endOn(stay, lastDay) };
  }

  /**
   * Refuses as `options`, STALE_VERSION, STAY_TAKEN when the new worker is not free for all of the days, and
   * STAY_HELD_BACK while a gate holds it back: nobody moves in past it.
   */
  async changeWorker(
    by: AuditActor,
    stayId: string,
    { version, reason, note }: OfficeDecision,
    { workerId, from }: { readonly workerId: string; readonly from: LocalDate },
  ): Promise<Result<null>> {
    const options = await this.options(stayId, from);
    if (isRefused(options)) return options;
    if (!options.candidates.some((one) => one.workerId === workerId)) {
      return refuse('STAY_TAKEN', '她不能住满这些日子，请换一位');
    }
    return this.decide(stayId, version, async (tx, stay) => {
      const range = daysToHandOver(stay, from, this.clock.now());
      if (isRefused(range)) return range;
      const held = await this.holding.review(tx, stay);
      if (held) return refuse('STAY_HELD_BACK', held.text);
      const because = OFFICE_REASONS[reason].said;
      return this.handing.run(tx, by, stay, { workerId, range, because, counts: false, note });
    });
  }

  /** Refuses as `ended`, STALE_VERSION, and what a refund refuses. */
  end(
    by: AuditActor,
    stayId: string,
    { version, reason, note }: OfficeDecision,
    lastDay: LocalDate,
  ): Promise<Result<null>> {
    return this.decide(stayId, version, async (tx, stay) => {
      const refused = mayEndOn(stay, lastDay, this.clock.now());
      if (refused) return refused;
      const because = OFFICE_REASONS[reason].said;
      return this.ending.run(tx, by, stay, { lastDay, because, action: 'stay.ended-by-office', key: 'office', note });
    });
  }

  /** Before the first day, for a fault of ours: all of the money goes back. Refuses NOT_FOUND, ORDER_STATE, STALE_VERSION. */
  cancel(by: AuditActor, stayId: string, version: number, note: string | null): Promise<Result<null>> {
    return this.decide(stayId, version, async (tx, stay) => {
      const refused = mayCallOff(stay, this.clock.now());
      if (refused) return refused;
      return this.callingOff.run(tx, by, stay, {
        by: 'company',
        refundFen: stay.totalFen,
        reason: '住家服务由公司取消，全额退款',
        facts: { feeFen: 0, note },
      });
    });
  }

  private decide(
    stayId: string,
    version: number,
    act: (tx: Tx, stay: StoredStay) => Promise<Result<null>>,
  ): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const stay = await this.stays.lock(tx, stayId);
      if (!stay) return refuse('NOT_FOUND');
      return stay.version === version ? act(tx, stay) : refuse('STALE_VERSION');
    });
  }
}
