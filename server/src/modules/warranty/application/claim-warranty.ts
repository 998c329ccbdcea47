import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { Remedies } from '../../orders/contract/remedies.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { CLAIM_CAUSE_TEXT, keepByOf, madeGood, type ClaimCause, type WarrantyClaim } from '../domain/warranty-claim.js';
import { WARRANTY_POLICY } from '../domain/warranty-policy.js';
import { WarrantyClaimsSql } from '../infrastructure/warranty-claims.sql.js';
import { ReadWarranty } from './read-warranty.js';

/** What a customer says failed, and when it is to be done again. */
export interface AskedRedo {
  readonly cause: ClaimCause;
  readonly words: string | null;
  /** uploaded by whoever claims */
  readonly photoIds: readonly string[];
  readonly startAt: Date;
}

/** Who calls it in, and what they are to the order. */
interface Claimant {
  readonly by: AuditActor;
  readonly mayFor: (order: Order) => boolean;
  /** as the order's timeline tells its customer */
  readonly sentence: string;
}

/** The warranty is called in: a free visit is claimed at once, at the time that was chosen. */
@Injectable()
export class ClaimWarranty {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly remedies: Remedies,
    private readonly claims: WarrantyClaimsSql,
    private readonly reading: ReadWarranty,
    private readonly files: FileStore,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * By the customer whose order it is. Refuses NOT_FOUND, WARRANTY_NONE, WARRANTY_ENDED, WARRANTY_CLAIMED also of a cause
   * that was made good before, FILE_NOT_YOURS, SLOT_… of a wrong start, SLOT_TAKEN.
   */
  own({ accountId, label }: Actor, orderId: string, asked: AskedRedo): Promise<Result<null>> {
    const mayFor = (order: Order): boolean => order.accountId === accountId;
    return this.claim({ by: { accountId, label }, mayFor, sentence: '您申请了质保返工' }, orderId, asked);
  }

  /** By the office, for a customer who called; without pictures. Refuses as {@link own} does. */
  forCaller({ accountId, label }: Actor, orderId: string, asked: Omit<AskedRedo, 'photoIds'>): Promise<Result<null>> {
    const claimant = { by: { accountId, label }, mayFor: () => true, sentence: '客服按您的来电登记了质保返工' };
    return this.claim(claimant, orderId, { ...asked, photoIds: [] });
  }

  private claim(claimant: Claimant, orderId: string, asked: AskedRedo): Promise<Result<null>> {
    const { by, mayFor } = claimant;
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      // the order's row makes two at the same moment wait for each other
      const order = await this.orders.lock(tx, orderId);
      if (!order || !mayFor(order)) return refuse('NOT_FOUND');
      const { no, claims } = await this.reading.of(tx, order);
      if (no) return no;
      if (madeGood(claims).has(asked.cause)) return refuse('WARRANTY_CLAIMED');
      if (!(await this.files.ownsAll(tx, order.accountId, asked.photoIds))) return refuse('FILE_NOT_YOURS');
      const visit = await this.remedies.redo(tx, by, order, {
        startAt: asked.startAt,
        because: `质保期内返工：${CLAIM_CAUSE_TEXT[asked.cause]}`,
        cause: `warranty:${asked.cause}:${claims.length + 1}`,
      });
      if (isRefused(visit)) return visit;
      await this.keep(tx, claimant, order, visit, asked);
      return null;
    });
  }

  private async keep(tx: Tx, { by, sentence }: Claimant, order: Order, redo: Order, asked: AskedRedo): Promise<void> {
    const now = this.clock.now();
    const { cause, words, photoIds } = asked;
    const claim: WarrantyClaim = {
      id: this.ids.next(),
      orderId: order.id,
      accountId: order.accountId,
      cause,
      words,
      photoIds,
      redoOrderId: redo.id,
      keepBy: keepByOf(now),
      claimedAt: now,
    };
    await this.claims.add(tx, claim, WARRANTY_POLICY.version, by);
    await this.orders.record(tx, order.id, {
      kind: 'warranty.claimed',
      text: `${sentence}：${CLAIM_CAUSE_TEXT[cause]}`,
      actor: by.label,
      happenedAt: now,
    });
  }
}
