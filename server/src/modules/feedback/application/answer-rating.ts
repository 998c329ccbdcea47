import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { answerRating, ratingOf } from '../infrastructure/ratings.sql.js';

/** The company answers what a customer wrote; once, and everybody who reads the review reads the answer. */
@Injectable()
export class AnswerRating {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND where nothing was rated, RATING_ANSWERED. */
  run({ label }: Actor, orderId: string, text: string): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      if (!(await ratingOf(tx, orderId))) return refuse('NOT_FOUND');
      const now = this.clock.now();
      if (!(await answerRating(tx, orderId, text, label, now))) return refuse('RATING_ANSWERED');
      await this.orders.record(tx, orderId, {
        kind: 'rating.answered',
        text: `公司回复了您的评价：${text}`,
        actor: label,
        happenedAt: now,
      });
      return null;
    });
  }
}
