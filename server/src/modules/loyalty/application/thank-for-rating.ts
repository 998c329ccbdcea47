import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { VisitRated } from '../../feedback/contract/feedback.facade.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import type { Gift } from '../domain/gift.js';
import { RATING_PACKET_POLICY } from '../domain/rating-packet-policy.js';
import { RatingBudgetSql } from '../infrastructure/rating-budget.sql.js';
import { GiveRedPacket } from './give-red-packet.js';

const SYSTEM = { accountId: 'system', label: '系统' } as const;
const REASON = '感谢您的真实评价';

/**
 * Whoever rates a visit gets the same red packet, whatever the stars: they are not even looked at. Paying for five stars
 * only is forbidden (网络反不正当竞争暂行规定, 2024, 第九条).
 */
@Injectable()
export class ThankForRating implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly orders: OrdersFacade,
    private readonly budget: RatingBudgetSql,
    private readonly giving: GiveRedPacket,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<VisitRated>('feedback.visit-rated', 'loyalty.thank-when-visit-rated', (tx, { data }) =>
      this.thank(tx, data.orderId),
    );
  }

  private async thank(tx: Tx, orderId: string): Promise<void> {
    const { amountFen, dayMostFen } = RATING_PACKET_POLICY;
    const order = await this.orders.order(tx, orderId);
    if (!order) throw new Error(`rated, but there is no order ${orderId}`);
    const now = this.clock.now();
    if (!(await this.budget.take(tx, dayOf(now), amountFen.value, dayMostFen.value))) return;
    const gift: Gift = {
      id: this.ids.next(),
      orderId,
      accountId: order.accountId,
      amountFen: amountFen.value,
      reason: REASON,
      state: 'approved',
      askedBy: SYSTEM.accountId,
      askedLabel: SYSTEM.label,
      askedAt: now,
      decidedLabel: SYSTEM.label,
      decidedAt: now,
    };
    const given = await this.giving.byRule(tx, SYSTEM, gift, RATING_PACKET_POLICY.version);
    // whoever cannot receive money in WeChat gets none: the day keeps what was not given
    if (isRefused(given)) await this.budget.take(tx, dayOf(now), -amountFen.value, dayMostFen.value);
  }
}
