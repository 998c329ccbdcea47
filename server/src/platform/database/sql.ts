import type { Tx } from './transactions.js';

/** A value a statement may carry. Dates are sent as UTC. */
export type SqlValue = string | number | boolean | Date | Buffer | null;

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

/** Inserts one row. Column names come from code, never from a request. */
export async function insert(tx: Tx, table: string, record: Readonly<Record<string, SqlValue>>): Promise<void> {
  const names = Object.keys(record);
  const columns = names.map((name) => `\`${name}\``).join(', ');
  const marks = names.map(() => '?').join(', ');
  await tx.query(`INSERT INTO \`${table}\` (${columns}) VALUES (${marks})`, Object.values(record));
}

/** JSON columns come back parsed from MySQL and as text from MariaDB. */
export function json<T>(value: unknown): T {
  return (typeof value === 'string' ? JSON.parse(value) : value) as T;
}
