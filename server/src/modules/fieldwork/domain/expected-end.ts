import { addMinutes } from '@daowei/shared/kernel/interval';
import { FIELDWORK_POLICY } from './fieldwork-policy.js';

/** A visit that somebody is at, or on the way to. */
export interface Going {
  /** since when they are there, or will be */
  readonly begunAt: Date;
  /** what was sold, and overtime on top */
  readonly agreedEnd: Date;
  /** part of it is overtime: nobody agrees to that who would be through before */
  readonly isOvertime: boolean;
  /** of the standard, 0 to 1 */
  readonly progress: number;
  /** since when only the customer's signature is missing; null: the lead has not signed */
  readonly signedAt: Date | null;
}

interface ExpectedEnd {
  readonly at: Date;
  /** how far it can slip before overtime has to be agreed on */
  readonly latest: Date;
  /** what is left to do by its own pace, in minutes; 0 where the pace says nothing */
  readonly restMinutes: number;
}

/**
 * When a visit ends. The agreement says it until enough of the standard is done to see the pace; from then on what is
 * left takes its share of the time. Beyond the agreed end overtime is asked for first, so a slow pace counts only so far.
 */
export function expectedEnd(going: Going, now: Date, policy = FIELDWORK_POLICY): ExpectedEnd {
  const { begunAt, agreedEnd, isOvertime, progress, signedAt } = going;
  if (signedAt) return { at: signedAt, latest: signedAt, restMinutes: 0 };
  if (progress >= 1) return { at: now, latest: now, restMinutes: 0 };
  const agreed = later(agreedEnd, now);
  if (progress * 10_000 < policy.paceBasisPoints.value) return { at: agreed, latest: agreed, restMinutes: 0 };
  const minutes = (agreedEnd.getTime() - begunAt.getTime()) / 60_000;
  const restMinutes = Math.max(0, Math.ceil(minutes * (1 - progress)));
  const latest = later(addMinutes(agreedEnd, policy.slipMinutes.value), now);
  const byPace = addMinutes(now, restMinutes);
  const bounded = byPace < latest ? byPace : latest;
  return { at: isOvertime ? later(bounded, agreedEnd) : bounded, latest, restMinutes };
}

const later = (a: Date, b: Date): Date => (a > b ? a : b);
