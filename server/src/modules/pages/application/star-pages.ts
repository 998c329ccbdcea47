import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import { ComplaintsFacade } from '../../complaints/contract/complaints.facade.js';
import { FeedbackFacade } from '../../feedback/contract/feedback.facade.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { StarPage } from '../contract/star-page-view.js';
import { PAGES_POLICY } from '../domain/pages-policy.js';
import { publicWords, reviewerName } from '../domain/reviewer.js';
import { WorkerCards } from './worker-cards.js';

/** 星级主页: what customers may know of a worker before somebody comes into their home. */
@Injectable()
export class StarPages {
  constructor(
    private readonly transactions: Transactions,
    private readonly workforce: WorkforceFacade,
    private readonly feedback: FeedbackFacade,
    private readonly complaints: ComplaintsFacade,
    private readonly orders: OrdersFacade,
    private readonly cards: WorkerCards,
  ) {}

  /**
   * The figures are counters that were kept as things happened; reviews come page by page.
   * @param before of the review: only older ones; null: the newest. Refuses NOT_FOUND.
   */
  async of(workerId: string, before: Date | null): Promise<Result<StarPage>> {
    const db = this.transactions.reader;
    const worker = await this.workforce.worker(db, workerId);
    if (!worker) return refuse('NOT_FOUND');
    const most = PAGES_POLICY.reviewsPerPage.value;
    const [found, complaints] = await Promise.all([
      this.feedback.reviews(db, workerId, before, most + 1),
      this.complaints.ofWorker(db, workerId),
    ]);
    const reviews = found.slice(0, most);
    const orders = await this.orders.orders(
      db,
      reviews.map(({ orderId }) => orderId),
    );
    return {
      ...this.cards.publicRecord(worker),
      complaints: complaints.made,
      complaintsResolved: complaints.resolved,
      reviews: reviews.map(({ orderId, stars, tags, text, createdAt, answer }) => ({
        stars,
        tags: [...tags],
        text: text && publicWords(text),
        at: createdAt.toISOString(),
        by: reviewerName(orders.get(orderId)?.address.contactName ?? ''),
        serviceName: orders.get(orderId)?.serviceName ?? '',
        answer,
      })),
      nextBefore: found.length > most ? reviews.at(-1)!.createdAt.toISOString() : null,
    };
  }
}
