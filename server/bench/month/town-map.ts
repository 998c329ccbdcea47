import type { GapRules } from '../../src/modules/scheduling/contract/scheduling.facade.js';
import { gapNeeded } from '../../src/modules/scheduling/domain/gaps.js';
import type { Spot } from './company.js';

/** As the product counts a trip: the straight line, a third longer, at 25 km/h. */
export const RULES: GapRules = {
  bufferMinutes: 30,
  travelDetourPercent: 130,
  travelMetresPerMinute: 417,
  travelLeastMinutes: 5,
  travelMostMinutes: 90,
  restMinutes: 600,
  dayTurnsMinute: 240,
};

export function metres(from: Spot, to: Spot): number {
  return Math.hypot(from.x - to.x, from.y - to.y);
}

/** Minutes a trip usually takes. */
export function trip(from: Spot, to: Spot): number {
  const minutes = Math.ceil((metres(from, to) * RULES.travelDetourPercent) / 100 / RULES.travelMetresPerMinute);
  return Math.min(RULES.travelMostMinutes, Math.max(RULES.travelLeastMinutes, minutes));
}

const MINUTE_MS = 60_000;
/** A midnight in Shanghai. */
const MIDNIGHT_MS = Date.UTC(2026, 2, 9, 16);

/** Minutes between two visits of one day, by the rule that claims go by. */
export function gap(earlier: number, later: number, travel: number): number {
  const at = (minute: number): number => MIDNIGHT_MS + minute * MINUTE_MS;
  return gapNeeded(at(earlier), at(later), travel, RULES);
}
