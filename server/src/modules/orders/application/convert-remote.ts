import { Injectable } from '@nestjs/common';
import { fen, yuan } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { PricingFacade } from '../../pricing/contract/pricing.facade.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import type { Order } from '../contract/orders.facade.js';
import { VisitHolds } from '../contract/visit-holds.js';
import { creditOf, mayConvert } from '../domain/conversion.js';
import { ORDERS_POLICY } from '../domain/orders-policy.js';
import { window } from '../domain/wording.js';
import { OrderConversionsSql, type OrderConversion } from '../infrastructure/order-conversions.sql.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { ReadLinkedOrders } from './linked-orders.js';
import { OfferConversion } from './offer-conversion.js';
import { Timeline } from './timeline.js';
import { needOf, subjectOf, VisitRequests } from './visit-requests.js';

export interface WantedConversion {
  readonly startAt: Date;
  /** null: the one the contact of the call stands in */
  readonly addressId: string | null;
}

/**
 * A call was not enough: the visit is held for its payment, and the remote fee counts against it. Both orders tell of
 * each other. The remote one is locked, so of two conversions at once one wins and the other is told.
 */
@Injectable()
export class ConvertRemote {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly conversions: OrderConversionsSql,
    private readonly linked: ReadLinkedOrders,
    private readonly offers: OfferConversion,
    private readonly requests: VisitRequests,
    private readonly scheduling: SchedulingFacade,
    private readonly pricing: PricingFacade,
    private readonly holds: VisitHolds,
    private readonly timeline: Timeline,
    private readonly clock: Clock,
  ) {}

  /**
   * @param ownerId whose order it must be; null for the office, which holds the visit for the customer to pay
   * @param requestKey the caller's; the same key finds the visit it opened
   * @returns the visit's id. Refuses NOT_FOUND, ORDER_STATE, CONVERSION_DONE, CONVERSION_TOO_LATE, ADDRESS_NEEDED,
   * SERVICE_NOT_BOOKABLE, SLOT_… of a wrong start, SLOT_TAKEN
   */
  convert(
    by: AuditActor,
    ownerId: string | null,
    requestKey: string,
    orderId: string,
    wanted: WantedConversion,
  ): Promise<Result<string>> {
    return this.transactions.run(async (tx) => {
      const remote = await this.orders.lock(tx, orderId);
      if (!remote || (ownerId !== null && remote.accountId !== ownerId)) return refuse('NOT_FOUND');
      const earlier = await this.orders.byRequest(tx, remote.accountId, requestKey);
      if (earlier) return earlier;
      const { links } = await this.linked.of(tx, remote);
      const allowed = mayConvert(
        remote,
        links.map(({ order }) => order),
        this.clock.now(),
      );
      if (isRefused(allowed)) return allowed;
      const held = await this.hold(tx, by, requestKey, remote, wanted);
      if (isRefused(held)) return held;
      await this.link(tx, by, remote, held.visit, held.creditFen);
      return held.visit.id;
    });
  }

  private async hold(
    tx: Tx,
    actor: AuditActor,
    requestKey: string,
    remote: Order,
    { startAt, addressId }: WantedConversion,
  ): Promise<Result<{ visit: Order } & Pick<OrderConversion, 'creditFen'>>> {
    const { accountId } = remote;
    const request = await this.offers.requestFor(tx, remote, addressId);
    if (isRefused(request)) return request;
    const visit = await this.requests.check(tx, accountId, request);
    if (isRefused(visit)) return visit;
    const start = await this.scheduling.checkStart(tx, needOf(visit), startAt);
    if (isRefused(start)) return start;
    const price = await this.pricing.price(tx, { ...subjectOf(visit), startAt });
    const creditFen = creditOf(remote.paidFen, price.totalFen);
    const held = await this.holds.hold(tx, {
      accountId,
      actor,
      requestKey,
      request,
      startAt,
      workerId: null,
      promised: {
        totalFen: fen(price.totalFen - creditFen),
        label: '远程费用抵扣',
        because: `${remote.serviceName}（${remote.no}）已付${yuan(remote.paidFen)}元，转为上门时抵扣`,
      },
      holdMinutes: ORDERS_POLICY.holdMinutes.value,
    });
    return isRefused(held) ? held : { visit: held, creditFen };
  }

  private async link(
    tx: Tx,
    by: AuditActor,
    remote: Order,
    visit: Order,
    creditFen: OrderConversion['creditFen'],
  ): Promise<void> {
    const happenedAt = this.clock.now();
    await this.conversions.add(tx, { remoteOrderId: remote.id, visitOrderId: visit.id, creditFen }, by, happenedAt);
    const credit = `${yuan(creditFen)}元`;
    const toVisit = `已转为上门：${visit.serviceName}，${window(visit.promised)}（预约${visit.no}），远程费用抵扣${credit}`;
    const data = { remote: remote.id, visit: visit.id, creditFen };
    await this.timeline.record(tx, remote.id, { kind: 'order.converted', text: toVisit, happenedAt }, by, data);
    const fromCall = `由${remote.serviceName}（${remote.no}）转来，已付的远程费用抵扣${credit}`;
    await this.timeline.record(tx, visit.id, { kind: 'order.converted', text: fromCall, happenedAt }, by, data);
  }
}
