import type { Schemas } from '@daowei/shared/api/client';
import { yuan } from '@daowei/shared/kernel/fen';
import type { CsvColumn } from '../../../lib/csv';
import { fullStamp } from '../../../lib/time';
import { ORDER_STATES } from '../../orders/order-states';
import { listOrders } from '../../orders/api/list-orders';
import { type OrderFilters, PAGE_SIZES, toQuery } from './order-filters';

type Order = Schemas['AdminOrderCard'];

const EXPORT_PAGE_SIZE = Math.max(...PAGE_SIZES);

export const ORDER_COLUMNS: readonly CsvColumn<Order>[] = [
  { title: '订单号', value: (order) => order.no },
  { title: '状态', value: (order) => ORDER_STATES[order.state].name },
  { title: '服务', value: (order) => order.serviceName },
  { title: '约定到达（起）', value: (order) => fullStamp(order.promisedFrom) },
  { title: '约定到达（止）', value: (order) => fullStamp(order.promisedTo) },
  { title: '时长（分钟）', value: (order) => order.durationMinutes },
  { title: '客户', value: (order) => order.customerName },
  { title: '电话', value: (order) => order.phoneMasked },
  { title: '城区', value: (order) => order.district },
  { title: '地址', value: (order) => order.addressShort },
  { title: '服务人员', value: (order) => order.workerName },
  { title: '金额（元）', value: (order) => yuan(order.totalFen) },
  { title: '异常', value: (order) => order.exception },
  { title: '下单时间', value: (order) => fullStamp(order.createdAt) },
];

/**
 * Reads every order that matches, page by page.
 * Orders that move between two pages while reading are kept once.
 * @param onProgress orders read so far, and how many there are
 */
export async function collectOrders(
  filters: OrderFilters,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<Order[]> {
  const orders = new Map<string, Order>();
  for (let page = 1; ; page += 1) {
    const answer = await listOrders(toQuery({ ...filters, page, pageSize: EXPORT_PAGE_SIZE }), signal);
    for (const order of answer.items) orders.set(order.id, order);
    onProgress(orders.size, answer.total);
    if (answer.items.length === 0 || page * EXPORT_PAGE_SIZE >= answer.total) return [...orders.values()];
  }
}
