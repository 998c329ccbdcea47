import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import type { WorkerWholeDays } from '../../scheduling/contract/whole-days.js';
import { changeableDays, onTrial, trialEnd, type EarlyEnd } from '../domain/trial.js';
import type { StoredStay } from '../infrastructure/stay-rows.js';
import { StaysSql } from '../infrastructure/stays.sql.js';
import { EndEarly } from './end-early.js';
import { HandOver } from './hand-over.js';
import { TellStay } from './tell-stay.js';

/** What the customer may decide on a day of the trial. */
export interface TrialOffer {
  /** to be sent back with the decision */
  readonly version: number;
  readonly ending: EarlyEnd;
  /** free from tomorrow to the last day, nearest first; empty also when no change is left */
  readonly candidates: readonly WorkerWholeDays[];
  /** why nobody can be changed to, or null */
  readonly noChangeBecause: string | null;
}

/**
 * The trial of a stay: it goes on, it ends, or somebody else comes from tomorrow. The stay is locked and its version is the
 * one that was shown: of two decisions at once one counts and the other is told.
 */
@Injectable()
export class DecideTrial {
  constructor(
    private readonly transactions: Transactions,
    private readonly stays: StaysSql,
    private readonly handing: HandOver,
    private readonly ending: EndEarly,
    private readonly telling: TellStay,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, ORDER_STATE, TRIAL_OVER. */
  async offer(accountId: string, stayId: string): Promise<Result<TrialOffer>> {
    const db = this.transactions.reader;
    const stay = await this.stays.own(db, accountId, stayId);
    if (!stay) return refuse('NOT_FOUND');
    const now = this.clock.now();
    const trial = onTrial(stay, now);
    if (trial) return trial;
    const range = changeableDays(stay, now);
    const refused = isRefused(range);
    const candidates = refused ? [] : await this.handing.candidates(db, stay, range, stay.workerId);
    const nobody = candidates.length === 0 ? '剩下的日子里暂时没有别的人选，可以结束试用或联系客服' : null;
    return {
      version: stay.version,
      ending: trialEnd(stay, now),
      candidates,
      noChangeBecause: refused ? (range.because ?? '现在不能换人') : nobody,
    };
  }

  /** The customer is content. Refuses NOT_FOUND, ORDER_STATE, TRIAL_OVER, STALE_VERSION. */
  keep(actor: Actor, stayId: string, version: number): Promise<Result<null>> {
    return this.decide(actor, stayId, version, async (tx, stay) => {
      if (!(await this.stays.change(tx, stay, 'active', { trialKept: true }))) return refuse('STALE_VERSION');
      await this.telling.remindOf(tx, { ...stay, trialKept: true });
      await this.telling.audit(tx, actor, stay, 'stay.trial-kept', {});
      return null;
    });
  }

  /** Ends today; the days after are given back and refunded. Refuses as `keep`, and what a refund refuses. */
  end(actor: Actor, stayId: string, version: number): Promise<Result<null>> {
    return this.decide(actor, stayId, version, (tx, stay) =>
      this.ending.run(tx, actor, stay, {
        lastDay: dayOf(this.clock.now()),
        because: '客户在试用期内结束',
        action: 'stay.trial-ended',
        key: 'trial',
      }),
    );
  }

  /**
   * Somebody else comes from tomorrow on, with a trial of their own; the price stays. Refuses as `keep`, CHANGE_LIMIT, and
   * STAY_TAKEN when the new worker is no longer free.
   */
  async change(actor: Actor, stayId: string, version: number, workerId: string): Promise<Result<null>> {
    const offer = await this.offer(actor.accountId, stayId);
    if (isRefused(offer)) return offer;
    if (offer.noChangeBecause !== null && offer.candidates.length === 0) {
      return refuse('CHANGE_LIMIT', offer.noChangeBecause);
    }
    if (!offer.candidates.some((one) => one.workerId === workerId)) {
      return refuse('STAY_TAKEN', '她刚刚被约走了，请换一位');
    }
    return this.decide(actor, stayId, version, async (tx, stay) => {
      const range = changeableDays(stay, this.clock.now());
      if (isRefused(range)) return range;
      return this.handing.run(tx, actor, stay, { workerId, range, because: '客户在试用期内换人', counts: true });
    });
  }

  private decide(
    { accountId }: Actor,
    stayId: string,
    version: number,
    act: (tx: Tx, stay: StoredStay) => Promise<Result<null>>,
  ): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const stay = await this.stays.lock(tx, stayId);
      if (!stay || stay.accountId !== accountId) return refuse('NOT_FOUND');
      if (stay.version !== version) return refuse('STALE_VERSION');
      const trial = onTrial(stay, this.clock.now());
      return trial ?? act(tx, stay);
    });
  }
}
