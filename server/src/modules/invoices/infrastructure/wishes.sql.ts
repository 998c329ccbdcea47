import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { InvoiceTitle, InvoiceWish, KeptTitle } from '../domain/invoice.js';

interface TitleColumns {
  title_kind: InvoiceTitle['kind'];
  title_name: string;
  tax_no: string | null;
}

interface WishRow extends TitleColumns {
  order_id: string;
  account_id: string;
  email: string | null;
  version: number;
}

const WISH = 'SELECT order_id, account_id, title_kind, title_name, tax_no, email, version FROM invoice_wish';

/** What customers want invoices for, and the titles they have used. */
@Injectable()
export class WishesSql {
  async find(tx: Tx, orderId: string): Promise<InvoiceWish | null> {
    return wishOf(await row<WishRow>(tx, `${WISH} WHERE order_id = ?`, [orderId]));
  }

  /** Every step towards an invoice is taken under this lock. */
  async lock(tx: Tx, orderId: string): Promise<InvoiceWish | null> {
    return wishOf(await row<WishRow>(tx, `${WISH} WHERE order_id = ? FOR UPDATE`, [orderId]));
  }

  async add(tx: Tx, wish: InvoiceWish, at: Date): Promise<void> {
    await insert(tx, 'invoice_wish', {
      order_id: wish.orderId,
      account_id: wish.accountId,
      ...columnsOf(wish.title),
      email: wish.email,
      version: wish.version,
      asked_at: at,
      changed_at: at,
    });
  }

  /** The wish must be locked by the caller. */
  async change(tx: Tx, { orderId, title, email, version }: InvoiceWish, at: Date): Promise<void> {
    await write(
      tx,
      `UPDATE invoice_wish SET title_kind = ?, title_name = ?, tax_no = ?, email = ?, version = ?, changed_at = ?
       WHERE order_id = ?`,
      [title.kind, title.name, title.taxNo, email, version, at, orderId],
    );
  }

  /** The last used first. */
  async titlesOf(tx: Tx, accountId: string): Promise<KeptTitle[]> {
    const found = await rows<TitleColumns & { id: string; email: string | null }>(
      tx,
      `SELECT id, title_kind, title_name, tax_no, email FROM invoice_title WHERE account_id = ?
       ORDER BY used_at DESC, id DESC`,
      [accountId],
    );
    return found.map((one) => ({ id: one.id, title: titleOf(one), email: one.email }));
  }

  /** Kept once per account however often it is used. */
  async keepTitle(tx: Tx, accountId: string, { id, title, email }: KeptTitle, at: Date): Promise<void> {
    const hash = createHash('sha256')
      .update(JSON.stringify([title.kind, title.name, title.taxNo]))
      .digest('hex');
    await insert(
      tx,
      'invoice_title',
      { id, account_id: accountId, ...columnsOf(title), title_hash: hash, email, used_at: at },
      'used_at = VALUES(used_at), email = VALUES(email)',
    );
  }

  /** False when it is not this person's. */
  async forgetTitle(tx: Tx, accountId: string, id: string): Promise<boolean> {
    return (await write(tx, 'DELETE FROM invoice_title WHERE account_id = ? AND id = ?', [accountId, id])) === 1;
  }
}

function columnsOf({ kind, name, taxNo }: InvoiceTitle): {
  title_kind: string;
  title_name: string;
  tax_no: string | null;
} {
  return { title_kind: kind, title_name: name, tax_no: taxNo };
}

function titleOf({ title_kind, title_name, tax_no }: TitleColumns): InvoiceTitle {
  return { kind: title_kind, name: title_name, taxNo: tax_no };
}

function wishOf(found: WishRow | null): InvoiceWish | null {
  if (!found) return null;
  const { order_id, account_id, email, version } = found;
  return { orderId: order_id, accountId: account_id, title: titleOf(found), email, version };
}
