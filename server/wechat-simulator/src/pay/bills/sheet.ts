import { beijingTime } from '../../store/clock.js';

/** A bill is CSV: a header row, rows whose every value begins with a backtick, and a summary of the same kind. */
export function sheet(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  totals: readonly string[],
  sums: readonly string[],
): string {
  const values = (row: readonly string[]): string => row.map((value) => `\`${value}`).join(',');
  return [header.join(','), ...rows.map(values), totals.join(','), values(sums), ''].join('\r\n');
}

/** `2026-11-22 18:30:05` in Beijing. */
export function billTime(ms: number): string {
  return beijingTime(ms).slice(0, 19).replace('T', ' ');
}

/** `12345` fen -> `123.45`; the sheet has no currency signs. */
export function billYuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
