/** What the desk WeChat remembers. Plain data: it is written to disk as JSON. */

import type { Ring } from './ring.js';
import type { Talk } from './talk.js';
import { OPENING_BALANCE_FEN, type PayTransfer } from './transfer.js';
import type { Watch } from './watch.js';

export type Role = 'customer' | 'worker';

/** Somebody with a WeChat account on this desk. */
export interface Person {
  readonly openid: string;
  readonly nickname: string;
  /** Mainland number without country code. */
  readonly phone: string;
  readonly role: Role;
  readonly note?: string;
}

export interface IssuedCode {
  readonly code: string;
  readonly kind: 'login' | 'phone';
  readonly openid: string;
  readonly expiresAt: number;
  readonly used: boolean;
}

export interface AccessToken {
  readonly token: string;
  readonly expiresAt: number;
}

export interface TokenState {
  readonly current: AccessToken | null;
  /** Handed out before the current one and still accepted until `expiresAt`. */
  readonly previous: AccessToken | null;
  /** Newest last: tokens that ran out by themselves, which WeChat names differently (42001) from wrong ones (40001). */
  readonly ranOut: readonly string[];
  readonly lastForcedAt: number | null;
  /** Beijing day of the counter below. */
  readonly forcedDay: string | null;
  readonly forcedToday: number;
}

export type OrderState = 'NOTPAY' | 'SUCCESS' | 'CLOSED';

/** What the merchant reported as delivered. */
export interface Shipping {
  /** canonical JSON of the report: the same again changes nothing */
  readonly content: string;
  readonly items: readonly string[];
  /** the merchant's own time */
  readonly uploadedAt: number;
  readonly reports: number;
  readonly at: number;
}

export interface PayOrder {
  readonly outTradeNo: string;
  readonly appid: string;
  readonly mchid: string;
  readonly openid: string;
  readonly description: string;
  readonly attach?: string;
  readonly totalFen: number;
  readonly currency: string;
  readonly notifyUrl: string;
  readonly deviceId: string;
  /** Canonical JSON of the first request: a second one must be equal. */
  readonly fingerprint: string;
  readonly createdAt: number;
  /** Last moment at which the customer may pay. Not a closing time: the order stays NOTPAY. */
  readonly payableUntil: number;
  readonly state: OrderState;
  readonly transactionId?: string;
  readonly paidAt?: number;
  readonly closedAt?: number;
  readonly shipping?: Shipping;
}

export type RefundState = 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL';

export interface PayRefund {
  readonly outRefundNo: string;
  readonly refundId: string;
  readonly outTradeNo: string;
  readonly amountFen: number;
  readonly reason: string;
  readonly notifyUrl?: string;
  /** Canonical JSON of the first request: a second one must be equal. */
  readonly fingerprint: string;
  readonly createdAt: number;
  readonly state: RefundState;
  /** What it becomes, and when (wall time). */
  readonly endsAs: Exclude<RefundState, 'PROCESSING'>;
  readonly endsAt: number;
  readonly endedAt?: number;
  /** Where it goes instead, once the merchant has asked for another way; absent on the usual one. */
  readonly reroute?: RefundReroute;
}

export interface RefundReroute {
  /** As WeChat names the account. */
  readonly account: string;
  /** Of the request: the same way asked for again is the same one. */
  readonly fingerprint: string;
}

export interface Prepay {
  readonly prepayId: string;
  readonly outTradeNo: string;
  readonly expiresAt: number;
}

export interface NotificationAttempt {
  readonly at: number;
  /** HTTP status of the merchant's answer; absent when there was none. */
  readonly status?: number;
  /** Why there was no answer. */
  readonly error?: string;
  /** The start of the merchant's answer. */
  readonly answer?: string;
  readonly ms: number;
  /** Kinds of the faults that shaped this attempt. */
  readonly faults: readonly string[];
  /** Sent by hand, outside the schedule. */
  readonly manual?: boolean;
}

export interface Notification {
  readonly id: string;
  readonly outTradeNo: string;
  /** Present when it tells of a refund. */
  readonly outRefundNo?: string;
  /** Present when it tells of a transfer; `outTradeNo` repeats it, so that faults and logs find it. */
  readonly outBillNo?: string;
  readonly url: string;
  readonly createdAt: number;
  readonly state: 'pending' | 'delivered' | 'exhausted';
  /** Wall time of the next attempt of the schedule; null when none is planned. */
  readonly nextAt: number | null;
  readonly attempts: readonly NotificationAttempt[];
}

export interface TextField {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** Something in a person's message list. */
export interface Message {
  readonly id: string;
  readonly openid: string;
  /** 'sms' and 'call' came over the phone line, not through WeChat. */
  readonly kind: 'subscribe' | 'receipt' | Ring['way'];
  readonly title: string;
  readonly fields: readonly TextField[];
  readonly at: number;
  readonly templateId?: string;
  /** Where a tap leads inside the mini-program. */
  readonly page?: string;
  readonly miniprogramState?: string;
  readonly outTradeNo?: string;
  readonly transactionId?: string;
  readonly amountFen?: number;
}

export interface State {
  readonly people: Map<string, Person>;
  readonly codes: Map<string, IssuedCode>;
  tokens: TokenState;
  /** `openid|templateId` -> how many messages may still be sent. */
  readonly credits: Map<string, number>;
  /** openid -> messages, oldest first. */
  readonly messages: Map<string, Message[]>;
  readonly talks: Map<string, Talk>;
  readonly orders: Map<string, PayOrder>;
  readonly orderByTransaction: Map<string, string>;
  readonly prepays: Map<string, Prepay>;
  readonly notifications: Map<string, Notification>;
  readonly refunds: Map<string, PayRefund>;
  readonly transfers: Map<string, PayTransfer>;
  /** By ref, oldest first. */
  readonly rings: Map<string, Ring>;
  /** By serial. */
  readonly watches: Map<string, Watch>;
  /** What the merchant's operating account holds for transfers. */
  balanceFen: number;
}

export const NO_TOKENS: TokenState = {
  current: null,
  previous: null,
  ranOut: [],
  lastForcedAt: null,
  forcedDay: null,
  forcedToday: 0,
};

export function emptyState(): State {
  return {
    people: new Map(),
    codes: new Map(),
    tokens: NO_TOKENS,
    credits: new Map(),
    messages: new Map(),
    talks: new Map(),
    orders: new Map(),
    orderByTransaction: new Map(),
    prepays: new Map(),
    notifications: new Map(),
    refunds: new Map(),
    transfers: new Map(),
    rings: new Map(),
    watches: new Map(),
    balanceFen: OPENING_BALANCE_FEN,
  };
}

export function creditKey(openid: string, templateId: string): string {
  return `${openid}|${templateId}`;
}

/** The JSON form of a snapshot. */
export interface StateSnapshot {
  readonly people: Person[];
  readonly codes: IssuedCode[];
  readonly tokens: TokenState;
  readonly credits: [string, number][];
  readonly messages: Message[];
  readonly orders: PayOrder[];
  readonly prepays: Prepay[];
  readonly notifications: Notification[];
  /** Absent in snapshots of before refunds were played. */
  readonly refunds?: PayRefund[];
  /** Absent in snapshots of before transfers were played. */
  readonly transfers?: PayTransfer[];
  /** Absent in snapshots of before the phone line was played. */
  readonly rings?: Ring[];
  /** Absent in snapshots of before conversations were played. */
  readonly talks?: [string, Talk][];
  /** Absent in snapshots of before watches were played. */
  readonly watches?: Watch[];
  readonly balanceFen?: number;
}

export function toSnapshot(state: State): StateSnapshot {
  return {
    people: [...state.people.values()],
    codes: [...state.codes.values()],
    tokens: state.tokens,
    credits: [...state.credits],
    messages: [...state.messages.values()].flat(),
    orders: [...state.orders.values()],
    prepays: [...state.prepays.values()],
    notifications: [...state.notifications.values()],
    refunds: [...state.refunds.values()],
    transfers: [...state.transfers.values()],
    rings: [...state.rings.values()],
    talks: [...state.talks],
    watches: [...state.watches.values()],
    balanceFen: state.balanceFen,
  };
}

export function fromSnapshot(snapshot: StateSnapshot): State {
  const state = emptyState();
  for (const person of snapshot.people) state.people.set(person.openid, person);
  for (const code of snapshot.codes) state.codes.set(code.code, code);
  state.tokens = snapshot.tokens;
  for (const [key, credits] of snapshot.credits) state.credits.set(key, credits);
  for (const message of snapshot.messages) addMessage(state, message);
  for (const order of snapshot.orders) putOrder(state, order);
  for (const prepay of snapshot.prepays) state.prepays.set(prepay.prepayId, prepay);
  for (const notification of snapshot.notifications) state.notifications.set(notification.id, notification);
  for (const refund of snapshot.refunds ?? []) state.refunds.set(refund.outRefundNo, refund);
  for (const transfer of snapshot.transfers ?? []) state.transfers.set(transfer.outBillNo, transfer);
  for (const ring of snapshot.rings ?? []) state.rings.set(ring.ref, ring);
  for (const [openid, talk] of snapshot.talks ?? []) state.talks.set(openid, talk);
  for (const watch of snapshot.watches ?? []) state.watches.set(watch.serial, watch);
  state.balanceFen = snapshot.balanceFen ?? OPENING_BALANCE_FEN;
  return state;
}

export function addMessage(state: State, message: Message): void {
  const list = state.messages.get(message.openid);
  if (list === undefined) state.messages.set(message.openid, [message]);
  else list.push(message);
}

export function putOrder(state: State, order: PayOrder): void {
  state.orders.set(order.outTradeNo, order);
  if (order.transactionId !== undefined) state.orderByTransaction.set(order.transactionId, order.outTradeNo);
}
