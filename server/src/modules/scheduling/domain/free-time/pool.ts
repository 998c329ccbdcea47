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

/** People who are passed over together when all of them are taken. */
const BLOCK = 16;

interface Cell {
  readonly lat: number;
  readonly lng: number;
  readonly places: number[];
  /** from its middle to its corners */
  readonly halfMetres: number;
}

/** Neighbours of a square, in blocks that lie one behind the other. */
export class Blocks {
  readonly count: number;
  /** by seat everybody's place, square by square */
  readonly places: Int32Array;
  /** by block its first seat; one more at the end */
  readonly starts: Int32Array;
  private readonly seats: Int32Array;
  private readonly blocks: Int32Array;

  constructor(squares: readonly (readonly number[])[], everybody: number) {
    const starts = [0];
    this.places = Int32Array.from(squares.flat());
    this.seats = new Int32Array(everybody).fill(-1);
    this.places.forEach((place, seat) => (this.seats[place] = seat));
    for (const square of squares) {
      const end = starts.at(-1)! + square.length;
      while (starts.at(-1)! < end) starts.push(Math.min(end, starts.at(-1)! + BLOCK));
    }
    this.starts = Int32Array.from(starts);
    this.count = starts.length - 1;
    this.blocks = new Int32Array(this.places.length);
    for (let block = 0; block < this.count; block += 1)
      this.blocks.fill(block, this.starts[block], this.starts[block + 1]);
  }

  /** -1 for somebody who is not among them */
  seatOf(place: number): number {
    return this.seats[place] ?? -1;
  }

  blockOf(seat: number): number {
    return this.blocks[seat]!;
  }
}

/** Blocks of one square: from the first to before the last. */
export interface BlockRange {
  readonly from: number;
  readonly to: number;
}

/** Everybody who has the skill, and until when they have the certificates, by where they live. */
export class Pool {
  /** their places in the columns */
  readonly places: readonly number[];
  /** by place: the last day all certificates are good */
  private readonly goodUntil: Int32Array;
  private readonly cells: readonly (Cell & BlockRange)[];
  readonly blocks: Blocks;

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
      const cell = cells.get(key) ?? newCell((row + 0.5) * CELL_DEGREES, (column + 0.5) * CELL_DEGREES);
      cell.places.push(place);
      cells.set(key, cell);
    });
    this.places = places;
    const squares = [...cells.values()];
    this.blocks = new Blocks(
      squares.map((cell) => cell.places),
      workers.length,
    );
    this.cells = squares.map((cell) => ({
      ...cell,
      from: this.blocks.blockOf(this.blocks.seatOf(cell.places[0]!)),
      to: this.blocks.blockOf(this.blocks.seatOf(cell.places.at(-1)!)) + 1,
    }));
  }

  isGood(place: number, lastDay: number): boolean {
    return lastDay <= this.goodUntil[place]!;
  }

  /** The squares' blocks, nearest first: near people lose least on the road. All, where nobody goes anywhere. */
  nearestFirst(to: GeoPoint | null): BlockRange[] {
    if (!to) return [...this.cells];
    const { lat, lng } = to;
    const shrink = Math.cos((lat * Math.PI) / 180);
    return this.cells
      .map((cell) => ({ cell, far: (cell.lat - lat) ** 2 + ((cell.lng - lng) * shrink) ** 2 }))
      .sort((a, b) => a.far - b.far)
      .map(({ cell }) => cell);
  }

  /** The squares in the order of the least distance at which somebody may live in them. */
  squares(to: GeoPoint | null): { readonly places: readonly number[]; readonly leastMetres: number }[] {
    if (!to) return [{ places: this.places, leastMetres: 0 }];
    return this.cells
      .map((cell) => ({ places: cell.places, leastMetres: distanceMetres(cell, to) - cell.halfMetres }))
      .sort((a, b) => a.leastMetres - b.leastMetres);
  }
}

function newCell(lat: number, lng: number): Cell {
  const corner = { lat: lat + CELL_DEGREES / 2, lng: lng + CELL_DEGREES / 2 };
  return { lat, lng, places: [], halfMetres: distanceMetres({ lat, lng }, corner) };
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
