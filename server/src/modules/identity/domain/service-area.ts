import type { GeoPoint } from '@daowei/shared/kernel/geo';
import { isServed, type ServedDistrict } from '@daowei/shared/rules/districts';

/** A rectangle around a district, in GCJ-02; generous, so that nobody at a border is turned away. */
interface Box {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

interface ServiceArea {
  readonly version: number;
  readonly effectiveFrom: string;
  readonly because: string;
  readonly districts: Readonly<Record<ServedDistrict, Box>>;
}

/** Where we come to. A district is served when workers live close enough to keep a ±15-minute promise there. */
export const SERVICE_AREA: ServiceArea = {
  version: 1,
  effectiveFrom: '2026-01-01',
  because: '杭州十区：服务人员一小时内可到，能够守住到达时间的承诺',
  districts: {
    上城区: { south: 30.17, west: 120.12, north: 30.37, east: 120.33 },
    拱墅区: { south: 30.25, west: 120.08, north: 30.42, east: 120.25 },
    西湖区: { south: 30.05, west: 119.95, north: 30.37, east: 120.18 },
    滨江区: { south: 30.11, west: 120.11, north: 30.25, east: 120.27 },
    萧山区: { south: 29.83, west: 120.07, north: 30.38, east: 120.75 },
    余杭区: { south: 30.13, west: 119.66, north: 30.57, east: 120.1 },
    临平区: { south: 30.33, west: 120.05, north: 30.59, east: 120.4 },
    钱塘区: { south: 30.2, west: 120.28, north: 30.41, east: 120.62 },
    富阳区: { south: 29.73, west: 119.42, north: 30.2, east: 120.15 },
    临安区: { south: 29.93, west: 118.85, north: 30.4, east: 119.88 },
  },
};

/** The district as we write it (`西湖` → `西湖区`), or null when the place is not in a district we serve. */
export function servedDistrict(district: string, place: GeoPoint): string | null {
  const written = district.trim();
  const name = written.endsWith('区') ? written : `${written}区`;
  if (!isServed(name)) return null;
  const box = SERVICE_AREA.districts[name];
  const inside = place.lat >= box.south && place.lat <= box.north && place.lng >= box.west && place.lng <= box.east;
  return inside ? name : null;
}
