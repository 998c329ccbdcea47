import type { DataSource } from 'typeorm';

const MINUTE_MS = 60_000;
const SHANGHAI_MS = 8 * 60 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;
const EARTH_METRES = 6_371_000;

interface Visit {
  id: string;
  worker_id: string;
  reference: string;
  from_at: Date;
  to_at: Date;
  lat: number | null;
  lng: number | null;
  claimed_at: Date;
}

interface Rules {
  effective_from: Date;
  buffer_minutes: number;
  travel_detour_percent: number;
  travel_metres_per_minute: number;
  travel_least_minutes: number;
  travel_most_minutes: number;
  rest_minutes: number;
  day_turns_minute: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function metres(a: Visit, b: Visit): number | null {
  if (a.lat === null || a.lng === null || b.lat === null || b.lng === null) return null;
  const half =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lng - a.lng) / 2) ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.sqrt(half));
}

/** A minute less than what the rule asks: two ways of rounding a distance are not a broken promise. */
function leastGap(a: Visit, b: Visit, rules: Rules): number {
  const straight = metres(a, b);
  const road = straight === null ? 0 : (straight * rules.travel_detour_percent) / 100 / rules.travel_metres_per_minute;
  const trip =
    straight === null ? 0 : Math.min(rules.travel_most_minutes, Math.max(rules.travel_least_minutes, road - 1));
  const workingDay = ({ from_at }: Visit): number =>
    Math.floor((from_at.getTime() + SHANGHAI_MS - rules.day_turns_minute * MINUTE_MS) / DAY_MS);
  return Math.max(rules.buffer_minutes, trip, workingDay(a) === workingDay(b) ? 0 : rules.rest_minutes);
}

/**
 * Between two visits of one worker lie the trip, or the rest between two working days, by the policy that was in force
 * when the later of the two was booked; with none of scheduling's own code.
 */
export async function trips(db: DataSource): Promise<string[]> {
  const policies = await db.query<Rules[]>('SELECT * FROM scheduling_policy ORDER BY effective_from, version');
  const visits = await db.query<Visit[]>(
    `SELECT id, worker_id, reference, from_at, to_at, lat, lng, claimed_at FROM claim WHERE state = 'active' ORDER BY worker_id, from_at`,
  );
  return visits.flatMap((later, index) => {
    const earlier = visits[index - 1];
    if (earlier?.worker_id !== later.worker_id) return [];
    // the days of one stay follow each other: the worker lives there
    if (earlier.reference === later.reference && later.reference.startsWith('stay:')) return [];
    const booked = Math.max(earlier.claimed_at.getTime(), later.claimed_at.getTime());
    const rules = policies.findLast(({ effective_from }) => effective_from.getTime() <= booked);
    const gap = (later.from_at.getTime() - earlier.to_at.getTime()) / MINUTE_MS;
    const least = rules ? leastGap(earlier, later, rules) : 0;
    return gap < least ? [`${later.worker_id}: ${earlier.id}, ${later.id}: ${gap} min, ${least} needed`] : [];
  });
}
