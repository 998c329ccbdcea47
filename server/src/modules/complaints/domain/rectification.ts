import { addMinutes } from '@daowei/shared/kernel/interval';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { COMPLAINT_POLICY } from './complaint-policy.js';

export const RECTIFICATION_STATES = ['due', 'done', 'passed'] as const;
export type RectificationState = (typeof RECTIFICATION_STATES)[number];

export const RECTIFICATION_STATE_TEXT: Readonly<Record<RectificationState, string>> = {
  due: '整改中',
  done: '待复核',
  passed: '复核通过',
};

export const RECTIFICATION_COMMANDS = ['done', 'pass', 'redo'] as const;
export type RectificationCommand = (typeof RECTIFICATION_COMMANDS)[number];

/** What is changed so that it does not happen again: by whom, until when, and looked at by somebody else. */
export interface Rectification {
  readonly id: string;
  readonly complaintId: string;
  readonly action: string;
  /** who is to do it, in words */
  readonly responsible: string;
  readonly dueAt: Date;
  readonly state: RectificationState;
  readonly doneBy: string | null;
  readonly doneLabel: string | null;
  readonly doneAt: Date | null;
  readonly checkedLabel: string | null;
  readonly checkedAt: Date | null;
}

/** Whether it may be due then. RECTIFICATION_DUE when it is past or too far. */
export function planRectification(dueAt: Date, now: Date, policy = COMPLAINT_POLICY): Result<null> {
  const days = policy.rectifyMostDays.value;
  if (dueAt <= now || dueAt > addMinutes(now, days * 1_440)) {
    return refuse('RECTIFICATION_DUE', `整改期限须在${days}天之内`);
  }
  return null;
}

/** done → the person who checks it must be another one. RECTIFICATION_STATE, FOUR_EYES. */
export function decideRectification(
  { state, doneBy }: Pick<Rectification, 'state' | 'doneBy'>,
  command: RectificationCommand,
  by: string,
): Result<RectificationState> {
  if (command === 'done') return state === 'due' ? 'done' : refuse('RECTIFICATION_STATE');
  if (state !== 'done') return refuse('RECTIFICATION_STATE');
  if (doneBy === by) return refuse('FOUR_EYES');
  return command === 'pass' ? 'passed' : 'due';
}
