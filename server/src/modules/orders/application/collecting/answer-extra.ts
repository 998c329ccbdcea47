import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { Transactions } from '../../../../platform/database/transactions.js';
import type { Actor } from '../../../../platform/http/access.js';
import { extraText } from '../../domain/order-texts.js';
import { OrderExtrasSql } from '../../infrastructure/order-extras.sql.js';
import { OrdersSql } from '../../infrastructure/orders.sql.js';
import { Timeline } from '../timeline.js';

/** The customer says yes or no, on the phone, to more work on site. Only a yes ever costs anything. */
@Injectable()
export class AnswerExtra {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly extras: OrderExtrasSql,
    private readonly timeline: Timeline,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, EXTRA_ANSWERED: an answer is given once, and none after the visit was signed off. */
  answer(actor: Actor, orderId: string, extraId: string, agree: boolean): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      if (!order || order.accountId !== actor.accountId) return refuse('NOT_FOUND');
      const extra = (await this.extras.of(tx, orderId)).find(({ id }) => id === extraId);
      if (!extra) return refuse('NOT_FOUND');
      const now = this.clock.now();
      if (!(await this.extras.answer(tx, extraId, agree ? 'agreed' : 'declined', now))) return refuse('EXTRA_ANSWERED');
      await this.timeline.record(
        tx,
        orderId,
        {
          kind: agree ? 'extra.agreed' : 'extra.declined',
          text: agree
            ? `您同意增加${extraText(extra)}，签字后与尾款一起支付`
            : `您没有增加${extraText(extra)}，费用不变`,
          happenedAt: now,
        },
        { accountId: actor.accountId, label: actor.label },
        { extraId, amountFen: extra.amountFen },
      );
      return null;
    });
  }
}
