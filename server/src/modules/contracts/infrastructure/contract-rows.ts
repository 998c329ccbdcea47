import { fen } from '@daowei/shared/kernel/fen';
import { json } from '../../../platform/database/sql.js';
import type { AddOnChoice } from '../../catalog/contract/catalog.facade.js';
import type { AddressSnapshot } from '../../identity/contract/identity.facade.js';
import type { Contract, ContractState } from '../contract/contracts.facade.js';

/** A contract with what only its own module needs to know. */
export interface StoredContract extends Contract {
  readonly quote: { readonly id: string; readonly hash: string; readonly ruleVersion: number };
  /** the payment that paid it */
  readonly paidTradeNo: string | null;
}

export interface ContractRow {
  id: string;
  contract_no: string;
  account_id: string;
  state: ContractState;
  version: number;
  service_id: string;
  service_version: number;
  service_name: string;
  service_icon: string;
  package_id: string;
  package_name: string;
  every: Contract['every'];
  hours: number | null;
  add_ons: unknown;
  note: string | null;
  customer_name: string;
  address: unknown;
  duration_minutes: number;
  quote_id: string;
  quote_hash: string;
  rule_version: number;
  gross_fen: number;
  total_fen: number;
  paid_fen: number;
  paid_trade_no: string | null;
  hold_until: Date | null;
  paid_at: Date | null;
  created_at: Date;
}

export const CONTRACT_COLUMNS = `id, contract_no, account_id, state, version, service_id, service_version, service_name, service_icon,
  package_id, package_name, every, hours, add_ons, note, customer_name, address, duration_minutes, quote_id, quote_hash,
  rule_version, gross_fen, total_fen, paid_fen, paid_trade_no, hold_until, paid_at, created_at`;

/** A row as the rest of the module knows it. */
export function contractOf(found: ContractRow): StoredContract {
  return {
    id: found.id,
    no: found.contract_no,
    accountId: found.account_id,
    state: found.state,
    serviceId: found.service_id,
    serviceVersion: found.service_version,
    serviceName: found.service_name,
    serviceIcon: found.service_icon,
    packageId: found.package_id,
    packageName: found.package_name,
    every: found.every,
    hours: found.hours,
    addOns: json<AddOnChoice[]>(found.add_ons),
    note: found.note,
    customerName: found.customer_name,
    address: json<AddressSnapshot>(found.address),
    durationMinutes: found.duration_minutes,
    quote: { id: found.quote_id, hash: found.quote_hash, ruleVersion: found.rule_version },
    grossFen: fen(found.gross_fen),
    totalFen: fen(found.total_fen),
    paidFen: fen(found.paid_fen),
    paidTradeNo: found.paid_trade_no,
    holdUntil: found.hold_until,
    paidAt: found.paid_at,
    createdAt: found.created_at,
    version: found.version,
  };
}
