import { Injectable } from '@nestjs/common';
import type { Interval } from '@daowei/shared/kernel/interval';
import { insert, row, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { Order } from '../contract/orders.facade.js';

export interface OrderRevision {
  readonly revision: number;
  readonly old: Interval;
  readonly promised: Interval;
  readonly oldWorkerId: string | null;
  readonly workerId: string;
  readonly reasonLabel: string;
  readonly by: string;
  readonly happenedAt: Date;
}

interface RevisionRow {
  revision: number;
  old_promised_from: Date;
  old_promised_to: Date;
  promised_from: Date;
  promised_to: Date;
  old_worker_id: string | null;
  worker_id: string;
  label: string | null;
  by_label: string;
  happened_at: Date;
}

/** Every move of a booking: from which promise and worker to which, why and by whom. Rows are only ever added. */
@Injectable()
export class OrderRevisionsSql {
  /**
   * @param counted it uses up one of the times the agreement gives the customer
   * @throws the database's duplicate-key error when the order has this revision already
   */
  async add(
    tx: Tx,
    before: Order,
    after: Order,
    reason: { readonly code: string; readonly cipher: string | null },
    by: AuditActor,
    counted: boolean,
    at: Date,
  ): Promise<void> {
    await insert(tx, 'order_revision', {
      order_id: after.id,
      revision: after.revision,
      old_promised_from: before.promised.from,
      old_promised_to: before.promised.to,
      old_claim_id: before.claimId,
      old_worker_id: before.workerId,
      promised_from: after.promised.from,
      promised_to: after.promised.to,
      claim_id: after.claimId,
      worker_id: after.workerId,
      reason_code: reason.code,
      reason_cipher: reason.cipher,
      by_account_id: by.accountId,
      by_label: by.label,
      counted,
      happened_at: at,
    });
  }

  /** How many of the agreed times the customer has used. */
  async timesMoved(tx: Tx, orderId: string): Promise<number> {
    const found = await row<{ moved: number }>(
      tx,
      'SELECT COUNT(*) AS moved FROM order_revision WHERE order_id = ? AND counted = 1',
      [orderId],
    );
    return Number(found?.moved ?? 0);
  }

  /** Oldest first; without what the customer wrote. */
  async of(tx: Tx, orderId: string): Promise<OrderRevision[]> {
    const found = await rows<RevisionRow>(
      tx,
      `SELECT r.revision, r.old_promised_from, r.old_promised_to, r.promised_from, r.promised_to, r.old_worker_id,
         r.worker_id, c.label, r.by_label, r.happened_at
       FROM order_revision r LEFT JOIN change_reason c ON c.purpose = 'reschedule' AND c.code = r.reason_code
       WHERE r.order_id = ? ORDER BY r.revision`,
      [orderId],
    );
    return found.map((one) => ({
      revision: one.revision,
      old: { from: one.old_promised_from, to: one.old_promised_to },
      promised: { from: one.promised_from, to: one.promised_to },
      oldWorkerId: one.old_worker_id,
      workerId: one.worker_id,
      reasonLabel: one.label ?? '其他',
      by: one.by_label,
      happenedAt: one.happened_at,
    }));
  }
}
