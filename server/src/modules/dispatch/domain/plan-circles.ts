import type { PlanChange } from './day-plan-file.js';

type Swap = Pick<PlanChange, 'orderId' | 'fromWorker' | 'toWorker'>;

/** Changes that belong together because one takes over a worker's time that another gives back, or an order is in both. */
export function circles<Change extends Swap>(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const touching = groups.filter((group) => group.some((other) => belongTogether(change, other)));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), change]);
  }
  return groups;
}

function belongTogether(a: Swap, b: Swap): boolean {
  return a.orderId === b.orderId || a.toWorker.id === b.fromWorker?.id || b.toWorker.id === a.fromWorker?.id;
}
