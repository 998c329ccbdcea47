import {
  NO_TOKENS,
  addMessage,
  putOrder,
  type IssuedCode,
  type Message,
  type Notification,
  type NotificationAttempt,
  type PayOrder,
  type PayRefund,
  type RefundReroute,
  type Person,
  type Prepay,
  type Shipping,
  type State,
  type TokenState,
} from './state.js';
import type { Ring } from './ring.js';
import { NO_TALK, type TalkLine } from './talk.js';
import { OPENING_BALANCE_FEN, type PayTransfer, type TransferState } from './transfer.js';
import type { Watch } from './watch.js';

/** What can happen. A fact is written to the journal first and applied to the state second; it never fails. */
export type Fact =
  | { readonly type: 'person-saved'; readonly person: Person }
  | { readonly type: 'code-issued'; readonly code: IssuedCode }
  | { readonly type: 'code-used'; readonly code: string }
  | { readonly type: 'tokens-changed'; readonly tokens: TokenState }
  | { readonly type: 'credits-set'; readonly key: string; readonly credits: number }
  | { readonly type: 'message-arrived'; readonly message: Message }
  | { readonly type: 'talk-said'; readonly line: TalkLine }
  | { readonly type: 'talk-opened'; readonly openid: string; readonly left: number; readonly until: number }
  | { readonly type: 'order-created'; readonly order: PayOrder }
  | { readonly type: 'prepay-issued'; readonly prepay: Prepay }
  | { readonly type: 'order-paid'; readonly outTradeNo: string; readonly transactionId: string; readonly at: number }
  | { readonly type: 'order-closed'; readonly outTradeNo: string; readonly at: number }
  | { readonly type: 'order-shipped'; readonly outTradeNo: string; readonly shipping: Shipping }
  | { readonly type: 'refund-made'; readonly refund: PayRefund }
  | { readonly type: 'refund-ended'; readonly outRefundNo: string; readonly at: number }
  | {
      readonly type: 'refund-rerouted';
      readonly outRefundNo: string;
      readonly reroute: RefundReroute;
      readonly endsAs: PayRefund['endsAs'];
      readonly endsAt: number;
    }
  | { readonly type: 'transfer-made'; readonly transfer: PayTransfer }
  | {
      readonly type: 'transfer-moved';
      readonly outBillNo: string;
      readonly to: TransferState;
      readonly at: number;
      readonly failReason?: string;
    }
  | { readonly type: 'rang'; readonly ring: Ring }
  | { readonly type: 'watch-set'; readonly watch: Watch }
  | { readonly type: 'balance-set'; readonly balanceFen: number }
  | { readonly type: 'payable-until-moved'; readonly outTradeNo: string; readonly payableUntil: number }
  | { readonly type: 'notification-scheduled'; readonly notification: Notification }
  | {
      readonly type: 'notification-attempted';
      readonly id: string;
      readonly attempt: NotificationAttempt;
      readonly state: Notification['state'];
      readonly nextAt: number | null;
    }
  | { readonly type: 'wiped'; readonly keepPeople: boolean };

/** Applies one fact. Deterministic: replaying the journal gives the same state. */
export function apply(state: State, fact: Fact): void {
  switch (fact.type) {
    case 'person-saved':
      state.people.set(fact.person.openid, fact.person);
      return;
    case 'code-issued':
      forgetExpiredCodes(state, fact.code);
      state.codes.set(fact.code.code, fact.code);
      return;
    case 'code-used':
      change(state.codes, fact.code, (code) => ({ ...code, used: true }));
      return;
    case 'tokens-changed':
      state.tokens = fact.tokens;
      return;
    case 'credits-set':
      state.credits.set(fact.key, fact.credits);
      return;
    case 'message-arrived':
      addMessage(state, fact.message);
      return;
    case 'talk-said': {
      const talk = state.talks.get(fact.line.openid) ?? NO_TALK;
      state.talks.set(fact.line.openid, { ...talk, lines: [...talk.lines, fact.line] });
      return;
    }
    case 'talk-opened': {
      const { openid, left, until } = fact;
      state.talks.set(openid, { ...(state.talks.get(openid) ?? NO_TALK), left, until });
      return;
    }
    case 'order-created':
      putOrder(state, fact.order);
      return;
    case 'prepay-issued':
      state.prepays.set(fact.prepay.prepayId, fact.prepay);
      return;
    case 'order-paid':
      change(state.orders, fact.outTradeNo, (order) => ({
        ...order,
        state: 'SUCCESS' as const,
        transactionId: fact.transactionId,
        paidAt: fact.at,
      }));
      state.orderByTransaction.set(fact.transactionId, fact.outTradeNo);
      return;
    case 'order-closed':
      change(state.orders, fact.outTradeNo, (order) => ({ ...order, state: 'CLOSED' as const, closedAt: fact.at }));
      return;
    case 'order-shipped':
      change(state.orders, fact.outTradeNo, (order) => ({ ...order, shipping: fact.shipping }));
      return;
    case 'refund-made':
      state.refunds.set(fact.refund.outRefundNo, fact.refund);
      return;
    case 'refund-ended':
      change(state.refunds, fact.outRefundNo, (refund) => ({ ...refund, state: refund.endsAs, endedAt: fact.at }));
      return;
    case 'refund-rerouted': {
      const { reroute, endsAs, endsAt } = fact;
      change(state.refunds, fact.outRefundNo, (one) => ({
        ...one,
        state: 'PROCESSING' as const,
        reroute,
        endsAs,
        endsAt,
      }));
      return;
    }
    case 'transfer-made':
      state.transfers.set(fact.transfer.outBillNo, fact.transfer);
      return;
    case 'transfer-moved':
      moveTransfer(state, fact);
      return;
    case 'rang':
      state.rings.set(fact.ring.ref, fact.ring);
      return;
    case 'watch-set':
      state.watches.set(fact.watch.serial, fact.watch);
      return;
    case 'balance-set':
      state.balanceFen = fact.balanceFen;
      return;
    case 'payable-until-moved':
      change(state.orders, fact.outTradeNo, (order) => ({ ...order, payableUntil: fact.payableUntil }));
      return;
    case 'notification-scheduled':
      state.notifications.set(fact.notification.id, fact.notification);
      return;
    case 'notification-attempted':
      change(state.notifications, fact.id, (notification) => ({
        ...notification,
        attempts: [...notification.attempts, fact.attempt],
        state: fact.state,
        nextAt: fact.nextAt,
      }));
      return;
    case 'wiped':
      wipe(state, fact.keepPeople);
      return;
  }
}

function change<V>(map: Map<string, V>, key: string, next: (value: V) => V): void {
  const value = map.get(key);
  if (value !== undefined) map.set(key, next(value));
}

/** Money is locked when the receiver may confirm, and comes back when it does not arrive after that. */
function moveTransfer(state: State, fact: Extract<Fact, { type: 'transfer-moved' }>): void {
  const before = state.transfers.get(fact.outBillNo);
  if (before === undefined) return;
  const { to, at: updatedAt, failReason } = fact;
  const locked = before.locked === true;
  const lock = to === 'WAIT_USER_CONFIRM' ? true : to === 'FAIL' || to === 'CANCELLED' ? false : locked;
  state.balanceFen += before.amountFen * (Number(locked) - Number(lock));
  state.transfers.set(fact.outBillNo, {
    ...before,
    state: to,
    updatedAt,
    locked: lock,
    ...(failReason === undefined ? {} : { failReason }),
  });
}

/** Codes live five minutes; every new one clears away those long gone, judged by its own expiry. */
function forgetExpiredCodes(state: State, newest: IssuedCode): void {
  const longGone = newest.expiresAt - 30 * 60_000;
  for (const code of state.codes.values()) {
    if (code.expiresAt > longGone) return;
    state.codes.delete(code.code);
  }
}

function wipe(state: State, keepPeople: boolean): void {
  if (!keepPeople) {
    state.people.clear();
    state.watches.clear();
  }
  state.codes.clear();
  state.tokens = NO_TOKENS;
  state.credits.clear();
  state.messages.clear();
  state.talks.clear();
  state.orders.clear();
  state.orderByTransaction.clear();
  state.prepays.clear();
  state.notifications.clear();
  state.refunds.clear();
  state.transfers.clear();
  state.rings.clear();
  state.balanceFen = OPENING_BALANCE_FEN;
}
