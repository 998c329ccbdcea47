import { createHash } from 'node:crypto';
import type { BrokenPromise } from '../contract/other-promises.js';
import type { RosterChange } from '../../workforce/contract/roster.js';

/** What a person saw before saving: the change itself and every visit it breaks, with the reasons. */
export interface SeenBreak {
  readonly orderId: string;
  readonly state: string;
  readonly isUnderWay: boolean;
  readonly why: readonly string[];
}

/** 64 hex digits; the same change with the same consequences has the same. */
export function rosterFingerprint(
  workerId: string,
  change: RosterChange,
  breaks: readonly SeenBreak[],
  promises: readonly BrokenPromise[] = [],
): string {
  const seen = [...breaks]
    .sort((a, b) => (a.orderId < b.orderId ? -1 : 1))
    .map(({ orderId, state, isUnderWay, why }) => [orderId, state, isUnderWay, why]);
  const kept = [...promises]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ kind, id, first, days, why }) => [kind, id, first, days, why]);
  const named = Object.entries(change).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([workerId, named, seen, kept]))
    .digest('hex');
}
