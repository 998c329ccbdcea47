import { Injectable } from '@nestjs/common';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { Transactions } from '../../../../platform/database/transactions.js';
import type { Actor } from '../../../../platform/http/access.js';
import { extraText } from '../../domain/order-texts.js';
import { hasLapsed } from '../../domain/overtime.js';
import { OrderExtrasSql } from '../../infrastructure/order-extras.sql.js';
import { OrdersSql } from '../../infrastructure/orders.sql.js';
import { Timeline } from '../timeline.js';
import { ProlongVisit } from './prolong-visit.js';

/** The customer says yes or no, on the phone, to more work or more time on site. Only a yes ever costs anything. */
@Injectable()
export class AnswerExtra {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly extras: OrderExtrasSql,
    private readonly prolonging: ProlongVisit,
    private readonly timeline: Timeline,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses NOT_FOUND, EXTRA_ANSWERED: an answer is given once, none after the visit was signed off, and none to a
   * question whose deadline has passed.
   */
  answer(actor: Actor, orderId: string, extraId: string, agree: boolean): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      if (!order || order.accountId !== actor.accountId) return refuse('NOT_FOUND');
      const extra = (await this.extras.of(tx, orderId)).find(({ id }) => id === extraId);
      if (!extra) return refuse('NOT_FOUND');
      const now = this.clock.now();
      if (hasLapsed(extra, now)) return refuse('EXTRA_ANSWERED', '答复的时间已过，按原定时间结束，费用不变');
      if (agree && extra.overtime && order.state !== 'in_service') return refuse('EXTRA_ANSWERED');
      if (!(await this.extras.answer(tx, extraId, agree ? 'agreed' : 'declined', now))) return refuse('EXTRA_ANSWERED');
      const until = agree && extra.overtime ? await this.prolonging.run(tx, order, extra.overtime, now) : null;
      const longer = until ? `，服务延长到${clockTime(until)}` : '';
      await this.timeline.record(
        tx,
        orderId,
        {
          kind: agree ? 'extra.agreed' : 'extra.declined',
          text: agree
            ? `您同意${extra.overtime ? '' : '增加'}${extraText(extra)}${longer}，签字后与尾款一起支付`
            : `您没有${extra.overtime ? '同意' : '增加'}${extraText(extra)}，费用不变`,
          happenedAt: now,
        },
        { accountId: actor.accountId, label: actor.label },
        { extraId, amountFen: extra.amountFen },
      );
      return null;
    });
  }
}
