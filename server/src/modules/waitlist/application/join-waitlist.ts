import { Injectable } from '@nestjs/common';
import { clockTime, dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { isDuplicate, Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { VisitHolds, type VisitRequest, type WantedVisit } from '../../orders/contract/visit-holds.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import { WAITLIST_POLICY } from '../domain/waitlist-policy.js';
import { closesAt, startsToOffer, wishAround, type Stretch, type Wish } from '../domain/wish.js';
import { WaitsSql, type Wait } from '../infrastructure/waits.sql.js';
import { CLOSE_WAIT, OFFER_FREED, waitSubject } from './work-kinds.js';

/** The wished time is full: the customer waits for it, at the price of today. */
@Injectable()
export class JoinWaitlist {
  constructor(
    private readonly transactions: Transactions,
    private readonly holds: VisitHolds,
    private readonly scheduling: SchedulingFacade,
    private readonly waits: WaitsSql,
    private readonly privacy: PrivacyFacade,
    private readonly queue: DueWorkQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * The entry's id. Refuses like a quote (NOT_FOUND, SLOT_IN_PAST …), WAITLIST_NOT_FULL when there is room,
   * WAITLIST_ALREADY when the account waits for this start already, WAITLIST_LIMIT.
   */
  async join(actor: Actor, request: VisitRequest, startAt: Date, stretch: Stretch): Promise<Result<string>> {
    try {
      return await this.transactions.run((tx) => this.inOneGo(tx, actor, request, startAt, stretch));
    } catch (error) {
      if (isDuplicate(error)) return refuse('WAITLIST_ALREADY');
      throw error;
    }
  }

  private async inOneGo(
    tx: Tx,
    actor: Actor,
    request: VisitRequest,
    startAt: Date,
    stretch: Stretch,
  ): Promise<Result<string>> {
    const { accountId, label } = actor;
    const visit = await this.holds.check(tx, accountId, request);
    if (isRefused(visit)) return visit;
    const quote = await this.holds.price(tx, accountId, request, startAt);
    if (isRefused(quote)) return quote;
    const policy = await this.scheduling.policy(tx);
    const wish = wishAround(startAt, stretch);
    const room = await this.roomIn(tx, visit, wish);
    if (room) return refuse('WAITLIST_NOT_FULL', `${clockTime(room)}还有空位，不用候补，直接预约就能定下来`);
    if ((await this.waits.countOpen(tx, accountId)) >= WAITLIST_POLICY.mostOpen.value) return refuse('WAITLIST_LIMIT');

    const { service, address, need } = visit;
    const wait: Wait = {
      ...wish,
      id: this.ids.next(),
      accountId,
      state: 'waiting',
      endedBecause: null,
      request,
      serviceName: service.name,
      serviceIcon: service.icon,
      addressShort: `${address.district} ${address.community}`,
      durationMinutes: need.durationMinutes,
      closesAt: closesAt(policy, wish),
      quoteId: quote.id,
      promisedFen: quote.totalFen,
      orderId: null,
      joinedAt: this.clock.now(),
    };
    await this.waits.add(tx, wait, WAITLIST_POLICY.version);
    await this.privacy.record(tx, {
      actor: { accountId, label },
      action: 'waitlist.joined',
      subject: waitSubject(wait.id),
      data: { wishedAt: startAt.toISOString(), stretch, promisedFen: quote.totalFen, quote: quote.hash },
    });
    await this.queue.schedule(tx, CLOSE_WAIT, wait.id, wait.closesAt);
    // time that was freed between the look and this commit must not be missed
    await this.queue.schedule(tx, OFFER_FREED, dayOf(startAt), this.clock.now());
    return wait.id;
  }

  /** A start of the wish that can be booked right now, or null. */
  private async roomIn(tx: Tx, visit: WantedVisit, wish: Wish): Promise<Date | null> {
    for (const start of startsToOffer(await this.scheduling.policy(tx), wish, this.clock.now())) {
      if ((await this.scheduling.freeWorkers(tx, visit.need, start)).length > 0) return start;
    }
    return null;
  }
}
