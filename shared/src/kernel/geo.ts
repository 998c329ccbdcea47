/** A point in GCJ-02, the coordinate system WeChat speaks. */
export interface GeoPoint {
  readonly lat: number;
  readonly lng: number;
}

const EARTH_RADIUS_M = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** As people say it: `350米` to the ten metres, `1.8公里` from a kilometre on. */
export function distanceText(metres: number): string {
  const tens = Math.round(metres / 10) * 10;
  return tens < 1_000 ? `${tens}米` : `${(metres / 1_000).toFixed(1)}公里`;
}

/** Great-circle distance in metres. */
export function distanceMetres(a: GeoPoint, b: GeoPoint): number {
  const dLat = radians(b.lat - a.lat);
  const dLng = radians(b.lng - a.lng);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}
