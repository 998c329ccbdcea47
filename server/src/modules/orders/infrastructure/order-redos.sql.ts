import { Injectable } from '@nestjs/common';
import { insert, row } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';

/** What a redo takes over from the order it does again, beside what an order says of itself. */
export interface SoldUnder {
  readonly customerName: string;
  readonly quote: { readonly id: string; readonly hash: string; readonly ruleVersion: number };
}

/** Which visit is done again by which free one. Rows are only ever added. */
@Injectable()
export class OrderRedosSql {
  async add(
    tx: Tx,
    redo: { readonly orderId: string; readonly originalId: string; readonly because: string },
    by: AuditActor,
    at: Date,
  ): Promise<void> {
    await insert(tx, 'order_redo', {
      order_id: redo.orderId,
      original_id: redo.originalId,
      because: redo.because,
      by_account_id: by.accountId,
      by_label: by.label,
      created_at: at,
    });
  }

  async originalOf(tx: Tx, orderId: string): Promise<string | null> {
    const found = await row<{ original_id: string }>(tx, 'SELECT original_id FROM order_redo WHERE order_id = ?', [
      orderId,
    ]);
    return found?.original_id ?? null;
  }

  /** @throws Error when there is no such order */
  async soldUnder(tx: Tx, orderId: string): Promise<SoldUnder> {
    const found = await row<{ customer_name: string; quote_id: string; quote_hash: string; rule_version: number }>(
      tx,
      'SELECT customer_name, quote_id, quote_hash, rule_version FROM customer_order WHERE id = ?',
      [orderId],
    );
    if (!found) throw new Error(`no order ${orderId} to do again`);
    const { quote_id: id, quote_hash: hash, rule_version: ruleVersion } = found;
    return { customerName: found.customer_name, quote: { id, hash, ruleVersion } };
  }
}
