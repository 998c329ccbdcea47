import type { GeoPoint } from '@daowei/shared/kernel/geo';
import type { GapRules } from '../contract/scheduling.facade.js';
import { travelMinutes } from '../domain/gaps.js';

/** Trips counted before others get their turn: a millisecond or two. */
const AT_ONCE = 10_000;

/** Minutes of the trip between every two places, a row per place left. */
export async function tripsBetween(places: readonly GeoPoint[], rules: GapRules): Promise<Int32Array> {
  const trips = new Int32Array(places.length ** 2);
  let counted = 0;
  for (const [from, place] of places.entries()) {
    // as long there as back, so each is counted once
    for (let to = from + 1; to < places.length; to += 1) {
      const minutes = travelMinutes(place, places[to]!, rules);
      trips[from * places.length + to] = minutes;
      trips[to * places.length + from] = minutes;
    }
    counted += places.length - from;
    if (counted < AT_ONCE) continue;
    counted = 0;
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  return trips;
}
