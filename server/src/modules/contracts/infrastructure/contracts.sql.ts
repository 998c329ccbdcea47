import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { insert, json, row, rows, write, type SqlValue } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AddOnChoice } from '../../catalog/contract/catalog.facade.js';
import type { AddressSnapshot } from '../../identity/contract/identity.facade.js';
import type { Contract, ContractState } from '../contract/contracts.facade.js';

/** A contract with what only its own module needs to know. */
export interface StoredContract extends Contract {
  readonly quote: { readonly id: string; readonly hash: string; readonly ruleVersion: number };
  /** the payment that paid it */
  readonly paidTradeNo: string | null;
}

interface ContractRow {
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

const COLUMNS = `id, contract_no, account_id, state, version, service_id, service_version, service_name, service_icon,
  package_id, package_name, every, hours, add_ons, note, customer_name, address, duration_minutes, quote_id, quote_hash,
  rule_version, gross_fen, total_fen, paid_fen, paid_trade_no, hold_until, paid_at, created_at`;

/** What a change of state may set. */
export interface ContractPatch {
  readonly holdUntil?: null;
  readonly endedAt?: Date | null;
  readonly paidFen?: number;
  readonly paidTradeNo?: string;
  readonly paidAt?: Date;
}

const PATCH_COLUMNS: Readonly<Record<keyof ContractPatch, string>> = {
  holdUntil: 'hold_until',
  endedAt: 'ended_at',
  paidFen: 'paid_fen',
  paidTradeNo: 'paid_trade_no',
  paidAt: 'paid_at',
};

/** The contracts themselves. */
@Injectable()
export class ContractsSql {
  async add(tx: Tx, contract: StoredContract, requestKey: string, policyVersion: number): Promise<void> {
    await insert(tx, 'contract', {
      id: contract.id,
      contract_no: contract.no,
      account_id: contract.accountId,
      request_key: requestKey,
      state: contract.state,
      version: contract.version,
      service_id: contract.serviceId,
      service_version: contract.serviceVersion,
      service_name: contract.serviceName,
      service_icon: contract.serviceIcon,
      package_id: contract.packageId,
      package_name: contract.packageName,
      every: contract.every,
      hours: contract.hours,
      add_ons: JSON.stringify(contract.addOns),
      note: contract.note,
      customer_name: contract.customerName,
      address: JSON.stringify(contract.address),
      duration_minutes: contract.durationMinutes,
      quote_id: contract.quote.id,
      quote_hash: contract.quote.hash,
      rule_version: contract.quote.ruleVersion,
      gross_fen: contract.grossFen,
      total_fen: contract.totalFen,
      paid_fen: contract.paidFen,
      hold_until: contract.holdUntil,
      policy_version: policyVersion,
      created_at: contract.createdAt,
    });
  }

  async find(tx: Tx, id: string): Promise<StoredContract | null> {
    const found = await row<ContractRow>(tx, `SELECT ${COLUMNS} FROM contract WHERE id = ?`, [id]);
    return found && contractOf(found);
  }

  async lock(tx: Tx, id: string): Promise<StoredContract | null> {
    const found = await row<ContractRow>(tx, `SELECT ${COLUMNS} FROM contract WHERE id = ? FOR UPDATE`, [id]);
    return found && contractOf(found);
  }

  /** The account's own contract or null: somebody else's is not found. */
  async own(tx: Tx, accountId: string, id: string): Promise<StoredContract | null> {
    const found = await row<ContractRow>(tx, `SELECT ${COLUMNS} FROM contract WHERE id = ? AND account_id = ?`, [
      id,
      accountId,
    ]);
    return found && contractOf(found);
  }

  async byRequest(tx: Tx, accountId: string, requestKey: string): Promise<string | null> {
    const found = await row<{ id: string }>(tx, 'SELECT id FROM contract WHERE account_id = ? AND request_key = ?', [
      accountId,
      requestKey,
    ]);
    return found?.id ?? null;
  }

  /** Newest first. */
  async ofAccount(tx: Tx, accountId: string, limit: number): Promise<StoredContract[]> {
    const found = await rows<ContractRow>(
      tx,
      `SELECT ${COLUMNS} FROM contract WHERE account_id = ? AND state IN ('awaiting_payment', 'active')
       ORDER BY id DESC LIMIT ?`,
      [accountId, limit],
    );
    return found.map(contractOf);
  }

  /** Newest first. */
  async page(tx: Tx, page: number, pageSize: number): Promise<{ items: StoredContract[]; total: number }> {
    const counted = await row<{ total: number }>(tx, 'SELECT COUNT(*) AS total FROM contract');
    const found = await rows<ContractRow>(tx, `SELECT ${COLUMNS} FROM contract ORDER BY id DESC LIMIT ? OFFSET ?`, [
      pageSize,
      (page - 1) * pageSize,
    ]);
    return { items: found.map(contractOf), total: Number(counted?.total ?? 0) };
  }

  /** How many contracts of the account wait for their payment. The account's bookings wait for each other until commit. */
  async countHolds(tx: Tx, accountId: string): Promise<number> {
    await tx.query(
      'INSERT INTO contract_account (account_id) VALUES (?) ON DUPLICATE KEY UPDATE account_id = VALUES(account_id)',
      [accountId],
    );
    const found = await row<{ holds: number }>(
      tx,
      `SELECT COUNT(*) AS holds FROM contract WHERE account_id = ? AND state = 'awaiting_payment'`,
      [accountId],
    );
    return Number(found?.holds ?? 0);
  }

  /** Compare-and-set on the version; false when somebody else was faster. */
  async change(tx: Tx, contract: StoredContract, to: ContractState, patch: ContractPatch): Promise<boolean> {
    const set = Object.entries(patch) as [keyof ContractPatch, SqlValue][];
    const columns = ['state', 'version', ...set.map(([name]) => PATCH_COLUMNS[name])];
    const changed = await write(
      tx,
      `UPDATE contract SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ? AND version = ?`,
      [to, contract.version + 1, ...set.map(([, value]) => value), contract.id, contract.version],
    );
    return changed === 1;
  }
}

function contractOf(found: ContractRow): StoredContract {
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
