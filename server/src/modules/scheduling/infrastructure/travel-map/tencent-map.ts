import type { GeoPoint } from '@daowei/shared/kernel/geo';
import { TravelMap } from '../../domain/travel-map.js';
import { askJson, fieldOf, listOf, minutesOf } from './map-http.js';

const at = ({ lat, lng }: GeoPoint): string => `${lat},${lng}`;

/** 腾讯位置服务, distance matrix by car: one row of it per question (WebService API `/ws/distance/v1/matrix`). */
export class TencentMap extends TravelMap {
  override readonly mostPlaces = 24;

  constructor(
    private readonly base: string,
    private readonly key: string,
  ) {
    super();
  }

  override async minutes(from: GeoPoint, to: readonly GeoPoint[]): Promise<readonly number[] | null> {
    const query = { mode: 'driving', from: at(from), to: to.map(at).join(';'), key: this.key };
    const answer = await askJson(this.base, '/ws/distance/v1/matrix', query);
    // 0: it went well; a quota that is used up and a wrong key have numbers of their own
    if (fieldOf(answer, 'status') !== 0) return null;
    const [row] = listOf(fieldOf(fieldOf(answer, 'result'), 'rows'));
    const elements = listOf(fieldOf(row, 'elements'));
    return minutesOf(
      elements.map((element) => fieldOf(element, 'duration')),
      to.length,
    );
  }
}
