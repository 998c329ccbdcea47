import { distanceMetres, type GeoPoint } from '@daowei/shared/kernel/geo';
import { addMinutes } from '@daowei/shared/kernel/interval';
import type { OnTheWay, Visit } from '../contract/fieldwork.facade.js';
import type { Fix, PhoneTimes } from './arrival.js';
import { FIELDWORK_POLICY } from './fieldwork-policy.js';
import { etaFrom } from './visit-rules.js';

/** Where a worker was on the way, and when. */
export interface WayPoint extends Fix {
  /** by our clock */
  readonly at: Date;
  /** by the phone's */
  readonly deviceTime: Date;
  /** when it was told */
  readonly receivedAt: Date;
}

/** A point's age is what passed on the phone between being there and telling it; so a clock that is wrong does not matter. */
export function wayPoint(fix: Fix, { actedAt, sentAt }: PhoneTimes, now: Date): WayPoint {
  const ageMs = sentAt ? Math.max(0, sentAt.getTime() - actedAt.getTime()) : 0;
  return { ...fix, at: new Date(now.getTime() - ageMs), deviceTime: actedAt, receivedAt: now };
}

/** What is known of a way that is under way. */
export interface Way {
  readonly departedAt: Date;
  readonly newest: WayPoint | null;
}

/**
 * The point as it is kept, or null where it says nothing new: from before the departure, too old, too coarse, or not newer
 * than what is known. Of one phone its own clock says which is newer, because the network may turn two around.
 */
export function news(point: WayPoint, way: Way, now: Date, policy = FIELDWORK_POLICY): WayPoint | null {
  if ((point.accuracy ?? 0) > policy.accuracyMetres.value) return null;
  if (point.at < way.departedAt || point.at < addMinutes(now, -policy.positionFreshMinutes.value)) return null;
  const { newest } = way;
  if (!newest) return point;
  if (!isOneClock(point, newest, policy)) return point.at > newest.at ? point : null;
  if (point.deviceTime <= newest.deviceTime) return null;
  return { ...point, at: point.at > newest.at ? point.at : newest.at };
}

/** Whether two points were told by the clock of one phone, as far as one can see. */
function isOneClock(a: WayPoint, b: WayPoint, policy: typeof FIELDWORK_POLICY): boolean {
  const ahead = ({ at, deviceTime }: WayPoint): number => deviceTime.getTime() - at.getTime();
  return Math.abs(ahead(a) - ahead(b)) < policy.liveSeconds.value * 1_000;
}

/** Begin of the span of time of which only the newest point is kept. */
export function spanOf(at: Date, seconds: number = FIELDWORK_POLICY.wayPointSeconds.value): Date {
  return new Date(Math.floor(at.getTime() / (seconds * 1_000)) * seconds * 1_000);
}

/** What a point does to the arrival: when it is expected now, and whether that is worth telling. */
export interface Approach {
  readonly etaAt: Date;
  readonly isTold: boolean;
}

/**
 * Null where it stays as it was. Who is at the place only has to come in: looking for the door, or checking in late, puts
 * nothing off. `told` is what the customer was told last.
 */
export function approach(
  point: WayPoint,
  to: GeoPoint,
  { etaAt, toldEtaAt: told }: { readonly etaAt: Date | null; readonly toldEtaAt: Date | null },
  policy = FIELDWORK_POLICY,
): Approach | null {
  const next = etaFrom(point, to, point.at, policy);
  const isThere = distanceMetres(point, to) <= policy.placeToleranceMetres.value;
  if (isThere && etaAt && next > etaAt) return null;
  const isTold = minutesApart(next, told) >= policy.etaTellMinutes.value;
  return isTold || minutesApart(next, etaAt) >= policy.etaMoveMinutes.value ? { etaAt: next, isTold } : null;
}

const minutesApart = (a: Date, b: Date | null): number =>
  b ? Math.abs(a.getTime() - b.getTime()) / 60_000 : Number.POSITIVE_INFINITY;

/** As it is shown; null when the point is too old to say where they are. */
export function shownOnTheWay(point: WayPoint, to: GeoPoint, now: Date, policy = FIELDWORK_POLICY): OnTheWay | null {
  if (point.at < addMinutes(now, -policy.positionFreshMinutes.value)) return null;
  const { lat, lng, at } = point;
  return { lat, lng, seenAt: at, metresLeft: Math.round(distanceMetres(point, to) * policy.travelDetour.value) };
}

/** What is left of a position is a hundredth of a degree, which is about a kilometre. */
export const DECIMALS_LEFT = 2;

/** What is left of a way once it does not matter any more: a point now and then, and of each the part of town. */
export function thinned(points: readonly WayPoint[], policy = FIELDWORK_POLICY): WayPoint[] {
  const left = new Map<number, WayPoint>();
  for (const point of points) {
    const span = spanOf(point.at, policy.wayThinMinutes.value * 60).getTime();
    if (left.has(span)) continue;
    left.set(span, { ...point, lat: roughly(point.lat), lng: roughly(point.lng), accuracy: null });
  }
  return [...left.values()];
}

const roughly = (degrees: number): number => Math.round(degrees * 10 ** DECIMALS_LEFT) / 10 ** DECIMALS_LEFT;

/** Until when a way is followed, and known to the metre. */
export function wayEnds(departedAt: Date, policy = FIELDWORK_POLICY): Date {
  return addMinutes(departedAt, policy.wayHours.value * 60);
}

/** When the lead set out, as long as they are on the way; null: not now. */
export function onTheWaySince({ state, departedAt }: Pick<Visit, 'state' | 'departedAt'>, now: Date): Date | null {
  return state === 'departed' && departedAt && now < wayEnds(departedAt) ? departedAt : null;
}
