import type { Config } from '../../../../platform/config/config.js';
import { NoTravelMap, type TravelMap } from '../../domain/travel-map.js';
import { Amap } from './amap.js';
import { TencentMap } from './tencent-map.js';

/** The map the company has a key for. */
export function travelMapOf({ TRAVEL_MAP, TRAVEL_MAP_BASE, TRAVEL_MAP_KEY }: Config): TravelMap {
  switch (TRAVEL_MAP) {
    case 'tencent':
      return new TencentMap(TRAVEL_MAP_BASE || 'https://apis.map.qq.com', TRAVEL_MAP_KEY);
    case 'amap':
      return new Amap(TRAVEL_MAP_BASE || 'https://restapi.amap.com', TRAVEL_MAP_KEY);
    case 'none':
      return new NoTravelMap();
  }
}
