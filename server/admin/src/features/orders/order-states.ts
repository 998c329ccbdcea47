import type { Schemas } from '@daowei/shared/api/client';

export type OrderState = Schemas['OrderState'];
/** How loud a state is: waiting is amber, moving is jade, over is quiet. */
export type Tone = 'waiting' | 'promised' | 'active' | 'done' | 'gone';

export const ORDER_STATES = {
  awaiting_payment: { name: '待支付', tone: 'waiting' },
  paid: { name: '待确认', tone: 'waiting' },
  confirmed: { name: '已确认', tone: 'promised' },
  paused: { name: '暂停中', tone: 'waiting' },
  in_service: { name: '服务中', tone: 'active' },
  completed: { name: '已完成', tone: 'done' },
  cancelled: { name: '已取消', tone: 'gone' },
  expired: { name: '已过期', tone: 'gone' },
} as const satisfies Record<OrderState, { name: string; tone: Tone }>;

export function isOrderState(text: string | null): text is OrderState {
  return text !== null && Object.hasOwn(ORDER_STATES, text);
}
