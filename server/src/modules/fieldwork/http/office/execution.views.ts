import { LONG_DAYS, SHORT_DAYS, type ExecutionOfWorker } from '../../application/read-execution.js';
import { FIELDWORK_POLICY } from '../../domain/fieldwork-policy.js';
import { allLines, executionRate, type Executed, type Kept } from '../../domain/standard-level.js';
import type * as dto from './execution.dto.js';

export const TARGET = FIELDWORK_POLICY.executionBasisPoints.value;

export function executionViews({ short, long }: ExecutionOfWorker): Pick<dto.ExecutionLine, 'short' | 'long'> {
  return { short: executedView(SHORT_DAYS, short), long: executedView(LONG_DAYS, long) };
}

function executedView(days: number, { visits, red, soft, levels }: Executed): dto.ExecutedDays {
  const all = keptView(allLines({ red, soft }));
  const { silver, gold, platinum } = levels;
  return {
    days,
    visits,
    all,
    red: keptView(red),
    soft: keptView(soft),
    levels: { below: visits - silver - gold - platinum, silver, gold, platinum },
    underTarget: all.basisPoints !== null && all.basisPoints < TARGET,
  };
}

const keptView = (kept: Kept): dto.KeptSteps => ({ ...kept, basisPoints: executionRate(kept) });
