import type { GeoPoint } from '@daowei/shared/kernel/geo';

/** A map service that knows streets and traffic. It is asked beside the work, never waited for by it. */
export abstract class TravelMap {
  /** places one question may name beside the first; 0: there is no map */
  abstract readonly mostPlaces: number;
  /** Minutes by road from one place to each of the others; null: not known now, whatever the reason. Never throws. */
  abstract minutes(from: GeoPoint, to: readonly GeoPoint[]): Promise<readonly number[] | null>;
}

/** The company's own estimate is all there is. */
export class NoTravelMap extends TravelMap {
  override readonly mostPlaces = 0;

  override minutes(): Promise<null> {
    return Promise.resolve(null);
  }
}
