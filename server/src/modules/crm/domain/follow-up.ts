import { addDays, atMinute, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { spreadOf } from '@daowei/shared/kernel/spread';
import { FOLLOW_UP_POLICY } from './follow-up-policy.js';

/** Why a person calls, in the order in which they are called. */
export const CALL_REASONS = ['low_rating', 'key_customer', 'drawn'] as const;
export type CallReason = (typeof CALL_REASONS)[number];

export const CALL_REASON_TEXT: Readonly<Record<CallReason, string>> = {
  low_rating: '评价低',
  key_customer: '重要客户',
  drawn: '抽中',
};

/** What came of one call. */
export const CALL_OUTCOMES = ['content', 'discontent', 'unwilling', 'no_answer'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** How a customer's call ended; only the first two were spoken with. */
export const CALL_ENDS = ['content', 'discontent', 'unwilling', 'not_reached'] as const;
export type CallEnd = (typeof CALL_ENDS)[number];

/** The day a visit is asked about, and the moment. */
export function followUpDay(completedAt: Date, policy = FOLLOW_UP_POLICY): LocalDate {
  return addDays(dayOf(completedAt), policy.followUpDays.value);
}

export function followUpAt(day: LocalDate, policy = FOLLOW_UP_POLICY): Date {
  return atMinute(day, policy.beginMinute.value);
}

/** A visit whose day has come. */
export interface FollowedVisit {
  readonly orderId: string;
  readonly accountId: string;
  readonly stars: number | null;
  readonly isKey: boolean;
}

/**
 * Whom a person calls, by visit. Every low rating; key customers and, out of everybody else, so many as the share says,
 * by lot: nobody who was on the list a short while ago, and nobody twice. The lot follows from the day and the customer
 * alone, so that anybody can draw again, and nobody can choose.
 * @param lately customers who were on the list not long ago
 */
export function drawCalls(
  day: LocalDate,
  visits: readonly FollowedVisit[],
  lately: ReadonlySet<string>,
  policy = FOLLOW_UP_POLICY,
): Map<string, CallReason> {
  const calls = new Map<string, CallReason>();
  const called = new Set(lately);
  const call = ({ orderId, accountId }: FollowedVisit, reason: CallReason): void => {
    calls.set(orderId, reason);
    called.add(accountId);
  };
  for (const visit of visits) {
    if (visit.stars !== null && visit.stars < policy.lowStars.value) call(visit, 'low_rating');
  }
  for (const visit of visits) if (visit.isKey && !called.has(visit.accountId)) call(visit, 'key_customer');
  const lots = visits
    .filter(({ accountId }) => !called.has(accountId))
    .map((visit) => ({ visit, lot: spreadOf(`${day}:${visit.accountId}`) }))
    .sort((a, b) => a.lot - b.lot || (a.visit.orderId < b.visit.orderId ? -1 : 1));
  let places = Math.ceil(policy.drawShare.value * new Set(visits.map(({ accountId }) => accountId)).size);
  for (const { visit } of lots) {
    if (places === 0) break;
    if (called.has(visit.accountId)) continue;
    call(visit, 'drawn');
    places -= 1;
  }
  return calls;
}

/** How a list goes on after a call; null: somebody tries again another time. */
export function endOf(outcome: CallOutcome, attempts: number, policy = FOLLOW_UP_POLICY): CallEnd | null {
  if (outcome !== 'no_answer') return outcome;
  return attempts >= policy.mostAttempts.value ? 'not_reached' : null;
}

/** What the customer is asked, as the line of the notice and as all of it. */
export function followUpNote(serviceName: string, workerName: string): { summary: string; text: string } {
  return {
    summary: '用了几天，一切都好吗？',
    text: `您好，${workerName}为您做的${serviceName}已经过了几天，一切都好吗？点开一题就答完；有不对的地方，在订单里点“投诉”，我们马上处理。`,
  };
}
