import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { lateMinutes, type CompensationRule } from '@daowei/shared/rules/compensation';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { FieldworkFacade, type WorkerArrived } from '../../fieldwork/contract/fieldwork.facade.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { outcomeOf, owedForLateness, type Grant, type Owed } from '../domain/grant.js';
import type { PromisedVisit } from '../infrastructure/promised-visits.sql.js';
import { CompensationRulesSql } from '../infrastructure/compensation-rules.sql.js';
import { ExcusesSql } from '../infrastructure/excuses.sql.js';
import { GrantsSql } from '../infrastructure/grants.sql.js';
import { PromisedVisitsSql } from '../infrastructure/promised-visits.sql.js';
import { Give } from './give.js';
import { KeepPromises } from './keep-promises.js';
import { TellGrants } from './tell-grants.js';
import { END_CHOICE } from './work-kinds.js';

/**
 * The worker has come: what the lateness is worth is given, unasked. It looks at the order as it is, so the same news
 * twice, late or in another order gives the same once.
 */
@Injectable()
export class SettleLateness implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly orders: OrdersFacade,
    private readonly fieldwork: FieldworkFacade,
    private readonly keeping: KeepPromises,
    private readonly promises: PromisedVisitsSql,
    private readonly rules: CompensationRulesSql,
    private readonly excuses: ExcusesSql,
    private readonly grants: GrantsSql,
    private readonly giving: Give,
    private readonly telling: TellGrants,
    private readonly queue: DueWorkQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<WorkerArrived>(
      'fieldwork.worker-arrived',
      'compensation.settle-lateness-when-arrived',
      (tx, event) => this.settle(tx, event.data.orderId),
    );
  }

  /** Also when an excuse was refused. An excuse that waits is decided first. */
  async settle(tx: Tx, orderId: string): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    const arrivedAt = order && (await this.fieldwork.visit(tx, orderId))?.arrivedAt;
    if (!order || !arrivedAt) return;
    const promise = await this.keeping.of(tx, order);
    await this.promises.noteArrival(tx, orderId, order.revision, arrivedAt);
    if (promise.excused || (await this.grants.find(tx, orderId, 'late'))) return;
    if ((await this.excuses.of(tx, orderId)).some(({ state }) => state === 'waiting')) return;
    const rule = await this.rules.version(tx, promise.ruleVersion);
    const taken = await this.grants.find(tx, orderId, 'predicted');
    const late = lateMinutes(arrivedAt, promise.promised.to);
    const owed = owedForLateness(rule, late, promise.priceFen, taken?.couponFen ?? fen(0));
    if (owed) await this.grant(tx, order, promise, rule, owed, arrivedAt);
  }

  private async grant(
    tx: Tx,
    order: Order,
    promise: PromisedVisit,
    rule: CompensationRule,
    owed: Owed,
    happenedAt: Date,
  ): Promise<void> {
    const now = this.clock.now();
    const chooses = owed.state === 'choosing';
    const given = chooses ? null : await this.giving.give(tx, order, { cause: 'late', ...owed });
    const grant: Grant = {
      ...owed,
      id: this.ids.next(),
      orderId: order.id,
      cause: 'late',
      revision: order.revision,
      accountId: order.accountId,
      workerId: order.workerId,
      serviceId: order.serviceId,
      ruleVersion: rule.version,
      happenedAt,
      couponFen: given?.couponFen ?? owed.couponFen,
      couponId: given?.couponId ?? null,
      means: given?.means ?? null,
      chooseBy: chooses ? addMinutes(now, rule.choiceHours * 60) : null,
      chosenBy: null,
      settledAt: given ? now : null,
      redoOrderId: null,
      grantedAt: now,
    };
    await this.grants.add(tx, grant);
    if (grant.chooseBy) await this.queue.schedule(tx, END_CHOICE, order.id, grant.chooseBy);
    await this.telling.granted(tx, grant, order, outcomeOf(grant));
  }
}
