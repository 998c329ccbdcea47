import { isNoReply, type NoReply, type WeChatReply } from './wechat-http.js';

/** What became of a report that something was delivered (发货信息). */
export type ShippingOutcome =
  /** now, or before: WeChat has it */
  | { readonly kind: 'reported' }
  /** WeChat does not find the payment: its index lags for a while after the payment */
  | { readonly kind: 'not_found' }
  /** WeChat takes none for this payment, e.g. because it was refunded */
  | { readonly kind: 'not_shippable' }
  /** will never be taken as it is */
  | { readonly kind: 'rejected'; readonly errcode: number }
  /** certainly not taken; may be tried again */
  | { readonly kind: 'unavailable' }
  /** may have been taken: to be looked up before it is repeated, since only one correction is allowed */
  | { readonly kind: 'unknown' };

/** What WeChat believes of a payment. */
export type ShippingState = 'to_ship' | 'shipped' | 'refunded' | 'not_found' | 'unknown';

const NOT_FOUND = 10060001;
const NOT_SHIPPABLE = 10060004;
/** Complete; the one correction is used up, so it was reported; unchanged. */
const REPORTED = new Set([0, 10060002, 10060003, 10060023]);
/** Busy, out of quota, or the token was refused even after it was read again: nothing was taken. */
const TRY_LATER = new Set([-1, 10060012, 10060019, 40001, 40014, 42001, 45009, 45011]);
/** order_state: 1 to ship, 2 shipped, 3 confirmed, 4 done, 5 refunded, 6 awaiting settlement. */
const STATES: Readonly<Record<number, ShippingState>> = {
  1: 'to_ship',
  2: 'shipped',
  3: 'shipped',
  4: 'shipped',
  5: 'refunded',
  6: 'shipped',
};

export function outcomeOfShipping(reply: WeChatReply | NoReply): ShippingOutcome {
  if (isNoReply(reply)) return { kind: reply.noReply === 'never_sent' ? 'unavailable' : 'unknown' };
  const { errcode } = reply;
  if (REPORTED.has(errcode)) return { kind: 'reported' };
  if (errcode === NOT_FOUND) return { kind: 'not_found' };
  if (errcode === NOT_SHIPPABLE) return { kind: 'not_shippable' };
  if (TRY_LATER.has(errcode)) return { kind: 'unavailable' };
  return { kind: 'rejected', errcode };
}

export function shippingStateOf(reply: WeChatReply | NoReply): ShippingState {
  if (isNoReply(reply)) return 'unknown';
  if (reply.errcode === NOT_FOUND) return 'not_found';
  if (reply.errcode !== 0) return 'unknown';
  const state = (reply.body.order as { order_state?: unknown } | null | undefined)?.order_state;
  return (typeof state === 'number' && STATES[state]) || 'unknown';
}
