import { addDays, weekdayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Movement } from '../../payments/contract/books.js';

export const PERIODS = ['day', 'week', 'month'] as const;
export type Period = (typeof PERIODS)[number];

/** Fen. What came in and went back, what was earned, what it cost, and what is left of it. */
export interface FinanceFigures {
  readonly collectedFen: number;
  readonly refundedFen: number;
  /** earned minus what was given back after it was earned */
  readonly revenueFen: number;
  readonly costFen: number;
  readonly marginFen: number;
}

export interface FinanceRow extends FinanceFigures {
  /** first day of the period, id of a service, a channel, or a cause under its account */
  readonly key: string;
}

export interface CostRow {
  readonly account: string;
  readonly cause: string;
  readonly costFen: number;
}

/** The Shanghai day a period begins with; weeks begin on Monday. */
export function periodOf(day: LocalDate, by: Period): LocalDate {
  if (by === 'day') return day;
  if (by === 'month') return `${day.slice(0, 7)}-01` as LocalDate;
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** Figures of all movements together. */
export function figuresOf(movements: readonly Movement[]): FinanceFigures {
  const sum = (some: (one: Movement) => boolean, worth: (one: Movement) => number): number =>
    movements.reduce((total, one) => total + (some(one) ? worth(one) : 0), 0);
  const credit = ({ creditFen, debitFen }: Movement): number => creditFen - debitFen;
  const debit = ({ creditFen, debitFen }: Movement): number => debitFen - creditFen;
  const revenueFen = sum(({ accountKind }) => accountKind === 'income', credit);
  const costFen = sum(({ accountKind }) => accountKind === 'expense', debit);
  return {
    // a refund that WeChat gave up goes back into the deposits, and was not collected again
    collectedFen: sum(
      ({ account, kind }) => account === 'customer_deposits' && kind !== 'refund_failed',
      ({ creditFen }) => creditFen,
    ),
    refundedFen: sum(({ account, kind }) => account === 'refunds_owed' && kind === 'refund_paid', debit),
    revenueFen,
    costFen,
    marginFen: revenueFen - costFen,
  };
}

/** Figures by period, oldest first. */
export function byPeriod(movements: readonly Movement[], by: Period): FinanceRow[] {
  return grouped(movements, ({ day }) => periodOf(day, by)).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Figures of what was earned and spent, by service or channel; the most earned first. */
export function byLabel(movements: readonly Movement[], label: 'service' | 'channel'): FinanceRow[] {
  const counted = movements.filter(({ accountKind }) => accountKind === 'income' || accountKind === 'expense');
  return grouped(counted, (one) => one[label]).sort((a, b) => b.revenueFen - a.revenueFen);
}

/** What was spent, by account and root cause; the dearest first. */
export function costsOf(movements: readonly Movement[]): CostRow[] {
  const spent = movements.filter(({ accountKind }) => accountKind === 'expense');
  const rows = [...groups(spent, ({ accountName, cause }) => `${accountName}\n${cause}`)].map(([key, some]) => {
    const [account = '', cause = ''] = key.split('\n');
    return { account, cause, costFen: figuresOf(some).costFen };
  });
  return rows.sort((a, b) => b.costFen - a.costFen);
}

function grouped(movements: readonly Movement[], keyOf: (one: Movement) => string): FinanceRow[] {
  return [...groups(movements, keyOf)].map(([key, some]) => ({ key, ...figuresOf(some) }));
}

function groups(movements: readonly Movement[], keyOf: (one: Movement) => string): Map<string, Movement[]> {
  const found = new Map<string, Movement[]>();
  for (const movement of movements) {
    const key = keyOf(movement);
    const some = found.get(key);
    if (some) some.push(movement);
    else found.set(key, [movement]);
  }
  return found;
}
