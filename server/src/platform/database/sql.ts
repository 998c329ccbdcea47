import { GatheredRows, type SqlRecord } from './gathered-rows.js';
import type { Tx } from './transactions.js';

export type { SqlRecord, SqlValue } from './gathered-rows.js';

/** Rows of a SELECT, typed by the caller who wrote the statement. */
export async function rows<Row>(tx: Tx, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  return tx.query<Row[]>(sql, [...values]);
}

/** The first row or null. */
export async function row<Row>(tx: Tx, sql: string, values: readonly unknown[] = []): Promise<Row | null> {
  const found = await rows<Row>(tx, sql, values);
  return found[0] ?? null;
}

/** Runs a write and says how many rows it matched and changed; the compare-and-set of the house. */
export async function write(tx: Tx, sql: string, values: readonly unknown[] = []): Promise<number> {
  const { affectedRows } = await tx.query<{ affectedRows: number }>(sql, [...values]);
  return affectedRows;
}

/**
 * Inserts one row; at the end of a transaction that gathers, else at once. Column names come from code, never from a
 * request.
 * @param onDuplicate what to do with a row that is there already, as SQL; nothing: the database refuses
 */
export async function insert(tx: Tx, table: string, record: SqlRecord, onDuplicate?: string): Promise<void> {
  if (tx.gathered) {
    tx.gathered.add(table, record, onDuplicate);
    return;
  }
  const alone = new GatheredRows();
  alone.add(table, record, onDuplicate);
  for (const { sql, values } of alone.statements()) await tx.query(sql, values);
}

/** JSON columns come back parsed from MySQL and as text from MariaDB. */
export function json<T>(value: unknown): T {
  return (typeof value === 'string' ? JSON.parse(value) : value) as T;
}
