/** A comparison of two sides, measured in one run. */
export interface Bench {
  readonly name: string;
  /** one line for people */
  readonly what: string;
  run(options: BenchOptions): Promise<Readonly<Record<string, Goal>>>;
}

export interface BenchOptions {
  readonly quick: boolean;
  /** a folder of standard instances, where a bench reads some */
  readonly instances?: string;
  readonly say: (line: string) => void;
}

/** What was measured against what was wished for. */
export interface Goal {
  readonly value: number;
  readonly goal: number;
  readonly holds: boolean;
}

/** Three significant digits: machines are shared, more would be pretence. */
const digits = (value: number): number => Number(value.toPrecision(3));

export const atLeast = (value: number, goal: number): Goal => ({ value: digits(value), goal, holds: value >= goal });
export const atMost = (value: number, goal: number): Goal => ({ value: digits(value), goal, holds: value <= goal });

/** The closing line of a bench, for programs. */
export function closingLine(bench: string, goals: Readonly<Record<string, Goal>>): string {
  return JSON.stringify({ bench, goals });
}

/** The value that `share` of the values do not exceed. */
export function quantile(values: Iterable<number>, share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? sorted[0]!;
}

export const median = (values: Iterable<number>): number => quantile(values, 0.5);

/** A table for a terminal; numbers stand right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const shown = [head, ...rows.map((row) => row.map(cell))];
  const widths = head.map((_, column) => Math.max(...shown.map((row) => row[column]?.length ?? 0)));
  return shown
    .map((row) => row.map((text, column) => (column === 0 ? text.padEnd(widths[0]!) : text.padStart(widths[column]!))))
    .map((row) => row.join('  '))
    .join('\n');
}

function cell(value: string | number): string {
  if (typeof value === 'string') return value;
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
