import { fen } from '@daowei/shared/kernel/fen';
import type { HomeGroup } from '@daowei/shared/rules/home-groups';
import { json } from '../../../platform/database/sql.js';
import type { AddressSnapshot } from '../../identity/contract/identity.facade.js';
import type { AddOnChoice } from '../../catalog/contract/catalog.facade.js';
import type { QuoteLine } from '../../pricing/contract/pricing.facade.js';
import type { Order, OrderState, Seat } from '../contract/orders.facade.js';

/** An order with what only its own module needs to know. */
export interface StoredOrder extends Order {
  /** the payment that paid it */
  readonly paidTradeNo: string | null;
}

export interface OrderRow {
  id: string;
  order_no: string;
  account_id: string;
  state: OrderState;
  version: number;
  revision: number;
  service_id: string;
  service_version: number;
  service_name: string;
  service_icon: string;
  hours: number | null;
  add_ons: unknown;
  note: string | null;
  home_groups: unknown;
  remote: number;
  address: unknown;
  promised_from: Date;
  promised_to: Date;
  planned_from: Date;
  planned_to: Date;
  duration_minutes: number;
  runs_until: Date | null;
  price_lines: unknown;
  total_fen: number;
  deposit_fen: number | null;
  paid_fen: number;
  paid_trade_no: string | null;
  prepaid_by: string | null;
  hold_until: Date | null;
  paid_at: Date | null;
  confirmed_at: Date | null;
  departed_at: Date | null;
  completed_at: Date | null;
  claim_id: string | null;
  worker_id: string | null;
  mates: unknown;
  door_code: string;
  voucher: string;
  rated: number;
  created_at: Date;
}

export const ORDER_COLUMNS = `id, order_no, account_id, state, version, revision, service_id, service_version, service_name,
  service_icon, hours, add_ons, note, home_groups, remote, address, promised_from, promised_to, planned_from, planned_to, duration_minutes, runs_until,
  price_lines, total_fen, deposit_fen, paid_fen, paid_trade_no, prepaid_by, hold_until, paid_at, confirmed_at, departed_at,
  completed_at, claim_id, worker_id, mates, door_code, voucher, rated, created_at`;

export function orderOf(found: OrderRow): StoredOrder {
  return {
    id: found.id,
    no: found.order_no,
    accountId: found.account_id,
    state: found.state,
    serviceId: found.service_id,
    serviceVersion: found.service_version,
    serviceName: found.service_name,
    serviceIcon: found.service_icon,
    hours: found.hours,
    addOns: json<AddOnChoice[]>(found.add_ons),
    note: found.note,
    homeGroups: found.home_groups === null ? [] : json<HomeGroup[]>(found.home_groups),
    remote: found.remote === 1,
    address: json<AddressSnapshot>(found.address),
    revision: found.revision,
    promised: { from: found.promised_from, to: found.promised_to },
    planned: { from: found.planned_from, to: found.planned_to },
    durationMinutes: found.duration_minutes,
    runsUntil: found.runs_until,
    lines: json<QuoteLine[]>(found.price_lines),
    totalFen: fen(found.total_fen),
    depositFen: found.deposit_fen === null ? null : fen(found.deposit_fen),
    paidFen: fen(found.paid_fen),
    paidTradeNo: found.paid_trade_no,
    prepaidBy: found.prepaid_by,
    holdUntil: found.hold_until,
    paidAt: found.paid_at,
    confirmedAt: found.confirmed_at,
    departedAt: found.departed_at,
    completedAt: found.completed_at,
    claimId: found.claim_id,
    workerId: found.worker_id,
    mates: found.mates === null ? [] : json<Seat[]>(found.mates),
    doorCode: found.door_code,
    voucher: found.voucher,
    rated: found.rated === 1,
    createdAt: found.created_at,
    version: found.version,
  };
}
