import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox, type PublishedEvent } from '../../../platform/outbox/outbox.js';
import type { VisitRated } from '../../feedback/contract/feedback.facade.js';
import type { VisitSigned } from '../../fieldwork/contract/fieldwork.facade.js';
import { channelOf } from '../../orders/contract/channel.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { ratingPay } from '../domain/visit-pay.js';
import { PayEntriesSql } from '../infrastructure/pay-entries.sql.js';
import { PayRulesSql } from '../infrastructure/pay-rules.sql.js';
import { CountVisit } from './count-visit.js';
import { KeepPay } from './keep-pay.js';

/** A visit that is signed off is earned at once, and a rating of five stars on top of it. */
@Injectable()
export class WhenVisitServed implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly counting: CountVisit,
    private readonly orders: OrdersFacade,
    private readonly rules: PayRulesSql,
    private readonly entries: PayEntriesSql,
    private readonly keeping: KeepPay,
  ) {}

  onModuleInit(): void {
    this.outbox.on<VisitSigned>('fieldwork.visit-signed-off', 'wages.count-when-signed-off', (tx, event) =>
      this.counting.count(tx, event.data.orderId),
    );
    this.outbox.on<VisitRated>('feedback.visit-rated', 'wages.reward-when-rated', (tx, event) =>
      this.reward(tx, event),
    );
  }

  private async reward(tx: Tx, { data, occurredAt }: PublishedEvent<VisitRated['data']>): Promise<void> {
    const { orderId, workerId, stars } = data;
    const order = await this.orders.lock(tx, orderId);
    const causeKey = `rating:${orderId}`;
    if (!order || (await this.entries.has(tx, workerId, causeKey))) return;
    const rule = await this.rules.inForce(tx, order.planned.from);
    const line = ratingPay(rule, stars);
    if (!line) return;
    await this.keeping.keep(tx, {
      workerId,
      causeKey,
      kind: 'rating',
      orderId,
      earnedOn: dayOf(occurredAt),
      what: order.serviceName,
      lines: [line],
      service: order.serviceId,
      channel: channelOf(order),
      ruleVersion: rule.version,
      byLabel: '计薪规则',
    });
  }
}
