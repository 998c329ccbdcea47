import type { Tx } from '../src/platform/database/transactions.js';
import type { SqlValue } from '../src/platform/database/sql.js';

type Row = Readonly<Record<string, SqlValue>>;

const ROWS_PER_STATEMENT = 1_000;

/** Collects rows by table and writes them in large statements, tables in the order they were first named. */
export class Bulk {
  private readonly tables = new Map<string, Row[]>();

  add(table: string, record: Row): void {
    const rows = this.tables.get(table);
    if (rows) rows.push(record);
    else this.tables.set(table, [record]);
  }

  /**
   * Writes everything and forgets it.
   * @throws Error when two rows of a table name different columns
   */
  async write(tx: Tx): Promise<void> {
    for (const [table, rows] of this.tables) {
      const names = Object.keys(rows[0] ?? {});
      const columns = names.map((name) => `\`${name}\``).join(', ');
      for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
        const values = rows.slice(start, start + ROWS_PER_STATEMENT).map((record) => valuesOf(table, names, record));
        await tx.query(`INSERT INTO \`${table}\` (${columns}) VALUES ?`, [values]);
      }
    }
    this.tables.clear();
  }
}

function valuesOf(table: string, names: readonly string[], record: Row): SqlValue[] {
  if (Object.keys(record).length !== names.length) throw new Error(`rows of ${table} differ in their columns`);
  return names.map((name) => {
    const value = record[name];
    if (value === undefined) throw new Error(`a row of ${table} lacks ${name}`);
    return value;
  });
}
