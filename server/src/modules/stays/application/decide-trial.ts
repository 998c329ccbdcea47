import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { addDays, dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { CatalogFacade, type ServiceKind } from '../../catalog/contract/catalog.facade.js';
import { PaymentsFacade } from '../../payments/contract/payments.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { WholeDays, type WorkerWholeDays } from '../../scheduling/contract/whole-days.js';
import { referenceOf } from '../domain/reference.js';
import { trialUntil } from '../domain/stay-days.js';
import { changeableDays, onTrial, trialEnd, type TrialEnd } from '../domain/trial.js';
import type { StoredStay } from '../infrastructure/stay-rows.js';
import { StayTurnsSql } from '../infrastructure/stay-turns.sql.js';
import { StaysSql } from '../infrastructure/stays.sql.js';
import { FindDays } from './find-days.js';

/** What the customer may decide on a day of the trial. */
export interface TrialOffer {
  /** to be sent back with the decision */
  readonly version: number;
  readonly ending: TrialEnd;
  /** free from tomorrow to the last day, nearest first; empty also when no change is left */
  readonly candidates: readonly WorkerWholeDays[];
  /** why nobody can be changed to, or null */
  readonly noChangeBecause: string | null;
}

const ENDED = '客户在试用期内结束';
const CHANGED = '客户在试用期内换人';

/**
 * The trial of a stay: it goes on, it ends, or somebody else comes from tomorrow. The stay is locked and its version is the
 * one that was shown: of two decisions at once one counts and the other is told.
 */
@Injectable()
export class DecideTrial {
  constructor(
    private readonly transactions: Transactions,
    private readonly stays: StaysSql,
    private readonly turns: StayTurnsSql,
    private readonly days: FindDays,
    private readonly wholeDays: WholeDays,
    private readonly catalog: CatalogFacade,
    private readonly payments: PaymentsFacade,
    private readonly privacy: PrivacyFacade,
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
    const service = await this.soldAs(db, stay);
    const candidates = refused
      ? []
      : await this.days.candidates(db, { service, address: stay.address }, range, [stay.workerId]);
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
      await this.stays.change(tx, stay, 'active', { trialKept: true });
      await this.note(tx, actor, stay, 'stay.trial-kept', {});
      return null;
    });
  }

  /** Ends today; the days after are given back and refunded. Refuses as `keep`, and what a refund refuses. */
  end(actor: Actor, stayId: string, version: number): Promise<Result<null>> {
    return this.decide(actor, stayId, version, async (tx, stay) => {
      const { lastDay, servedDays, chargedFen, refundFen } = trialEnd(stay, this.clock.now());
      const endedAt = this.clock.now();
      await this.stays.change(tx, stay, 'ended', { endedOn: lastDay, refundFen, endedAt });
      await this.wholeDays.releaseFrom(tx, referenceOf(stayId), addDays(lastDay, 1));
      await this.turns.end(tx, stayId, lastDay, ENDED);
      await this.note(tx, actor, stay, 'stay.trial-ended', { lastDay, servedDays, chargedFen, refundFen });
      if (refundFen === fen(0)) return null;
      const reason = `试用期内结束住家服务，只收${servedDays}天`;
      const refund = await this.payments.refund(tx, referenceOf(stayId), {
        amountFen: refundFen,
        reason,
        key: 'trial',
      });
      return isRefused(refund) ? refund : null;
    });
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
    if (!offer.candidates.some((one) => one.workerId === workerId)) return gone();
    return this.decide(actor, stayId, version, async (tx, stay) => {
      const range = changeableDays(stay, this.clock.now());
      if (isRefused(range)) return range;
      const service = await this.soldAs(tx, stay);
      const reference = referenceOf(stayId);
      await this.wholeDays.releaseFrom(tx, reference, range.first);
      const claimed = await this.wholeDays.claim(tx, reference, { service, place: stay.address }, range, workerId);
      if (claimed) return gone();
      const before = await this.turns.of(tx, stayId);
      await this.turns.end(tx, stayId, dayOf(this.clock.now()), CHANGED);
      await this.turns.add(tx, stayId, before.length, workerId, range);
      const changes = stay.changes + 1;
      const until = service.liveIn && trialUntil(range, service.liveIn);
      await this.stays.change(tx, stay, 'active', { workerId, changes, trialUntil: until });
      await this.note(tx, actor, stay, 'stay.worker-changed', { from: stay.workerId, to: workerId, ...range });
      return null;
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

  private async soldAs(tx: Tx, { id, serviceId, serviceVersion }: StoredStay): Promise<ServiceKind> {
    const service = await this.catalog.version(tx, serviceId, serviceVersion);
    if (!service) throw new Error(`stay ${id} was sold under ${serviceId} v${serviceVersion}, which is gone`);
    return service;
  }

  private note(tx: Tx, actor: Actor, { id, no }: StoredStay, action: string, data: object): Promise<void> {
    const { accountId, label } = actor;
    return this.privacy.record(tx, {
      actor: { accountId, label },
      action,
      subject: referenceOf(id),
      data: { no, ...data },
    });
  }
}

const gone = () => refuse('STAY_TAKEN', '她刚刚被约走了，请换一位');
