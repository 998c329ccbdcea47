import type { Fen } from '@daowei/shared/kernel/fen';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { PayLine } from './pay-lines.js';

export const PAY_ENTRY_KINDS = [
  'visit',
  'stay_day',
  'rating',
  'on_time',
  'surge',
  'supplement',
  'deduction',
  'reversal',
] as const;
export type PayEntryKind = (typeof PAY_ENTRY_KINDS)[number];

/** Something a worker earned, or that was taken off, for one cause. Written once and never changed. */
export interface PayEntry {
  readonly id: string;
  readonly workerId: string;
  /** the same cause is counted once per worker */
  readonly causeKey: string;
  readonly kind: PayEntryKind;
  readonly orderId: string | null;
  readonly stayId: string | null;
  readonly earnedOn: LocalDate;
  /** what it was for, in a few words */
  readonly what: string;
  /** as planned; 0 where no time is paid */
  readonly minutes: number;
  /** null: nobody was promised a time */
  readonly onTime: boolean | null;
  readonly amountFen: Fen;
  readonly lines: readonly PayLine[];
  /** root cause of a deduction */
  readonly cause: string | null;
  readonly service: string | null;
  readonly channel: string | null;
  /** the entry this one takes back */
  readonly reverses: string | null;
  readonly ruleVersion: number;
  /** null: waits for the next statement */
  readonly statementId: string | null;
  /** null: by rule */
  readonly byAccountId: string | null;
  readonly byLabel: string;
  readonly createdAt: Date;
}

/** Entries people of the office put in; a first and a second person look at them before money goes. */
export const BY_HAND: readonly PayEntryKind[] = ['supplement', 'deduction', 'reversal'];
