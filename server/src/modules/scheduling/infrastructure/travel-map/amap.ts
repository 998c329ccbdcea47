import type { GeoPoint } from '@daowei/shared/kernel/geo';
import { TravelMap } from '../../domain/travel-map.js';
import { askJson, fieldOf, listOf, minutesOf } from './map-http.js';

const at = ({ lat, lng }: GeoPoint): string => `${lng},${lat}`;
/** Of its ways to measure: by car. */
const BY_CAR = '1';

/**
 * 高德地图, `/v3/distance`. It measures from many places to one, so the way back is asked for: in a town the two differ by
 * less than its traffic does.
 */
export class Amap extends TravelMap {
  override readonly mostPlaces = 100;

  constructor(
    private readonly base: string,
    private readonly key: string,
  ) {
    super();
  }

  override async minutes(from: GeoPoint, to: readonly GeoPoint[]): Promise<readonly number[] | null> {
    const query = { origins: to.map(at).join('|'), destination: at(from), type: BY_CAR, key: this.key };
    const answer = await askJson(this.base, '/v3/distance', query);
    // its numbers are texts; `1`: it went well
    if (fieldOf(answer, 'status') !== '1') return null;
    const results = [...listOf(fieldOf(answer, 'results'))].sort(
      (a, b) => Number(fieldOf(a, 'origin_id')) - Number(fieldOf(b, 'origin_id')),
    );
    return minutesOf(
      results.map((result) => fieldOf(result, 'duration')),
      to.length,
    );
  }
}
