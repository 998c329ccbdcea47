import { distanceMetres, type GeoPoint } from '@daowei/shared/kernel/geo';
import { addMinutes, minutesBetween, type Interval } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, DAY_MINUTES, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { GapRules } from '../contract/scheduling.facade.js';

/** A visit a worker already has, seen from the place of another one. */
export interface Neighbour extends Interval {
  /** the trip between the two places, either way */
  readonly travelMinutes: number;
}

/** A neighbour that a visit would come too near to. */
export interface TooNear<Visit extends Neighbour = Neighbour> {
  readonly neighbour: Visit;
  /** what must lie between the two, in minutes */
  readonly needed: number;
  /** what does; negative when they overlap */
  readonly left: number;
}

/**
 * Minutes of the trip between two places: the straight line, longer by the detour of streets, at the policy's speed.
 * 0 when a place is not known. It keeps the triangle inequality (rounded up, and cut at both ends), so looking at the
 * neighbours is as good as looking at all visits, and a visit that falls away never makes the rest impossible.
 */
export function travelMinutes(from: GeoPoint | null, to: GeoPoint | null, rules: GapRules): number {
  if (!from || !to) return 0;
  const metres = (distanceMetres(from, to) * rules.travelDetourPercent) / 100;
  const minutes = Math.ceil(metres / rules.travelMetresPerMinute);
  return Math.min(rules.travelMostMinutes, Math.max(rules.travelLeastMinutes, minutes));
}

/** From a home to a place, in whole metres; 0 where nobody goes anywhere. */
export function metresFrom(home: GeoPoint, place: GeoPoint | null): number {
  return place ? Math.round(distanceMetres(home, place)) : 0;
}

const MINUTE_MS = 60_000;
/** A midnight in Shanghai; days are as long as each other, so all others lie whole days from it. */
const SOME_MIDNIGHT = atMinute('1970-01-01' as LocalDate, 0).getTime();

/** The start of the working day an instant belongs to: it turns in the small hours, so that a night's work is one day. */
function workingDay(at: number, rules: GapRules): number {
  const first = SOME_MIDNIGHT + rules.dayTurnsMinute * MINUTE_MS;
  return first + Math.floor((at - first) / (DAY_MINUTES * MINUTE_MS)) * DAY_MINUTES * MINUTE_MS;
}

/**
 * Minutes between the end of one visit and the start of the next: buffer or trip, or the rest between two days. The
 * visits are given by their starts, in milliseconds since 1970.
 */
export function gapNeeded(earlier: number, later: number, travel: number, rules: GapRules): number {
  const onTheWay = Math.max(rules.bufferMinutes, travel);
  return workingDay(earlier, rules) === workingDay(later, rules) ? onTheWay : Math.max(onTheWay, rules.restMinutes);
}

/** No rule asks for more than this between two visits, in minutes. */
export function longestGap(rules: GapRules): number {
  return Math.max(rules.bufferMinutes, rules.travelMostMinutes, rules.restMinutes);
}

/** The visits that leave too little before or after this one; empty when it has room. */
export function tooNear<Visit extends Neighbour>(
  visit: Interval,
  neighbours: readonly Visit[],
  rules: GapRules,
): TooNear<Visit>[] {
  const longest = longestGap(rules);
  return neighbours.flatMap((neighbour) => {
    const [earlier, later] = neighbour.from <= visit.from ? [neighbour, visit] : [visit, neighbour];
    const left = minutesBetween(earlier.to, later.from);
    if (left >= longest) return [];
    const needed = gapNeeded(earlier.from.getTime(), later.from.getTime(), neighbour.travelMinutes, rules);
    return left < needed ? [{ neighbour, needed, left }] : [];
  });
}

/**
 * Where other visits matter to this one: whoever ends before `from` or starts at `to` or later is far enough away.
 * Rest reaches forward only into the next working day, so most visits look at no other day than their own.
 */
export function reachOf(visit: Interval, rules: GapRules): Interval {
  const near = Math.max(rules.bufferMinutes, rules.travelMostMinutes);
  const rested = addMinutes(visit.to, rules.restMinutes);
  const nextDay = addMinutes(new Date(workingDay(visit.from.getTime(), rules)), DAY_MINUTES);
  const ahead = addMinutes(visit.to, near);
  return {
    from: addMinutes(visit.from, -Math.max(near, rules.restMinutes)),
    to: rested > nextDay && rested > ahead ? rested : ahead,
  };
}

/** Calendar days a span touches, in order. */
export function daysTouched({ from, to }: Interval): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = dayOf(from); atMinute(day, 0) < to; day = addDays(day, 1)) days.push(day);
  return days;
}
