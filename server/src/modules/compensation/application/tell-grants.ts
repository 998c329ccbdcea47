import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { ChoiceLapsed, CompensationGranted } from '../contract/compensation.events.js';
import { outcomeOf, whatHappened, type Appointment, type Grant } from '../domain/grant.js';
import { BY_ITSELF } from './work-kinds.js';

/** Every grant and its end stand on the order's timeline, in the audit, and are told upwards. */
@Injectable()
export class TellGrants {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly privacy: PrivacyFacade,
    private readonly outbox: Outbox,
  ) {}

  async granted(tx: Tx, grant: Grant, appointment: Appointment, sentence: string): Promise<void> {
    const { orderId, cause, chooseBy, grantedAt } = grant;
    await this.record(tx, grant, 'granted', `${whatHappened(grant, appointment)}。${sentence}`, grantedAt);
    if (cause === 'predicted') return;
    await this.outbox.publish<CompensationGranted>(tx, {
      type: 'compensation.granted',
      data: { orderId, cause, chooseBy: chooseBy?.toISOString() ?? null, sentence },
    });
  }

  /** A choice has ended, as `grant` says by now. */
  async settled(tx: Tx, grant: Grant, by: AuditActor, at: Date): Promise<void> {
    const sentence = outcomeOf(grant);
    const lapsed = grant.chosenBy === 'deadline';
    await this.record(tx, grant, 'settled', lapsed ? `选择期限已过，${sentence}` : sentence, at, by);
    if (!lapsed) return;
    await this.outbox.publish<ChoiceLapsed>(tx, {
      type: 'compensation.choice-lapsed',
      data: { orderId: grant.orderId, sentence },
    });
  }

  private async record(
    tx: Tx,
    grant: Grant,
    what: 'granted' | 'settled',
    text: string,
    happenedAt: Date,
    by: AuditActor = BY_ITSELF,
  ): Promise<void> {
    const kind = `compensation.${what}`;
    await this.orders.record(tx, grant.orderId, { kind, text, actor: by.label, happenedAt });
    const { id, cause, ruleVersion, lateMinutes, basisPoints, shareFen, countedFen, moneyFen, couponFen, means } =
      grant;
    await this.privacy.record(tx, {
      actor: by,
      action: kind,
      subject: `order:${grant.orderId}`,
      data: {
        grant: id,
        cause,
        ruleVersion,
        lateMinutes,
        basisPoints,
        shareFen,
        countedFen,
        moneyFen,
        couponFen,
        means,
        state: grant.state,
      },
    });
  }
}
