import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { FieldworkFacade } from '../../fieldwork/contract/fieldwork.facade.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { VisitRated } from '../contract/feedback.facade.js';
import { attributionOf } from '../domain/attribution.js';
import { insertRating } from '../infrastructure/ratings.sql.js';

export interface RatingGiven {
  readonly stars: number;
  readonly tags: readonly string[];
  readonly text?: string;
}

/** One honest rating per finished visit; it cannot be taken back or written over. */
@Injectable()
export class RateVisit {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly orders: OrdersFacade,
    private readonly fieldwork: FieldworkFacade,
    private readonly workforce: WorkforceFacade,
    private readonly outbox: Outbox,
  ) {}

  /** Refuses NOT_FOUND for another's order, ORDER_STATE before completion, ALREADY_RATED. */
  async run(actor: Actor, orderId: string, given: RatingGiven): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const order = await this.orders.ownOrder(tx, actor, orderId);
      if (!order) return refuse('NOT_FOUND');
      const attribution = attributionOf(order, await this.fieldwork.visit(tx, order.id));
      if (!attribution) return refuse('ORDER_STATE');
      if (!(await this.orders.markRated(tx, order.id))) return refuse('ALREADY_RATED');

      const now = this.clock.now();
      const text = given.text?.trim() || null;
      const { stars, tags } = given;
      await insertRating(tx, {
        ...attribution,
        orderId: order.id,
        accountId: order.accountId,
        stars,
        tags,
        text,
        createdAt: now,
      });
      await this.workforce.countRating(tx, attribution.workerId, stars);
      await this.orders.record(tx, order.id, {
        kind: 'visit.rated',
        text: `您给出了${stars}星评价，感谢您的反馈`,
        actor: actor.label,
        happenedAt: now,
      });
      await this.outbox.publish<VisitRated>(tx, {
        type: 'feedback.visit-rated',
        data: { orderId: order.id, workerId: attribution.workerId, stars },
      });
      return null;
    });
  }
}
