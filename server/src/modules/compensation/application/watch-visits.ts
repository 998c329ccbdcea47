import { Injectable, type OnModuleInit } from '@nestjs/common';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import {
  FieldworkFacade,
  type EtaChanged,
  type Visit,
  type VisitProgressed,
  type WorkerArrived,
  type WorkerDeparted,
} from '../../fieldwork/contract/fieldwork.facade.js';
import type { OvertimeAgreed } from '../../orders/contract/collecting.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import type { DelayPredicted } from '../contract/compensation.events.js';
import { noShowAt, predictedDelay, tellAt, type OnTheWay } from '../domain/prediction.js';
import { CompensationRulesSql } from '../infrastructure/compensation-rules.sql.js';
import { ExcusesSql } from '../infrastructure/excuses.sql.js';
import { PromisedVisitsSql } from '../infrastructure/promised-visits.sql.js';
import { isToCome, KeepPromises } from './keep-promises.js';
import { RecordNoShow } from './record-no-show.js';
import { BY_ITSELF, LOOK_AHEAD, WATCH_NO_SHOW } from './work-kinds.js';

/** Looks at a visit when it is due to be looked at: will it be late, and does anybody come at all? */
@Injectable()
export class WatchVisits implements OnModuleInit {
  constructor(
    private readonly handlers: WorkHandlers,
    private readonly outbox: Outbox,
    private readonly orders: OrdersFacade,
    private readonly fieldwork: FieldworkFacade,
    private readonly keeping: KeepPromises,
    private readonly promises: PromisedVisitsSql,
    private readonly rules: CompensationRulesSql,
    private readonly excuses: ExcusesSql,
    private readonly noShows: RecordNoShow,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.transactional(LOOK_AHEAD, (tx, work) => this.lookAhead(tx, work.ref));
    this.handlers.transactional(WATCH_NO_SHOW, (tx, work) => this.watchNoShow(tx, work.ref));
    this.outbox.on<WorkerDeparted>('fieldwork.worker-departed', 'compensation.look-ahead-when-departed', (tx, event) =>
      this.lookAnew(tx, event.data.orderId),
    );
    this.outbox.on<WorkerDeparted>(
      'fieldwork.worker-departed',
      'compensation.look-at-next-when-departed',
      (tx, event) => this.lookAtNext(tx, event.data.orderId),
    );
    this.outbox.on<EtaChanged>('fieldwork.eta-changed', 'compensation.look-ahead-when-eta-changed', (tx, event) =>
      this.lookAnew(tx, event.data.orderId),
    );
    this.outbox.on<EtaChanged>('fieldwork.eta-changed', 'compensation.look-at-next-when-eta-changed', (tx, event) =>
      this.lookAtNext(tx, event.data.orderId),
    );
    this.outbox.on<WorkerArrived>('fieldwork.worker-arrived', 'compensation.look-at-next-when-arrived', (tx, event) =>
      this.lookAtNext(tx, event.data.orderId),
    );
    this.outbox.on<VisitProgressed>(
      'fieldwork.visit-progressed',
      'compensation.look-at-next-when-progressed',
      (tx, event) => this.lookAtNext(tx, event.data.orderId),
    );
    this.outbox.on<OvertimeAgreed>('orders.overtime-agreed', 'compensation.look-at-next-when-overtime', (tx, event) =>
      this.lookAtNext(tx, event.data.orderId),
    );
  }

  /** What happens in a visit decides when its worker comes to the next one. */
  private async lookAtNext(tx: Tx, orderId: string): Promise<void> {
    const next = await this.fieldwork.nextAfter(tx, orderId);
    if (next) await this.lookAnew(tx, next.id);
  }

  /** Something is known that was not when its time to be looked at was set. */
  private async lookAnew(tx: Tx, orderId: string): Promise<void> {
    const outcome = await this.lookAhead(tx, orderId);
    if (outcome) await this.queue.schedule(tx, LOOK_AHEAD, orderId, outcome.againAt);
  }

  /** Tells a delay once per promise; comes back when it could become one. */
  private async lookAhead(tx: Tx, orderId: string): Promise<WorkOutcome> {
    const order = await this.orders.lock(tx, orderId);
    if (!order || !isToCome(order)) return;
    const promise = await this.keeping.of(tx, order);
    if (promise.predictedMinutes !== null || promise.excused) return;
    const rule = await this.rules.version(tx, promise.ruleVersion);
    const way = {
      ...onTheWay(order, await this.fieldwork.visit(tx, orderId)),
      heldUp: await this.fieldwork.heldUp(tx, order),
      partsAt: await this.fieldwork.partsAt(tx, order),
    };
    const now = this.clock.now();
    const minutes = predictedDelay(way, now);
    if (minutes > rule.predicted.overMinutes) return this.tell(tx, order, minutes, now);
    const next = tellAt(way, rule);
    // a moment that has passed without a delay is not waited for again: departure looks anew
    if (next > now) return { againAt: next };
  }

  private async tell(tx: Tx, { id, revision, promised, remote }: Order, minutes: number, now: Date): Promise<void> {
    await this.promises.notePrediction(tx, id, revision, minutes, now);
    await this.orders.record(tx, id, {
      kind: 'visit.delay-predicted',
      text: `预计要晚${remote ? '' : '到'}约${minutes}分钟（约定${clockTime(promised.to)}前${remote ? '联系您' : '到达'}），非常抱歉，请看看您想怎么办`,
      actor: BY_ITSELF.label,
      happenedAt: now,
    });
    await this.outbox.publish<DelayPredicted>(tx, {
      type: 'compensation.delay-predicted',
      data: { orderId: id, minutes },
    });
  }

  /** Who has set out may be at the door without a signal: only a person says of them that they did not come. */
  private async watchNoShow(tx: Tx, orderId: string): Promise<WorkOutcome> {
    const order = await this.orders.lock(tx, orderId);
    if (!order || !isToCome(order)) return;
    const promise = await this.keeping.of(tx, order);
    if (promise.excused) return;
    const rule = await this.rules.version(tx, promise.ruleVersion);
    const due = noShowAt(order.promised.to, rule);
    if (due > this.clock.now()) return { againAt: due };
    const visit = await this.fieldwork.visit(tx, orderId);
    const way = onTheWay(order, visit);
    // an excuse that waits is decided by somebody, or runs out; either looks at the visit again
    const waiting = (await this.excuses.of(tx, orderId)).some(({ state }) => state === 'waiting');
    if (way.departedAt || waiting) return;
    await this.noShows.record(tx, BY_ITSELF, order);
  }
}

/** A visit of who was to come before says nothing about who comes now. */
function onTheWay({ promised, remote, workerId }: Order, visit: Visit | null): Omit<OnTheWay, 'heldUp' | 'partsAt'> {
  const current = visit?.workerId === workerId ? visit : null;
  return {
    promisedTo: promised.to,
    remote,
    departedAt: current?.departedAt ?? null,
    etaAt: current?.etaAt ?? null,
  };
}
