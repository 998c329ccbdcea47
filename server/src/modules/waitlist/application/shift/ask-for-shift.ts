import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { Ids } from '../../../../platform/clock/ids.js';
import { isDuplicate, Transactions, type Tx } from '../../../../platform/database/transactions.js';
import type { Actor } from '../../../../platform/http/access.js';
import { DueWorkQueue } from '../../../../platform/work/due-work.js';
import { VisitHolds, type VisitRequest } from '../../../orders/contract/visit-holds.js';
import { PrivacyFacade } from '../../../privacy/contract/privacy.facade.js';
import { SchedulingFacade } from '../../../scheduling/contract/scheduling.facade.js';
import { WORDS_PURPOSE, type Difficulty } from '../../domain/difficulty.js';
import { answerDueAt, requestClosesAt } from '../../domain/request-life.js';
import { SHIFT_REQUEST_POLICY } from '../../domain/shift-request-policy.js';
import { ShiftRequestsSql, type ShiftRequest } from '../../infrastructure/shift-requests.sql.js';
import { CLOSE_REQUEST, requestSubject } from '../work-kinds.js';

/** What makes this time the one that matters. */
export interface Told {
  readonly difficulty: Difficulty;
  /** kept encrypted; null: only the category */
  readonly words: string | null;
}

/** The wished time is full and the customer tells why it must be this one: a coordinator answers. */
@Injectable()
export class AskForShift {
  constructor(
    private readonly transactions: Transactions,
    private readonly holds: VisitHolds,
    private readonly scheduling: SchedulingFacade,
    private readonly requests: ShiftRequestsSql,
    private readonly privacy: PrivacyFacade,
    private readonly queue: DueWorkQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * The request's id. Refuses like a quote (NOT_FOUND, SLOT_IN_PAST …), WAITLIST_NOT_FULL when there is room,
   * SHIFT_REQUEST_ALREADY, SHIFT_REQUEST_LIMIT, SHIFT_REQUEST_TOO_LATE.
   */
  async ask(actor: Actor, request: VisitRequest, startAt: Date, told: Told): Promise<Result<string>> {
    // who loses the day's number to a request beside it takes the next one; there are no more than the limit
    for (let tries = 0; tries <= SHIFT_REQUEST_POLICY.mostPerDay.value; tries += 1) {
      try {
        return await this.transactions.run((tx) => this.inOneGo(tx, actor, request, startAt, told));
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    }
    return refuse('SHIFT_REQUEST_ALREADY');
  }

  private async inOneGo(
    tx: Tx,
    { accountId, label }: Actor,
    request: VisitRequest,
    startAt: Date,
    { difficulty, words }: Told,
  ): Promise<Result<string>> {
    const visit = await this.holds.check(tx, accountId, request);
    if (isRefused(visit)) return visit;
    const quote = await this.holds.price(tx, accountId, request, startAt);
    if (isRefused(quote)) return quote;
    const now = this.clock.now();
    const closesAt = requestClosesAt(startAt);
    if (now >= closesAt) return refuse('SHIFT_REQUEST_TOO_LATE');
    if ((await this.scheduling.freeWorkers(tx, visit.need, startAt)).length >= visit.service.crew) {
      return refuse('WAITLIST_NOT_FULL');
    }
    if (await this.requests.isOpen(tx, accountId, startAt)) return refuse('SHIFT_REQUEST_ALREADY');
    const askedOn = dayOf(now);
    const askedBefore = await this.requests.countOn(tx, accountId, askedOn);
    if (askedBefore >= SHIFT_REQUEST_POLICY.mostPerDay.value) return refuse('SHIFT_REQUEST_LIMIT');

    const { service, address, need } = visit;
    const asked: ShiftRequest = {
      id: this.ids.next(),
      accountId,
      state: 'asked',
      request,
      serviceName: service.name,
      serviceIcon: service.icon,
      addressShort: `${address.district} ${address.community}`,
      durationMinutes: need.durationMinutes,
      startAt,
      difficulty,
      wordsCipher: words === null ? null : this.privacy.encrypt(words, WORDS_PURPOSE),
      quoteId: quote.id,
      promisedFen: quote.totalFen,
      askedAt: now,
      askedOn,
      askedNo: askedBefore + 1,
      answerBy: answerDueAt(now, closesAt),
      closesAt,
      script: null,
      answeredBy: null,
      endedAt: null,
      orderId: null,
      shift: null,
    };
    await this.requests.add(tx, asked, SHIFT_REQUEST_POLICY.version);
    await this.privacy.record(tx, {
      actor: { accountId, label },
      action: 'shift-request.asked',
      subject: requestSubject(asked.id),
      data: { startAt: startAt.toISOString(), difficulty, promisedFen: quote.totalFen, quote: quote.hash },
    });
    await this.queue.schedule(tx, CLOSE_REQUEST, asked.id, closesAt);
    return asked.id;
  }
}
