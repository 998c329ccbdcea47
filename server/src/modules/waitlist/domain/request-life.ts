import { addMinutes } from '@daowei/shared/kernel/interval';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { SHIFT_REQUEST_POLICY } from './shift-request-policy.js';

export const REQUEST_STATES = ['asked', 'granted', 'refused', 'expired', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** An answer is final: what becomes of a granted time is the life of its order. */
export const REQUEST_TRANSITIONS = {
  asked: ['granted', 'refused', 'expired', 'withdrawn'],
  granted: [],
  refused: [],
  expired: [],
  withdrawn: [],
} as const satisfies Record<RequestState, readonly RequestState[]>;

export type RequestCommand = 'grant' | 'refuse' | 'expire' | 'withdraw';

const TO = {
  grant: 'granted',
  refuse: 'refused',
  expire: 'expired',
  withdraw: 'withdrawn',
} as const satisfies Record<RequestCommand, RequestState>;

/**
 * What a command makes of a request, or SHIFT_REQUEST_CLOSED: somebody was faster. From `closesAt` on nothing can be
 * granted any more, whether or not the timer has said so yet.
 */
export function decideRequest(
  { state, closesAt }: { readonly state: RequestState; readonly closesAt: Date },
  command: RequestCommand,
  now: Date,
): Result<RequestState> {
  const next: readonly RequestState[] = REQUEST_TRANSITIONS[state];
  if (!next.includes(TO[command])) return refuse('SHIFT_REQUEST_CLOSED');
  if (command === 'grant' && now >= closesAt) return refuse('SHIFT_REQUEST_TOO_LATE');
  return TO[command];
}

/** From when on a request for this start cannot be granted any more. */
export function requestClosesAt(startAt: Date): Date {
  return addMinutes(startAt, -SHIFT_REQUEST_POLICY.closesBeforeMinutes.value);
}

/** When the first answer is due: the policy's clock, or the end of what is possible. */
export function answerDueAt(askedAt: Date, closesAt: Date): Date {
  const due = addMinutes(askedAt, SHIFT_REQUEST_POLICY.answerMinutes.value);
  return due < closesAt ? due : closesAt;
}

export const REQUEST_STATE_TEXT: Readonly<Record<RequestState, string>> = {
  asked: '协调员正在想办法',
  granted: '已为您调出时间',
  refused: '这次没能安排上',
  expired: '时间太近，已结束',
  withdrawn: '您已撤回',
};
