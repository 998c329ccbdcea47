import { addMinutes } from '../kernel/interval.js';
import { refuse, type Result } from '../kernel/result.js';

/** 整改, after a complaint or an incident: due → done → passed, or back to due. */
export const RECTIFICATION_STATES = ['due', 'done', 'passed'] as const;
export type RectificationState = (typeof RECTIFICATION_STATES)[number];

export const RECTIFICATION_STATE_TEXT: Readonly<Record<RectificationState, string>> = {
  due: '整改中',
  done: '待复核',
  passed: '复核通过',
};

export const RECTIFICATION_COMMANDS = ['done', 'pass', 'redo'] as const;
export type RectificationCommand = (typeof RECTIFICATION_COMMANDS)[number];

/** Whether it may be due then. RECTIFICATION_DUE when it is past or more than `mostDays` days ahead. */
export function planRectification(dueAt: Date, now: Date, mostDays: number): Result<null> {
  if (dueAt > now && dueAt <= addMinutes(now, mostDays * 1_440)) return null;
  return refuse('RECTIFICATION_DUE', `整改期限须在${mostDays}天之内`);
}

/** done → the person who checks it must be another one. RECTIFICATION_STATE, FOUR_EYES. */
export function decideRectification(
  { state, doneBy }: { readonly state: RectificationState; readonly doneBy: string | null },
  command: RectificationCommand,
  by: string,
): Result<RectificationState> {
  if (command === 'done') return state === 'due' ? 'done' : refuse('RECTIFICATION_STATE');
  if (state !== 'done') return refuse('RECTIFICATION_STATE');
  if (doneBy === by) return refuse('FOUR_EYES');
  return command === 'pass' ? 'passed' : 'due';
}
