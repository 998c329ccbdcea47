import { fen } from '@daowei/shared/kernel/fen';
import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import type { Order, Seat } from '../../src/modules/orders/contract/orders.facade.js';
import { FIRST_STATE } from '../../src/modules/orders/domain/order-life.js';
import { ORDERS_POLICY } from '../../src/modules/orders/domain/orders-policy.js';
import { PRICE, VISIT_MINUTES } from './town.js';

/** An order of the model; what no rule looks at is left empty. */
export interface OpenOrder extends Order {
  readonly customer: number;
  readonly paidTradeNo: string | null;
}

/** A visit that has just been held for its payment. */
export function newOrder(
  now: Date,
  id: string,
  customer: number,
  visit: Interval,
  { claimId, workerId }: Seat,
): OpenOrder {
  return {
    id,
    customer,
    no: id,
    accountId: String(customer),
    state: FIRST_STATE,
    serviceId: 'cleaning',
    serviceVersion: 1,
    serviceName: '日常保洁',
    serviceIcon: '',
    hours: VISIT_MINUTES / 60,
    addOns: [],
    note: null,
    homeGroups: [],
    remote: false,
    address: {} as Order['address'],
    revision: 1,
    promised: { from: visit.from, to: addMinutes(visit.from, ORDERS_POLICY.arrivalWindowMinutes.value) },
    planned: visit,
    durationMinutes: VISIT_MINUTES,
    lines: [],
    totalFen: PRICE,
    depositFen: null,
    paidFen: fen(0),
    paidTradeNo: null,
    holdUntil: addMinutes(now, ORDERS_POLICY.holdMinutes.value),
    paidAt: null,
    confirmedAt: null,
    runsUntil: null,
    departedAt: null,
    completedAt: null,
    prepaidBy: null,
    claimId,
    workerId,
    mates: [],
    doorCode: '',
    voucher: '',
    rated: false,
    createdAt: now,
    version: 1,
  };
}
