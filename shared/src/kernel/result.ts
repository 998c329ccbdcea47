import type { ErrorCode } from '../errors/errors.js';

/** A refusal is a value, not an exception: its code is a key of the error table. */
export interface Refusal {
  readonly refused: ErrorCode;
  /** overrides the table's sentence where the rule can say more, in Chinese */
  readonly because?: string;
  /** extra members of the problem+json answer, e.g. `alternatives` or `fields` */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export type Result<T> = T | Refusal;

export function refuse(code: ErrorCode, because?: string, extra?: Readonly<Record<string, unknown>>): Refusal {
  return { refused: code, because, extra };
}

export function isRefused(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && typeof value.refused === 'string';
}
