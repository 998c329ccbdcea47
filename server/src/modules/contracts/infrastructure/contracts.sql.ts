import { Injectable } from '@nestjs/common';
import { insert, row, rows, write, type SqlValue } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ContractState } from '../contract/contracts.facade.js';
import { CONTRACT_COLUMNS, contractOf, type ContractRow, type StoredContract } from './contract-rows.js';

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
      contact_name: contract.address.contactName,
      phone_masked: contract.address.phoneMasked,
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
    const found = await row<ContractRow>(tx, `SELECT ${CONTRACT_COLUMNS} FROM contract WHERE id = ?`, [id]);
    return found && contractOf(found);
  }

  async lock(tx: Tx, id: string): Promise<StoredContract | null> {
    const found = await row<ContractRow>(tx, `SELECT ${CONTRACT_COLUMNS} FROM contract WHERE id = ? FOR UPDATE`, [id]);
    return found && contractOf(found);
  }

  /** The account's own contract or null: somebody else's is not found. */
  async own(tx: Tx, accountId: string, id: string): Promise<StoredContract | null> {
    const found = await row<ContractRow>(
      tx,
      `SELECT ${CONTRACT_COLUMNS} FROM contract WHERE id = ? AND account_id = ?`,
      [id, accountId],
    );
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
      `SELECT ${CONTRACT_COLUMNS} FROM contract WHERE account_id = ? AND state IN ('awaiting_payment', 'active')
       ORDER BY id DESC LIMIT ?`,
      [accountId, limit],
    );
    return found.map(contractOf);
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

  /** Whether the next series was bought, or waits for its payment. */
  async isRenewed(tx: Tx, id: string): Promise<boolean> {
    const found = await row<{ id: string }>(
      tx,
      `SELECT c.id FROM contract_quote q JOIN contract c ON c.quote_id = q.id AND c.state IN ('awaiting_payment', 'active')
       WHERE q.renews_id = ? LIMIT 1`,
      [id],
    );
    return found !== null;
  }

  /** True once: the customer is reminded of the end. */
  async noteRenewalTold(tx: Tx, id: string, at: Date): Promise<boolean> {
    const told = await write(tx, 'UPDATE contract SET renewal_told_at = ? WHERE id = ? AND renewal_told_at IS NULL', [
      at,
      id,
    ]);
    return told === 1;
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
