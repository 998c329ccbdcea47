import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isRefused } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { FeedbackFacade, type Rating, type VisitRated } from '../../feedback/contract/feedback.facade.js';
import { COMPLAINT_POLICY } from '../domain/complaint-policy.js';
import { isOver } from '../domain/complaint-life.js';
import { ComplaintsSql } from '../infrastructure/complaints.sql.js';
import { ChangeComplaint } from './change-complaint.js';
import { FileComplaint } from './file-complaint.js';
import { SYSTEM } from './work-kinds.js';

/** Few stars are a complaint that was not made: it is heard all the same, with the same clocks. */
@Injectable()
export class HearLowRating implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly feedback: FeedbackFacade,
    private readonly complaints: ComplaintsSql,
    private readonly filing: FileComplaint,
    private readonly changing: ChangeComplaint,
  ) {}

  onModuleInit(): void {
    this.outbox.on<VisitRated>('feedback.visit-rated', 'complaints.hear-when-rated-low', async (tx, { data }) => {
      if (data.stars < COMPLAINT_POLICY.lowStars.value) await this.hear(tx, data.orderId);
    });
  }

  private async hear(tx: Tx, orderId: string): Promise<void> {
    const rating = await this.feedback.rating(tx, orderId);
    if (!rating) throw new Error(`rated low, but there is no rating of ${orderId}`);
    const words = wordsOf(rating);
    const filed = await this.filing.byRating(tx, SYSTEM, orderId, words);
    if (!isRefused(filed)) return;
    // the customer has complained before they rated: the stars go with it
    const going = (await this.complaints.ofOrder(tx, orderId)).find(({ state }) => !isOver(state));
    if (going) await this.changing.note(tx, going, SYSTEM, { kind: 'noted', text: words, shown: false });
  }
}

function wordsOf({ stars, tags, text }: Rating): string {
  return [`评价${stars}星`, ...tags, ...(text ? [text] : [])].join('，').slice(0, 500);
}
