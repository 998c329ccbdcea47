import { addDays, weekdayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Account, Fact, JournalKind, Movement } from '../../payments/contract/books.js';
import type { PaidVisits } from '../../wages/contract/wages.facade.js';

export const PERIODS = ['day', 'week', 'month'] as const;
export type Period = (typeof PERIODS)[number];

/** Where money lies: at WeChat, in the drawer, and in the other systems. */
const MONEY = ['wechat_cash', 'desk_cash', 'alipay', 'bank'] as const satisfies readonly Account[];

interface Counted {
  readonly accounts: readonly Account[];
  /** all of them where none are named */
  readonly kinds?: readonly JournalKind[];
  /** of an entry: debits are above zero */
  readonly sign: 1 | -1;
}

/**
 * Which facts make a figure, on which accounts and on which side. The figure and what is found behind it are read from
 * the same lines here. A voided receipt was not collected; a refund that went to our own account has only moved.
 */
export const FIGURES = {
  collected: { accounts: MONEY, kinds: ['payment_captured', 'receipt_counted', 'receipt_voided'], sign: 1 },
  refunded: { accounts: MONEY, kinds: ['refund_paid', 'refund_handed', 'receipt_refunded'], sign: -1 },
  revenue: { accounts: ['revenue'], sign: -1 },
} as const satisfies Readonly<Record<string, Counted>>;
export type Figure = keyof typeof FIGURES;

/** What a fact adds to a figure. */
export function worthOf(figure: Figure, { lines }: Pick<Fact, 'lines'>): number {
  const { accounts, sign }: Counted = FIGURES[figure];
  return lines.reduce((sum, line) => sum + (accounts.includes(line.account) ? sign * line.amountFen : 0), 0);
}

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

/** A row with the visits of its days and what was paid for them. */
export interface FinanceWorkRow extends FinanceRow {
  readonly visits: number;
  /** what the people who served cost per visit; null: there was none */
  readonly visitCostFen: number | null;
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
  const figure = (name: Figure): number => {
    const { accounts, kinds, sign }: Counted = FIGURES[name];
    return sum(
      ({ account, kind }) => accounts.includes(account) && (kinds?.includes(kind) ?? true),
      ({ debitFen, creditFen }) => sign * (debitFen - creditFen),
    );
  };
  const debit = ({ creditFen, debitFen }: Movement): number => debitFen - creditFen;
  const revenueFen = figure('revenue');
  const costFen = sum(({ accountKind }) => accountKind === 'expense', debit);
  return {
    collectedFen: figure('collected'),
    refundedFen: figure('refunded'),
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

/** Adds to each row what its visits cost. */
export function withWork<Row extends FinanceRow>(
  rows: readonly Row[],
  paid: readonly PaidVisits[],
  label: 'service' | 'channel',
): (Row & FinanceWorkRow)[] {
  return rows.map((row) => {
    const own = paid.filter((one) => one[label] === row.key);
    const visits = own.reduce((sum, one) => sum + one.visits, 0);
    const payFen = own.reduce((sum, one) => sum + one.payFen, 0);
    return { ...row, visits, visitCostFen: visits === 0 ? null : Math.round(payFen / visits) };
  });
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
