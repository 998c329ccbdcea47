import { minutesBetween, type Interval } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf, minuteOfDay } from '@daowei/shared/kernel/local-date';
import { fen, type Fen } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import { SURGE_POLICY } from './surge-policy.js';

export const CALL_STATES = ['open', 'full', 'ended'] as const;
export type CallState = (typeof CALL_STATES)[number];

export const CALLED_STATES = ['asked', 'taken', 'declined', 'closed'] as const;
export type CalledState = (typeof CALLED_STATES)[number];

/** People who are off are asked to come for some hours. */
export interface SurgeCall extends Interval {
  readonly id: string;
  readonly district: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly places: number;
  readonly taken: number;
  /** for each who comes; as the policy said when the call was opened */
  readonly bonusFen: Fen;
  readonly because: string;
  readonly state: CallState;
  readonly openedBy: string;
  readonly openedAt: Date;
}

/** One of the people who are asked. */
export interface Called {
  readonly id: string;
  readonly callId: string;
  readonly workerId: string;
  readonly isStandby: boolean;
  readonly state: CalledState;
  readonly answeredAt: Date | null;
  /** calls and texts the operator took */
  readonly rings: number;
  readonly rungAt: Date | null;
  /** why the phone does not reach them, in Chinese; null: it does, or was not tried */
  readonly problem: string | null;
}

const STEP_MS = 15 * 60_000;

/** Whether people may be asked for for these hours. Refuses VALIDATION_FAILED with the field. */
export function checkHours({ from, to }: Interval, now: Date, policy = SURGE_POLICY): Result<null> {
  const minutes = minutesBetween(from, to);
  if ([from, to].some((instant) => instant.getTime() % STEP_MS !== 0)) return no('from', '请选整刻钟');
  if (from <= now) return no('from', '开始时间应在现在之后');
  const { aheadDays, shortestMinutes, longestSupportMinutes } = policy;
  if (from > atMinute(addDays(dayOf(now), aheadDays.value), 0)) return no('from', `最多提前${aheadDays.value}天`);
  if (minutes < shortestMinutes.value) return no('to', `至少${shortestMinutes.value / 60}小时`);
  return minutes > longestSupportMinutes.value ? no('to', longestSupportMinutes.because) : null;
}

/** The same for an extra shift, which has an end. */
export function checkCall(hours: Interval, now: Date, policy = SURGE_POLICY): Result<null> {
  const possible = checkHours(hours, now, policy);
  if (isRefused(possible)) return possible;
  const { longestMinutes } = policy;
  return minutesBetween(hours.from, hours.to) > longestMinutes.value ? no('to', longestMinutes.because) : null;
}

const no = (path: string, message: string): Refusal =>
  refuse('VALIDATION_FAILED', undefined, { fields: [{ path, message }] });

/** What each who comes gets on top of their wages. */
export function bonusFor({ from }: Interval, policy = SURGE_POLICY): Fen {
  const isNight = minuteOfDay(from) >= policy.nightHour.value * 60;
  return fen(isNight ? policy.nightBonusFen.value : policy.bonusFen.value);
}

/** Whether one more may take it: SURGE_CALL_OVER when it is full, ended, has begun, or was answered with no. */
export function decideTake(
  call: Pick<SurgeCall, 'state' | 'places' | 'taken' | 'from'>,
  called: Pick<Called, 'state'>,
  now: Date,
): Result<{ readonly taken: number; readonly state: CallState }> {
  if (call.state === 'full') return refuse('SURGE_CALL_OVER', '刚刚已经有人接了最后一个名额，谢谢您愿意来');
  if (call.state === 'ended' || called.state !== 'asked') return refuse('SURGE_CALL_OVER');
  if (call.from <= now) return refuse('SURGE_CALL_OVER', '这次呼叫的时间已经开始');
  const taken = call.taken + 1;
  return { taken, state: taken >= call.places ? 'full' : 'open' };
}

/** How somebody is reached next, or null: they answered, it is over, or they were rung often enough. */
export function nextRing(
  call: Pick<SurgeCall, 'state' | 'from'>,
  called: Pick<Called, 'state' | 'rings'>,
  now: Date,
  policy = SURGE_POLICY,
): 'call' | 'sms' | null {
  if (call.state !== 'open' || called.state !== 'asked' || call.from <= now) return null;
  if (called.rings >= policy.mostRings.value) return null;
  // a call first; who did not pick it up finds the text
  return called.rings === 0 ? 'call' : 'sms';
}
