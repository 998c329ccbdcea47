import fc from 'fast-check';
import { MAP_HEIGHT, MAP_WIDTH, project } from './project';

const place = fc.record({
  lat: fc.double({ min: 30, max: 30.6, noNaN: true }),
  lng: fc.double({ min: 119.8, max: 120.6, noNaN: true }),
});

test('every place is in the picture, north is up and east is right', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), (places) => {
      const { x, y } = project(places);
      for (const one of places) {
        expect(x(one)).toBeGreaterThanOrEqual(0);
        expect(x(one)).toBeLessThanOrEqual(MAP_WIDTH);
        expect(y(one)).toBeGreaterThanOrEqual(0);
        expect(y(one)).toBeLessThanOrEqual(MAP_HEIGHT);
        for (const other of places) {
          if (one.lat > other.lat + 1e-6) expect(y(one)).toBeLessThan(y(other));
          if (one.lng > other.lng + 1e-6) expect(x(one)).toBeGreaterThan(x(other));
        }
      }
    }),
  );
});

test('a kilometre is as long across as it is up', () => {
  const { x, y, kmPx } = project([
    { lat: 30.2, lng: 120.1 },
    { lat: 30.3, lng: 120.2 },
  ]);
  const up = y({ lat: 30.2, lng: 120.1 }) - y({ lat: 30.2 + 1 / 111.32, lng: 120.1 });
  const kmEast = 1 / (111.32 * Math.cos((30.25 * Math.PI) / 180));
  const across = x({ lat: 30.2, lng: 120.1 + kmEast }) - x({ lat: 30.2, lng: 120.1 });
  expect(up).toBeCloseTo(kmPx, 6);
  expect(across).toBeCloseTo(kmPx, 6);
});
