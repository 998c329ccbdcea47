import { addMinutes } from '@daowei/shared/kernel/interval';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { ClockEvent, ClockName, ClockReading } from './clocks.js';
import { COMPLAINT_POLICY } from './complaint-policy.js';

export const COMPLAINT_STATES = ['open', 'handling', 'waiting', 'solved', 'closed', 'withdrawn', 'merged'] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

/** open: nobody has answered; waiting: the customer is asked for something; solved: told what we do about it. */
export const COMPLAINT_TRANSITIONS = {
  open: ['handling', 'waiting', 'solved', 'withdrawn', 'merged'],
  handling: ['handling', 'waiting', 'solved', 'withdrawn', 'merged'],
  waiting: ['handling', 'solved', 'withdrawn', 'merged'],
  solved: ['closed', 'open'],
  closed: ['open'],
  withdrawn: [],
  merged: [],
} as const satisfies Record<ComplaintState, readonly ComplaintState[]>;

export const COMPLAINT_STATE_TEXT: Readonly<Record<ComplaintState, string>> = {
  open: '等待答复',
  handling: '处理中',
  waiting: '等您补充',
  solved: '已给出结果',
  closed: '已结案',
  withdrawn: '已撤回',
  merged: '已并案',
};

/**
 * answer: the office writes; ask: it needs something from the customer; reply: the customer writes; solve: the office says
 * what it does; accept/lapse: the customer agrees, or says nothing for days; reopen: it is not good.
 */
export type ComplaintCommand =
  'answer' | 'ask' | 'reply' | 'solve' | 'accept' | 'lapse' | 'reopen' | 'withdraw' | 'merge';

const TO: Readonly<Record<Exclude<ComplaintCommand, 'reply'>, ComplaintState>> = {
  answer: 'handling',
  ask: 'waiting',
  solve: 'solved',
  accept: 'closed',
  lapse: 'closed',
  reopen: 'open',
  withdraw: 'withdrawn',
  merge: 'merged',
};

export interface ComplaintLife {
  readonly state: ComplaintState;
  readonly round: number;
  /** when it was solved or closed last */
  readonly endedAt: Date | null;
}

/** A change of one clock that goes with a command. */
export interface ClockChange {
  readonly clock: ClockName;
  readonly round: number;
  readonly event: ClockEvent;
}

export interface ComplaintChange {
  readonly state: ComplaintState;
  readonly round: number;
  readonly clocks: readonly ClockChange[];
}

/** Where nobody has to do anything any more, unless the customer comes back. */
export const isOver = (state: ComplaintState): boolean =>
  state === 'closed' || state === 'withdrawn' || state === 'merged';

/** Where somebody of the office has something to do with it, or waits for the customer. */
export const isWorkedOn = (state: ComplaintState): boolean =>
  state === 'open' || state === 'handling' || state === 'waiting';

/** The one that was made first, and the other. */
export function inOrder<Made extends { readonly id: string; readonly openedAt: Date }>(a: Made, b: Made): [Made, Made] {
  const sooner = a.openedAt.getTime() - b.openedAt.getTime() || (a.id < b.id ? -1 : 1);
  return sooner < 0 ? [a, b] : [b, a];
}

interface OnTheDesk extends Pick<ComplaintLife, 'state'> {
  readonly id: string;
  readonly dueAt: Date | null;
  /** the customer has the right to be answered first */
  readonly priority: boolean;
}

/**
 * In which order the desk takes them: by the earliest clock, those that wait for the customer last. Of those nobody has
 * answered yet, who has the right to it comes first.
 */
export function deskOrder(a: OnTheDesk, b: OnTheDesk): number {
  const rank = ({ state, dueAt, priority }: OnTheDesk): number => {
    if (state === 'open' && priority) return 0;
    return dueAt === null ? 2 : 1;
  };
  return rank(a) - rank(b) || (a.dueAt?.getTime() ?? 0) - (b.dueAt?.getTime() ?? 0) || (a.id < b.id ? -1 : 1);
}

/** The clocks of a complaint that is made: the first answer and the solution. */
export const FIRST_CLOCKS: readonly ClockChange[] = startOf(1);

/**
 * What a command makes of a complaint and its clocks. Refuses COMPLAINT_STATE where it does not fit, COMPLAINT_TOO_LATE
 * when it is opened again after the days for that.
 * @param live clocks that run or are paused
 */
export function decideComplaint(
  life: ComplaintLife,
  command: ComplaintCommand,
  live: readonly ClockReading[],
  now: Date,
): Result<ComplaintChange> {
  const { state, round } = life;
  if (command === 'reply') return reply(life, live);
  const to = TO[command];
  const possible: readonly ComplaintState[] = COMPLAINT_TRANSITIONS[state];
  if (!possible.includes(to)) return refuse('COMPLAINT_STATE');
  switch (command) {
    case 'answer':
      // also before the customer has replied: the office goes on without
      return { state: to, round, clocks: [...stop(live, 'first_answer'), ...resume(live)] };
    case 'ask':
      return { state: to, round, clocks: [...stop(live, 'first_answer'), ...pause(live)] };
    case 'solve':
    case 'withdraw':
    case 'merge':
      return { state: to, round, clocks: stop(live) };
    case 'accept':
    case 'lapse':
      return { state: to, round, clocks: [] };
    case 'reopen': {
      const until = addMinutes(life.endedAt ?? now, COMPLAINT_POLICY.reopenDays.value * 1_440);
      if (now > until) return refuse('COMPLAINT_TOO_LATE');
      return { state: to, round: round + 1, clocks: startOf(round + 1) };
    }
  }
}

/** The customer may always add something while the case is worked on; what was asked for lets the clock run again. */
function reply({ state, round }: ComplaintLife, live: readonly ClockReading[]): Result<ComplaintChange> {
  if (isOver(state) || state === 'solved') return refuse('COMPLAINT_STATE');
  if (state !== 'waiting') return { state, round, clocks: [] };
  return { state: 'handling', round, clocks: resume(live) };
}

function startOf(round: number): ClockChange[] {
  return (['first_answer', 'resolution'] as const).map((clock) => ({ clock, round, event: 'start' as const }));
}

function stop(live: readonly ClockReading[], only?: ClockName): ClockChange[] {
  return live
    .filter(({ clock }) => !only || clock === only)
    .map(({ clock, round }) => ({ clock, round, event: 'stop' as const }));
}

function pause(live: readonly ClockReading[]): ClockChange[] {
  return live
    .filter(({ clock, state }) => clock === 'resolution' && state === 'running')
    .map(({ clock, round }) => ({ clock, round, event: 'pause' as const }));
}

function resume(live: readonly ClockReading[]): ClockChange[] {
  return live
    .filter(({ state }) => state === 'paused')
    .map(({ clock, round }) => ({ clock, round, event: 'resume' as const }));
}
