import { Injectable } from '@nestjs/common';
import { fen, type Fen } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { CatalogFacade, type ServiceKind } from '../../catalog/contract/catalog.facade.js';
import type { Order } from '../contract/orders.facade.js';
import type { VisitRequest } from '../contract/visit-holds.js';
import { creditOf, creditUntil, mayConvert, visitServiceFor } from '../domain/conversion.js';
import { REMOTE_POLICY } from '../domain/remote-policy.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { OfferSlots, type PricedSlot } from './offer-slots.js';
import { ReadLinkedOrders } from './linked-orders.js';
import { VisitRequests } from './visit-requests.js';

/** A time for the visit, with what is left to pay. */
export interface OfferedVisit extends PricedSlot {
  readonly creditFen: Fen;
}

/** What turning a remote service into a visit means now. */
export interface ConversionOffer {
  /** null: it may be turned into a visit; else why not, in Chinese */
  readonly because: string | null;
  /** when the remote fee stops counting; null while it is still being served */
  readonly until: Date | null;
  readonly service: ServiceKind | null;
  readonly durationMinutes: number;
  /** the nearest free times; none while no address is named */
  readonly times: readonly OfferedVisit[];
}

/** The visit a remote service may turn into: which, when, and what is left to pay. */
@Injectable()
export class OfferConversion {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly catalog: CatalogFacade,
    private readonly linked: ReadLinkedOrders,
    private readonly requests: VisitRequests,
    private readonly slots: OfferSlots,
    private readonly clock: Clock,
  ) {}

  /**
   * @param ownerId whose order it must be; null for the office
   * @param addressId null: the one the contact of the call stands in, if any
   * Refuses NOT_FOUND, also for another's address.
   */
  async offer(ownerId: string | null, orderId: string, addressId: string | null): Promise<Result<ConversionOffer>> {
    const db = this.transactions.reader;
    const order = await this.orders.find(db, orderId);
    if (!order || (ownerId !== null && order.accountId !== ownerId)) return refuse('NOT_FOUND');
    const { links } = await this.linked.of(db, order);
    const visits = links.map((link) => link.order);
    const now = this.clock.now();
    const allowed = mayConvert(order, visits, now);
    const until = creditUntil(order);
    const shut = { until, service: null, durationMinutes: 0, times: [] };
    if (isRefused(allowed)) return { ...shut, because: allowed.because ?? '现在不能转为上门' };
    const request = await this.requestFor(db, order, addressId);
    if (isRefused(request)) return { ...shut, because: request.because ?? '现在不能转为上门' };
    const { service } = request;
    if (request.addressId === null) return { ...shut, because: null, service };
    const visit = await this.requests.check(db, order.accountId, request);
    if (isRefused(visit)) return visit;
    const nearest = await this.slots.nearest(visit, now, REMOTE_POLICY.offeredTimes.value);
    const times = nearest.map((slot): OfferedVisit => {
      const creditFen = creditOf(order.paidFen, slot.priceFen);
      return { ...slot, creditFen, priceFen: fen(slot.priceFen - creditFen) };
    });
    return { because: null, until, service, durationMinutes: visit.scope.durationMinutes, times };
  }

  /** The shortest visit of the same hands, where the customer lives. Refuses SERVICE_NOT_BOOKABLE where there is none. */
  async requestFor(
    tx: Tx,
    order: Order,
    addressId: string | null,
  ): Promise<Result<VisitRequest & { readonly service: ServiceKind }>> {
    const sold = await this.catalog.version(tx, order.serviceId, order.serviceVersion);
    const service = sold && visitServiceFor(sold, await this.catalog.onSale(tx));
    if (!service) return refuse('SERVICE_NOT_BOOKABLE', '这项远程服务暂时没有对应的上门服务，请联系客服');
    const hours = service.hourOptions[0] ?? null;
    return { service, serviceId: service.id, addressId: addressId ?? (order.address.id || null), hours, addOns: [] };
  }
}
