import { yuan } from '@daowei/shared/kernel/fen';
import type { Interval } from '@daowei/shared/kernel/interval';
import { monthDayOf } from '@daowei/shared/kernel/time-words';
import type { InstalmentMethod, VisitExtra } from '../contract/collecting.js';
import type { Order } from '../contract/orders.facade.js';
import { dueAtBooking } from './collecting.js';
import { window } from './wording.js';

/** How money came in, behind the amount. */
export const PAID_BY: Readonly<Record<InstalmentMethod, string>> = {
  wechat: '',
  cash: '（门店现金）',
  alipay: '（支付宝）',
  bank: '（银行转账）',
};

/** What the timeline tells the customer when a command has changed an order. */
export function endText(
  command: { readonly kind: 'cancel'; readonly reason: string | null } | { readonly kind: 'expire' },
): string {
  if (command.kind === 'expire') return '保留时间已过，时段已释放，没有产生任何费用，欢迎随时重新预约';
  return command.reason ? `预约已取消（${command.reason}），没有产生任何费用` : '预约已取消，没有产生任何费用';
}

export function paidText(order: Order, method: InstalmentMethod = 'wechat'): string {
  return `已收到您的${bookingMoney(order)}${PAID_BY[method]}，正在为您确认服务人员`;
}

export function paidLateText(order: Order): string {
  return `您的${bookingMoney(order)}稍晚到账，这个时段仍有服务人员，预约已为您恢复`;
}

/** Money of the desk that another person looks at first. */
export function waitingAtDeskText(order: Order, method: InstalmentMethod): string {
  return `门店已登记您的${bookingMoney(order)}${PAID_BY[method]}，另一位同事复核后预约立即生效，时间一直为您留着`;
}

/** `定金120.00元` */
function bookingMoney(order: Pick<Order, 'totalFen' | 'depositFen'>): string {
  return `${order.depositFen === null ? '付款' : '定金'}${yuan(dueAtBooking(order))}元`;
}

/** `“擦玻璃×2”（50.00元）` */
export function extraText({ name, quantity, amountFen }: Pick<VisitExtra, 'name' | 'quantity' | 'amountFen'>): string {
  return `“${name}${quantity > 1 ? `×${quantity}` : ''}”（${yuan(amountFen)}元）`;
}

export function confirmedText(order: Order, workers: readonly { readonly name: string }[]): string {
  const names = workers.map(({ name }) => name).join('、');
  if (order.remote) return `${names}已接单，将在${window(order.promised)}联系您视频`;
  return `${names}已接单，将${workers.length > 1 ? '一起' : ''}在${window(order.promised)}到达`;
}

export function movedText(promised: Interval, resumed: boolean): string {
  const moved = resumed ? '套餐已恢复，这一次安排在' : '预约已延到';
  return `${moved}${window(promised)}，价格不变，正在为您确认服务人员`;
}

export function pausedText(order: Order, until: Date): string {
  return `套餐已暂停，${window(order.promised)}的这一次先不上门，${monthDayOf(until)}恢复时再排时间，费用不变`;
}
