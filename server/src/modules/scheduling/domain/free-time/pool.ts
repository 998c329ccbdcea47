import { distanceMetres, type GeoPoint } from '@daowei/shared/kernel/geo';
import { daysBetween, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Worker } from '../../../workforce/contract/workforce.facade.js';
import type { Demand } from '../qualification.js';

/** What the index knows of a worker. */
export type IndexedWorker = Pick<Worker, 'id' | 'home' | 'skills' | 'certificates'>;

/** A square of the map, about 2 km wide. */
const CELL_DEGREES = 0.02;
const DAY_ZERO = localDate('1970-01-01');
const FOREVER = 2 ** 31 - 1;

/** Days as numbers, so that they compare fast. */
export const dayNumber = (day: LocalDate): number => daysBetween(DAY_ZERO, day);

interface Cell {
  readonly lat: number;
  readonly lng: number;
  readonly places: number[];
}

/** Everybody who has the skill, and until when they have the certificates, by where they live. */
export class Pool {
  /** their places in the columns */
  readonly places: readonly number[];
  /** by place: the last day all certificates are good */
  private readonly goodUntil: Int32Array;
  private readonly cells: readonly Cell[];

  constructor({ skill, certificates }: Demand, workers: readonly IndexedWorker[]) {
    this.goodUntil = new Int32Array(workers.length);
    const places: number[] = [];
    const cells = new Map<string, Cell>();
    workers.forEach((worker, place) => {
      const until = worker.skills.includes(skill) ? certifiedUntil(worker, certificates) : null;
      if (until === null) return;
      this.goodUntil[place] = until;
      places.push(place);
      const [row, column] = [Math.floor(worker.home.lat / CELL_DEGREES), Math.floor(worker.home.lng / CELL_DEGREES)];
      const key = `${row} ${column}`;
      const cell = cells.get(key) ?? {
        lat: (row + 0.5) * CELL_DEGREES,
        lng: (column + 0.5) * CELL_DEGREES,
        places: [],
      };
      cell.places.push(place);
      cells.set(key, cell);
    });
    this.places = places;
    this.cells = [...cells.values()];
  }

  isGood(place: number, lastDay: number): boolean {
    return lastDay <= this.goodUntil[place]!;
  }

  /** Places by the square their worker lives in, nearest first: near people lose least on the road. */
  nearestFirst({ lat, lng }: GeoPoint): (readonly number[])[] {
    const shrink = Math.cos((lat * Math.PI) / 180);
    return this.cells
      .map((cell) => ({ places: cell.places, far: (cell.lat - lat) ** 2 + ((cell.lng - lng) * shrink) ** 2 }))
      .sort((a, b) => a.far - b.far)
      .map(({ places }) => places);
  }

  /** The squares in the order of the least distance at which somebody may live in them. */
  squares(to: GeoPoint): { readonly places: readonly number[]; readonly leastMetres: number }[] {
    return this.cells
      .map(({ lat, lng, places }) => {
        const corner = { lat: lat + CELL_DEGREES / 2, lng: lng + CELL_DEGREES / 2 };
        return { places, leastMetres: distanceMetres({ lat, lng }, to) - distanceMetres({ lat, lng }, corner) };
      })
      .sort((a, b) => a.leastMetres - b.leastMetres);
  }
}

/** Null when one was never held. */
function certifiedUntil({ certificates }: IndexedWorker, kinds: readonly string[]): number | null {
  let until = FOREVER;
  for (const kind of kinds) {
    const held = certificates.filter((one) => one.kind === kind).map(({ expiresOn }) => dayNumber(expiresOn));
    if (held.length === 0) return null;
    until = Math.min(until, Math.max(...held));
  }
  return until;
}
