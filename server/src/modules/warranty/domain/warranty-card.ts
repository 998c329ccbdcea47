import { addDays, dayOf, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { ServiceKind } from '../../catalog/contract/catalog.facade.js';
import type { Order } from '../../orders/contract/orders.facade.js';

/** What the company stands for after a visit. It follows from the order and the version it was sold under, for ever. */
export interface WarrantyCard {
  /** for people: ZB + the digits of the order's number */
  readonly no: string;
  readonly orderId: string;
  readonly serviceName: string;
  readonly days: number;
  /** the day after the visit was signed off is the first */
  readonly lastDay: LocalDate;
  readonly givenAt: Date;
  /** what is stood for: what the version includes, and what was added */
  readonly covered: readonly string[];
  readonly excluded: readonly string[];
}

type SoldVisit = Pick<Order, 'id' | 'no' | 'state' | 'completedAt' | 'serviceName' | 'addOns'>;
type SoldService = Pick<ServiceKind, 'warrantyDays' | 'included' | 'excluded' | 'addOns'>;

/**
 * The card of a visit; null before it is signed off, for a service sold without a warranty, and for a visit that is done
 * again, which the first one's card stands for.
 */
export function cardOf(order: SoldVisit, service: SoldService, isRedo: boolean): WarrantyCard | null {
  if (order.state !== 'completed' || order.completedAt === null || service.warrantyDays <= 0 || isRedo) return null;
  const names = new Map(service.addOns.map(({ id, name }) => [id, name]));
  return {
    no: order.no.replace(/^DW/, 'ZB'),
    orderId: order.id,
    serviceName: order.serviceName,
    days: service.warrantyDays,
    lastDay: addDays(dayOf(order.completedAt), service.warrantyDays),
    givenAt: order.completedAt,
    covered: [...service.included, ...order.addOns.flatMap(({ id }) => names.get(id) ?? [])],
    excluded: service.excluded,
  };
}

/** True until the midnight in Shanghai that ends its last day. */
export function isInForce({ lastDay }: Pick<WarrantyCard, 'lastDay'>, now: Date): boolean {
  return now < startOfDay(addDays(lastDay, 1));
}
