import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { Ids } from '../../../platform/clock/ids.js';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { CashEntry, CashierClose } from '../contract/cashier.js';

interface CloseRow {
  id: string;
  cashier_id: string;
  cashier_label: string;
  book_fen: number;
  counted_fen: number;
  difference_fen: number;
  because: string | null;
  state: CashierClose['state'];
  handed_at: Date;
  checked_by: string | null;
  checked_at: Date | null;
}

interface EntryRow {
  kind: CashEntry['kind'];
  ref: string;
  amount_fen: number;
  happened_at: Date;
}

const SELECT = `SELECT id, cashier_id, cashier_label, book_fen, counted_fen, difference_fen, because, state, handed_at,
  checked_by, checked_at FROM cashier_close`;
/** Of the list; older ones are in the books. */
const MOST = 100;

/** Cash by the hand it went through, and how each shift was closed. */
@Injectable()
export class CashierSql {
  constructor(private readonly ids: Ids) {}

  async add(tx: Tx, cashierId: string, { kind, ref, amountFen, happenedAt }: CashEntry): Promise<void> {
    await insert(tx, 'desk_cash_entry', {
      id: this.ids.next(),
      cashier_id: cashierId,
      kind,
      ref,
      amount_fen: amountFen,
      happened_at: happenedAt,
      close_id: null,
    });
  }

  /** What a cashier's hand took and gave since the last close, oldest first. */
  async open(tx: Tx, cashierId: string): Promise<CashEntry[]> {
    const found = await rows<EntryRow>(
      tx,
      `SELECT kind, ref, amount_fen, happened_at FROM desk_cash_entry WHERE cashier_id = ? AND close_id IS NULL
       ORDER BY id`,
      [cashierId],
    );
    return found.map(({ kind, ref, amount_fen, happened_at }) => ({
      kind,
      ref,
      amountFen: fen(amount_fen),
      happenedAt: happened_at,
    }));
  }

  /** Takes a cashier's open entries for a close; whoever closes in the same moment gets none. @returns their amounts */
  async take(tx: Tx, cashierId: string, closeId: string): Promise<number[]> {
    await write(tx, 'UPDATE desk_cash_entry SET close_id = ? WHERE cashier_id = ? AND close_id IS NULL', [
      closeId,
      cashierId,
    ]);
    const found = await rows<{ amount_fen: number }>(tx, 'SELECT amount_fen FROM desk_cash_entry WHERE close_id = ?', [
      closeId,
    ]);
    return found.map(({ amount_fen }) => amount_fen);
  }

  async addClose(tx: Tx, close: CashierClose): Promise<void> {
    await insert(tx, 'cashier_close', {
      id: close.id,
      cashier_id: close.cashierId,
      cashier_label: close.cashier,
      book_fen: close.bookFen,
      counted_fen: close.countedFen,
      difference_fen: close.differenceFen,
      because: close.because,
      state: close.state,
      handed_at: close.handedAt,
      checked_by: close.checkedBy,
      checked_at: close.checkedAt,
    });
  }

  async lock(tx: Tx, id: string): Promise<CashierClose | null> {
    const found = await row<CloseRow>(tx, `${SELECT} WHERE id = ? FOR UPDATE`, [id]);
    return found && closeOf(found);
  }

  /** Those that wait for their second person first, then the newest. */
  async closes(tx: Tx): Promise<CashierClose[]> {
    const found = await rows<CloseRow>(tx, `${SELECT} ORDER BY state = 'handed' DESC, id DESC LIMIT ${MOST}`);
    return found.map(closeOf);
  }

  /** Under the close's lock. */
  async check(tx: Tx, id: string, by: string, at: Date): Promise<void> {
    await write(tx, `UPDATE cashier_close SET state = 'checked', checked_by = ?, checked_at = ? WHERE id = ?`, [
      by,
      at,
      id,
    ]);
  }
}

function closeOf(found: CloseRow): CashierClose {
  return {
    id: found.id,
    cashierId: found.cashier_id,
    cashier: found.cashier_label,
    bookFen: fen(found.book_fen),
    countedFen: fen(found.counted_fen),
    differenceFen: fen(found.difference_fen),
    because: found.because,
    state: found.state,
    handedAt: found.handed_at,
    checkedBy: found.checked_by,
    checkedAt: found.checked_at,
  };
}
