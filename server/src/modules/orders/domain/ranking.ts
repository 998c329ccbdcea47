import type { FreeWorker } from '../../scheduling/contract/scheduling.facade.js';
import { ORDERS_POLICY } from './orders-policy.js';

/** Whose time is tried first: nearest by band, then least loaded, then nearest by the metre. Same facts, same order. */
export function rankForClaim(
  free: readonly FreeWorker[],
  bandMetres = ORDERS_POLICY.nearnessBandMetres.value,
): FreeWorker[] {
  const band = (worker: FreeWorker): number => Math.floor(worker.distanceMetres / bandMetres);
  return [...free].sort(
    (a, b) =>
      band(a) - band(b) ||
      a.claimedMinutes - b.claimedMinutes ||
      a.distanceMetres - b.distanceMetres ||
      (a.workerId < b.workerId ? -1 : 1),
  );
}
