import type { StandardLevel, VisitStep } from '../contract/fieldwork.facade.js';
import { FIELDWORK_POLICY } from './fieldwork-policy.js';

type Evidence = Pick<VisitStep, 'doneAt' | 'demands' | 'dose' | 'certificateNo' | 'rooms'>;

/** Done, with all the evidence the step asks for, and nothing of it beyond its cap. */
export function hasPassed({ doneAt, demands, dose, certificateNo, rooms }: Evidence): boolean {
  if (!doneAt) return false;
  if (demands.dose && (dose === null || dose > demands.dose.cap)) return false;
  if (demands.material !== null && certificateNo === null) return false;
  return rooms.every((room) => room.doneAt !== null);
}

/** How much of the standard was kept. */
export interface Execution {
  readonly passed: number;
  readonly all: number;
  /** null: below silver, or a standard without steps */
  readonly level: StandardLevel | null;
}

/**
 * Silver: nine tenths of the base; gold: all of it; platinum: all of the base and every extra item. A standard without
 * extra items ends with gold.
 */
export function executionOf(steps: readonly Evidence[], policy = FIELDWORK_POLICY): Execution {
  const base = steps.filter(({ demands }) => demands.part === 'base');
  const extras = steps.filter(({ demands }) => demands.part === 'extra');
  const passed = steps.filter(hasPassed).length;
  const ofBase = base.filter(hasPassed).length;
  const counts = { passed, all: steps.length };
  if (base.length === 0 || ofBase * 10_000 < base.length * policy.silverBasisPoints.value) {
    return { ...counts, level: null };
  }
  if (ofBase < base.length) return { ...counts, level: 'silver' };
  return { ...counts, level: extras.length > 0 && extras.every(hasPassed) ? 'platinum' : 'gold' };
}
