import { clockTime } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { DevicePlace } from './device.js';
import { DEVICE_POLICY } from './device-policy.js';

export const ALARM_CAUSES = ['fall', 'no_movement'] as const;
export type AlarmCause = (typeof ALARM_CAUSES)[number];

export const ALARM_STATES = ['asked', 'fine', 'help', 'unanswered', 'joined'] as const;
export type AlarmState = (typeof ALARM_STATES)[number];

/**
 * asked: the worker has the question on the phone. joined: help was on its way already, nobody was asked. Who said that
 * they are well may still say that they are not.
 */
export const ALARM_TRANSITIONS = {
  asked: ['fine', 'help', 'unanswered'],
  fine: ['help'],
  help: [],
  unanswered: [],
  joined: [],
} as const satisfies Record<AlarmState, readonly AlarmState[]>;

export const ALARM_STATE_TEXT: Readonly<Record<AlarmState, string>> = {
  asked: '正在问本人',
  fine: '本人说没事',
  help: '本人要帮助，已求助',
  unanswered: '没有回答，已求助',
  joined: '已并入求助',
};

export const ALARM_CAUSE_TEXT: Readonly<Record<AlarmCause, string>> = { fall: '跌倒', no_movement: '长时间不动' };

export const ALARM_ANSWERS = ['fine', 'help'] as const;
export type AlarmAnswer = (typeof ALARM_ANSWERS)[number];

/** A device felt something that may be trouble. */
export interface Alarm {
  readonly id: string;
  readonly deviceId: string;
  readonly workerId: string;
  /** the visit its worker was out for */
  readonly orderId: string | null;
  readonly cause: AlarmCause;
  readonly state: AlarmState;
  /** how often it was felt until it was answered */
  readonly times: number;
  /** by our clock */
  readonly happenedAt: Date;
  readonly askedAt: Date;
  /** nothing said by then is a call for help */
  readonly answerBy: Date;
  readonly answeredAt: Date | null;
  readonly sosId: string | null;
  readonly place: DevicePlace | null;
  readonly placeAt: Date | null;
}

/** What is known when a device feels something. */
export interface Known {
  /** it is being asked about the same cause */
  readonly asked: boolean;
  /** when the worker last said that they are well; null: never */
  readonly fineAt: Date | null;
}

/** ask: a new question. again: the question that is open. covered: it happened before the worker said that they are well. */
export function decideFelt(happenedAt: Date, { asked, fineAt }: Known): 'ask' | 'again' | 'covered' {
  if (asked) return 'again';
  return fineAt !== null && happenedAt < fineAt ? 'covered' : 'ask';
}

/** How long somebody may be silent. */
export function answerBy(cause: AlarmCause, askedAt: Date): Date {
  const { fallAnswerSeconds, stillAnswerSeconds } = DEVICE_POLICY;
  const seconds = cause === 'fall' ? fallAnswerSeconds.value : stillAnswerSeconds.value;
  return new Date(askedAt.getTime() + seconds * 1_000);
}

/**
 * The state an answer leads to; the same answer again changes nothing (null). Refuses DEVICE_ALARM_CLOSED to who is well
 * when help is on its way already: that is ended by whoever looks after it.
 */
export function decideAnswer({ state }: Pick<Alarm, 'state'>, answer: AlarmAnswer): Result<AlarmState | null> {
  if (state === answer) return null;
  const possible: readonly AlarmState[] = ALARM_TRANSITIONS[state];
  if (possible.includes(answer)) return answer;
  return answer === 'help' ? null : refuse('DEVICE_ALARM_CLOSED');
}

/** What a call for help says of it. */
export function toldText(
  alarm: Pick<Alarm, 'cause' | 'times' | 'askedAt' | 'answerBy' | 'happenedAt' | 'placeAt'>,
  state: 'help' | 'unanswered' | 'joined',
): string {
  const seconds = (alarm.answerBy.getTime() - alarm.askedAt.getTime()) / 1_000;
  const answered = { help: '，本人说需要帮助', unanswered: `，本人${seconds}秒内没有回答`, joined: '' }[state];
  const often = alarm.times > 1 ? `${alarm.times}次` : '';
  const { placeAt, happenedAt } = alarm;
  const where = placeAt && placeAt < happenedAt ? `，最后的位置是${clockTime(placeAt)}的` : '';
  return `${ALARM_CAUSE_TEXT[alarm.cause]}${often}${answered}${where}`;
}
