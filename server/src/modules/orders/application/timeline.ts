import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { FileStore } from '../../../platform/storage/file-store.js';
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
    private readonly files: FileStore,
  ) {}

  /**
   * @param text the customer's sentence; null keeps the fact in the audit alone
   * @param data what a dispute would want to know beyond the sentence; of `files` the digests are kept
   */
  async record(
    tx: Tx,
    orderId: string,
    fact: Omit<TimelineFact, 'text' | 'actor'> & { readonly text: string | null },
    actor: AuditActor,
    { files, ...data }: Readonly<Record<string, unknown>> & { readonly files?: readonly string[] } = {},
  ): Promise<void> {
    const { kind, text, happenedAt } = fact;
    if (text !== null) await this.events.add(tx, orderId, { kind, text, happenedAt, actor: actor.label });
    await this.privacy.record(tx, {
      actor,
      action: kind,
      subject: referenceOf(orderId),
      data: {
        ...data,
        ...(files && files.length > 0 ? { files: await this.digestsOf(tx, files) } : {}),
        ...(text === null ? {} : { text }),
        happenedAt: happenedAt.toISOString(),
      },
    });
  }

  private async digestsOf(tx: Tx, files: readonly string[]): Promise<Record<string, string>> {
    return Object.fromEntries(await this.files.digests(tx, files));
  }
}
