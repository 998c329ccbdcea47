import { Injectable } from '@nestjs/common';
import type { Interval } from '@daowei/shared/kernel/interval';
import type { HomeGroup } from '@daowei/shared/rules/home-groups';
import { JoinedReads } from '../../../platform/database/joined-reads.js';
import { insert, row, rows, write, type SqlValue } from '../../../platform/database/sql.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Order, OrderState } from '../contract/orders.facade.js';
import type { OrderPatch } from '../domain/decide.js';
import { ORDER_COLUMNS, orderOf, type OrderRow, type StoredOrder } from './order-rows.js';

/** What a new order carries beyond what others see of it. */
export interface NewOrder {
  readonly order: Order;
  readonly requestKey: string;
  readonly customerName: string;
  readonly quote: { readonly id: string; readonly hash: string; readonly ruleVersion: number };
  readonly policyVersion: number;
  /** of an order that is opened as paid */
  readonly paidTradeNo?: string;
}

/** What an account has held and ordered when it books. */
export interface BookingAccount {
  /** orders that wait for their payment */
  readonly holds: number;
  readonly ordersByKey: ReadonlyMap<string, string>;
}

type SimplePatch = Omit<OrderPatch, 'promised' | 'planned' | 'mates'>;

const PATCH_COLUMNS: Readonly<Record<keyof SimplePatch, string>> = {
  revision: 'revision',
  paidFen: 'paid_fen',
  paidTradeNo: 'paid_trade_no',
  holdUntil: 'hold_until',
  paidAt: 'paid_at',
  confirmedAt: 'confirmed_at',
  departedAt: 'departed_at',
  startedAt: 'started_at',
  completedAt: 'completed_at',
  endedAt: 'ended_at',
  claimId: 'claim_id',
  workerId: 'worker_id',
};

function groupsColumn(groups: Order['homeGroups']): string | null {
  return groups.length === 0 ? null : JSON.stringify(groups);
}

/** Most orders have none, and then the column has nothing either. */
function matesColumn(mates: Order['mates']): string | null {
  return mates.length === 0 ? null : JSON.stringify(mates);
}

/** Columns and values of a patch; an interval is two of them. */
function columnsOf({ promised, planned, mates, ...rest }: OrderPatch): [string, SqlValue][] {
  const simple = Object.entries(rest) as [keyof SimplePatch, SqlValue][];
  return [
    ...simple.map(([name, value]): [string, SqlValue] => [PATCH_COLUMNS[name], value]),
    ...(mates ? [['mates', matesColumn(mates)] satisfies [string, SqlValue]] : []),
    ...spanColumns('promised', promised),
    ...spanColumns('planned', planned),
  ];
}

function spanColumns(name: 'promised' | 'planned', span: Interval | undefined): [string, SqlValue][] {
  return span
    ? [
        [`${name}_from`, span.from],
        [`${name}_to`, span.to],
      ]
    : [];
}

/** The orders themselves. */
@Injectable()
export class OrdersSql {
  private readonly reads: JoinedReads<StoredOrder>;

  constructor(transactions: Transactions) {
    this.reads = new JoinedReads(transactions, (tx, ids) => this.many(tx, ids));
  }

  async add(tx: Tx, { order, requestKey, customerName, quote, policyVersion, paidTradeNo }: NewOrder): Promise<void> {
    await insert(tx, 'customer_order', {
      id: order.id,
      order_no: order.no,
      account_id: order.accountId,
      request_key: requestKey,
      state: order.state,
      version: order.version,
      revision: order.revision,
      service_id: order.serviceId,
      service_version: order.serviceVersion,
      service_name: order.serviceName,
      service_icon: order.serviceIcon,
      hours: order.hours,
      add_ons: JSON.stringify(order.addOns),
      note: order.note,
      home_groups: groupsColumn(order.homeGroups),
      remote: order.remote,
      customer_name: customerName,
      contact_name: order.address.contactName,
      phone_masked: order.address.phoneMasked,
      district: order.address.district,
      address: JSON.stringify(order.address),
      promised_from: order.promised.from,
      promised_to: order.promised.to,
      planned_from: order.planned.from,
      planned_to: order.planned.to,
      duration_minutes: order.durationMinutes,
      quote_id: quote.id,
      quote_hash: quote.hash,
      rule_version: quote.ruleVersion,
      price_lines: JSON.stringify(order.lines),
      total_fen: order.totalFen,
      deposit_fen: order.depositFen,
      paid_fen: order.paidFen,
      paid_trade_no: paidTradeNo ?? null,
      paid_at: order.paidAt,
      prepaid_by: order.prepaidBy,
      hold_until: order.holdUntil,
      claim_id: order.claimId,
      worker_id: order.workerId,
      mates: matesColumn(order.mates),
      door_code: order.doorCode,
      voucher: order.voucher,
      rated: order.rated,
      policy_version: policyVersion,
      created_at: order.createdAt,
    });
  }

  async find(tx: Tx, id: string): Promise<StoredOrder | null> {
    return (await this.reads.get(tx, id)) ?? null;
  }

  async lock(tx: Tx, id: string): Promise<StoredOrder | null> {
    const found = await row<OrderRow>(tx, `SELECT ${ORDER_COLUMNS} FROM customer_order WHERE id = ? FOR UPDATE`, [id]);
    return found && orderOf(found);
  }

  /** The account's own order or null: somebody else's is not found. */
  async own(tx: Tx, accountId: string, id: string): Promise<StoredOrder | null> {
    const found = await row<OrderRow>(
      tx,
      `SELECT ${ORDER_COLUMNS} FROM customer_order WHERE id = ? AND account_id = ?`,
      [id, accountId],
    );
    return found && orderOf(found);
  }

  async byRequest(tx: Tx, accountId: string, requestKey: string): Promise<string | null> {
    const found = await row<{ id: string }>(
      tx,
      'SELECT id FROM customer_order WHERE account_id = ? AND request_key = ?',
      [accountId, requestKey],
    );
    return found?.id ?? null;
  }

  async many(tx: Tx, ids: readonly string[]): Promise<Map<string, StoredOrder>> {
    if (ids.length === 0) return new Map();
    const found = await rows<OrderRow>(tx, `SELECT ${ORDER_COLUMNS} FROM customer_order WHERE id IN (?)`, [ids]);
    return new Map(found.map((one) => [one.id, orderOf(one)]));
  }

  /** Newest first, before the order `cursor`. */
  async ofAccount(
    tx: Tx,
    accountId: string,
    states: readonly OrderState[],
    cursor: string | null,
    limit: number,
  ): Promise<StoredOrder[]> {
    const found = await rows<OrderRow>(
      tx,
      `SELECT ${ORDER_COLUMNS} FROM customer_order
       WHERE account_id = ? AND state IN (?) ${cursor ? 'AND id < ?' : ''} ORDER BY id DESC LIMIT ?`,
      [accountId, states, ...(cursor ? [cursor] : []), limit],
    );
    return found.map(orderOf);
  }

  /**
   * Locks what these accounts book by, in one order, and says how many of their orders wait for payment and which of
   * these requests made one before. Until the commit nobody else books for them.
   */
  async lockAccounts(
    tx: Tx,
    requests: readonly { readonly accountId: string; readonly requestKey: string }[],
  ): Promise<Map<string, BookingAccount>> {
    const accountIds = [...new Set(requests.map(({ accountId }) => accountId))].sort();
    await tx.query(
      'INSERT INTO order_account (account_id) VALUES ? ON DUPLICATE KEY UPDATE account_id = VALUES(account_id)',
      [accountIds.map((id) => [id])],
    );
    const accounts = new Map(accountIds.map((id) => [id, { holds: 0, ordersByKey: new Map<string, string>() }]));
    const found = await rows<{ id: string; account_id: string; request_key: string | null; holds: number }>(
      tx,
      `SELECT '' AS id, account_id, NULL AS request_key, COUNT(*) AS holds FROM customer_order
         WHERE account_id IN (?) AND state = 'awaiting_payment' GROUP BY account_id
       UNION ALL
       SELECT id, account_id, request_key, 0 FROM customer_order WHERE (account_id, request_key) IN (?)`,
      [accountIds, requests.map(({ accountId, requestKey }) => [accountId, requestKey])],
    );
    for (const { id, account_id, request_key, holds } of found) {
      const account = accounts.get(account_id)!;
      if (request_key === null) account.holds = Number(holds);
      else account.ordersByKey.set(request_key, id);
    }
    return accounts;
  }

  /** Compare-and-set on the version; false when somebody else was faster. */
  async change(tx: Tx, order: Order, to: OrderState, patch: OrderPatch): Promise<boolean> {
    const set = columnsOf(patch);
    const columns = ['state', 'version', ...set.map(([column]) => column)];
    const changed = await write(
      tx,
      `UPDATE customer_order SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ? AND version = ?`,
      [to, order.version + 1, ...set.map(([, value]) => value), order.id, order.version],
    );
    return changed === 1;
  }

  /** The time is kept for its payment until then. */
  async noteHold(tx: Tx, order: Order, until: Date): Promise<void> {
    await write(tx, 'UPDATE customer_order SET hold_until = ?, version = version + 1 WHERE id = ?', [until, order.id]);
  }

  /** Notes money that arrived while the state stays as it is. */
  async notePaid(tx: Tx, order: Order, paidFen: number, paidTradeNo: string, paidAt: Date): Promise<void> {
    await write(
      tx,
      'UPDATE customer_order SET paid_fen = ?, paid_trade_no = ?, paid_at = ?, version = version + 1 WHERE id = ?',
      [paidFen, paidTradeNo, paidAt, order.id],
    );
  }

  async noteHome(tx: Tx, order: Order, groups: readonly HomeGroup[]): Promise<void> {
    const value = groupsColumn(groups);
    await write(tx, 'UPDATE customer_order SET home_groups = ?, version = version + 1 WHERE id = ?', [value, order.id]);
  }

  async noteDeparture(tx: Tx, order: Order, at: Date): Promise<void> {
    await write(tx, 'UPDATE customer_order SET departed_at = ?, version = version + 1 WHERE id = ?', [at, order.id]);
  }

  /** Overtime was agreed on: the work goes on until then. */
  async noteOvertime(tx: Tx, order: Order, until: Date): Promise<void> {
    await write(tx, 'UPDATE customer_order SET runs_until = ?, version = version + 1 WHERE id = ?', [until, order.id]);
  }

  async markRated(tx: Tx, id: string): Promise<boolean> {
    const marked = await write(
      tx,
      `UPDATE customer_order SET rated = 1, version = version + 1 WHERE id = ? AND rated = 0 AND state = 'completed'`,
      [id],
    );
    return marked === 1;
  }
}
