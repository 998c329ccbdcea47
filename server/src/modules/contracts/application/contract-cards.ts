import { addMinutes } from '@daowei/shared/kernel/interval';
import { STATE_TEXT, workerIsPromised } from '../../orders/contract/order-card.js';
import type { Order, OrderState } from '../../orders/contract/orders.facade.js';
import type { Worker } from '../../workforce/contract/workforce.facade.js';
import type { ContractCard, ContractVisitView } from '../contract/contract-view.js';
import type { Contract, ContractState, ContractVisit } from '../contract/contracts.facade.js';
import { isOpen } from '../domain/skip.js';

/** A contract's state as customers and the office read it. */
const CONTRACT_TEXT: Readonly<Record<ContractState, string>> = {
  awaiting_payment: '待支付',
  active: '进行中',
  cancelled: '已取消',
  expired: '已超时关闭',
};

/** A visit that has no order yet is as far as its contract is. */
const UNOPENED: Readonly<Record<ContractState, OrderState>> = {
  awaiting_payment: 'awaiting_payment',
  active: 'paid',
  cancelled: 'cancelled',
  expired: 'expired',
};

const UPCOMING: readonly OrderState[] = ['awaiting_payment', 'paid', 'confirmed', 'in_service'];
const OVER: readonly OrderState[] = ['completed', 'cancelled', 'expired'];

export interface VisitFacts {
  readonly visits: readonly ContractVisit[];
  readonly orders: ReadonlyMap<string, Order>;
  readonly workers: ReadonlyMap<string, Worker>;
}

/** Where a visit is an order, the order knows best: it may have been moved since. */
export function viewsOf(contract: Contract, { visits, orders, workers }: VisitFacts): ContractVisitView[] {
  return visits.map(({ seq, startAt, shareFen, orderId }) => {
    const order = orderId ? orders.get(orderId) : undefined;
    const state = order?.state ?? UNOPENED[contract.state];
    const start = order?.promised.from ?? startAt;
    return {
      seq,
      startAt: start.toISOString(),
      endAt: addMinutes(start, order?.durationMinutes ?? contract.durationMinutes).toISOString(),
      shareFen,
      state,
      stateText: STATE_TEXT[state],
      orderId,
      open: order !== undefined && isOpen(order),
      workerName: (order?.workerId && workerIsPromised(state) && workers.get(order.workerId)?.name) || null,
    };
  });
}

/** @param pausedUntil the day on which it goes on, while it is paused */
export function cardOf(
  contract: Contract,
  visits: readonly ContractVisitView[],
  pausedUntil: Date | null,
): ContractCard {
  const next = visits.filter(({ state }) => UPCOMING.includes(state)).map(({ startAt }) => startAt);
  return {
    id: contract.id,
    no: contract.no,
    state: contract.state,
    stateText: stateText(contract, visits, pausedUntil),
    serviceId: contract.serviceId,
    serviceName: contract.serviceName,
    serviceIcon: contract.serviceIcon,
    packageName: contract.packageName,
    totalFen: contract.totalFen,
    addressShort: `${contract.address.district} ${contract.address.community}`,
    visitCount: visits.length,
    doneCount: visits.filter(({ state }) => state === 'completed').length,
    nextAt: next.sort()[0] ?? null,
    pausedUntil: pausedUntil?.toISOString() ?? null,
    holdUntil: contract.holdUntil?.toISOString() ?? null,
    createdAt: contract.createdAt.toISOString(),
  };
}

function stateText({ state }: Contract, visits: readonly ContractVisitView[], pausedUntil: Date | null): string {
  if (state !== 'active') return CONTRACT_TEXT[state];
  if (pausedUntil) return '暂停中';
  return visits.every((visit) => OVER.includes(visit.state)) ? '已完成' : CONTRACT_TEXT.active;
}
