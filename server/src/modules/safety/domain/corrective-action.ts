import { addMinutes } from '@daowei/shared/kernel/interval';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { INCIDENT_POLICY } from './incident-policy.js';

export const ACTION_STATES = ['due', 'done', 'passed'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

export const ACTION_STATE_TEXT: Readonly<Record<ActionState, string>> = {
  due: '整改中',
  done: '待复核',
  passed: '复核通过',
};

export const ACTION_COMMANDS = ['done', 'pass', 'redo'] as const;
export type ActionCommand = (typeof ACTION_COMMANDS)[number];

/** What is changed so that it does not happen again: by whom, until when, and looked at by somebody else. */
export interface CorrectiveAction {
  readonly id: string;
  readonly incidentId: string;
  readonly action: string;
  /** who is to do it, in words */
  readonly responsible: string;
  readonly dueAt: Date;
  readonly state: ActionState;
  readonly doneBy: string | null;
  readonly doneLabel: string | null;
  readonly checkedLabel: string | null;
}

/** Whether it may be due then. RECTIFICATION_DUE when it is past or too far. */
export function planAction(dueAt: Date, now: Date, policy = INCIDENT_POLICY): Result<null> {
  const days = policy.actionMostDays.value;
  if (dueAt > now && dueAt <= addMinutes(now, days * 1_440)) return null;
  return refuse('RECTIFICATION_DUE', `整改期限须在${days}天之内`);
}

/** done → the person who checks it must be another one. RECTIFICATION_STATE, FOUR_EYES. */
export function decideAction(
  { state, doneBy }: Pick<CorrectiveAction, 'state' | 'doneBy'>,
  command: ActionCommand,
  by: string,
): Result<ActionState> {
  const from: ActionState = command === 'done' ? 'due' : 'done';
  if (state !== from) return refuse('RECTIFICATION_STATE');
  if (command === 'done') return 'done';
  if (doneBy === by) return refuse('FOUR_EYES');
  return command === 'pass' ? 'passed' : 'due';
}
