import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { SosWay } from './escalation.js';

export const SOS_STATES = ['calling', 'acknowledged', 'ended'] as const;
export type SosState = (typeof SOS_STATES)[number];

/** calling: nobody has said that they look after it, and it goes on ringing. */
export const SOS_TRANSITIONS = {
  calling: ['acknowledged'],
  acknowledged: ['ended'],
  ended: [],
} as const satisfies Record<SosState, readonly SosState[]>;

export const SOS_STATE_TEXT: Readonly<Record<SosState, string>> = {
  calling: '等待接警',
  acknowledged: '处理中',
  ended: '已结束',
};

/** Where a call for help came from: pressed on the phone, or told by a device the worker wears. */
export const SOS_SOURCES = ['worker', 'device'] as const;
export type SosSource = (typeof SOS_SOURCES)[number];

export const SOS_COMMANDS = ['acknowledge', 'end'] as const;
export type SosCommand = (typeof SOS_COMMANDS)[number];

const TO: Readonly<Record<SosCommand, SosState>> = { acknowledge: 'acknowledged', end: 'ended' };

/** Somebody calls for help from a visit. */
export interface Sos {
  readonly id: string;
  /** for people: JZ + day + 6 digits */
  readonly no: string;
  /** null: told by a device while its worker was out for none */
  readonly orderId: string | null;
  readonly workerId: string;
  readonly source: SosSource;
  /** what a device felt and what was answered, in Chinese; null: pressed */
  readonly told: string | null;
  /** whoever is near must not notice that help was called: nobody calls back */
  readonly silent: boolean;
  readonly place: { readonly lat: number; readonly lng: number; readonly accuracy: number | null } | null;
  /** the phone's or the device's own clock when it happened */
  readonly deviceAt: Date;
  /** ours when it arrived */
  readonly raisedAt: Date;
  readonly state: SosState;
  /** ways tried so far, counted over all rounds */
  readonly steps: number;
  readonly acknowledgedLabel: string | null;
  readonly acknowledgedAt: Date | null;
  readonly endedLabel: string | null;
  readonly endedAt: Date | null;
  readonly endNote: string | null;
}

/** What became of one way. spared: somebody had answered before it was tried. */
export const REACH_STATES = ['rung', 'due', 'sent', 'failed', 'spared'] as const;
export type ReachState = (typeof REACH_STATES)[number];

/** One way that was tried. */
export interface Reach {
  readonly step: number;
  readonly way: SosWay;
  readonly state: ReachState;
  readonly at: Date;
  readonly settledAt: Date | null;
}

/**
 * One person takes it, and that ends the ringing; whoever ends it has to have it taken before, so that no call for help
 * disappears unseen. Refuses SOS_ACKNOWLEDGED naming who has it, SOS_STATE.
 */
export function decideSos(
  { state, acknowledgedLabel }: Pick<Sos, 'state' | 'acknowledgedLabel'>,
  command: SosCommand,
): Result<SosState> {
  const to = TO[command];
  const possible: readonly SosState[] = SOS_TRANSITIONS[state];
  if (possible.includes(to)) return to;
  return command === 'acknowledge' && acknowledgedLabel !== null
    ? refuse('SOS_ACKNOWLEDGED', `${acknowledgedLabel}已经接警，请到记录里查看进展`)
    : refuse('SOS_STATE');
}

/** Of a clock that names another age nothing is believed: then it happened when it arrived. */
export function believedTime(deviceAt: Date, now: Date): Date {
  const years = Math.abs(deviceAt.getUTCFullYear() - now.getUTCFullYear());
  return years > 1 ? now : deviceAt;
}

/** Minutes between pressing and arriving that are worth a sentence: without signal, or by a clock that is wrong. */
export function minutesLate({ deviceAt, raisedAt }: Pick<Sos, 'deviceAt' | 'raisedAt'>): number {
  return Math.max(0, Math.floor((raisedAt.getTime() - deviceAt.getTime()) / 60_000));
}
