import { isNoReply, type NoReply, type WeChatReply } from './wechat-http.js';

/** What became of a message. */
export type SendOutcome =
  | { readonly kind: 'sent' }
  /** the person refused, or every accept has been used up */
  | { readonly kind: 'no_credit' }
  /** the person has not written for so long that WeChat takes no answer */
  | { readonly kind: 'window_closed' }
  /** WeChat takes no more answers to what the person wrote */
  | { readonly kind: 'answers_used' }
  /** will never be sent as it is; the accept was not used up */
  | { readonly kind: 'rejected'; readonly reason: RejectedReason; readonly detail: string }
  /** certainly not sent; may be tried again */
  | { readonly kind: 'unavailable' }
  /** may have been sent: trying again could disturb the person twice and spend two accepts */
  | { readonly kind: 'unknown' };

export type RejectedReason = 'recipient' | 'template' | 'page' | 'value' | 'quota' | 'other';

const REJECTED: Readonly<Record<number, RejectedReason>> = {
  40003: 'recipient',
  40037: 'template',
  41030: 'page',
  47003: 'value',
  45009: 'quota',
};
const NOT_ALLOWED: Readonly<Record<number, 'no_credit' | 'window_closed' | 'answers_used'>> = {
  43101: 'no_credit',
  45015: 'window_closed',
  45047: 'answers_used',
};
/** Busy, or the token was refused even after it was read again: nothing was sent. */
const TRY_LATER = new Set([-1, 40001, 40014, 42001, 45011]);

export function outcomeOfSend(reply: WeChatReply | NoReply): SendOutcome {
  if (isNoReply(reply)) return { kind: reply.noReply === 'never_sent' ? 'unavailable' : 'unknown' };
  if (reply.errcode === 0) return { kind: 'sent' };
  const notAllowed = NOT_ALLOWED[reply.errcode];
  if (notAllowed) return { kind: notAllowed };
  if (TRY_LATER.has(reply.errcode)) return { kind: 'unavailable' };
  // errmsg names the field, e.g. `argument invalid! data.thing1.value invalid`; it never repeats the value
  const detail = /data\.(\w+)\.value/.exec(reply.errmsg)?.[1] ?? `errcode ${reply.errcode}`;
  return { kind: 'rejected', reason: REJECTED[reply.errcode] ?? 'other', detail };
}
