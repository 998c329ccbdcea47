/** A point on the earth. */
export interface Place {
  readonly lat: number;
  readonly lng: number;
}

export const MAP_WIDTH = 1_000;
export const MAP_HEIGHT = 640;
const EDGE = 36;
const KM_PER_DEGREE = 111.32;
/** A city of a few houses is not blown up beyond this. */
const LEAST_KM = 2;

export interface Projection {
  readonly x: (place: Place) => number;
  readonly y: (place: Place) => number;
  /** how long a kilometre is drawn */
  readonly kmPx: number;
}

/** All places fit into the picture, north is up, and a kilometre is as long across as it is up. */
export function project(places: readonly Place[]): Projection {
  const lats = places.map(({ lat }) => lat);
  const lngs = places.map(({ lng }) => lng);
  const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lngs), Math.max(...lngs)];
  const [midLat, midLng] = [(south + north) / 2, (west + east) / 2];
  const across = KM_PER_DEGREE * Math.cos((midLat * Math.PI) / 180);
  const wide = Math.max((east - west) * across, LEAST_KM);
  const tall = Math.max((north - south) * KM_PER_DEGREE, LEAST_KM);
  const kmPx = Math.min((MAP_WIDTH - 2 * EDGE) / wide, (MAP_HEIGHT - 2 * EDGE) / tall);
  return {
    x: ({ lng }) => MAP_WIDTH / 2 + (lng - midLng) * across * kmPx,
    y: ({ lat }) => MAP_HEIGHT / 2 - (lat - midLat) * KM_PER_DEGREE * kmPx,
    kmPx,
  };
}
