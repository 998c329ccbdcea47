import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { BillFile, BillLine } from './bill-line.js';

export type BillOutcome =
  /** every file was read to its end and its hash is right; a file that does not exist has no lines */
  | { readonly kind: 'read'; readonly sha1: Readonly<Record<BillFile, string | null>> }
  /** WeChat is still making it */
  | { readonly kind: 'not_ready' }
  /** no answer, a wrong hash, or lines that cannot be read: nothing that was told may be used */
  | { readonly kind: 'unknown'; readonly because: string };

/** WeChat's bills as payments sees them. Never throws for what the network does. */
export abstract class BillSource {
  /** Reads the bills of a day and tells every line, while it comes in. */
  abstract read(day: LocalDate, tell: (line: BillLine) => void): Promise<BillOutcome>;
}
