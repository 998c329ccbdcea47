import type { Schemas } from '@daowei/shared/api/client';
import { post } from '../../../lib/api-client';

/** Everybody who reads the review reads it. @throws ApiFailure RATING_ANSWERED */
export function answerRating(
  orderId: string,
  body: Schemas['AnswerRatingBody'],
  idempotencyKey: string,
): Promise<void> {
  return post(`/admin/orders/${encodeURIComponent(orderId)}/rating-answer`, body, { idempotencyKey });
}
