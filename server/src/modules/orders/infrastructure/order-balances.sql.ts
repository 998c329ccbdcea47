import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { groupBy } from '@daowei/shared/kernel/group-by';
import { JoinedReads } from '../../../platform/database/joined-reads.js';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Balance, InstalmentMethod } from '../contract/collecting.js';

interface BalanceRow {
  order_id: string;
  amount_fen: number;
  paid_fen: number;
  due_at: Date;
  settled_at: Date | null;
  reminders: number;
}

interface InstalmentRow {
  order_id: string;
  trade_no: string;
  counted_fen: number;
  back_fen: number;
  paid_at: Date;
  method: InstalmentMethod;
  voided_at: Date | null;
}

/** A balance with how often its customer was reminded. */
export interface StoredBalance extends Balance {
  readonly reminders: number;
}

/** Money that came in for a balance: what of it counted, and what was more than was owed and went back. */
export interface Instalment {
  readonly tradeNo: string;
  readonly countedFen: number;
  readonly backFen: number;
  readonly paidAt: Date;
  /** by WeChat, or over the desk: then the number is the receipt’s id */
  readonly method: InstalmentMethod;
  /** when the receipt was voided and counted no more */
  readonly voidedAt: Date | null;
}

const SELECT = 'SELECT order_id, amount_fen, paid_fen, due_at, settled_at, reminders FROM order_balance';

/** What is owed after sign-off, and the money that came in for it. Written under the lock of its order. */
@Injectable()
export class OrderBalancesSql {
  private readonly reads: JoinedReads<StoredBalance>;
  private readonly readsOfInstalments: JoinedReads<Instalment[]>;

  constructor(transactions: Transactions) {
    this.reads = new JoinedReads(transactions, balancesOf);
    this.readsOfInstalments = new JoinedReads(transactions, instalmentsOf);
  }

  async find(tx: Tx, orderId: string): Promise<StoredBalance | null> {
    return (await this.reads.get(tx, orderId)) ?? null;
  }

  async lock(tx: Tx, orderId: string): Promise<StoredBalance | null> {
    const found = await row<BalanceRow>(tx, `${SELECT} WHERE order_id = ? FOR UPDATE`, [orderId]);
    return found && balanceOf(found);
  }

  /** Once per order; the database refuses a second one. */
  async open(tx: Tx, orderId: string, amountFen: number, dueAt: Date, openedAt: Date): Promise<void> {
    await insert(tx, 'order_balance', {
      order_id: orderId,
      amount_fen: amountFen,
      paid_fen: 0,
      due_at: dueAt,
      opened_at: openedAt,
      settled_at: null,
      reminders: 0,
    });
  }

  /** @throws the database's duplicate-key error when this payment was counted before */
  async count(tx: Tx, balance: StoredBalance, instalment: Instalment): Promise<StoredBalance> {
    const { tradeNo, countedFen, backFen, paidAt, method } = instalment;
    await insert(tx, 'order_instalment', {
      trade_no: tradeNo,
      order_id: balance.orderId,
      counted_fen: countedFen,
      back_fen: backFen,
      paid_at: paidAt,
      method,
      voided_at: null,
    });
    const paidFen = fen(balance.paidFen + countedFen);
    const settledAt = balance.settledAt ?? (paidFen === balance.amountFen ? paidAt : null);
    await write(tx, 'UPDATE order_balance SET paid_fen = ?, settled_at = ? WHERE order_id = ?', [
      paidFen,
      settledAt,
      balance.orderId,
    ]);
    return { ...balance, paidFen, settledAt };
  }

  async uncount(tx: Tx, balance: StoredBalance, { tradeNo, countedFen }: Instalment, at: Date): Promise<void> {
    await write(tx, 'UPDATE order_instalment SET voided_at = ? WHERE trade_no = ?', [at, tradeNo]);
    await write(tx, 'UPDATE order_balance SET paid_fen = ?, settled_at = NULL WHERE order_id = ?', [
      balance.paidFen - countedFen,
      balance.orderId,
    ]);
  }

  async noteReminder(tx: Tx, orderId: string): Promise<void> {
    await write(tx, 'UPDATE order_balance SET reminders = reminders + 1 WHERE order_id = ?', [orderId]);
  }

  /** Oldest first. */
  async instalments(tx: Tx, orderId: string): Promise<Instalment[]> {
    return (await this.readsOfInstalments.get(tx, orderId)) ?? [];
  }
}

async function balancesOf(tx: Tx, orderIds: readonly string[]): Promise<Map<string, StoredBalance>> {
  const found = await rows<BalanceRow>(tx, `${SELECT} WHERE order_id IN (?)`, [orderIds]);
  return new Map(found.map((one) => [one.order_id, balanceOf(one)]));
}

async function instalmentsOf(tx: Tx, orderIds: readonly string[]): Promise<Map<string, Instalment[]>> {
  const found = await rows<InstalmentRow>(
    tx,
    `SELECT order_id, trade_no, counted_fen, back_fen, paid_at, method, voided_at FROM order_instalment
     WHERE order_id IN (?) ORDER BY paid_at, trade_no`,
    [orderIds],
  );
  const byOrder = groupBy(found, ({ order_id: id }) => id);
  return new Map([...byOrder].map(([id, instalments]) => [id, instalments.map(instalmentOf)]));
}

function balanceOf(found: BalanceRow): StoredBalance {
  return {
    orderId: found.order_id,
    amountFen: fen(found.amount_fen),
    paidFen: fen(found.paid_fen),
    dueAt: found.due_at,
    settledAt: found.settled_at,
    reminders: found.reminders,
  };
}

function instalmentOf(found: InstalmentRow): Instalment {
  return {
    tradeNo: found.trade_no,
    countedFen: found.counted_fen,
    backFen: found.back_fen,
    paidAt: found.paid_at,
    method: found.method,
    voidedAt: found.voided_at,
  };
}
