import type { Fen } from '@daowei/shared/kernel/fen';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { RefundState } from '../contract/payments.facade.js';
import type { SettledBy } from './payment.js';
import { REFUND_POLICY } from './refund-policy.js';

/** Money on its way back, under one number at WeChat for ever. */
export interface Refund {
  /** our number at WeChat: committed before the first call, never reused for anything else */
  readonly outRefundNo: string;
  readonly outTradeNo: string;
  readonly reference: string;
  /** the cause, as the owner of the reference named it */
  readonly key: string;
  readonly state: RefundState;
  /** WeChat's number of it, once it was taken on */
  readonly refundId: string | null;
  readonly amountFen: Fen;
  /** of the payment; WeChat wants it repeated */
  readonly totalFen: Fen;
  readonly reason: string;
  readonly notifyUrl: string;
  readonly receivedAccount: string | null;
  readonly createdAt: Date;
  /** first call: refunds of one payment keep their distance */
  readonly askAt: Date;
  /** last call that asked WeChat for it; it may have been taken then, whatever became of the answer */
  readonly carriedAt: Date | null;
  readonly succeededAt: Date | null;
  readonly problem: string | null;
}

/** What WeChat says about a refund, in a notification or in answer to a question. */
export interface RefundFacts {
  readonly outRefundNo: string;
  readonly outTradeNo: string | null;
  /** null in answers, which come over our own call; a notification names it */
  readonly mchid: string | null;
  readonly refundId: string | null;
  readonly status: string;
  readonly refundFen: number | null;
  readonly totalFen: number | null;
  readonly receivedAccount: string | null;
  readonly succeededAt: Date | null;
}

export type RefundNewsBy = Exclude<SettledBy, 'client_return'>;

/**
 * ABNORMAL is not the end: WeChat pays it another way once a person has seen to it. What WeChat will not or could not
 * pay to the customer at all is paid over the desk.
 */
export const REFUND_TRANSITIONS = {
  created: ['processing', 'success', 'closed', 'abnormal', 'at_desk'],
  processing: ['success', 'closed', 'abnormal', 'at_desk'],
  abnormal: ['success', 'closed', 'at_desk'],
  at_desk: ['success'],
  success: [],
  closed: [],
} as const satisfies Record<RefundState, readonly RefundState[]>;

/** States from which `to` may be reached; the WHERE of every compare-and-set. */
export function refundStatesBefore(to: RefundState): RefundState[] {
  return (Object.keys(REFUND_TRANSITIONS) as RefundState[]).filter((from) =>
    (REFUND_TRANSITIONS[from] as readonly RefundState[]).includes(to),
  );
}

export type RefundDecision =
  | { readonly kind: 'move'; readonly to: Exclude<RefundState, 'created'> }
  /** another way was tried, and WeChat could not pay that way either */
  | { readonly kind: 'abnormal_again' }
  /** it does not fit what we asked for: a person must look, nothing else changes */
  | { readonly kind: 'doubt'; readonly because: string }
  | { readonly kind: 'nothing' };

const STATES: Readonly<Record<string, Exclude<RefundState, 'created'>>> = {
  PROCESSING: 'processing',
  SUCCESS: 'success',
  CLOSED: 'closed',
  ABNORMAL: 'abnormal',
};

/** How WeChat names an account of the merchant's own, to which a refund went instead of the payer's. */
const OWN_ACCOUNT = /^商户/;

/** What to do with the news: whose it is first, then how much, then what became of it. */
export function decideRefundNews(refund: Refund, facts: RefundFacts, mchid: string): RefundDecision {
  if (facts.mchid !== null && facts.mchid !== mchid) return { kind: 'doubt', because: '商户号不一致' };
  if (facts.outRefundNo !== refund.outRefundNo || facts.outTradeNo !== refund.outTradeNo) {
    return { kind: 'doubt', because: '退款单号或商户订单号不一致' };
  }
  if (facts.refundFen !== refund.amountFen || facts.totalFen !== refund.totalFen) {
    return { kind: 'doubt', because: `退款金额不一致：应为${refund.amountFen}分，微信为${facts.refundFen ?? '空'}` };
  }
  const word = STATES[facts.status];
  if (!word) return { kind: 'doubt', because: `微信返回了未知的退款状态：${facts.status}` };
  // what goes over the desk is no longer WeChat's
  if (refund.state === 'at_desk') return { kind: 'nothing' };
  if (word === 'abnormal' && refund.state === 'abnormal') return { kind: 'abnormal_again' };
  const to = word === 'success' && OWN_ACCOUNT.test(facts.receivedAccount ?? '') ? 'at_desk' : word;
  return refundStatesBefore(to).includes(refund.state) ? { kind: 'move', to } : { kind: 'nothing' };
}

/**
 * Whether so much more may be given back: REFUND_EXCEEDS_PAYMENT or REFUND_LIMIT, else when WeChat may be asked first.
 * @param before every refund of the payment so far; closed ones gave nothing back
 */
export function planRefund(
  paidFen: number,
  amountFen: number,
  before: readonly Pick<Refund, 'state' | 'amountFen' | 'askAt'>[],
  now: Date,
): Result<Date> {
  const given = before.filter(({ state }) => state !== 'closed').reduce((sum, one) => sum + one.amountFen, 0);
  if (!(amountFen > 0) || given + amountFen > paidFen) return refuse('REFUND_EXCEEDS_PAYMENT');
  if (before.length >= REFUND_POLICY.mostPerPayment.value) return refuse('REFUND_LIMIT');
  const last = Math.max(...before.map(({ askAt }) => askAt.getTime()), Number.NEGATIVE_INFINITY);
  return new Date(Math.max(now.getTime(), last + REFUND_POLICY.apartSeconds.value * 1_000));
}

/**
 * When a refund may be asked for at WeChat: not within a minute of a call for another one of the same payment, planned or
 * repeated. The plan alone does not see to it: a first call whose answer was lost is made again later.
 * @param others last calls for the payment's other refunds; null: none was made
 */
export function carryAt(others: readonly Pick<Refund, 'carriedAt'>[], now: Date): Date {
  const last = Math.max(...others.map(({ carriedAt }) => carriedAt?.getTime() ?? Number.NEGATIVE_INFINITY));
  return new Date(Math.max(now.getTime(), last + REFUND_POLICY.apartSeconds.value * 1_000));
}

/** WeChat shows at most 80 characters of the basic plane to the payer. */
export function refundReason(text: string): string {
  const clean = text.replace(/[\u{10000}-\u{10FFFF}\p{Cs}\p{Cc}\s]+/gu, ' ').trim();
  return [...clean].slice(0, 80).join('') || '预约退款';
}
