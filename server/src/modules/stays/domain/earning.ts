import { addDays, atMinute, daysBetween, type LocalDate } from '@daowei/shared/kernel/local-date';
import { fen, type Fen } from '@daowei/shared/kernel/fen';
import type { CountedUnder } from '../../payments/contract/books.js';
import type { Stay } from '../contract/stays.facade.js';
import { referenceOf } from './reference.js';
import { lengthOf } from './stay-days.js';
import { dayShares } from './stay-price.js';
import { servedLast } from './stay-words.js';
import { STAYS_POLICY } from './stays-policy.js';

type Earned = Pick<Stay, 'state' | 'first' | 'last' | 'endedOn' | 'earnedUntil' | 'totalFen'>;

/** The price of one day that was served. */
export interface EarnedDay {
  readonly day: LocalDate;
  readonly amountFen: Fen;
  /** when it became ours, whenever it is written down */
  readonly at: Date;
}

/**
 * The days whose price has become ours by now and is not in the books yet, in order: the shares a customer is charged by
 * when a stay ends early, so that what was earned and what goes back are always what was paid.
 */
export function earnedDays(stay: Earned, now: Date): EarnedDay[] {
  if (stay.state !== 'active' && stay.state !== 'ended') return [];
  const shares = dayShares(stay.totalFen, lengthOf(stay));
  const days: EarnedDay[] = [];
  for (let day = nextDay(stay); day <= servedLast(stay) && earnedAt(day) <= now; day = addDays(day, 1)) {
    days.push({ day, amountFen: shares[daysBetween(stay.first, day)]!, at: earnedAt(day) });
  }
  return days;
}

/** When the next day is ours; null when none is left. */
export function nextEarningAt(stay: Earned): Date | null {
  if (stay.state !== 'active' && stay.state !== 'ended') return null;
  const day = nextDay(stay);
  return day <= servedLast(stay) ? earnedAt(day) : null;
}

/** What is kept of a stay that was called off. */
export function keptFee({ totalFen, refundFen }: Pick<Stay, 'totalFen' | 'refundFen'>): Fen {
  return fen(totalFen - refundFen);
}

/** One cause of revenue: it earns once. */
export function earningKey(stayId: string, what: LocalDate | 'fee'): string {
  return `${referenceOf(stayId)}:${what}`;
}

/** Where the finance page counts a stay. */
export function countedUnder({ serviceId }: Pick<Stay, 'serviceId'>): CountedUnder {
  return { service: serviceId, channel: 'stay' };
}

function nextDay({ first, earnedUntil }: Pick<Earned, 'first' | 'earnedUntil'>): LocalDate {
  return earnedUntil === null ? first : addDays(earnedUntil, 1);
}

function earnedAt(day: LocalDate, policy = STAYS_POLICY): Date {
  return atMinute(day, policy.earnAtMinute.value);
}
