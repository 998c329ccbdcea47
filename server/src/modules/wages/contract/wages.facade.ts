import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../platform/database/transactions.js';

/** Visits that were paid and what they cost, under one set of labels. */
export interface PaidVisits {
  /** '' where the visit names none */
  readonly service: string;
  readonly channel: string;
  readonly visits: number;
  readonly payFen: number;
}

/** What work costs, for pages above. */
export abstract class WagesFacade {
  /** Of visits of Shanghai days in [from, to], corrections included. */
  abstract paidVisits(tx: Tx, from: LocalDate, to: LocalDate): Promise<PaidVisits[]>;
}
