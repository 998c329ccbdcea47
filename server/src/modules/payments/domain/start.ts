import { refuse, type Refusal } from '@daowei/shared/kernel/result';
import type { PaymentRequest } from '../contract/payments.facade.js';
import type { Payment } from './payment.js';

export type StartDecision =
  | { readonly kind: 'begin' }
  /** the same payment again: same number, same words */
  | { readonly kind: 'continue'; readonly payment: Payment }
  /** other terms: the old one must be closed at WeChat before a new one may be begun */
  | { readonly kind: 'replace'; readonly payment: Payment }
  | Refusal;

/** What to do when somebody wants to pay for a reference. `live` is its payment that is open, paid or held. */
export function decideStart(live: Payment | null, request: PaymentRequest, now: Date): StartDecision {
  switch (live?.state) {
    case 'paid':
      return refuse('ORDER_STATE');
    case 'held':
      return refuse('PAYMENT_HELD');
    case 'created':
    case 'pending':
    case 'closed':
    case undefined:
      break;
  }
  if (request.payBefore <= now) return refuse('HOLD_EXPIRED');
  if (!live) return { kind: 'begin' };
  return sameTerms(live, request) ? { kind: 'continue', payment: live } : { kind: 'replace', payment: live };
}

function sameTerms(payment: Payment, request: PaymentRequest): boolean {
  return (
    payment.amountFen === request.amountFen &&
    payment.payerOpenid === request.payerOpenid &&
    payment.payBefore.getTime() === request.payBefore.getTime()
  );
}

/** WeChat takes at most 127 characters and only those of the basic plane. */
const DESCRIPTION_MAX = 127;

/** The line on the payer's receipt. */
export function describe(text: string): string {
  const clean = text.replace(/[\u{10000}-\u{10FFFF}\p{Cs}\p{Cc}\s]+/gu, ' ').trim();
  return [...clean].slice(0, DESCRIPTION_MAX).join('').trim() || '到位服务';
}
