/** Rows of a draft are told apart by a key of their own: what people write in them may be alike. */
interface Keyed {
  readonly key: number;
}

export function nextKey(rows: readonly Keyed[]): number {
  return Math.max(-1, ...rows.map(({ key }) => key)) + 1;
}

export function withoutRow<Row extends Keyed>(rows: readonly Row[], key: number): Row[] {
  return rows.filter((row) => row.key !== key);
}

/** Only the changed row is another object, so that only its fields are drawn anew. */
export function withRowChange<Row extends Keyed>(
  rows: readonly Row[],
  key: number,
  change: Partial<Omit<Row, 'key'>>,
): Row[] {
  return rows.map((row) => (row.key === key ? { ...row, ...change } : row));
}
