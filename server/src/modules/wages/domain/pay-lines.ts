import { sumFen, type Fen } from '@daowei/shared/kernel/fen';

/** In the order they are written. */
export const PAY_LINE_KINDS = [
  'base',
  'level',
  'lead',
  'extras',
  'peak',
  'night',
  'day',
  'rating',
  'on_time',
  'surge',
  'supplement',
  'deduction',
  'reversal',
] as const;
export type PayLineKind = (typeof PAY_LINE_KINDS)[number];

/** One sum and why, as the worker reads it. Above zero: earned; below: taken off. */
export interface PayLine {
  readonly kind: PayLineKind;
  readonly label: string;
  readonly because: string;
  readonly amountFen: Fen;
}

export function totalOf(lines: readonly PayLine[]): Fen {
  return sumFen(lines.map(({ amountFen }) => amountFen));
}
