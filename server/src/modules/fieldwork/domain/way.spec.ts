import fc from 'fast-check';
import { distanceMetres } from '@daowei/shared/kernel/geo';
import { FIELDWORK_POLICY } from './fieldwork-policy.js';
import { approach, DECIMALS_LEFT, news, shownOnTheWay, spanOf, thinned, wayPoint, type WayPoint } from './way.js';

const NOON = new Date('2026-03-10T04:00:00Z');
const after = (seconds: number): Date => new Date(NOON.getTime() + seconds * 1_000);
const minutes = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 60_000;
const lat = fc.double({ min: 29.8, max: 30.6, noNaN: true });
const lng = fc.double({ min: 119.6, max: 120.8, noNaN: true });
const place = fc.record({ lat, lng });
const seconds = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
const accuracy = fc.option(fc.integer({ min: 0, max: FIELDWORK_POLICY.accuracyMetres.value }), { nil: null });

/** There at a second, told a while later, and so long under way to us. */
const report = fc.record({
  fix: fc.record({ lat, lng, accuracy }),
  there: seconds(1_200),
  kept: seconds(240),
  net: seconds(60),
});
type Report = typeof report extends fc.Arbitrary<infer T> ? T : never;

/** One phone's reports as they come to us, whatever its clock says. */
function follow(reports: readonly Report[], aheadMs: number): WayPoint[] {
  const kept: WayPoint[] = [];
  const came = ({ there, kept: waited, net }: Report): number => there + waited + net;
  for (const one of [...reports].sort((a, b) => came(a) - came(b))) {
    const now = after(came(one));
    const phone = {
      actedAt: new Date(after(one.there).getTime() + aheadMs),
      sentAt: new Date(after(one.there + one.kept).getTime() + aheadMs),
    };
    const point = news(wayPoint(one.fix, phone, now), { departedAt: NOON, newest: kept.at(-1) ?? null }, now);
    if (point) kept.push(point);
  }
  return kept;
}

describe('where a worker is on the way', () => {
  const twice = fc.array(report, { minLength: 1, maxLength: 30 }).chain((all) =>
    fc.array(fc.constantFrom(...all), { maxLength: 10 }).map((again) => [
      ...all,
      // the network brings it once more, later
      ...again.map((one) => ({ ...one, net: 60 })),
    ]),
  );

  it('is the newest point of the phone, in whatever order they come and however often', () => {
    fc.assert(
      fc.property(twice, fc.integer({ min: -86_400_000, max: 86_400_000 }), (all, aheadMs) => {
        const kept = follow(all, aheadMs);
        const newest = Math.max(...all.map(({ there }) => there));
        expect(kept.at(-1)!.deviceTime.getTime() - aheadMs).toBe(after(newest).getTime());
        kept.slice(1).forEach((point, index) => {
          expect(point.deviceTime > kept[index]!.deviceTime).toBe(true);
          expect(point.at >= kept[index]!.at).toBe(true);
        });
      }),
    );
  });

  it('never goes back, nor into the future, whosever clocks tell it', () => {
    const told = fc.record({
      fix: fc.record({ lat, lng, accuracy }),
      ahead: fc.integer({ min: -9e6, max: 9e6 }),
      ago: seconds(900),
      isSaid: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(told, { maxLength: 40 }), (all) => {
        let newest: WayPoint | null = null;
        all.forEach(({ fix, ahead, ago, isSaid }, index) => {
          const now = after(600 + index);
          const sentAt = new Date(now.getTime() + ahead);
          const phone = { actedAt: new Date(sentAt.getTime() - ago * 1_000), sentAt: isSaid ? sentAt : null };
          const point = news(wayPoint(fix, phone, now), { departedAt: NOON, newest }, now);
          if (!point) return;
          expect(point.at <= now && point.at >= NOON).toBe(true);
          expect(minutes(point.at, now)).toBeLessThanOrEqual(FIELDWORK_POLICY.positionFreshMinutes.value);
          if (newest) expect(point.at >= newest.at).toBe(true);
          newest = point;
        });
      }),
    );
  });

  it('is not what the phone itself does not know, nor where they were before they set out', () => {
    const phone = { actedAt: NOON, sentAt: NOON };
    const way = { departedAt: NOON, newest: null };
    const at = (metres: number | null): WayPoint => wayPoint({ lat: 30.2, lng: 120.1, accuracy: metres }, phone, NOON);
    expect(news(at(null), way, NOON)).not.toBeNull();
    expect(news(at(300), way, NOON)).not.toBeNull();
    expect(news(at(301), way, NOON)).toBeNull();
    expect(news(at(5), { ...way, departedAt: after(1) }, NOON)).toBeNull();
  });

  it('is shown with what is left of the way, until it is too old', () => {
    const door = { lat: 30.2741, lng: 120.1302 };
    const point = wayPoint(
      { ...door, lat: door.lat + 1 / 111.195, accuracy: 10 },
      { actedAt: NOON, sentAt: null },
      NOON,
    );
    const shown = { lat: point.lat, lng: point.lng, seenAt: NOON, metresLeft: 1_400 };
    expect(shownOnTheWay(point, door, after(300))).toEqual(shown);
    expect(shownOnTheWay(point, door, after(301))).toBeNull();
  });
});

describe('the arrival', () => {
  const point = fc.record({ lat, lng, accuracy, there: seconds(3_600) }).map(({ there, ...fix }) => {
    const phone = { actedAt: after(there), sentAt: after(there) };
    return wayPoint(fix, phone, after(there));
  });
  const told = fc.option(seconds(9_000).map(after), { nil: null });

  it('is never sooner than the point’s moment and the least way, and what is known of it is right to the minute', () => {
    fc.assert(
      fc.property(point, place, told, told, (from, to, etaAt, toldEtaAt) => {
        const { etaMoveMinutes, etaTellMinutes, placeToleranceMetres, travelLeastMinutes } = FIELDWORK_POLICY;
        fc.pre(distanceMetres(from, to) > placeToleranceMetres.value);
        const moved = approach(from, to, { etaAt, toldEtaAt });
        if (moved) expect(minutes(from.at, moved.etaAt)).toBeGreaterThanOrEqual(travelLeastMinutes.value);
        const next = approach(from, to, { etaAt: null, toldEtaAt: null })!.etaAt;
        const known = moved?.etaAt ?? etaAt!;
        expect(Math.abs(minutes(known, next))).toBeLessThan(etaMoveMinutes.value);
        const said = moved?.isTold ? moved.etaAt : toldEtaAt!;
        expect(Math.abs(minutes(said, next))).toBeLessThan(etaTellMinutes.value);
        // and once it is known and told, the same point says nothing new
        expect(approach(from, to, { etaAt: next, toldEtaAt: next })).toBeNull();
      }),
    );
  });

  it('comes nearer, and is never put off, by who is at the place already', () => {
    const door = { lat: 30.2741, lng: 120.1302 };
    const near = wayPoint(
      { ...door, lat: door.lat + 0.45 / 111.195, accuracy: 9 },
      { actedAt: NOON, sentAt: null },
      NOON,
    );
    const known = (etaAt: Date) => ({ etaAt, toldEtaAt: etaAt });
    expect(approach(near, door, known(after(240)))).toBeNull();
    expect(approach(near, door, known(after(-3_600)))).toBeNull();
    expect(approach(near, door, known(after(900)))).toEqual({ etaAt: after(300), isTold: true });
  });
});

describe('what is left of a way', () => {
  const points = fc.array(fc.record({ lat, lng, accuracy, there: seconds(14_400) }), { maxLength: 60 }).map((all) => {
    const line = [...all].sort((a, b) => a.there - b.there);
    return line.map(({ there, ...fix }) => wayPoint(fix, { actedAt: after(there), sentAt: null }, after(there)));
  });

  it('is a point now and then, none of them exact, and thinning once more changes nothing', () => {
    fc.assert(
      fc.property(points, (all) => {
        const left = thinned(all);
        for (const { lat: y, lng: x, accuracy: error } of left) {
          expect([Number(y.toFixed(DECIMALS_LEFT)), Number(x.toFixed(DECIMALS_LEFT)), error]).toEqual([y, x, null]);
        }
        const spans = left.map(({ at }) => spanOf(at, FIELDWORK_POLICY.wayThinMinutes.value * 60).getTime());
        expect(new Set(spans).size).toBe(spans.length);
        for (const { at } of all) expect(left.some((one) => Math.abs(minutes(one.at, at)) < 10)).toBe(true);
        expect(thinned(left)).toEqual(left);
      }),
    );
  });
});
