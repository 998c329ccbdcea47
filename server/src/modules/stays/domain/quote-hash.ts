import { createHash } from 'node:crypto';
import type { Fen } from '@daowei/shared/kernel/fen';
import type { QuoteLine } from '../../pricing/contract/pricing.facade.js';
import type { DayRange } from '../../scheduling/contract/whole-days.js';

/** What a frozen price is for, and under which conditions. */
export interface QuotedDays extends DayRange {
  readonly accountId: string;
  readonly serviceId: string;
  readonly serviceVersion: number;
  readonly addressId: string;
  readonly lines: readonly QuoteLine[];
  readonly totalFen: Fen;
  /** of the rule that was shown with it */
  readonly cancellationVersion: number;
}

/** Names exactly what was shown. */
export function quoteHash(quoted: QuotedDays): string {
  const { accountId, serviceId, serviceVersion, addressId, first, last, lines, totalFen, cancellationVersion } = quoted;
  const said = [accountId, serviceId, serviceVersion, addressId, first, last, lines, totalFen, cancellationVersion];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
