import type { StepDemands } from '../../catalog/contract/catalog.facade.js';
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

/** How many steps a standard asked for, and how many were kept. */
export interface Kept {
  readonly asked: number;
  readonly passed: number;
}

/** How much of the standard was kept. */
export interface Execution {
  readonly passed: number;
  readonly all: number;
  /** of the lines that are never left out, and of those that may be */
  readonly red: Kept;
  readonly soft: Kept;
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
  const counts = { passed, all: steps.length, red: keptOf(steps, 'red'), soft: keptOf(steps, 'soft') };
  if (base.length === 0 || ofBase * 10_000 < base.length * policy.silverBasisPoints.value) {
    return { ...counts, level: null };
  }
  if (ofBase < base.length) return { ...counts, level: 'silver' };
  return { ...counts, level: extras.length > 0 && extras.every(hasPassed) ? 'platinum' : 'gold' };
}

function keptOf(steps: readonly Evidence[], line: StepDemands['line']): Kept {
  const asked = steps.filter(({ demands }) => demands.line === line);
  return { asked: asked.length, passed: asked.filter(hasPassed).length };
}

/** What a worker's visits of some days add up to. */
export interface Executed {
  readonly visits: number;
  readonly red: Kept;
  readonly soft: Kept;
  /** visits by the level they reached; the rest stayed below silver */
  readonly levels: Readonly<Record<StandardLevel, number>>;
}

/** 执行率 in 1/10,000, cut and not rounded, so that whoever missed one step has not kept all; null: nothing was asked. */
export function executionRate({ asked, passed }: Kept): number | null {
  return asked === 0 ? null : Math.floor((passed * 10_000) / asked);
}

/** Both lines together. */
export function allLines({ red, soft }: Pick<Executed, 'red' | 'soft'>): Kept {
  return { asked: red.asked + soft.asked, passed: red.passed + soft.passed };
}
