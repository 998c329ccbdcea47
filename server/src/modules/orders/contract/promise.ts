import type { Interval } from '@daowei/shared/kernel/interval';

/** Arrival is measured against the promised window, never against the plan. */
export function keptPromise(arrivedAt: Date, promised: Interval): boolean {
  return arrivedAt.getTime() < promised.to.getTime();
}
