/** A visit or other taken time, in minutes of the day, as it was meant to be. */
export interface Stop {
  readonly start: number;
  readonly duration: number;
  /** the last minute at which its begin keeps the promise; taken time has its start */
  readonly promisedTo: number;
  readonly place: number;
  readonly holders: readonly number[];
}

export interface Town {
  readonly places: number;
  /** places × places, a row per place left */
  readonly travel: Int32Array;
  readonly buffer: number;
}

/**
 * When each visit begins if the day goes on as it stands: whoever is held up comes later to the next, as long as that
 * keeps the promise. What would begin after its promise keeps the start it had, and cannot be served by who has it.
 * @param freeFrom by worker: the minute from which they can be anywhere
 */
export function beginsOf(stops: readonly Stop[], freeFrom: readonly number[], town: Town): number[] {
  const begins = stops.map(({ start }) => start);
  const last = freeFrom.map((minute) => ({ until: minute, place: -1 }));
  const order = stops.map((_, index) => index).sort((a, b) => stops[a]!.start - stops[b]!.start || a - b);
  for (const index of order) {
    const { start, duration, promisedTo, place, holders } = stops[index]!;
    const arrival = Math.max(start, ...holders.map((worker) => arrivalOf(last[worker]!, place, town)));
    if (arrival > promisedTo) continue;
    begins[index] = arrival;
    for (const worker of holders) last[worker] = { until: arrival + duration, place };
  }
  return begins;
}

function arrivalOf({ until, place: from }: { until: number; place: number }, to: number, town: Town): number {
  if (from < 0) return until;
  return until + Math.max(town.buffer, town.travel[from * town.places + to]!);
}
