import { addMinutes, overlaps, type Interval } from '@daowei/shared/kernel/interval';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { LEAVE_POLICY } from './leave-policy.js';

export const LEAVE_STATES = ['asked', 'granted', 'refused', 'withdrawn', 'expired'] as const;
export type LeaveState = (typeof LEAVE_STATES)[number];

/** An answer is final: a granted leave is an absence, and changed like one. */
export const LEAVE_TRANSITIONS = {
  asked: ['granted', 'refused', 'withdrawn', 'expired'],
  granted: [],
  refused: [],
  withdrawn: [],
  expired: [],
} as const satisfies Record<LeaveState, readonly LeaveState[]>;

export type LeaveCommand = 'grant' | 'refuse' | 'withdraw' | 'expire';

const TO = {
  grant: 'granted',
  refuse: 'refused',
  withdraw: 'withdrawn',
  expire: 'expired',
} as const satisfies Record<LeaveCommand, LeaveState>;

/** What a command makes of a request, or LEAVE_CLOSED: somebody was faster, or the time is over. */
export function decideLeave(
  { state, to }: { readonly state: LeaveState; readonly to: Date },
  command: LeaveCommand,
  now: Date,
): Result<LeaveState> {
  const next: readonly LeaveState[] = LEAVE_TRANSITIONS[state];
  if (!next.includes(TO[command])) return refuse('LEAVE_CLOSED');
  if (command === 'grant' && to <= now) return refuse('LEAVE_CLOSED', '申请的时间已经过去');
  return TO[command];
}

/** Whether one more may be asked for beside those that wait. Refuses LEAVE_OVERLAPS or LEAVE_LIMIT. */
export function mayAsk(span: Interval, open: readonly Interval[], policy = LEAVE_POLICY): Result<null> {
  if (open.some((one) => overlaps(one, span))) return refuse('LEAVE_OVERLAPS');
  return open.length >= policy.mostOpen.value ? refuse('LEAVE_LIMIT') : null;
}

/** When the answer is due: the policy's clock, or before the leave begins; at once when it has begun. */
export function answerDue(askedAt: Date, from: Date, policy = LEAVE_POLICY): Date {
  const due = addMinutes(askedAt, policy.answerHours.value * 60);
  if (from >= due) return due;
  return from > askedAt ? from : askedAt;
}

export const LEAVE_STATE_TEXT: Readonly<Record<LeaveState, string>> = {
  asked: '等待答复',
  granted: '已同意',
  refused: '没有同意',
  withdrawn: '已撤回',
  expired: '已过期',
};
