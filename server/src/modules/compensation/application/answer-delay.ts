import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { DispatchFacade } from '../../dispatch/contract/dispatch.facade.js';
import { crewOf } from '../../orders/contract/crew.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { Remedies } from '../../orders/contract/remedies.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { CHOICE_NAMES, mayChoose, type DelayChoice } from '../domain/delay-choice.js';
import { outcomeOf, type Grant } from '../domain/grant.js';
import { CompensationRulesSql } from '../infrastructure/compensation-rules.sql.js';
import { GrantsSql } from '../infrastructure/grants.sql.js';
import { PromisedVisitsSql, type PromisedVisit } from '../infrastructure/promised-visits.sql.js';
import { Give } from './give.js';
import { isToCome, KeepPromises } from './keep-promises.js';
import { TellGrants } from './tell-grants.js';

const NOBODY_ELSE = '附近暂时没有其他空闲的服务人员，您可以等一等，或者换个时间';

/** What the customer would like about a predicted delay: wait, another time, somebody else, or a coupon for the wait. */
@Injectable()
export class AnswerDelay {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly remedies: Remedies,
    private readonly dispatch: DispatchFacade,
    private readonly keeping: KeepPromises,
    private readonly promises: PromisedVisitsSql,
    private readonly rules: CompensationRulesSql,
    private readonly grants: GrantsSql,
    private readonly giving: Give,
    private readonly telling: TellGrants,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * @param startAt where the visit is to move to; for `later` only
   * Refuses NOT_FOUND, DELAY_CLOSED, VALIDATION_FAILED without the time it needs, SLOT_… of a wrong start, SLOT_TAKEN also
   * when nobody else is free.
   */
  choose(actor: Actor, orderId: string, choice: DelayChoice, startAt: Date | null): Promise<Result<null>> {
    const by = { accountId: actor.accountId, label: actor.label };
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const order = await this.orders.lock(tx, orderId);
      if (order?.accountId !== actor.accountId) return refuse('NOT_FOUND');
      const promise = await this.keeping.of(tx, order);
      const allowed = mayChoose({ ...promise, begun: !isToCome(order) });
      if (isRefused(allowed)) return allowed;
      const done = await this.carryOut(tx, by, order, promise, choice, startAt);
      if (isRefused(done)) return done;
      const now = this.clock.now();
      await this.promises.noteChoice(tx, orderId, promise.revision, choice, now);
      await this.orders.record(tx, orderId, {
        kind: 'visit.delay-answered',
        text: `您选择了“${CHOICE_NAMES[choice]}”`,
        actor: by.label,
        happenedAt: now,
      });
      return null;
    });
  }

  private async carryOut(
    tx: Tx,
    by: AuditActor,
    order: Order,
    promise: PromisedVisit,
    choice: DelayChoice,
    startAt: Date | null,
  ): Promise<Result<unknown>> {
    switch (choice) {
      case 'wait':
        return null;
      case 'later':
        return startAt ? this.remedies.move(tx, by, order.id, startAt) : refuse('VALIDATION_FAILED', '请选一个时间');
      case 'other_worker':
        return this.exchange(tx, by, order);
      case 'coupon':
        return this.coupon(tx, order, promise);
    }
  }

  /** Somebody else who is free takes the lead's place, by the rules of every assignment. */
  private async exchange(tx: Tx, by: AuditActor, order: Order): Promise<Result<unknown>> {
    const candidates = await this.dispatch.candidates(tx, order.id);
    if (isRefused(candidates)) return candidates;
    const crew = crewOf(order);
    const best = candidates.find(({ workerId, violations }) => violations.length === 0 && !crew.includes(workerId));
    if (!best) return refuse('SLOT_TAKEN', NOBODY_ELSE);
    const assigned = await this.dispatch.assign(tx, {
      orderId: order.id,
      workerId: best.workerId,
      instead: order.workerId,
      version: order.version,
      reason: '预计晚到，客户选择换人',
      actor: by.label,
    });
    // whom another order took in the same moment is no news for a customer, who has not chosen anybody
    return isRefused(assigned) && assigned.refused === 'SLOT_TAKEN' ? refuse('SLOT_TAKEN', NOBODY_ELSE) : assigned;
  }

  private async coupon(tx: Tx, order: Order, promise: PromisedVisit): Promise<Result<null>> {
    const { predicted, version } = await this.rules.version(tx, promise.ruleVersion);
    // of one booking that was moved and is late again, the first coupon stands
    if (await this.grants.find(tx, order.id, 'predicted')) return refuse('DELAY_CLOSED', '这次预约已经领过延误优惠券');
    const worth = fen(predicted.couponFen);
    const given = await this.giving.coupon(tx, order, worth, predicted.because);
    const now = this.clock.now();
    const grant: Grant = {
      id: this.ids.next(),
      orderId: order.id,
      cause: 'predicted',
      revision: order.revision,
      accountId: order.accountId,
      workerId: order.workerId,
      serviceId: order.serviceId,
      ruleVersion: version,
      because: predicted.because,
      happenedAt: promise.predictedAt ?? now,
      lateMinutes: promise.predictedMinutes ?? 0,
      priceFen: promise.priceFen,
      basisPoints: 0,
      shareFen: fen(0),
      countedFen: fen(0),
      moneyFen: fen(0),
      couponFen: worth,
      couponId: given.couponId,
      state: 'given',
      means: 'coupon',
      chooseBy: null,
      chosenBy: 'customer',
      settledAt: now,
      redoOrderId: null,
      grantedAt: now,
    };
    await this.grants.add(tx, grant);
    await this.telling.granted(tx, grant, order, outcomeOf(grant));
    return null;
  }
}
