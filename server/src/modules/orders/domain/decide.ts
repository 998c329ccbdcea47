import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { Interval } from '@daowei/shared/kernel/interval';
import type {
  Order,
  OrderCompleted,
  OrderConfirmed,
  OrderEnded,
  OrderPaid,
  OrderPaused,
  OrderRescheduled,
  OrderState,
  Seat,
} from '../contract/orders.facade.js';
import type { DeskMethod } from '../../payments/contract/desk.js';
import { crewOf, roleIn } from '../contract/crew.js';
import { dueAtBooking } from './collecting.js';
import { mayBecome } from './order-life.js';
import { confirmedText, endText, movedText, paidLateText, paidText, pausedText } from './order-texts.js';

/** Everybody's time that has just been claimed for the order. */
export interface Crew {
  readonly seat: Seat;
  readonly mates: readonly Seat[];
}

export type OrderCommand =
  | { readonly kind: 'cancel'; readonly reason: string | null }
  | { readonly kind: 'expire' }
  /** by WeChat, or by a receipt of the desk */
  | { readonly kind: 'pay'; readonly outTradeNo: string; readonly paidAt: Date; readonly method?: DeskMethod }
  /** a late payment got a seat after all */
  | ({ readonly kind: 'reseat'; readonly outTradeNo: string; readonly paidAt: Date } & Crew)
  /** everybody whose time is claimed has said yes; the lead first, as their names are told */
  | { readonly kind: 'confirm'; readonly workers: readonly { readonly id: string; readonly name: string }[] }
  | { readonly kind: 'reassign'; readonly seat: Seat }
  | { readonly kind: 'unassign' }
  /** `instead` null: the place was empty */
  | { readonly kind: 'replace_mate'; readonly instead: string | null; readonly seat: Seat }
  | { readonly kind: 'drop_mate'; readonly workerId: string }
  /** delayed booking: the same booking at another time, on time claimed for it */
  | ({ readonly kind: 'reschedule'; readonly promised: Interval; readonly planned: Interval } & Crew)
  /** the package it belongs to rests: its time is given back, its money stays */
  | { readonly kind: 'pause'; readonly until: Date }
  /** the package goes on: another time, as in a delayed booking */
  | ({ readonly kind: 'resume'; readonly promised: Interval; readonly planned: Interval } & Crew)
  /** a paid booking is called off */
  | { readonly kind: 'call_off'; readonly text: string; readonly refundFen: number }
  | { readonly kind: 'start'; readonly at: Date }
  | { readonly kind: 'complete'; readonly at: Date };

export type OrderEvent = OrderPaid | OrderConfirmed | OrderCompleted | OrderEnded | OrderPaused | OrderRescheduled;

/** Columns a command may set; state and version are the caller's. */
export type OrderPatch = Partial<
  Pick<
    Order,
    | 'revision'
    | 'promised'
    | 'planned'
    | 'paidFen'
    | 'holdUntil'
    | 'paidAt'
    | 'confirmedAt'
    | 'departedAt'
    | 'completedAt'
    | 'claimId'
    | 'workerId'
    | 'mates'
  >
> & { readonly paidTradeNo?: string; readonly startedAt?: Date; readonly endedAt?: Date };

export interface OrderChange {
  readonly to: OrderState;
  readonly patch: OrderPatch;
  /** for the timeline and the audit; `text` null: others tell the customer, the audit alone keeps it */
  readonly fact: { readonly kind: string; readonly text: string | null };
  /** the claims to be given back */
  readonly release: readonly string[];
  readonly event: OrderEvent | null;
}

/** From which states a command may come. */
export const COMMAND_FROM = {
  cancel: ['awaiting_payment'],
  expire: ['awaiting_payment'],
  pay: ['awaiting_payment'],
  reseat: ['cancelled', 'expired'],
  confirm: ['paid'],
  reassign: ['paid', 'confirmed'],
  unassign: ['paid', 'confirmed'],
  replace_mate: ['paid', 'confirmed', 'in_service'],
  drop_mate: ['paid', 'confirmed', 'in_service'],
  reschedule: ['paid', 'confirmed'],
  pause: ['paid', 'confirmed'],
  resume: ['paused'],
  call_off: ['paid', 'confirmed', 'paused'],
  start: ['confirmed'],
  complete: ['in_service'],
} as const satisfies Record<OrderCommand['kind'], readonly OrderState[]>;

/**
 * What a command makes of an order, or ORDER_STATE. Every change of an order's state is decided here.
 * @throws Error when a command leads where the transition table has no way: a bug in one of the two
 */
export function decide(order: Order, command: OrderCommand, now: Date): Result<OrderChange> {
  const from: readonly OrderState[] = COMMAND_FROM[command.kind];
  const change = from.includes(order.state) ? changeOf(order, command, now) : null;
  if (!change) return refuse('ORDER_STATE');
  if (!mayBecome(order.state, change.to)) throw new Error(`${command.kind} leads from ${order.state} to ${change.to}`);
  return change;
}

/** null where more than the state says no. */
function changeOf(order: Order, command: OrderCommand, now: Date): OrderChange | null {
  const { id: orderId } = order;
  switch (command.kind) {
    case 'cancel':
    case 'expire': {
      const to = command.kind === 'cancel' ? 'cancelled' : 'expired';
      return {
        to,
        patch: { claimId: null, workerId: null, mates: [], holdUntil: null, endedAt: now },
        fact: { kind: `order.${to}`, text: endText(command) },
        release: allClaims(order),
        event: ended(order, to, UNPAID),
      };
    }
    case 'pay':
    case 'reseat': {
      const late = command.kind === 'reseat';
      const seat = late ? command.seat : { claimId: order.claimId, workerId: order.workerId };
      const mates = late ? command.mates : order.mates;
      // a second payment of what was paid once is somebody's money, not a booking
      if (!seat.workerId || order.paidFen > 0) return null;
      return {
        to: 'paid',
        patch: {
          ...seat,
          mates,
          paidFen: dueAtBooking(order),
          paidAt: command.paidAt,
          paidTradeNo: command.outTradeNo,
          holdUntil: null,
        },
        fact: {
          kind: late ? 'order.reseated' : 'order.paid',
          text: late ? paidLateText(order) : paidText(order, command.method),
        },
        release: [],
        event: { type: 'orders.order-paid', data: { orderId, workerId: seat.workerId } },
      };
    }
    case 'confirm':
      if (!order.workerId || !isCrew(order, command.workers)) return null;
      return {
        to: 'confirmed',
        patch: { confirmedAt: now },
        fact: { kind: 'order.confirmed', text: confirmedText(order, command.workers) },
        release: [],
        event: { type: 'orders.order-confirmed', data: { orderId, workerId: order.workerId } },
      };
    case 'reassign':
      return {
        to: 'paid',
        patch: { ...command.seat, confirmedAt: null, departedAt: null },
        fact: { kind: 'order.reassigned', text: '正在为您确认服务人员，预约时间不变' },
        release: order.claimId && order.claimId !== command.seat.claimId ? [order.claimId] : [],
        event: null,
      };
    case 'unassign':
      return {
        to: 'paid',
        patch: { claimId: null, workerId: null, confirmedAt: null, departedAt: null },
        fact: { kind: 'order.unassigned', text: '协调员正在为您安排服务人员，确定后会立即告诉您' },
        release: order.claimId ? [order.claimId] : [],
        event: null,
      };
    case 'replace_mate': {
      const { instead, seat } = command;
      const left = order.mates.find(({ workerId }) => workerId === instead);
      // nobody has two places, and no place is given away that is not there
      if ((instead !== null && !left) || (seat.workerId !== instead && roleIn(order, seat.workerId))) return null;
      const others = order.mates.filter((mate) => mate !== left);
      return {
        ...matesChanged(order, [...others, seat]),
        fact: { kind: 'order.mate-replaced', text: '正在为您确认同行的服务人员，预约时间不变' },
        release: left && left.claimId !== seat.claimId ? [left.claimId] : [],
      };
    }
    case 'drop_mate': {
      const left = order.mates.find(({ workerId }) => workerId === command.workerId);
      if (!left) return null;
      return {
        ...matesChanged(
          order,
          order.mates.filter((mate) => mate !== left),
        ),
        fact: { kind: 'order.mate-missing', text: '协调员正在为您安排同行的服务人员，确定后会立即告诉您' },
        release: [left.claimId],
      };
    }
    case 'pause':
      // somebody is on the way, or it is nobody's to pause
      if (order.departedAt || !order.prepaidBy) return null;
      return {
        to: 'paused',
        patch: { claimId: null, workerId: null, mates: [], confirmedAt: null },
        fact: {
          kind: 'order.paused',
          text: pausedText(order, command.until),
        },
        release: allClaims(order),
        event: { type: 'orders.order-paused', data: { orderId, workerId: order.workerId } },
      };
    case 'resume':
    case 'reschedule': {
      const { seat, mates, promised, planned } = command;
      const revision = order.revision + 1;
      return {
        to: 'paid',
        patch: { ...seat, mates, revision, promised, planned, confirmedAt: null, departedAt: null },
        fact: {
          kind: 'order.rescheduled',
          text: movedText(promised, command.kind === 'resume'),
        },
        release: allClaims(order).filter((claimId) => !allClaims({ ...seat, mates }).includes(claimId)),
        event: {
          type: 'orders.order-rescheduled',
          data: {
            orderId,
            revision,
            fromWorkerId: order.workerId,
            toWorkerId: seat.workerId,
            fromMates: workersOf(order.mates),
            toMates: workersOf(mates),
            oldStart: order.promised.from.toISOString(),
          },
        },
      };
    }
    case 'call_off':
      return {
        to: 'cancelled',
        patch: { claimId: null, workerId: null, mates: [], departedAt: null, endedAt: now },
        fact: { kind: 'order.cancelled', text: command.text },
        release: allClaims(order),
        event: ended(order, 'cancelled', { wasPaid: true, refundFen: command.refundFen }),
      };
    case 'start':
      return {
        to: 'in_service',
        patch: { startedAt: command.at },
        fact: { kind: 'order.started', text: null },
        release: [],
        event: null,
      };
    case 'complete':
      if (!order.workerId) return null;
      return {
        to: 'completed',
        patch: { completedAt: command.at },
        fact: { kind: 'order.completed', text: '服务已完成，感谢您的信任，期待您的评价' },
        release: [],
        event: { type: 'orders.order-completed', data: { orderId, workerId: order.workerId } },
      };
  }
}

const UNPAID = { wasPaid: false, refundFen: 0 };

function ended({ id, workerId, mates }: Order, state: 'cancelled' | 'expired', money: typeof UNPAID): OrderEnded {
  return { type: 'orders.order-ended', data: { orderId: id, state, workerId, mates: workersOf(mates), ...money } };
}

function workersOf(mates: readonly Seat[]): string[] {
  return mates.map(({ workerId }) => workerId);
}

/** Whoever has not set out waits for the new mate's yes; a visit that is under way goes on, and the mate follows. */
function matesChanged(order: Order, mates: readonly Seat[]): Pick<OrderChange, 'to' | 'patch' | 'event'> {
  const goesOn = order.state === 'in_service' || (order.state === 'confirmed' && order.departedAt !== null);
  return goesOn
    ? { to: order.state, patch: { mates }, event: null }
    : { to: 'paid', patch: { mates, confirmedAt: null, departedAt: null }, event: null };
}

/** Exactly those whose time is claimed, the lead first. */
function isCrew(order: Order, workers: readonly { readonly id: string }[]): boolean {
  const crew = crewOf(order);
  return workers[0]?.id === crew[0] && workers.length === crew.length && workers.every(({ id }) => crew.includes(id));
}

/** The time of everybody who was to come. */
export function allClaims(order: Pick<Order, 'claimId' | 'mates'>): string[] {
  return [...(order.claimId ? [order.claimId] : []), ...order.mates.map(({ claimId }) => claimId)];
}
