import { addMinutes } from '@daowei/shared/kernel/interval';

/** A visit that is still to come, in the order of the day. */
export interface NextVisit {
  readonly orderId: string;
  readonly from: Date;
  readonly minutes: number;
  /** the last moment at which its begin keeps the promise */
  readonly promisedTo: Date;
}

export interface MissedVisit {
  readonly orderId: string;
  /** when the worker could be there */
  readonly arrival: Date;
}

/**
 * Which of the next visits cannot begin as promised when the one that is going on ends at `until`. Whoever is only held up
 * a little keeps the promise; somebody else goes to those that are missed, so they hold nobody up.
 * @param gap minutes that lie between two of them, by their places in the list; -1 is the visit that is going on
 */
export function missedAfter(
  until: Date,
  next: readonly NextVisit[],
  gap: (from: number, to: number) => number,
): MissedVisit[] {
  const missed: MissedVisit[] = [];
  let last = { until, place: -1 };
  for (const [place, { orderId, from, minutes, promisedTo }] of next.entries()) {
    const there = addMinutes(last.until, gap(last.place, place));
    const arrival = there > from ? there : from;
    if (arrival > promisedTo) missed.push({ orderId, arrival });
    else last = { until: addMinutes(arrival, minutes), place };
  }
  return missed;
}
