import type { OrderCard } from './order-view.js';
import type { Order, OrderState } from './orders.facade.js';

/** A state as customers and the office read it. */
export const STATE_TEXT: Readonly<Record<OrderState, string>> = {
  awaiting_payment: '待支付',
  paid: '正在确认服务人员',
  confirmed: '已确认，等待上门',
  paused: '暂停中，恢复后安排时间',
  in_service: '服务中',
  completed: '已完成',
  cancelled: '已取消',
  expired: '已超时关闭',
};

/** The same of one order: nobody comes for a remote one. */
export function stateTextOf({ state, remote }: Pick<Order, 'state' | 'remote'>): string {
  return remote && state === 'confirmed' ? '已确认，等待视频' : STATE_TEXT[state];
}

/** Whether the customer may be told whose time is claimed: before acceptance it is a plan, not a promise. */
export function workerIsPromised(state: OrderState): boolean {
  return state === 'confirmed' || state === 'in_service' || state === 'completed';
}

/**
 * An order as lists and pages show it.
 * @param workerName the name the reader may see, or null
 */
export function orderCard(order: Order, workerName: string | null): OrderCard {
  return {
    id: order.id,
    no: order.no,
    state: order.state,
    stateText: stateTextOf(order),
    serviceId: order.serviceId,
    serviceName: order.serviceName,
    serviceIcon: order.serviceIcon,
    promisedFrom: order.promised.from.toISOString(),
    promisedTo: order.promised.to.toISOString(),
    durationMinutes: order.durationMinutes,
    remote: order.remote,
    totalFen: order.totalFen,
    addressShort: `${order.address.district} ${order.address.community}`,
    workerName,
    holdUntil: order.holdUntil?.toISOString() ?? null,
    rated: order.rated,
    createdAt: order.createdAt.toISOString(),
  };
}
