import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { TimelineFact } from '../contract/orders.facade.js';
import { referenceOf } from '../domain/reference.js';
import { OrderEventsSql } from '../infrastructure/order-events.sql.js';

/** Writes what happened to an order: for the customer to read, and into the audit chain for ever. */
@Injectable()
export class Timeline {
  constructor(
    private readonly events: OrderEventsSql,
    private readonly privacy: PrivacyFacade,
  ) {}

  /**
   * @param text the customer's sentence; null keeps the fact in the audit alone
   * @param data what a dispute would want to know beyond the sentence
   */
  async record(
    tx: Tx,
    orderId: string,
    fact: Omit<TimelineFact, 'text' | 'actor'> & { readonly text: string | null },
    actor: AuditActor,
    data: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const { kind, text, happenedAt } = fact;
    if (text !== null) await this.events.add(tx, orderId, { kind, text, happenedAt, actor: actor.label });
    await this.privacy.record(tx, {
      actor,
      action: kind,
      subject: referenceOf(orderId),
      data: { ...data, ...(text === null ? {} : { text }), happenedAt: happenedAt.toISOString() },
    });
  }
}
