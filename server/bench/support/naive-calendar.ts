import { distanceMetres, type GeoPoint } from '@daowei/shared/kernel/geo';
import { addMinutes, minutesBetween, overlaps, type Interval } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { SchedulingPolicy, SlotStart } from '../../src/modules/scheduling/contract/scheduling.facade.js';
import type { WholeApp } from '../../test/support/whole-app.js';

/** A worker as intervals. */
export interface PlainWorker {
  readonly off: Interval[];
  readonly visits: (Interval & { readonly place: GeoPoint })[];
}

export type Shown = Pick<SlotStart, 'startAt' | 'available'>;

const QUARTERS = 96;
const QUARTER_MINUTES = 15;

/** The rows of these workers as lists of intervals. */
export async function plainWorkers(whole: WholeApp, ids: readonly string[]): Promise<PlainWorker[]> {
  const workers = new Map(ids.map((id): [string, PlainWorker] => [id, { off: [], visits: [] }]));
  const days = await whole.rows<{ worker_id: string; day: LocalDate; off0: number; off1: number; off2: number }>(
    'SELECT worker_id, CAST(day AS CHAR) AS day, off0, off1, off2 FROM worker_day WHERE worker_id IN (?)',
    [ids],
  );
  for (const { worker_id, day, off0, off1, off2 } of days) {
    workers.get(worker_id)!.off.push(...intervals(day, [off0, off1, off2]));
  }
  const claims = await whole.rows<{ worker_id: string; from_at: Date; to_at: Date; lat: number; lng: number }>(
    `SELECT worker_id, from_at, to_at, lat, lng FROM claim WHERE worker_id IN (?) AND state = 'active' AND to_at > ?`,
    [ids, addMinutes(whole.clock.now(), -2 * 1_440)],
  );
  for (const { worker_id, from_at, to_at, lat, lng } of claims) {
    workers.get(worker_id)!.visits.push({ from: from_at, to: to_at, place: { lat, lng } });
  }
  return [...workers.values()];
}

function intervals(day: LocalDate, words: readonly number[]): Interval[] {
  const found: Interval[] = [];
  const set = (quarter: number): boolean => ((words[quarter >> 5]! >>> (quarter & 31)) & 1) === 1;
  for (let quarter = 0; quarter < QUARTERS; quarter += 1) {
    if (!set(quarter)) continue;
    const from = quarter;
    while (quarter + 1 < QUARTERS && set(quarter + 1)) quarter += 1;
    found.push({ from: atMinute(day, from * QUARTER_MINUTES), to: atMinute(day, (quarter + 1) * QUARTER_MINUTES) });
  }
  return found;
}

/** As one would write it at first: dates and objects, everybody asked for every start. */
export function naiveCalendar(
  policy: SchedulingPolicy,
  now: Date,
  workers: readonly PlainWorker[],
  durationMinutes: number,
  place: GeoPoint,
): Shown[] {
  const shown: Shown[] = [];
  for (let ahead = 0; ahead < policy.horizonDays; ahead += 1) {
    const day = addDays(dayOf(now), ahead);
    for (let minute = policy.openFromMinute; minute < policy.openToMinute; minute += policy.stepMinutes) {
      const startAt = atMinute(day, minute);
      if (startAt < addMinutes(now, policy.noticeMinutes)) continue;
      const visit = { from: startAt, to: addMinutes(startAt, durationMinutes) };
      const working = workers.filter(({ off }) => !off.some((span) => overlaps(span, visit)));
      const free = working.filter(({ visits }) => visits.every((other) => apart(visit, other, place, policy)));
      if (working.length > 0) shown.push({ startAt, available: free.length > 0 });
    }
  }
  return shown;
}

function apart(
  visit: Interval,
  other: PlainWorker['visits'][number],
  place: GeoPoint,
  policy: SchedulingPolicy,
): boolean {
  const left = other.from <= visit.from ? minutesBetween(other.to, visit.from) : minutesBetween(visit.to, other.from);
  if (left < policy.bufferMinutes) return false;
  if (left < policy.travelMostMinutes && left < tripMinutes(other.place, place, policy)) return false;
  return left >= policy.restMinutes || workingDay(visit.from, policy) === workingDay(other.from, policy);
}

function tripMinutes(from: GeoPoint, to: GeoPoint, policy: SchedulingPolicy): number {
  const road = (distanceMetres(from, to) * policy.travelDetourPercent) / 100 / policy.travelMetresPerMinute;
  return Math.min(policy.travelMostMinutes, Math.max(policy.travelLeastMinutes, Math.ceil(road)));
}

/** Days since 1970 in Shanghai, which turn in the small hours. */
const workingDay = (at: Date, { dayTurnsMinute }: SchedulingPolicy): number =>
  Math.floor((at.getTime() / 60_000 + 8 * 60 - dayTurnsMinute) / 1_440);
