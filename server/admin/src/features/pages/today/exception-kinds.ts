import type { Schemas } from '@daowei/shared/api/client';

export type ExceptionItem = Schemas['ExceptionItem'];
export type ExceptionKind = ExceptionItem['kind'];

export const EXCEPTION_KINDS = {
  unassigned: '无人可派',
  unconfirmed: '迟迟未确认',
  broken_visit: '需要改派',
  held_back: '等安全信息',
  broken_stay: '住家要换人',
  late_departure: '未按时出发',
  not_arrived: '出发未签到',
  payment_mismatch: '支付不符',
  balance: '尾款未付',
  receipt: '收款待复核',
  late_payment: '过期后到账',
  refund: '退款未完成',
  unplaced: '恢复后待排',
  replacement: '客户想换人',
  bill_day: '账单未对平',
  invoice: '发票没有开成',
  complaint: '投诉将超时',
  warranty: '质保未兑现',
  corrective_action: '整改过期',
  silent_device: '设备失联',
  burst: '爆单缺人',
  dead_letter: '内部任务失败',
  key_expiry: '证书将到期',
  fulfilment: '发货未申报',
} as const satisfies Record<ExceptionKind, string>;

/** These are solved by choosing a worker. */
const NEEDS_WORKER: ReadonlySet<ExceptionKind> = new Set([
  'unassigned',
  'unconfirmed',
  'broken_visit',
  'late_departure',
]);

/** Where an exception is handled; nowhere when it belongs to no order, package or stay. */
export function handlingPath(item: ExceptionItem, mayAssign: boolean): string | null {
  if (item.stayId) return `/stays/${item.stayId}`;
  if (item.contractId) return `/contracts/${item.contractId}`;
  if (item.complaintId) return `/complaints/${item.complaintId}`;
  if (item.incidentId) return `/safety/incidents/${item.incidentId}`;
  if (item.surgeDay) return `/surge?day=${item.surgeDay}`;
  if (item.billDay) return `/bills/${item.billDay}`;
  if (!item.orderId) return null;
  return `/orders/${item.orderId}${mayAssign && NEEDS_WORKER.has(item.kind) ? '?assign=1' : ''}`;
}

/** The most urgent first. */
export function byUrgency(items: readonly ExceptionItem[]): ExceptionItem[] {
  return [...items].sort((a, b) => a.dueAt.localeCompare(b.dueAt) || a.openedAt.localeCompare(b.openedAt));
}
