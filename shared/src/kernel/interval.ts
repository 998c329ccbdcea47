/** A half-open span of time: `from` belongs to it, `to` does not. */
export interface Interval {
  readonly from: Date;
  readonly to: Date;
}

/** @throws RangeError when the interval is empty or reversed */
export function interval(from: Date, to: Date): Interval {
  if (!(from.getTime() < to.getTime())) throw new RangeError('an interval needs from < to');
  return { from, to };
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.from.getTime() < b.to.getTime() && b.from.getTime() < a.to.getTime();
}

export function contains(interval: Interval, instant: Date): boolean {
  return interval.from.getTime() <= instant.getTime() && instant.getTime() < interval.to.getTime();
}

export function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}

/** Minutes from `from` to `to`, fractions kept, negative when reversed. */
export function minutesBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 60_000;
}
