import { yuan } from '@daowei/shared/kernel/fen';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { COMPLAINT_POLICY } from './complaint-policy.js';

/**
 * transfer: into the customer's WeChat wallet; refund: the way it was paid; coupon: for a next visit; coins: grievance
 * coins, for somebody who was hurt, also where nobody was at fault.
 */
export const REMEDY_KINDS = ['transfer', 'refund', 'coupon', 'coins'] as const;
export type RemedyKind = (typeof REMEDY_KINDS)[number];

export const REMEDY_KIND_TEXT: Readonly<Record<RemedyKind, string>> = {
  transfer: '补偿到微信零钱',
  refund: '退款',
  coupon: '优惠券',
  coins: '委屈币',
};

export const REMEDY_STATES = ['waiting', 'given', 'refused'] as const;
export type RemedyState = (typeof REMEDY_STATES)[number];

/** What a customer is given because of a complaint. */
export interface Remedy {
  readonly id: string;
  readonly complaintId: string;
  readonly kind: RemedyKind;
  /** of coins what they are worth; null for a coupon */
  readonly amountFen: number | null;
  readonly coins: number | null;
  /** which coupon; null for money */
  readonly couponKind: string | null;
  /** the customer reads it */
  readonly reason: string;
  readonly state: RemedyState;
  readonly askedBy: string;
  readonly askedLabel: string;
  readonly askedAt: Date;
  readonly decidedLabel: string | null;
  readonly decidedAt: Date | null;
}

/** What is asked for; exactly one of amount, coupon and coins. */
export type WantedRemedy =
  | { readonly kind: 'transfer' | 'refund'; readonly amountFen: number }
  | { readonly kind: 'coupon'; readonly couponKind: string }
  | { readonly kind: 'coins'; readonly coins: number; readonly amountFen: number };

/** Whether one person may give it, or a second one must agree. REMEDY_AMOUNT outside what is given at all. */
export function planRemedy(wanted: WantedRemedy, policy = COMPLAINT_POLICY): Result<'given' | 'waiting'> {
  if (wanted.kind === 'coupon') return 'given';
  const { remedyLeastFen: least, remedyMostFen: most, remedyAloneFen: alone } = policy;
  const { amountFen } = wanted;
  if (!Number.isSafeInteger(amountFen) || amountFen < least.value || amountFen > most.value) {
    return refuse('REMEDY_AMOUNT', `补偿金额须在${yuan(least.value)}元到${yuan(most.value)}元之间`);
  }
  return amountFen <= alone.value ? 'given' : 'waiting';
}

/** Whether this person may decide about it now. REMEDY_CLOSED, FOUR_EYES. */
export function decideRemedy(
  remedy: Pick<Remedy, 'state' | 'askedBy'>,
  answer: 'approve' | 'refuse',
  by: string,
): Result<RemedyState> {
  if (remedy.state !== 'waiting') return refuse('REMEDY_CLOSED');
  if (answer === 'refuse') return 'refused';
  return remedy.askedBy === by ? refuse('FOUR_EYES') : 'given';
}
