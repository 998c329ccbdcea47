import { Injectable } from '@nestjs/common';
import type { Interval } from '@daowei/shared/kernel/interval';
import { json, row, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Order, OrderFilter, OrderState, Seat, VisitCount } from '../contract/orders.facade.js';
import { ORDER_COLUMNS, orderOf, type OrderRow } from './order-rows.js';

interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** `%` and `_` in what people type mean themselves. */
const literal = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

function textCondition(text: string): Condition {
  const part = `%${literal(text)}%`;
  const names = ['customer_name', 'contact_name'].map((column) => `${column} COLLATE utf8mb4_general_ci LIKE ?`);
  const phone = /^\d{4}$/.test(text) ? [{ sql: 'phone_masked LIKE ?', values: [`%${text}`] }] : [];
  // an order number is ASCII, and the database will not compare it with anything else
  const number = /^[0-9a-z]+$/i.test(text) ? [{ sql: 'order_no LIKE ?', values: [`%${text.toUpperCase()}%`] }] : [];
  const all: Condition[] = [...number, ...names.map((sql) => ({ sql, values: [part] })), ...phone];
  return { sql: `(${all.map((one) => one.sql).join(' OR ')})`, values: all.flatMap((one) => one.values) };
}

function conditionsOf(filter: OrderFilter): Condition[] {
  const conditions: Condition[] = [];
  if (filter.states) conditions.push({ sql: 'state IN (?)', values: [filter.states] });
  if (filter.orderIds) conditions.push({ sql: 'id IN (?)', values: [filter.orderIds] });
  if (filter.district) conditions.push({ sql: 'district = ?', values: [filter.district] });
  if (filter.from) conditions.push({ sql: 'promised_from >= ?', values: [filter.from] });
  if (filter.to) conditions.push({ sql: 'promised_from < ?', values: [filter.to] });
  if (filter.text) conditions.push(textCondition(filter.text));
  return conditions;
}

/** States in which an order may hold a worker's time. */
const LIVE = ['awaiting_payment', 'paid', 'confirmed', 'in_service'] as const satisfies readonly OrderState[];

/** What the office looks for. */
@Injectable()
export class OrderSearchSql {
  /** Newest booking first. */
  async search(tx: Tx, filter: OrderFilter): Promise<{ items: Order[]; total: number }> {
    // an empty choice chooses nothing; `IN ()` is no SQL
    if (filter.states?.length === 0 || filter.orderIds?.length === 0) return { items: [], total: 0 };
    const conditions = conditionsOf(filter);
    const where = conditions.length > 0 ? `WHERE ${conditions.map((one) => one.sql).join(' AND ')}` : '';
    const values = conditions.flatMap((one) => one.values);
    const counted = await row<{ total: number }>(tx, `SELECT COUNT(*) AS total FROM customer_order ${where}`, values);
    const found = await rows<OrderRow>(
      tx,
      `SELECT ${ORDER_COLUMNS} FROM customer_order ${where} ORDER BY id DESC LIMIT ? OFFSET ?`,
      [...values, filter.pageSize, (filter.page - 1) * filter.pageSize],
    );
    return { items: found.map(orderOf), total: Number(counted?.total ?? 0) };
  }

  /** Visits that are to happen or happened, by their promised start. */
  async visitsBetween(tx: Tx, span: Interval): Promise<Order[]> {
    const found = await rows<OrderRow>(
      tx,
      `SELECT ${ORDER_COLUMNS} FROM customer_order
       WHERE promised_from >= ? AND promised_from < ? AND state NOT IN ('cancelled', 'expired', 'paused')
       ORDER BY promised_from, id`,
      [span.from, span.to],
    );
    return found.map(orderOf);
  }

  /** Paid and not given up; what is served by video needs nobody near. */
  async demand(tx: Tx, span: Interval): Promise<VisitCount[]> {
    const found = await rows<{ district: string; service_id: string; promised_from: Date; visits: string | number }>(
      tx,
      `SELECT district, service_id, promised_from, COUNT(*) AS visits FROM customer_order
       WHERE promised_from >= ? AND promised_from < ? AND state IN ('paid', 'confirmed', 'in_service', 'completed')
         AND remote = 0
       GROUP BY promised_from, district, service_id`,
      [span.from, span.to],
    );
    return found.map((one) => ({
      district: one.district,
      serviceId: one.service_id,
      startAt: one.promised_from,
      visits: Number(one.visits),
    }));
  }

  /** The worker's orders that are not over, from `since` on; those with mates are few and are looked through. */
  async heldBy(tx: Tx, workerId: string, since: Date): Promise<Order[]> {
    const found = await rows<OrderRow>(
      tx,
      `SELECT ${ORDER_COLUMNS} FROM customer_order WHERE worker_id = ? AND planned_to > ? AND state IN (?)
       UNION ALL
       SELECT ${ORDER_COLUMNS} FROM customer_order
       WHERE state IN (?) AND planned_to > ? AND mates IS NOT NULL
         AND JSON_CONTAINS(mates, JSON_OBJECT('workerId', ?))
       ORDER BY planned_from, id`,
      [workerId, since, LIVE, LIVE, since, workerId],
    );
    return found.map(orderOf);
  }

  /** By id; the state comes first, because what is over outnumbers what is not by far. */
  async holders(tx: Tx, since: Date): Promise<string[]> {
    const leads = await rows<{ worker_id: string }>(
      tx,
      `SELECT DISTINCT worker_id FROM customer_order
       WHERE state IN (?) AND planned_to > ? AND worker_id IS NOT NULL`,
      [LIVE, since],
    );
    const crews = await rows<{ mates: unknown }>(
      tx,
      'SELECT mates FROM customer_order WHERE state IN (?) AND planned_to > ? AND mates IS NOT NULL',
      [LIVE, since],
    );
    const mates = crews.flatMap((one) => json<Seat[]>(one.mates));
    return [...new Set([...leads.map((one) => one.worker_id), ...mates.map((mate) => mate.workerId)])].sort();
  }
}
