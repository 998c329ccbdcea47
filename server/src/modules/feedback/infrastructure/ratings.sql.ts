import { insert, json, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Rating } from '../contract/feedback.facade.js';
import type { Attribution } from '../domain/attribution.js';

export interface NewRating extends Omit<Rating, 'answer'>, Attribution {
  readonly accountId: string;
}

interface RatingRow {
  order_id: string;
  stars: number;
  tags: unknown;
  text: string | null;
  created_at: Date;
  answer: string | null;
}

const SELECT = 'SELECT order_id, stars, tags, text, created_at, answer FROM rating';

const ratingFrom = ({ order_id: orderId, stars, tags, text, created_at: createdAt, answer }: RatingRow): Rating => ({
  orderId,
  stars,
  tags: json<string[]>(tags),
  text,
  createdAt,
  answer,
});

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
  const found = await rows<RatingRow>(tx, `${SELECT} WHERE order_id IN (?)`, [orderIds]);
  return new Map(found.map((one) => [one.order_id, ratingFrom(one)]));
}

/** Of one worker, the newest first. */
export async function reviewsOf(tx: Tx, workerId: string, before: Date | null, most: number): Promise<Rating[]> {
  const found = await rows<RatingRow>(
    tx,
    `${SELECT} WHERE worker_id = ? ${before ? 'AND created_at < ?' : ''} ORDER BY created_at DESC LIMIT ?`,
    [workerId, ...(before ? [before] : []), most],
  );
  return found.map(ratingFrom);
}

/** True for the first answer. */
export async function answerRating(tx: Tx, orderId: string, text: string, by: string, at: Date): Promise<boolean> {
  const changed = await write(
    tx,
    'UPDATE rating SET answer = ?, answered_by = ?, answered_at = ? WHERE order_id = ? AND answered_at IS NULL',
    [text, by, at, orderId],
  );
  return changed === 1;
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
