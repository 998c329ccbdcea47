import { addDays, chineseDay, dayOf, startOfDay } from '@daowei/shared/kernel/local-date';
import { refuse, type Refusal } from '@daowei/shared/kernel/result';
import type { Order } from '../../orders/contract/orders.facade.js';
import { isInForce, type WarrantyCard } from './warranty-card.js';
import { WARRANTY_POLICY } from './warranty-policy.js';

/** What a warranty is claimed for. Each is made good once for a visit; what remains then is a complaint. */
export const CLAIM_CAUSES = ['recurred', 'unfinished', 'fault', 'part'] as const;
export type ClaimCause = (typeof CLAIM_CAUSES)[number];

export const CLAIM_CAUSE_TEXT: Readonly<Record<ClaimCause, string>> = {
  recurred: '同样的问题又出现了',
  unfinished: '有的地方没有做到位',
  fault: '服务后漏水、异响或松动',
  part: '更换的配件坏了',
};

/** A promise that was called in, and the free visit that keeps it. */
export interface WarrantyClaim {
  readonly id: string;
  readonly orderId: string;
  readonly accountId: string;
  readonly cause: ClaimCause;
  readonly words: string | null;
  readonly photoIds: readonly string[];
  readonly redoOrderId: string;
  /** done by then, it is kept */
  readonly keepBy: Date;
  readonly claimedAt: Date;
}

/** The free visit as it stands. */
export type Redo = Pick<Order, 'id' | 'no' | 'state' | 'completedAt'>;

/**
 * What became of a claim. open: to come; overdue: to come, too late; kept, late: done; given_up: called off by its
 * customer; broken: by us.
 */
export const CLAIM_STATES = ['open', 'overdue', 'kept', 'late', 'given_up', 'broken'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export const CLAIM_STATE_TEXT: Readonly<Record<ClaimState, string>> = {
  open: '已约好返工',
  overdue: '超期未返工',
  kept: '已按时返工',
  late: '已返工，超过时限',
  given_up: '客户取消',
  broken: '没有兑现',
};

export function claimStateOf(
  { keepBy }: Pick<WarrantyClaim, 'keepBy'>,
  { state, completedAt }: Redo,
  givenUp: boolean,
  now: Date,
): ClaimState {
  if (state === 'completed' && completedAt) return completedAt < keepBy ? 'kept' : 'late';
  if (state === 'cancelled' || state === 'expired') return givenUp ? 'given_up' : 'broken';
  return now < keepBy ? 'open' : 'overdue';
}

/** Until when what is claimed now is to be done: the end of the last of so many days after today, in Shanghai. */
export function keepByOf(now: Date, policy = WARRANTY_POLICY): Date {
  return startOfDay(addDays(dayOf(now), policy.keepDays.value + 1));
}

/** A claim that was made before, with the visit it led to. */
export interface MadeClaim {
  readonly claim: Pick<WarrantyClaim, 'cause'>;
  readonly redo: Redo;
  readonly state: ClaimState;
}

/**
 * Why nothing can be claimed now; null: it can. WARRANTY_NONE, WARRANTY_ENDED after the last day, WARRANTY_CLAIMED while a
 * free visit is still to come.
 */
export function whyNoClaim(card: WarrantyCard | null, made: readonly MadeClaim[], now: Date): Refusal | null {
  if (!card) return refuse('WARRANTY_NONE');
  if (!isInForce(card, now)) return refuse('WARRANTY_ENDED', `质保到${chineseDay(card.lastDay)}为止，已经结束`);
  const coming = made.find(({ state }) => state === 'open' || state === 'overdue');
  if (coming) return refuse('WARRANTY_CLAIMED', `返工已经约好（${coming.redo.no}），还有别的问题请当面告诉服务人员`);
  return null;
}

/** Causes that were made good before, each once; a visit that came to nothing makes nothing good. */
export function madeGood(made: readonly MadeClaim[]): ReadonlySet<ClaimCause> {
  const done = made.filter(({ state }) => state !== 'given_up' && state !== 'broken');
  return new Set(done.map(({ claim }) => claim.cause));
}
