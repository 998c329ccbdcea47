import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../platform/database/transactions.js';

/** More comes than the people who are there can take, and nobody has asked for help yet. */
export interface UnansweredBurst {
  readonly id: string;
  readonly day: LocalDate;
  /** where, when and why, in Chinese */
  readonly text: string;
  /** by when people have to be asked, if they are to be there */
  readonly dueAt: Date;
  /** when the newest visit of the hour was booked */
  readonly openedAt: Date;
}

export abstract class SurgeFacade {
  /** Of today from now on, and of tomorrow. For the list of what waits for a person. */
  abstract unanswered(tx: Tx): Promise<UnansweredBurst[]>;
}
