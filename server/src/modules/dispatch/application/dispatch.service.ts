import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import type { RosterChange } from '../../workforce/contract/roster.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import {
  DispatchFacade,
  type AssignCommand,
  type Assignment,
  type Candidate,
  type DeclineReason,
  type DispatchException,
  type RosterConsequences,
} from '../contract/dispatch.facade.js';
import { Assignments } from '../infrastructure/assignments.sql.js';
import { DispatchExceptions } from '../infrastructure/exceptions.sql.js';
import { AnswerOffer } from './answer-offer.js';
import { AssignWorker } from './assign-worker.js';
import { BrokenVisits } from './broken-visits.js';
import { Candidates } from './candidates.js';
import { ChangeRoster } from './change-roster.js';
import { OfferPaidOrder } from './offer-paid-order.js';
import { Overruns } from './overruns.js';

/** The module's door: each method leads to the use case or the table behind it. */
@Injectable()
export class DispatchService extends DispatchFacade {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly assignments: Assignments,
    private readonly exceptions: DispatchExceptions,
    private readonly ranking: Candidates,
    private readonly answers: AnswerOffer,
    private readonly office: AssignWorker,
    private readonly rosters: ChangeRoster,
    private readonly broken: BrokenVisits,
    private readonly offering: OfferPaidOrder,
    private readonly clock: Clock,
    private readonly overruns: Overruns,
  ) {
    super();
  }

  override own(tx: Tx, orderId: string, workerId: string): Promise<Assignment | null> {
    return this.assignments.own(tx, orderId, workerId);
  }

  override history(tx: Tx, orderId: string): Promise<Assignment[]> {
    return this.assignments.history(tx, orderId);
  }

  override ofWorker(tx: Tx, workerId: string, day: LocalDate): Promise<Assignment[]> {
    return this.assignments.ofWorkerOn(tx, workerId, day);
  }

  override openOffers(tx: Tx, workerId: string): Promise<Assignment[]> {
    return this.assignments.openOffers(tx, workerId);
  }

  override accept(tx: Tx, workerId: string, assignmentId: string, actor: string): Promise<Result<Assignment>> {
    return this.answers.accept(tx, workerId, assignmentId, actor);
  }

  override decline(
    tx: Tx,
    workerId: string,
    assignmentId: string,
    reason: DeclineReason,
    note: string | null,
  ): Promise<Result<Assignment>> {
    return this.answers.decline(tx, workerId, assignmentId, reason, note);
  }

  override unfit(tx: Tx, order: Order, workerId: string, day: LocalDate): Promise<string[]> {
    return this.broken.unfit(tx, order, workerId, day);
  }

  override async offerAgain(tx: Tx, orderId: string): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    if (order) await this.offering.offer(tx, order, this.clock.now());
  }

  override minutesBetween(tx: Tx, from: Order, to: Order): Promise<number> {
    return this.overruns.between(tx, from, to);
  }

  override async candidates(tx: Tx, orderId: string): Promise<Result<Candidate[]>> {
    const order = await this.orders.order(tx, orderId);
    return order ? this.ranking.all(tx, order) : refuse('NOT_FOUND');
  }

  override assign(tx: Tx, command: AssignCommand): Promise<Result<Assignment>> {
    return this.office.assign(tx, command);
  }

  override previewRoster(tx: Tx, workerId: string, change: RosterChange): Promise<Result<RosterConsequences>> {
    return this.rosters.preview(tx, workerId, change);
  }

  override changeRoster(
    tx: Tx,
    actor: Actor,
    workerId: string,
    change: RosterChange,
    fingerprint: string,
  ): Promise<Result<RosterConsequences>> {
    return this.rosters.save(tx, actor, workerId, change, fingerprint);
  }

  override openExceptions(tx: Tx): Promise<DispatchException[]> {
    return this.exceptions.all(tx);
  }
}
