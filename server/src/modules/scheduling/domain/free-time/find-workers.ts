import type { GeoPoint } from '@daowei/shared/kernel/geo';
import { addMinutes } from '@daowei/shared/kernel/interval';
import type { FreeWorker, GapRules } from '../../contract/scheduling.facade.js';
import type { Demand } from '../qualification.js';
import { count, QUARTER_MINUTES, shapeOf, type Words } from '../quarters.js';
import { visitDays } from '../room.js';
import type { FreeTimeIndex } from './free-time-index.js';
import { dayNumber } from './pool.js';
import { metresFrom } from '../gaps.js';
import { Apart } from './visits.js';
import { WORDS } from './words.js';

/** One visit for which workers are looked for. */
export interface WantedVisit extends Demand {
  readonly startAt: Date;
  readonly durationMinutes: number;
  readonly place: GeoPoint | null;
  readonly exclude?: readonly string[];
}

/** How far to look: at least so many, and everybody who lives in the same band of distance as the last of them. */
export interface Nearby {
  readonly least: number;
  readonly bandMetres: number;
}

/** Workers free for the visit, nearest first: those a claim would get at this instant, as far as `nearby` asks. */
export function findWorkers(
  index: FreeTimeIndex,
  rules: GapRules,
  wanted: WantedVisit,
  { least, bandMetres }: Nearby,
): FreeWorker[] {
  const { place, startAt, durationMinutes } = wanted;
  const shape = shapeOf({ from: startAt, to: addMinutes(startAt, durationMinutes) }, rules.bufferMinutes);
  const parts = shape.map(({ day, visit, busy }) => ({ column: index.column(day), visit, busy }));
  const lastDay = dayNumber(visitDays(shape).at(-1)!);
  const pool = index.pool(wanted);
  const excluded = index.placesOf(wanted.exclude ?? []);
  const apart = new Apart(place, durationMinutes, rules);

  const isFree = (at: number): boolean => {
    if (excluded.has(at) || !pool.isGood(at, lastDay)) return false;
    // the condition of the claim's UPDATE; without a row everything is taken
    const taken = parts.some(
      ({ column, visit, busy }) => holdsAny(column.off, at, visit) || holdsAny(column.busy, at, busy),
    );
    return !taken && apart.keeps(startAt.getTime(), index.visitsOf(at));
  };
  const bandOf = (metres: number): number => Math.floor(metres / bandMetres);

  const found: FreeWorker[] = [];
  const { column: firstColumn } = parts[0]!;
  for (const { places, leastMetres } of pool.squares(place)) {
    if (found.length >= least) {
      const bands = found.map((worker) => bandOf(worker.distanceMetres)).sort((a, b) => a - b);
      if (bandOf(leastMetres) > bands[least - 1]!) break;
    }
    for (const at of places) {
      if (!isFree(at)) continue;
      const { id, home } = index.worker(at);
      found.push({
        workerId: id,
        distanceMetres: metresFrom(home, place),
        claimedMinutes: count(wordsAt(firstColumn.busy, at)) * QUARTER_MINUTES,
      });
    }
  }
  return found.sort((a, b) => a.distanceMetres - b.distanceMetres || (a.workerId < b.workerId ? -1 : 1));
}

function holdsAny(words: Int32Array, place: number, [first, second, third]: Words): boolean {
  const at = place * WORDS;
  return ((words[at]! & first) | (words[at + 1]! & second) | (words[at + 2]! & third)) !== 0;
}

function wordsAt(words: Int32Array, place: number): Words {
  const at = place * WORDS;
  return [words[at]! >>> 0, words[at + 1]! >>> 0, words[at + 2]! >>> 0];
}
