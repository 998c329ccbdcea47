import type { GeoPoint } from '@daowei/shared/kernel/geo';
import type { Interval } from '@daowei/shared/kernel/interval';
import type { ClaimOnBoard, GapRules } from '../../contract/scheduling.facade.js';
import { gapNeeded, longestGap, travelMinutes } from '../gaps.js';

const FIELDS = 4;
const MINUTE_MS = 60_000;

/** One worker's visits: from and to in milliseconds since 1970, latitude and longitude, four numbers each. */
export type Visits = Float64Array;

export const NO_VISITS: Visits = new Float64Array(0);

export function packVisits(claims: readonly Pick<ClaimOnBoard, 'visit' | 'place'>[]): Visits {
  const packed = new Float64Array(claims.length * FIELDS);
  claims.forEach(({ visit, place }, index) => {
    packed.set(
      [visit.from.getTime(), visit.to.getTime(), place?.lat ?? Number.NaN, place?.lng ?? Number.NaN],
      index * FIELDS,
    );
  });
  return packed;
}

/** The same visits and these; whoever is there already stands once. */
export function withVisits(known: Visits, claims: readonly Pick<ClaimOnBoard, 'visit' | 'place'>[]): Visits {
  const more = claims.filter(({ visit }) => !holds(known, visit));
  if (more.length === 0) return known;
  const both = new Float64Array(known.length + more.length * FIELDS);
  both.set(known);
  both.set(packVisits(more), known.length);
  return both;
}

/** A worker is in one place at a time, so a visit is known by its times. */
function holds(visits: Visits, { from, to }: Interval): boolean {
  for (let at = 0; at < visits.length; at += FIELDS) {
    if (visits[at] === from.getTime() && visits[at + 1] === to.getTime()) return true;
  }
  return false;
}

/** Asks whether visits of one length at one place keep apart from the visits somebody has: trip, buffer and rest. */
export class Apart {
  private readonly longest: number;
  private readonly buffer: number;
  private readonly duration: number;

  constructor(
    private readonly place: GeoPoint | null,
    durationMinutes: number,
    private readonly rules: GapRules,
  ) {
    this.longest = longestGap(rules) * MINUTE_MS;
    this.buffer = rules.bufferMinutes * MINUTE_MS;
    this.duration = durationMinutes * MINUTE_MS;
  }

  /** The same answer as `tooNear`; the trip is only worked out where it decides. */
  keeps(start: number, visits: Visits): boolean {
    const end = start + this.duration;
    for (let at = 0; at < visits.length; at += FIELDS) {
      const from = visits[at]!;
      const before = from <= start;
      const left = before ? start - visits[at + 1]! : from - end;
      if (left >= this.longest) continue;
      if (left < this.buffer) return false;
      const [earlier, later] = before ? [from, start] : [start, from];
      if (left < gapNeeded(earlier, later, this.trip(visits, at), this.rules) * MINUTE_MS) return false;
    }
    return true;
  }

  private trip(visits: Visits, at: number): number {
    const lat = visits[at + 2]!;
    return travelMinutes(Number.isNaN(lat) ? null : { lat, lng: visits[at + 3]! }, this.place, this.rules);
  }
}
