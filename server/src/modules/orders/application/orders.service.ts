import { Injectable } from '@nestjs/common';
import type { Interval } from '@daowei/shared/kernel/interval';
import type { Result } from '@daowei/shared/kernel/result';
import type { HomeGroup, HomeOption } from '@daowei/shared/rules/home-groups';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { PaymentsFacade, type RefundRecord } from '../../payments/contract/payments.facade.js';
import {
  OrdersFacade,
  type BookedAgreement,
  type LinkedOrders,
  type Order,
  type OrderException,
  type OrderFilter,
  type Place,
  type TimelineEntry,
  type TimelineFact,
  type VisitCount,
} from '../contract/orders.facade.js';
import { Collecting } from '../contract/collecting.js';
import { OrderAgreementsSql } from '../infrastructure/order-agreements.sql.js';
import type { AskedVisit, PrepaidVisit } from '../contract/prepaid.js';
import type { VisitRequest } from '../contract/visit-holds.js';
import { orderIdInCause } from '../domain/reference.js';
import { OrderEventsSql } from '../infrastructure/order-events.sql.js';
import { OrderExceptionsSql } from '../infrastructure/order-exceptions.sql.js';
import { OrderSearchSql } from '../infrastructure/order-search.sql.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { ConfirmOrder } from './confirm-order.js';
import { ReadLinkedOrders } from './linked-orders.js';
import { ReadAgreement } from './read-agreement.js';
import { OpenPrepaidOrder } from './open-prepaid-order.js';
import { ReassignOrder } from './reassign-order.js';
import { ServeOrder } from './serve-order.js';
import { TellHome } from './tell-home.js';
import { Timeline } from './timeline.js';
import { VisitRequests } from './visit-requests.js';

/** The module's door: each method leads to the use case or the table behind it. */
@Injectable()
export class OrdersService extends OrdersFacade {
  constructor(
    private readonly table: OrdersSql,
    private readonly finding: OrderSearchSql,
    private readonly events: OrderEventsSql,
    private readonly exceptions: OrderExceptionsSql,
    private readonly signatures: OrderAgreementsSql,
    private readonly agreements: ReadAgreement,
    private readonly facts: Timeline,
    private readonly requests: VisitRequests,
    private readonly prepaid: OpenPrepaidOrder,
    private readonly confirming: ConfirmOrder,
    private readonly reassigning: ReassignOrder,
    private readonly serving: ServeOrder,
    private readonly homes: TellHome,
    private readonly links: ReadLinkedOrders,
    private readonly collecting: Collecting,
    private readonly payments: PaymentsFacade,
  ) {
    super();
  }

  override order(tx: Tx, orderId: string): Promise<Order | null> {
    return this.table.find(tx, orderId);
  }

  override lock(tx: Tx, orderId: string): Promise<Order | null> {
    return this.table.lock(tx, orderId);
  }

  override orders(tx: Tx, ids: readonly string[]): Promise<Map<string, Order>> {
    return this.table.many(tx, ids);
  }

  override search(tx: Tx, filter: OrderFilter): Promise<{ items: Order[]; total: number }> {
    return this.finding.search(tx, filter);
  }

  override visitsBetween(tx: Tx, span: Interval): Promise<Order[]> {
    return this.finding.visitsBetween(tx, span);
  }

  override demand(tx: Tx, span: Interval): Promise<VisitCount[]> {
    return this.finding.demand(tx, span);
  }

  override heldBy(tx: Tx, workerId: string, since: Date): Promise<Order[]> {
    return this.finding.heldBy(tx, workerId, since);
  }

  override holders(tx: Tx, since: Date): Promise<string[]> {
    return this.finding.holders(tx, since);
  }

  override async refundsOf(tx: Tx, order: Order): Promise<RefundRecord[]> {
    const own = await this.collecting.referencesOf(tx, order.id);
    const found = await Promise.all(own.map((reference) => this.payments.refundsOf(tx, reference)));
    const shared = order.prepaidBy ? await this.payments.refundsOf(tx, order.prepaidBy) : [];
    const parts = shared.filter(({ key }) => orderIdInCause(key) === order.id);
    return [...found.flat(), ...parts].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  }

  override linked(tx: Tx, order: Order): Promise<LinkedOrders> {
    return this.links.of(tx, order);
  }

  override timeline(tx: Tx, orderId: string): Promise<TimelineEntry[]> {
    return this.events.of(tx, orderId);
  }

  override record(
    tx: Tx,
    orderId: string,
    fact: TimelineFact,
    files: readonly string[] = [],
    data: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    return this.facts.record(tx, orderId, fact, { accountId: null, label: fact.actor }, { ...data, files });
  }

  override checkVisit(tx: Tx, accountId: string, request: VisitRequest): Promise<Result<AskedVisit>> {
    return this.requests.check(tx, accountId, request);
  }

  override openPrepaid(tx: Tx, visit: PrepaidVisit): Promise<string> {
    return this.prepaid.open(tx, visit);
  }

  override confirm(tx: Tx, orderId: string, workerIds: readonly string[], actor: string): Promise<Result<Order>> {
    return this.confirming.confirm(tx, orderId, workerIds, actor);
  }

  override reassign(
    tx: Tx,
    orderId: string,
    workerIds: readonly string[],
    actor: string,
    because: string,
    place?: Place,
  ): Promise<Result<Order>> {
    return this.reassigning.reassign(tx, orderId, workerIds, actor, because, place);
  }

  override leaveUnassigned(tx: Tx, orderId: string, because: string, place?: Place): Promise<Result<Order>> {
    return this.reassigning.leaveUnassigned(tx, orderId, because, place);
  }

  override homeOptions(tx: Tx, order: Order): Promise<HomeOption[]> {
    return this.homes.options(tx, order);
  }

  override tellHome(tx: Tx, orderId: string, groups: readonly HomeGroup[], by: AuditActor): Promise<Result<Order>> {
    return this.homes.tell(tx, orderId, groups, by);
  }

  override setOut(tx: Tx, orderId: string, at: Date): Promise<Result<Order>> {
    return this.serving.setOut(tx, orderId, at);
  }

  override startService(tx: Tx, orderId: string, at: Date): Promise<Result<Order>> {
    return this.serving.start(tx, orderId, at);
  }

  override complete(tx: Tx, orderId: string, at: Date): Promise<Result<Order>> {
    return this.serving.complete(tx, orderId, at);
  }

  override markRated(tx: Tx, orderId: string): Promise<boolean> {
    return this.table.markRated(tx, orderId);
  }

  override agreement(tx: Tx, order: Order): Promise<BookedAgreement> {
    return this.agreements.of(tx, order);
  }

  override agreementsSigned(tx: Tx, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.signatures.signedOf(tx, orderIds);
  }

  override ownOrder(tx: Tx, actor: Actor, orderId: string): Promise<Order | null> {
    return this.table.own(tx, actor.accountId, orderId);
  }

  override openExceptions(tx: Tx): Promise<OrderException[]> {
    return this.exceptions.allOpen(tx);
  }
}
