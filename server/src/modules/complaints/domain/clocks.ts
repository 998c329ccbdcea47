import { complaintPolicy, ESCALATION_CHAIN } from './complaint-policy.js';
import { afterWorkingMs, workingCalendar, workingMs } from './working-calendar.js';

export const CLOCKS = ['first_answer', 'resolution'] as const;
export type ClockName = (typeof CLOCKS)[number];

export const CLOCK_TEXT: Readonly<Record<ClockName, string>> = {
  first_answer: '首次答复',
  resolution: '给出处理结果',
};

export const CLOCK_EVENTS = ['start', 'pause', 'resume', 'stop'] as const;
export type ClockEvent = (typeof CLOCK_EVENTS)[number];

/** One thing that happened to a clock. A clock is nothing but these, in order: any day can be replayed. */
export interface ClockFact {
  readonly clock: ClockName;
  /** 1 when the complaint was made; one more whenever it was opened again */
  readonly round: number;
  readonly event: ClockEvent;
  readonly at: Date;
  /** the rules it runs by: those of the day it was started */
  readonly policyVersion: number;
  readonly calendarVersion: number;
}

export interface ClockReading {
  readonly clock: ClockName;
  readonly round: number;
  readonly state: 'running' | 'paused' | 'stopped';
  /** the clock's own time that has gone by, in milliseconds: staffed time for the first answer */
  readonly elapsedMs: number;
  readonly allowedMs: number;
  /** null while it is paused or when it was stopped */
  readonly dueAt: Date | null;
  /** more time went by than was allowed */
  readonly overdue: boolean;
}

/** How much of its own time passes between two instants, and back: the one place where the two clocks differ. */
interface Measure {
  readonly allowedMs: number;
  between(from: Date, to: Date): number;
  after(from: Date, ms: number): Date;
}

function measureOf({ clock, policyVersion, calendarVersion }: ClockFact): Measure {
  const policy = complaintPolicy(policyVersion);
  if (clock === 'first_answer') {
    const calendar = workingCalendar(calendarVersion);
    return {
      allowedMs: policy.firstAnswerMinutes.value * 60_000,
      between: (from, to) => workingMs(from, to, calendar),
      after: (from, ms) => afterWorkingMs(from, ms, calendar),
    };
  }
  return {
    allowedMs: policy.resolutionHours.value * 3_600_000,
    between: (from, to) => Math.max(0, to.getTime() - from.getTime()),
    after: (from, ms) => new Date(from.getTime() + ms),
  };
}

/** A clock as its facts leave it. */
interface Wound {
  readonly measure: Measure;
  /** of the clock's own time, up to the last fact */
  readonly elapsedMs: number;
  /** runs since then; null: paused or stopped */
  readonly since: Date | null;
  readonly state: ClockReading['state'];
}

const FROM: Readonly<Record<ClockEvent, readonly ClockReading['state'][]>> = {
  start: [],
  pause: ['running'],
  resume: ['paused'],
  stop: ['running', 'paused'],
};

/** @throws Error for an order of facts that cannot be, e.g. a resume of what was not paused */
function replay([first, ...rest]: readonly ClockFact[]): Wound {
  if (first?.event !== 'start') throw new Error('a clock begins with its start');
  const measure = measureOf(first);
  let wound: Wound = { measure, elapsedMs: 0, since: first.at, state: 'running' };
  for (const { event, at } of rest) {
    if (!FROM[event].includes(wound.state)) throw new Error(`a clock that is ${wound.state} cannot ${event}`);
    const elapsedMs = wound.elapsedMs + (wound.since ? measure.between(wound.since, at) : 0);
    const state = event === 'resume' ? 'running' : event === 'pause' ? 'paused' : 'stopped';
    wound = { measure, elapsedMs, since: event === 'resume' ? at : null, state };
  }
  return wound;
}

/**
 * Reads one clock of one round at `now`.
 * @param facts of this clock and round, in order; the first is its start
 * @throws Error for an order of facts that cannot be
 */
export function readClock(facts: readonly ClockFact[], now: Date): ClockReading {
  const { measure, elapsedMs: before, since, state } = replay(facts);
  const { allowedMs } = measure;
  const elapsedMs = since ? before + measure.between(since, now) : before;
  const { clock, round } = facts[0]!;
  return {
    clock,
    round,
    state,
    elapsedMs,
    allowedMs,
    dueAt: since && measure.after(since, Math.max(0, allowedMs - before)),
    overdue: elapsedMs > allowedMs,
  };
}

/** Every clock of every round, in the order they were started. */
export function readClocks(facts: readonly ClockFact[], now: Date): ClockReading[] {
  return groups(facts).map((one) => readClock(one, now));
}

/** The clocks that can still be paused, resumed or stopped. */
export function liveClocks(facts: readonly ClockFact[], now: Date): ClockReading[] {
  return readClocks(facts, now).filter(({ state }) => state !== 'stopped');
}

/** Something that becomes due while a clock runs. */
export interface Milestone {
  readonly clock: ClockName;
  readonly round: number;
  /** 0: the owner is warned; 1 and more: the steps of the escalation chain */
  readonly level: number;
  readonly at: Date;
}

/** What becomes due if nothing happens to the clocks, the earliest first. */
export function milestones(facts: readonly ClockFact[]): Milestone[] {
  return groups(facts)
    .flatMap((own) => {
      const { clock, round, policyVersion } = own[0]!;
      const { measure, elapsedMs, since } = replay(own);
      if (!since) return [];
      const { warnLeftPercent, escalateAfterMinutes } = complaintPolicy(policyVersion);
      const when = (spentMs: number): Date => measure.after(since, Math.max(0, spentMs - elapsedMs));
      const warnedMs = measure.allowedMs - Math.floor((measure.allowedMs * warnLeftPercent.value) / 100);
      const dueAt = when(measure.allowedMs);
      const steps = escalateAfterMinutes.value.map((minutes) => new Date(dueAt.getTime() + minutes * 60_000));
      return [when(warnedMs), ...steps].map((at, level) => ({ clock, round, level, at }));
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.level - b.level);
}

/** To whom a step is taken; null: the owner is warned. */
export function escalatedTo(level: number): string | null {
  return level === 0 ? null : (ESCALATION_CHAIN[level - 1] ?? ESCALATION_CHAIN[ESCALATION_CHAIN.length - 1]!);
}

function groups(facts: readonly ClockFact[]): ClockFact[][] {
  const found = new Map<string, ClockFact[]>();
  for (const fact of facts) {
    const key = `${fact.clock}:${fact.round}`;
    found.set(key, [...(found.get(key) ?? []), fact]);
  }
  return [...found.values()];
}
