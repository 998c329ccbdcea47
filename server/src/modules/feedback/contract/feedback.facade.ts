import type { Tx } from '../../../platform/database/transactions.js';
import type { DomainEvent } from '../../../platform/outbox/outbox.js';

export interface Rating {
  readonly orderId: string;
  readonly stars: number;
  readonly tags: readonly string[];
  readonly text: string | null;
  readonly createdAt: Date;
  /** what the company says to it; null: nothing */
  readonly answer: string | null;
}

export type VisitRated = DomainEvent<'feedback.visit-rated', { orderId: string; workerId: string; stars: number }>;

export abstract class FeedbackFacade {
  abstract rating(tx: Tx, orderId: string): Promise<Rating | null>;
  /** By order; those that were not rated are missing. */
  abstract ratings(tx: Tx, orderIds: readonly string[]): Promise<Map<string, Rating>>;
  /** Of one worker, the newest first, older than `before` where it is given. */
  abstract reviews(tx: Tx, workerId: string, before: Date | null, most: number): Promise<Rating[]>;
  /** The stars of each of these orders that was rated. */
  abstract stars(tx: Tx, orderIds: readonly string[]): Promise<Map<string, number>>;
}
