import { refuse, type Result } from '@daowei/shared/kernel/result';

/** Why a lateness was not the company's: chosen by the office, with evidence. */
export const EXCUSES = {
  not_home: '客户不在家',
  wrong_address: '客户地址有误',
  customer_asked: '客户要求晚到',
  force_majeure: '不可抗力（暴雨、封路等）',
} as const;
export type ExcuseCode = keyof typeof EXCUSES;
export const EXCUSE_CODES = Object.keys(EXCUSES) as ExcuseCode[];

export const EXCUSE_STATES = ['waiting', 'accepted', 'refused'] as const;
export type ExcuseState = (typeof EXCUSE_STATES)[number];

export interface Excuse {
  readonly id: string;
  readonly orderId: string;
  readonly code: ExcuseCode;
  readonly evidence: string;
  readonly state: ExcuseState;
  readonly askedBy: string;
  readonly askedLabel: string;
  readonly askedAt: Date;
  readonly decidedLabel: string | null;
  readonly decidedAt: Date | null;
}

/**
 * Whether an excuse holds at once or needs a second person: it does from the moment on at which it takes something away
 * that the customer is owed. What was given already stays given: EXCUSE_TOO_LATE.
 * @param owed something is owed by now: the promise is broken
 * @param settled it was given
 */
export function planExcuse({ owed, settled }: { owed: boolean; settled: boolean }): Result<'accepted' | 'waiting'> {
  if (settled) return refuse('EXCUSE_TOO_LATE');
  return owed ? 'waiting' : 'accepted';
}

/** EXCUSE_CLOSED unless it waits; FOUR_EYES for accepting what one asked for oneself. */
export function decideExcuse(
  excuse: Pick<Excuse, 'state' | 'askedBy'>,
  accept: boolean,
  by: string | null,
): Result<ExcuseState> {
  if (excuse.state !== 'waiting') return refuse('EXCUSE_CLOSED');
  if (accept && excuse.askedBy === by) return refuse('FOUR_EYES');
  return accept ? 'accepted' : 'refused';
}
