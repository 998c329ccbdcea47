import type { Fen } from '@daowei/shared/kernel/fen';
import type { CountedUnder } from '../domain/journal.js';

export type { CountedUnder };

/** Work that was done for money that was paid before. */
export interface Earning {
  /** the reference that was paid */
  readonly reference: string;
  /** the cause, e.g. the order that was signed off: it earns once */
  readonly key: string;
  readonly amountFen: Fen;
  readonly at: Date;
  readonly under: CountedUnder;
}
