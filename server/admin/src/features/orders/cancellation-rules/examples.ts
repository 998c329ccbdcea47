import type { Fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { feeAt, type CancellationTier } from '@daowei/shared/rules/cancellation';
import { duration } from '../../../lib/time';

export interface Example {
  readonly notice: string;
  readonly feeFen: number;
  readonly refundFen: number;
  readonly because: string;
}

/** Any visit: only the distance to it counts. */
const PROMISED = new Date(0);

/**
 * Both sides of every border, where disputes happen: the last minute of each tier and the first of the next.
 * @param until what the notice is counted to
 */
export function examplesOf(tiers: readonly CancellationTier[], paidFen: Fen, until = '约定时间'): Example[] {
  const rule = { version: 0, tiers, because: '', effectiveFrom: PROMISED };
  const borders = tiers.flatMap(({ noticeMinutes }) => (noticeMinutes > 0 ? [noticeMinutes, noticeMinutes - 1] : []));
  return [...new Set([...borders, 0])].map((minutes) => {
    const { feeFen, refundFen, because } = feeAt(rule, paidFen, PROMISED, addMinutes(PROMISED, -minutes));
    return { notice: minutes === 0 ? `到了${until}` : `提前${duration(minutes)}`, feeFen, refundFen, because };
  });
}
