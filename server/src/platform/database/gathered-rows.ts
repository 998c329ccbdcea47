/** A value a statement may carry. Dates are sent as UTC. */
export type SqlValue = string | number | boolean | Date | Buffer | null;

export type SqlRecord = Readonly<Record<string, SqlValue>>;

interface Waiting {
  readonly head: string;
  readonly tail: string;
  readonly rows: SqlValue[][];
}

/** Below the packet limit even when rows hold whole orders. */
const ROWS_PER_STATEMENT = 500;

/** Rows that wait for the end of their transaction and then go out together: one INSERT per table, however many there are. */
export class GatheredRows {
  private readonly waiting = new Map<string, Waiting>();

  /** @param onDuplicate what to do with a row that is there already, as SQL; nothing: refused like any other */
  add(table: string, record: SqlRecord, onDuplicate = ''): void {
    const names = Object.keys(record);
    const key = `${table} ${names.join()} ${onDuplicate}`;
    const known = this.waiting.get(key);
    const group = known ?? { head: headOf(table, names), tail: tailOf(onDuplicate), rows: [] };
    if (!known) this.waiting.set(key, group);
    group.rows.push(Object.values(record));
  }

  /** Tables in the order their first rows came. */
  *statements(): Generator<{ readonly sql: string; readonly values: readonly [SqlValue[][]] }> {
    for (const { head, tail, rows } of this.waiting.values()) {
      for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
        yield { sql: `${head} VALUES ?${tail}`, values: [rows.slice(start, start + ROWS_PER_STATEMENT)] };
      }
    }
    this.waiting.clear();
  }
}

/** Names come from code, never from a request. */
function headOf(table: string, names: readonly string[]): string {
  return `INSERT INTO \`${table}\` (${names.map((name) => `\`${name}\``).join(', ')})`;
}

function tailOf(onDuplicate: string): string {
  return onDuplicate === '' ? '' : ` ON DUPLICATE KEY UPDATE ${onDuplicate}`;
}
