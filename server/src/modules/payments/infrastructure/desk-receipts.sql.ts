import { Injectable } from '@nestjs/common';
import { fen, type Fen } from '@daowei/shared/kernel/fen';
import { groupBy } from '@daowei/shared/kernel/group-by';
import { JoinedReads } from '../../../platform/database/joined-reads.js';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { DeskMethod, DeskReceipt, ReceiptState } from '../contract/desk.js';

interface ReceiptRow {
  id: string;
  reference: string;
  method: DeskMethod;
  receipt_no: string;
  amount_fen: number;
  refunded_fen: number;
  state: ReceiptState;
  recorded_by: string | null;
  recorded_label: string;
  recorded_at: Date;
  checked_by: string | null;
  because: string | null;
}

const SELECT = `SELECT id, reference, method, receipt_no, amount_fen, refunded_fen, state, recorded_by, recorded_label,
  recorded_at, checked_by, because FROM desk_receipt`;

/** Receipts of the desk; a row is never deleted, and its number never used again. */
@Injectable()
export class DeskReceiptsSql {
  private readonly reads: JoinedReads<DeskReceipt[]>;

  constructor(transactions: Transactions) {
    this.reads = new JoinedReads(transactions, receiptsOf);
  }

  async of(tx: Tx, reference: string): Promise<DeskReceipt[]> {
    return (await this.reads.get(tx, reference)) ?? [];
  }

  async find(tx: Tx, id: string): Promise<DeskReceipt | null> {
    const found = await row<ReceiptRow>(tx, `${SELECT} WHERE id = ?`, [id]);
    return found && receiptOf(found);
  }

  /** How the money came in that these receipts stand for; numbers that are no receipts are left out. */
  async methodsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, DeskMethod>> {
    if (ids.length === 0) return new Map();
    const found = await rows<Pick<ReceiptRow, 'id' | 'method'>>(
      tx,
      'SELECT id, method FROM desk_receipt WHERE id IN (?)',
      [ids],
    );
    return new Map(found.map(({ id, method }) => [id, method]));
  }

  async lock(tx: Tx, id: string): Promise<DeskReceipt | null> {
    const found = await row<ReceiptRow>(tx, `${SELECT} WHERE id = ? FOR UPDATE`, [id]);
    return found && receiptOf(found);
  }

  async isTaken(tx: Tx, method: DeskMethod, receiptNo: string): Promise<boolean> {
    const values = [method, receiptNo];
    return (await row(tx, 'SELECT 1 FROM desk_receipt WHERE method = ? AND receipt_no = ?', values)) !== null;
  }

  /** @throws the database's duplicate-key error when the number was taken in this moment */
  async add(tx: Tx, receipt: DeskReceipt): Promise<void> {
    await insert(tx, 'desk_receipt', {
      id: receipt.id,
      reference: receipt.reference,
      method: receipt.method,
      receipt_no: receipt.receiptNo,
      amount_fen: receipt.amountFen,
      refunded_fen: receipt.refundedFen,
      state: receipt.state,
      recorded_by: receipt.recordedBy.accountId,
      recorded_label: receipt.recordedBy.label,
      recorded_at: receipt.recordedAt,
      checked_by: receipt.checkedBy,
      because: receipt.because,
    });
  }

  /** Under the receipt's lock. */
  async move(tx: Tx, id: string, to: ReceiptState, by: string, because: string | null): Promise<void> {
    await write(tx, 'UPDATE desk_receipt SET state = ?, checked_by = ?, because = ? WHERE id = ?', [
      to,
      by,
      because,
      id,
    ]);
  }

  async addRefund(
    tx: Tx,
    receiptId: string,
    refund: { readonly id: string; readonly amountFen: Fen; readonly because: string; readonly by: string },
    refundedFen: Fen,
    at: Date,
  ): Promise<void> {
    const { id, amountFen, because, by } = refund;
    const record = { id, receipt_id: receiptId, amount_fen: amountFen, because, given_by: by, given_at: at };
    await insert(tx, 'desk_refund', record);
    await this.noteRefunded(tx, receiptId, refundedFen);
  }

  /** Under the receipt's lock: what was given back of it, and what is owed back. */
  async noteRefunded(tx: Tx, id: string, refundedFen: Fen): Promise<void> {
    await write(tx, 'UPDATE desk_receipt SET refunded_fen = ? WHERE id = ?', [refundedFen, id]);
  }
}

async function receiptsOf(tx: Tx, references: readonly string[]): Promise<Map<string, DeskReceipt[]>> {
  const found = await rows<ReceiptRow>(tx, `${SELECT} WHERE reference IN (?) ORDER BY id`, [references]);
  const byReference = groupBy(found, ({ reference }) => reference);
  return new Map([...byReference].map(([reference, receipts]) => [reference, receipts.map(receiptOf)]));
}

function receiptOf(found: ReceiptRow): DeskReceipt {
  return {
    id: found.id,
    reference: found.reference,
    method: found.method,
    receiptNo: found.receipt_no,
    amountFen: fen(found.amount_fen),
    refundedFen: fen(found.refunded_fen),
    state: found.state,
    recordedBy: { accountId: found.recorded_by, label: found.recorded_label },
    recordedAt: found.recorded_at,
    checkedBy: found.checked_by,
    because: found.because,
  };
}
