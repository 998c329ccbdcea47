import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { Complaint } from '../domain/complaint.js';
import { COMPLAINT_KIND_TEXT, type ComplaintChannel, type ComplaintKind } from '../domain/complaint-kinds.js';
import { FIRST_CLOCKS } from '../domain/complaint-life.js';
import { mayFile } from '../domain/may-file.js';
import { ComplaintsSql } from '../infrastructure/complaints.sql.js';
import { auditActor, ChangeComplaint } from './change-complaint.js';

const NUMBER_DIGITS = 6;

export interface FiledComplaint {
  readonly kind: ComplaintKind;
  readonly words: string;
  /** uploaded by whoever files it */
  readonly photoIds: readonly string[];
}

/** A customer complains about a visit: from its page, or by telephone at the desk. */
@Injectable()
export class FileComplaint {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintsSql,
    private readonly orders: OrdersFacade,
    private readonly files: FileStore,
    private readonly changing: ChangeComplaint,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** The complaint's id. Refuses NOT_FOUND for another's order, and as `byPhone`. */
  byCustomer(actor: Actor, orderId: string, filed: FiledComplaint): Promise<Result<string>> {
    return this.transactions.run(async (tx): Promise<Result<string>> => {
      const own = await this.orders.ownOrder(tx, actor, orderId);
      return own ? this.file(tx, auditActor(actor), orderId, 'miniapp', filed) : refuse('NOT_FOUND');
    });
  }

  /**
   * The complaint's id. Refuses NOT_FOUND, ORDER_STATE for a booking that was never paid, COMPLAINT_ALREADY while
   * another one about the visit is worked on, COMPLAINT_TOO_LATE, FILE_NOT_YOURS.
   */
  byPhone(actor: Actor, orderId: string, filed: FiledComplaint): Promise<Result<string>> {
    return this.transactions.run((tx) => this.file(tx, auditActor(actor), orderId, 'phone', filed));
  }

  /** A low rating is heard, within the caller's transaction. Refuses as `byPhone`. */
  byRating(tx: Tx, by: AuditActor, orderId: string, words: string): Promise<Result<string>> {
    return this.file(tx, by, orderId, 'rating', { kind: 'quality', words, photoIds: [] });
  }

  private async file(
    tx: Tx,
    by: AuditActor,
    orderId: string,
    channel: ComplaintChannel,
    { kind, words, photoIds }: FiledComplaint,
  ): Promise<Result<string>> {
    // the order's row makes two at the same moment wait for each other
    const order = await this.orders.lock(tx, orderId);
    if (!order) return refuse('NOT_FOUND');
    const now = this.clock.now();
    const allowed = mayFile(order, await this.complaints.ofOrder(tx, orderId), now);
    if (isRefused(allowed)) return allowed;
    const owned = by.accountId === null || (await this.files.ownsAll(tx, by.accountId, photoIds));
    if (!owned) return refuse('FILE_NOT_YOURS');
    const complaint: Complaint = {
      id: this.ids.next(),
      no: `TS${dayOf(now).replaceAll('-', '')}${this.ids.digits(NUMBER_DIGITS)}`,
      orderId,
      accountId: order.accountId,
      workerId: order.workerId,
      channel,
      kind,
      state: 'open',
      round: 1,
      openedAt: now,
      endedAt: null,
      ownerId: null,
      ownerLabel: null,
      dueAt: null,
      cause: null,
      mergedInto: null,
    };
    await this.complaints.add(tx, await this.changing.wind(tx, complaint, [], FIRST_CLOCKS));
    await this.changing.note(tx, complaint, by, { kind: 'filed', text: words, shown: true, photoIds });
    await this.orders.record(tx, orderId, {
      kind: 'complaint.filed',
      text: `已收到您反映的问题：${COMPLAINT_KIND_TEXT[kind]}（${complaint.no}），正在处理`,
      actor: by.label,
      happenedAt: now,
    });
    return complaint.id;
  }
}
