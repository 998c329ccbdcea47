import { Injectable } from '@nestjs/common';
import { row, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ContractFilter } from '../contract/contracts.facade.js';
import { CONTRACT_COLUMNS, contractOf, type ContractRow, type StoredContract } from './contract-rows.js';

interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** `active` and what is open about it: a pause, a wish for another worker. */
const SHOWN: Readonly<Record<NonNullable<ContractFilter['show']>, string>> = {
  awaiting_payment: `state = 'awaiting_payment'`,
  active: `state = 'active'`,
  paused: `state = 'active' AND id IN (SELECT open_key FROM contract_pause WHERE open_key IS NOT NULL)`,
  asked: `state = 'active' AND id IN (SELECT open_key FROM contract_replacement WHERE open_key IS NOT NULL)`,
  ended: `state IN ('cancelled', 'expired')`,
};

/** `%` and `_` in what people type mean themselves. */
const literal = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

function textCondition(text: string): Condition {
  const part = `%${literal(text)}%`;
  const names = ['customer_name', 'contact_name'].map((column) => `${column} COLLATE utf8mb4_general_ci LIKE ?`);
  const phone = /^\d{4}$/.test(text) ? [{ sql: 'phone_masked LIKE ?', values: [`%${text}`] }] : [];
  // a number is ASCII, and the database will not compare it with anything else
  const number = /^[0-9a-z]+$/i.test(text) ? [{ sql: 'contract_no LIKE ?', values: [`%${text.toUpperCase()}%`] }] : [];
  const all: Condition[] = [...number, ...names.map((sql) => ({ sql, values: [part] })), ...phone];
  return { sql: `(${all.map((one) => one.sql).join(' OR ')})`, values: all.flatMap((one) => one.values) };
}

/** What the office looks for. */
@Injectable()
export class ContractSearchSql {
  /** Newest first. */
  async search(tx: Tx, filter: ContractFilter): Promise<{ items: StoredContract[]; total: number }> {
    const conditions = [
      ...(filter.show ? [{ sql: SHOWN[filter.show], values: [] }] : []),
      ...(filter.text ? [textCondition(filter.text)] : []),
    ];
    const where = conditions.length > 0 ? `WHERE ${conditions.map((one) => one.sql).join(' AND ')}` : '';
    const values = conditions.flatMap((one) => one.values);
    const counted = await row<{ total: number }>(tx, `SELECT COUNT(*) AS total FROM contract ${where}`, values);
    const found = await rows<ContractRow>(
      tx,
      `SELECT ${CONTRACT_COLUMNS} FROM contract ${where} ORDER BY id DESC LIMIT ? OFFSET ?`,
      [...values, filter.pageSize, (filter.page - 1) * filter.pageSize],
    );
    return { items: found.map(contractOf), total: Number(counted?.total ?? 0) };
  }
}
