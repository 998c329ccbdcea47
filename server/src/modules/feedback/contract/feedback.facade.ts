import type { Tx } from '../../../platform/database/transactions.js';
import type { DomainEvent } from '../../../platform/outbox/outbox.js';

export interface Rating {
  readonly orderId: string;
  readonly stars: number;
  readonly tags: readonly string[];
  readonly text: string | null;
  readonly createdAt: Date;
}

export type VisitRated = DomainEvent<'feedback.visit-rated', { orderId: string; workerId: string; stars: number }>;

export abstract class FeedbackFacade {
  abstract rating(tx: Tx, orderId: string): Promise<Rating | null>;
  /** By order; those that were not rated are missing. */
  abstract ratings(tx: Tx, orderIds: readonly string[]): Promise<Map<string, Rating>>;
  /** The stars of each of these orders that was rated. */
  abstract stars(tx: Tx, orderIds: readonly string[]): Promise<Map<string, number>>;
}
