import { ERRORS } from '@daowei/shared/errors/errors';
import type { Refusal } from '@daowei/shared/kernel/result';
import type { ChangeOutcome, PlanChange } from './day-plan-file.js';

/** @param version of the order, as the change left it */
export function doneOutcome({ orderId, toWorker }: PlanChange, version: number): ChangeOutcome {
  return { orderId, toWorkerId: toWorker.id, done: true, because: null, version };
}

export function leftOutcome({ orderId, toWorker }: PlanChange, { refused, because }: Refusal): ChangeOutcome {
  return {
    orderId,
    toWorkerId: toWorker.id,
    done: false,
    because: because ?? ERRORS[refused].sentence,
    version: null,
  };
}

/** The version the order must have for the change to be the one that was planned: what the plan itself did to it counts. */
export function versionExpected(
  { orderId, version }: Pick<PlanChange, 'orderId' | 'version'>,
  outcomes: readonly (ChangeOutcome | null)[],
): number {
  return outcomes.reduce(
    (latest, one) => (one?.orderId === orderId && one.version !== null ? Math.max(latest, one.version) : latest),
    version,
  );
}
