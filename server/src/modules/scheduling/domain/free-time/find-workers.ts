import { distanceMetres, type GeoPoint } from '@daowei/shared/kernel/geo';
import { addMinutes } from '@daowei/shared/kernel/interval';
import type { FreeWorker, GapRules } from '../../contract/scheduling.facade.js';
import type { Demand } from '../qualification.js';
import { count, QUARTER_MINUTES, shapeOf } from '../quarters.js';
import { fit, type WorkerDay } from '../roster.js';
import { visitDays } from '../room.js';
import { WORDS, type DayColumn } from './day-column.js';
import type { FreeTimeIndex } from './free-time-index.js';
import { dayNumber } from './pool.js';
import { Apart } from './visits.js';

/** One visit for which workers are looked for. */
export interface WantedVisit extends Demand {
  readonly startAt: Date;
  readonly durationMinutes: number;
  readonly place: GeoPoint;
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
  const columns = new Map(shape.map(({ day }) => [day, index.column(day)]));
  const lastDay = dayNumber(visitDays(shape).at(-1)!);
  const pool = index.pool(wanted);
  const excluded = index.placesOf(wanted.exclude ?? []);
  const apart = new Apart(place, durationMinutes, rules);

  const isFree = (at: number): boolean => {
    if (excluded.has(at) || !pool.isGood(at, lastDay)) return false;
    const days = new Map([...columns].map(([day, column]) => [day, dayAt(column, at)]));
    return fit(shape, days) === 'free' && apart.keeps(startAt.getTime(), index.visitsOf(at));
  };
  const bandOf = (metres: number): number => Math.floor(metres / bandMetres);

  const found: FreeWorker[] = [];
  const [firstColumn] = columns.values();
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
        distanceMetres: Math.round(distanceMetres(home, place)),
        claimedMinutes: count(dayAt(firstColumn!, at).busy) * QUARTER_MINUTES,
      });
    }
  }
  return found.sort((a, b) => a.distanceMetres - b.distanceMetres || (a.workerId < b.workerId ? -1 : 1));
}

/** Without a row everything is taken. */
function dayAt({ busy, off }: DayColumn, at: number): WorkerDay {
  const word = at * WORDS;
  return {
    busy: [busy[word]! >>> 0, busy[word + 1]! >>> 0, busy[word + 2]! >>> 0],
    off: [off[word]! >>> 0, off[word + 1]! >>> 0, off[word + 2]! >>> 0],
  };
}
