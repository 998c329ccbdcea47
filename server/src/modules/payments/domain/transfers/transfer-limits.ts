import { addDays, atMinute, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { yuan } from '@daowei/shared/kernel/fen';
import type { TransferPurpose } from '../../contract/transfers.facade.js';
import { capsOf, TRANSFER_POLICY } from './transfer-policy.js';

/** What is promised for a day already, in fen; failed and cancelled transfers do not count. */
export interface DayUse {
  readonly day: LocalDate;
  readonly personFen: number;
  readonly totalFen: number;
}

export interface WantedTransfer {
  readonly purpose: TransferPurpose;
  readonly amountFen: number;
  readonly overLimit: 'refuse' | 'queue';
}

/**
 * When WeChat may be asked first: now, or in the morning of the first day that has room.
 * TRANSFER_AMOUNT outside what one transfer may be; TRANSFER_LIMIT when today is full and it must not wait.
 */
export function planTransfer(
  { purpose, amountFen, overLimit }: WantedTransfer,
  used: readonly DayUse[],
  now: Date,
): Result<Date> {
  const caps = capsOf(purpose);
  const least = TRANSFER_POLICY.leastFen.value;
  if (!Number.isSafeInteger(amountFen) || amountFen < least || amountFen > caps.one) {
    return refuse('TRANSFER_AMOUNT', `每笔金额须在${yuan(least)}元到${yuan(caps.one)}元之间`);
  }
  const today = dayOf(now);
  const days = overLimit === 'queue' ? TRANSFER_POLICY.queueDays.value : 0;
  for (let ahead = 0; ahead <= days; ahead += 1) {
    const day = addDays(today, ahead);
    const use = used.find((one) => one.day === day);
    const fits = (use?.personFen ?? 0) + amountFen <= caps.personDay && (use?.totalFen ?? 0) + amountFen <= caps.day;
    if (fits) return ahead === 0 ? now : atMinute(day, TRANSFER_POLICY.nextDayMinute.value);
  }
  return refuse('TRANSFER_LIMIT');
}

/** Cuts an amount into transfers that WeChat takes, the largest first; none is below the least. */
export function billsOf(purpose: TransferPurpose, amountFen: number): number[] {
  const { one } = capsOf(purpose);
  const least = TRANSFER_POLICY.leastFen.value;
  const bills: number[] = [];
  for (let left = amountFen; left > 0;) {
    // a rest that is too small to be sent is made larger by what is cut before it
    const bill = left <= one ? left : left - one < least ? one - least : one;
    bills.push(bill);
    left -= bill;
  }
  return bills;
}
