import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { FeedbackFacade, type Rating } from '../contract/feedback.facade.js';
import { ratingOf, ratingsOf, reviewsOf, starsOf } from '../infrastructure/ratings.sql.js';

@Injectable()
export class FeedbackService extends FeedbackFacade {
  override async rating(tx: Tx, orderId: string): Promise<Rating | null> {
    return ratingOf(tx, orderId);
  }

  override ratings(tx: Tx, orderIds: readonly string[]): Promise<Map<string, Rating>> {
    return ratingsOf(tx, orderIds);
  }

  override reviews(tx: Tx, workerId: string, before: Date | null, most: number): Promise<Rating[]> {
    return reviewsOf(tx, workerId, before, most);
  }

  override stars(tx: Tx, orderIds: readonly string[]): Promise<Map<string, number>> {
    return starsOf(tx, orderIds);
  }
}
