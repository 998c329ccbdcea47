import type { Interval } from '@daowei/shared/kernel/interval';
import { refuse, type Result } from '@daowei/shared/kernel/result';

export const SQUAD_STATES = ['asked', 'granted', 'refused', 'ended'] as const;
export type SquadState = (typeof SQUAD_STATES)[number];

/** Headquarters is asked to send people. */
export interface Squad extends Interval {
  readonly id: string;
  readonly district: string;
  /** how many are wanted */
  readonly people: number;
  readonly because: string;
  readonly state: SquadState;
  readonly askedBy: string;
  readonly askedAt: Date;
  /** who comes, by name; they are workers as long as they are here */
  readonly names: readonly string[];
  readonly answeredBy: string | null;
  readonly answer: string | null;
  readonly endedAt: Date | null;
}

export const SQUAD_COMMANDS = ['grant', 'refuse', 'end'] as const;
export type SquadCommand = (typeof SQUAD_COMMANDS)[number];

/** A request that is not needed any more ends as one that was granted and is over. */
export const SQUAD_TRANSITIONS = {
  asked: ['granted', 'refused', 'ended'],
  granted: ['ended'],
  refused: [],
  ended: [],
} as const satisfies Record<SquadState, readonly SquadState[]>;

const TO = { grant: 'granted', refuse: 'refused', end: 'ended' } as const satisfies Record<SquadCommand, SquadState>;

/** What a command makes of a request. Refuses SQUAD_CLOSED: somebody was faster, or the time is over. */
export function decideSquad(
  { state, to }: Pick<Squad, 'state' | 'to'>,
  command: SquadCommand,
  now: Date,
): Result<SquadState> {
  const next: readonly SquadState[] = SQUAD_TRANSITIONS[state];
  if (!next.includes(TO[command])) return refuse('SQUAD_CLOSED');
  if (command === 'grant' && to <= now) return refuse('SQUAD_CLOSED', '申请支援的时间已经过去');
  return TO[command];
}

export const SQUAD_STATE_TEXT: Readonly<Record<SquadState, string>> = {
  asked: '等待总部答复',
  granted: '已同意',
  refused: '没有同意',
  ended: '已结束',
};
