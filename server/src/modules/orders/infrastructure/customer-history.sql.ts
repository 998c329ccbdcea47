import { Injectable } from '@nestjs/common';
import { row, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { CustomerHistory, type HistoryFilter } from '../contract/customer-history.js';
import type { Order, OrderState } from '../contract/orders.facade.js';
import { ORDER_COLUMNS, orderOf, type OrderRow } from './order-rows.js';

const AHEAD = ['paid', 'confirmed'] as const satisfies readonly OrderState[];

/** Customers by what they have booked; read through the index by visit, so that history as a whole does not count. */
@Injectable()
export class CustomerHistorySql extends CustomerHistory {
  override nextVisits(tx: Tx, filter: HistoryFilter, most: number): Promise<Order[]> {
    return this.visits(tx, filter, AHEAD, 'ASC', '', most);
  }

  override lastVisits(tx: Tx, filter: HistoryFilter, most: number): Promise<Order[]> {
    return this.visits(
      tx,
      filter,
      ['completed'],
      'DESC',
      `AND NOT EXISTS (SELECT 1 FROM customer_order later WHERE later.account_id = o.account_id
         AND later.state IN ('paid', 'confirmed', 'in_service', 'completed') AND later.promised_from > o.promised_from)`,
      most,
    );
  }

  override async wasVisited(tx: Tx, accountId: string): Promise<boolean> {
    const found = await row(
      tx,
      `SELECT 1 AS yes FROM customer_order WHERE account_id = ? AND state = 'completed' AND remote = 0 LIMIT 1`,
      [accountId],
    );
    return found !== null;
  }

  override async paidSince(
    tx: Tx,
    accountIds: readonly string[],
    since: Date,
  ): Promise<{ readonly orderId: string; readonly accountId: string; readonly paidAt: Date }[]> {
    if (accountIds.length === 0) return [];
    return rows(
      tx,
      `SELECT id AS orderId, account_id AS accountId, paid_at AS paidAt FROM customer_order
       WHERE account_id IN (?) AND state NOT IN ('awaiting_payment', 'expired') AND paid_at > ?`,
      [accountIds, since],
    );
  }

  /** One of each customer: the first in the order asked for. */
  private async visits(
    tx: Tx,
    { span, serviceId, district }: HistoryFilter,
    states: readonly OrderState[],
    direction: 'ASC' | 'DESC',
    condition: string,
    most: number,
  ): Promise<Order[]> {
    const found = await rows<OrderRow>(
      tx,
      `SELECT ${ORDER_COLUMNS} FROM customer_order o WHERE id IN (
         SELECT id FROM (
           SELECT id, ROW_NUMBER() OVER (PARTITION BY account_id ORDER BY promised_from ${direction}, id) AS place
           FROM customer_order o
           WHERE promised_from >= ? AND promised_from < ? AND state IN (?)
             ${serviceId ? 'AND service_id = ?' : ''} ${district ? 'AND district = ?' : ''} ${condition}
         ) AS ranked WHERE place = 1)
       ORDER BY promised_from ${direction}, id LIMIT ?`,
      [span.from, span.to, states, ...(serviceId ? [serviceId] : []), ...(district ? [district] : []), most],
    );
    return found.map(orderOf);
  }
}
