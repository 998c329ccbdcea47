import { Injectable } from '@nestjs/common';
import type { Interval } from '@daowei/shared/kernel/interval';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { Remedies } from '../../orders/contract/remedies.js';
import { COMPENSATION_POLICY } from '../domain/compensation-policy.js';
import { mayChoose } from '../domain/delay-choice.js';
import type { Excuse } from '../domain/excuse.js';
import type { Appointment, Cause, Grant } from '../domain/grant.js';
import { CompensationRulesSql } from '../infrastructure/compensation-rules.sql.js';
import { ExcusesSql } from '../infrastructure/excuses.sql.js';
import { GrantsSql } from '../infrastructure/grants.sql.js';
import { PromisedVisitsSql, type PromisedVisit } from '../infrastructure/promised-visits.sql.js';
import { isToCome } from './keep-promises.js';

/** A grant with what was promised. */
export interface ExplainedGrant extends Appointment {
  readonly grant: Grant;
}

/** What broke on an order and what became of it. */
export interface OrderCompensation {
  readonly order: Order;
  readonly grants: readonly ExplainedGrant[];
  /** the promise as it stands, when a delay was told for it */
  readonly delay: PromisedVisit | null;
  /** worth of the coupon for who would rather have something now */
  readonly delayCouponFen: number;
  /** the customer may answer to it */
  readonly delayOpen: boolean;
  /** starts to move to, or for the visit that is done again; only while something is chosen */
  readonly times: readonly Date[];
  /** the visit this one does again */
  readonly redoOf: Order | null;
}

/** Reads what was given for orders, and explains it. Writes nothing. */
@Injectable()
export class ReadCompensation {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly remedies: Remedies,
    private readonly promises: PromisedVisitsSql,
    private readonly rules: CompensationRulesSql,
    private readonly grants: GrantsSql,
    private readonly excuses: ExcusesSql,
    private readonly clock: Clock,
  ) {}

  /** @param ownerId whose order it must be; null for the office. Refuses NOT_FOUND. */
  async ofOrder(ownerId: string | null, orderId: string): Promise<Result<OrderCompensation>> {
    const db = this.transactions.reader;
    const order = await this.orders.order(db, orderId);
    if (!order || (ownerId !== null && order.accountId !== ownerId)) return refuse('NOT_FOUND');
    const [grants, promise, redoOf] = await Promise.all([
      this.grants.of(db, orderId),
      this.promises.find(db, orderId, order.revision),
      this.remedies.redoOf(db, orderId),
    ]);
    const delay = promise !== null && promise.predictedMinutes !== null ? promise : null;
    const delayOpen = delay !== null && !isRefused(mayChoose({ ...delay, begun: !isToCome(order) }));
    const chooses = grants.some((one) => one.state === 'choosing' && one.chooseBy! > this.clock.now());
    const rule = delay && (await this.rules.version(db, delay.ruleVersion));
    const most = COMPENSATION_POLICY.offeredTimes.value;
    return {
      order,
      grants: await this.explained(db, grants, new Map([[orderId, order]])),
      delay,
      delayCouponFen: rule?.predicted.couponFen ?? 0,
      delayOpen,
      times: delayOpen || chooses ? await this.remedies.times(db, order, most) : [],
      redoOf,
    };
  }

  /** Newest first. Refuses nothing: an order without excuses has none. */
  excusesOf(orderId: string): Promise<Excuse[]> {
    return this.excuses.of(this.transactions.reader, orderId);
  }

  /** Newest first, with the orders they are about. */
  async between(span: Interval, cause: Cause | null): Promise<{ items: ExplainedGrant[]; orders: Map<string, Order> }> {
    const db = this.transactions.reader;
    const grants = await this.grants.between(db, span, cause, COMPENSATION_POLICY.grantsShown.value);
    const orders = await this.orders.orders(db, [...new Set(grants.map(({ orderId }) => orderId))]);
    return { items: await this.explained(db, grants, orders), orders };
  }

  private async explained(
    db: Tx,
    grants: readonly Grant[],
    orders: ReadonlyMap<string, Order>,
  ): Promise<ExplainedGrant[]> {
    const promises = await this.promises.of(db, [...orders.keys()]);
    const windows = new Map(promises.map((one) => [`${one.orderId}:${one.revision}`, one.promised]));
    return grants.map((grant) => ({
      grant,
      promised: windows.get(`${grant.orderId}:${grant.revision}`)!,
      remote: orders.get(grant.orderId)!.remote,
    }));
  }
}
