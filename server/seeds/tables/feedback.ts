import type { Bulk } from '../bulk.js';
import type { OrderStory } from '../history/story.js';

/** Rows of feedback. */
export function writeRating(bulk: Bulk, { rating }: OrderStory): void {
  if (!rating) return;
  bulk.add('rating', {
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
