import { insert, json, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Rating } from '../contract/feedback.facade.js';
import type { Attribution } from '../domain/attribution.js';

export interface NewRating extends Rating, Attribution {
  readonly accountId: string;
}

interface RatingRow {
  order_id: string;
  stars: number;
  tags: unknown;
  text: string | null;
  created_at: Date;
}

export async function insertRating(tx: Tx, rating: NewRating): Promise<void> {
  await insert(tx, 'rating', {
    order_id: rating.orderId,
    account_id: rating.accountId,
    worker_id: rating.workerId,
    service_id: rating.serviceId,
    service_version: rating.serviceVersion,
    promised_from: rating.promisedFrom,
    promised_to: rating.promisedTo,
    arrived_at: rating.arrivedAt,
    started_at: rating.startedAt,
    completed_at: rating.completedAt,
    stars: rating.stars,
    tags: JSON.stringify(rating.tags),
    text: rating.text,
    created_at: rating.createdAt,
  });
}

export async function ratingOf(tx: Tx, orderId: string): Promise<Rating | null> {
  return (await ratingsOf(tx, [orderId])).get(orderId) ?? null;
}

/** By order; those that were not rated are missing. */
export async function ratingsOf(tx: Tx, orderIds: readonly string[]): Promise<Map<string, Rating>> {
  if (orderIds.length === 0) return new Map();
  const found = await rows<RatingRow>(
    tx,
    'SELECT order_id, stars, tags, text, created_at FROM rating WHERE order_id IN (?)',
    [orderIds],
  );
  return new Map(
    found.map(({ order_id: orderId, stars, tags, text, created_at: createdAt }) => [
      orderId,
      { orderId, stars, tags: json<string[]>(tags), text, createdAt },
    ]),
  );
}

/** By order; those that were not rated are missing. */
export async function starsOf(tx: Tx, orderIds: readonly string[]): Promise<Map<string, number>> {
  if (orderIds.length === 0) return new Map();
  const found = await rows<{ order_id: string; stars: number }>(
    tx,
    'SELECT order_id, stars FROM rating WHERE order_id IN (?)',
    [orderIds],
  );
  return new Map(found.map(({ order_id: id, stars }) => [id, stars]));
}
