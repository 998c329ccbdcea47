import { Injectable } from '@nestjs/common';
import type { GeoPoint } from '@daowei/shared/kernel/geo';
import type { GapRules } from '../contract/scheduling.facade.js';
import { TRAVEL_MAP_POLICY } from '../domain/travel-map-policy.js';
import { AskMap } from './ask-map.js';
import { tripsBetween } from './trips-between.js';

/**
 * Trips as planners count them: the company's own estimate, and where the map has answered, no less than it says. What is
 * not known is asked for beside the plan and counts in the next one: nobody waits for another company's server, and a
 * trip is never shorter than claims count it, so that what is planned can be claimed.
 */
@Injectable()
export class TripsByMap {
  private asking: Promise<void> | null = null;

  constructor(private readonly map: AskMap) {}

  async between(places: readonly GeoPoint[], rules: GapRules): Promise<Int32Array> {
    const trips = await tripsBetween(places, rules);
    if (!this.map.isThere) return trips;
    places.forEach((from, row) =>
      places.forEach((to, column) => {
        const minutes = row === column ? null : this.map.minutes(from, to);
        const at = row * places.length + column;
        if (minutes !== null) trips[at] = Math.min(rules.travelMostMinutes, Math.max(trips[at]!, minutes));
      }),
    );
    // one round of questions at a time
    this.asking ??= this.learn(places, trips).finally(() => (this.asking = null));
    return trips;
  }

  /** Of each place the nearest, by what is known already. */
  private async learn(places: readonly GeoPoint[], trips: Int32Array): Promise<void> {
    const count = places.length;
    for (const [row, from] of places.entries()) {
      const near = places
        .map((place, column) => ({ place, column, trip: trips[row * count + column]! }))
        .filter(({ column }) => column !== row)
        .sort((a, b) => a.trip - b.trip)
        .slice(0, TRAVEL_MAP_POLICY.nearest.value);
      await this.map.ask(
        from,
        near.map(({ place }) => place),
      );
    }
  }
}
