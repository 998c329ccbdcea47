import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import {
  invoiceStatesBefore,
  type Invoice,
  type InvoiceState,
  type InvoiceTitle,
  type RedCause,
} from '../domain/invoice.js';

interface InvoiceRow {
  id: string;
  order_id: string;
  account_id: string;
  kind: Invoice['kind'];
  state: InvoiceState;
  amount_fen: number | string;
  title_kind: InvoiceTitle['kind'];
  title_name: string;
  tax_no: string | null;
  email: string | null;
  item: string;
  order_no: string;
  reverses: string | null;
  cause: RedCause | null;
  asked_at: Date;
  carried_at: Date | null;
  number: string | null;
  issued_at: Date | null;
  file_id: string | null;
  problem: string | null;
}

/** What the office looks for. */
export interface InvoiceFilter {
  readonly states?: readonly InvoiceState[];
  /** part of an invoice's or order's number or of a title */
  readonly text?: string;
  readonly page: number;
  readonly pageSize: number;
}

const SELECT = `SELECT id, order_id, account_id, kind, state, amount_fen, title_kind, title_name, tax_no, email, item, order_no,
  reverses, cause, asked_at, carried_at, number, issued_at, file_id, problem FROM invoice`;

/** Rows of `invoice`. Every change of state is a compare-and-set against the transition table. */
@Injectable()
export class InvoicesSql {
  async find(tx: Tx, id: string): Promise<Invoice | null> {
    return invoiceOf(await row<InvoiceRow>(tx, `${SELECT} WHERE id = ?`, [id]));
  }

  /** Oldest first. */
  async ofOrder(tx: Tx, orderId: string): Promise<Invoice[]> {
    return all(await rows<InvoiceRow>(tx, `${SELECT} WHERE order_id = ? ORDER BY id`, [orderId]));
  }

  /** The newest 100 documents of one customer. */
  async ofAccount(tx: Tx, accountId: string): Promise<Invoice[]> {
    const found = await rows<InvoiceRow>(
      tx,
      `${SELECT} WHERE order_id IN (SELECT order_id FROM invoice_wish WHERE account_id = ?) AND state <> 'dropped'
       ORDER BY id DESC LIMIT 100`,
      [accountId],
    );
    return all(found);
  }

  /** Newest first. */
  async search(tx: Tx, filter: InvoiceFilter): Promise<{ items: Invoice[]; total: number }> {
    const { states, text, page, pageSize } = filter;
    const like = `%${(text ?? '').replace(/[\\%_]/g, '\\$&')}%`;
    // numbers are ASCII, and the database will not compare them with anything else
    const columns = /^[\x20-\x7e]*$/.test(text ?? '') ? ['number', 'order_no', 'title_name'] : ['title_name'];
    const where = `${states ? 'state IN (?)' : '1 = 1'}
      AND ${text ? `(${columns.map((column) => `${column} LIKE ?`).join(' OR ')})` : '1 = 1'}`;
    const values = [...(states ? [states] : []), ...(text ? columns.map(() => like) : [])];
    const [count, found] = await Promise.all([
      row<{ n: string | number }>(tx, `SELECT COUNT(*) AS n FROM invoice WHERE ${where}`, values),
      rows<InvoiceRow>(tx, `${SELECT} WHERE ${where} ORDER BY id DESC LIMIT ? OFFSET ?`, [
        ...values,
        pageSize,
        (page - 1) * pageSize,
      ]),
    ]);
    return { items: all(found), total: Number(count?.n ?? 0) };
  }

  /** The oldest 100 in a state. */
  async inState(tx: Tx, state: InvoiceState): Promise<Invoice[]> {
    return all(await rows<InvoiceRow>(tx, `${SELECT} WHERE state = ? ORDER BY id LIMIT 100`, [state]));
  }

  /** @throws the database's duplicate-key error when the order has a standing one, or the blue one its red one */
  async add(tx: Tx, invoice: Invoice, policyVersion: number): Promise<void> {
    const { title } = invoice;
    await insert(tx, 'invoice', {
      id: invoice.id,
      order_id: invoice.orderId,
      account_id: invoice.accountId,
      kind: invoice.kind,
      state: invoice.state,
      standing_order: invoice.kind === 'blue' ? invoice.orderId : null,
      amount_fen: invoice.amountFen,
      title_kind: title.kind,
      title_name: title.name,
      tax_no: title.taxNo,
      email: invoice.email,
      item: invoice.item,
      order_no: invoice.orderNo,
      reverses: invoice.reverses,
      cause: invoice.cause,
      asked_at: invoice.askedAt,
      policy_version: policyVersion,
    });
  }

  /** Whoever issues is about to be called; false when somebody else has moved it. */
  carry(tx: Tx, id: string, at: Date): Promise<boolean> {
    return this.move(tx, id, 'working', 'carried_at = ?, problem = NULL', [at]);
  }

  issue(tx: Tx, id: string, { number, issuedAt, fileId }: IssuedPaper): Promise<boolean> {
    const set = 'number = ?, issued_at = ?, file_id = ?, problem = NULL';
    return this.move(tx, id, 'issued', set, [number, issuedAt, fileId]);
  }

  fail(tx: Tx, id: string, problem: string): Promise<boolean> {
    return this.move(tx, id, 'failed', 'problem = ?', [problem]);
  }

  /** A refused one is tried once more under its serial. */
  askAgain(tx: Tx, id: string): Promise<boolean> {
    return this.move(tx, id, 'asked', 'problem = NULL', []);
  }

  /** A blue one does not stand any more: it was taken back, or never came to be. */
  unseat(tx: Tx, id: string, to: 'reversed' | 'dropped'): Promise<boolean> {
    return this.move(tx, id, to, 'standing_order = NULL', []);
  }

  private async move(tx: Tx, id: string, to: InvoiceState, set: string, values: unknown[]): Promise<boolean> {
    const changed = await write(tx, `UPDATE invoice SET state = ?, ${set} WHERE id = ? AND state IN (?)`, [
      to,
      ...values,
      id,
      invoiceStatesBefore(to),
    ]);
    return changed === 1;
  }
}

export interface IssuedPaper {
  readonly number: string;
  readonly issuedAt: Date;
  readonly fileId: string;
}

function all(found: readonly InvoiceRow[]): Invoice[] {
  return found.map((one) => invoiceOf(one)!);
}

function invoiceOf(found: InvoiceRow | null): Invoice | null {
  if (!found) return null;
  return {
    id: found.id,
    orderId: found.order_id,
    accountId: found.account_id,
    kind: found.kind,
    state: found.state,
    amountFen: fen(Number(found.amount_fen)),
    title: { kind: found.title_kind, name: found.title_name, taxNo: found.tax_no },
    email: found.email,
    item: found.item,
    orderNo: found.order_no,
    reverses: found.reverses,
    cause: found.cause,
    askedAt: found.asked_at,
    carriedAt: found.carried_at,
    number: found.number,
    issuedAt: found.issued_at,
    fileId: found.file_id,
    problem: found.problem,
  };
}
