import { daysFromTo, type SeenDay } from '../roster.js';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { ClaimOnBoard } from '../../contract/scheduling.facade.js';
import type { Demand } from '../qualification.js';
import type { DayTake } from '../seating.js';
import { DayColumn } from './day-column.js';
import { Pool, type IndexedWorker } from './pool.js';
import { StartGrid, type GridRules } from './start-grid.js';
import { NO_VISITS, packVisits, withVisits, type Visits } from './visits.js';
import { Working } from './working.js';

const FIRST_CAPACITY = 64;
/** Kinds of questions remembered at most; there are about as many as services and lengths on sale. */
const MOST_REMEMBERED = 500;

/**
 * Everybody's time from one day to another, laid out to be searched: per day the words of all workers in columns, per
 * worker their visits, per skill and certificates the workers by where they live. It holds no more than these days,
 * however long the company's history is. It is told what the tables say and decides nothing.
 */
export class FreeTimeIndex {
  private readonly columns: ReadonlyMap<LocalDate, DayColumn>;
  private readonly places = new Map<string, number>();
  private readonly workers: IndexedWorker[] = [];
  private readonly visits: Visits[] = [];
  private readonly pools = new Map<string, Pool>();
  private readonly grids = new Map<string, StartGrid>();
  private readonly working = new Map<string, Working>();
  private capacity = FIRST_CAPACITY;
  /** moves with everybody who is new or can do something else */
  peopleVersion = 0;

  constructor(
    readonly from: LocalDate,
    readonly to: LocalDate,
  ) {
    this.columns = new Map(daysFromTo(from, to).map((day) => [day, new DayColumn(day, this.capacity)]));
  }

  knows(workerId: string): boolean {
    return this.places.has(workerId);
  }

  putWorker(worker: IndexedWorker): void {
    const place = this.places.get(worker.id);
    if (place === undefined) this.add(worker);
    else if (ability(worker) === ability(this.workers[place]!)) return;
    else this.workers[place] = worker;
    this.peopleVersion += 1;
    this.pools.clear();
    for (const column of this.columns.values()) column.forgetPools();
    this.working.clear();
  }

  /** Whether the row is another version than the one known; rows of days and workers that do not matter are not. */
  isNews(workerId: string, day: LocalDate, version: number): boolean {
    const place = this.places.get(workerId);
    const column = this.columns.get(day);
    return place !== undefined && column !== undefined && !column.isAt(place, version);
  }

  putDay(workerId: string, day: LocalDate, row: SeenDay): void {
    const place = this.places.get(workerId);
    if (place !== undefined) this.columns.get(day)?.put(place, row);
  }

  /** Enters what was taken of a day; false when what was there before it is not known. */
  take({ workerId, day, seen, busy, visits }: DayTake): boolean {
    const place = this.places.get(workerId);
    const column = this.columns.get(day);
    // whoever is new is read whole
    if (place === undefined || column === undefined) return true;
    if (column.isBeyond(place, seen)) return true;
    if (!column.isAt(place, seen)) return false;
    column.take(place, busy, seen + 1);
    this.visits[place] = withVisits(this.visits[place]!, visits);
    return true;
  }

  /** All visits of the worker that matter to these days. */
  putVisits(workerId: string, claims: readonly Pick<ClaimOnBoard, 'visit' | 'place'>[]): void {
    const place = this.places.get(workerId);
    if (place !== undefined) this.visits[place] = packVisits(claims);
  }

  /** Workers with a trade who have no row for one of the days. */
  withoutRows(from: LocalDate, to: LocalDate): string[] {
    const columns = daysFromTo(from, to).map((day) => this.columns.get(day)!);
    return this.workers
      .filter(({ skills }, place) => skills.length > 0 && !columns.every((column) => column.hasRow(place)))
      .map(({ id }) => id);
  }

  /** @throws Error for a day the index does not hold */
  column(day: LocalDate): DayColumn {
    const column = this.columns.get(day);
    if (!column) throw new Error(`${day} is not in the index`);
    return column;
  }

  worker(place: number): IndexedWorker {
    return this.workers[place]!;
  }

  visitsOf(place: number): Visits {
    return this.visits[place]!;
  }

  /** The places of these workers, as far as they are known. */
  placesOf(workerIds: readonly string[]): ReadonlySet<number> {
    return new Set(workerIds.flatMap((id) => this.places.get(id) ?? []));
  }

  pool(demand: Demand): Pool {
    return remembered(this.pools, keyOf(demand), () => new Pool(demand, this.workers));
  }

  grid(rules: GridRules, durationMinutes: number): StartGrid {
    return remembered(this.grids, gridKey(rules, durationMinutes), () => new StartGrid(rules, durationMinutes));
  }

  /** How many of the pool are on shift for each start. */
  workingFor(demand: Demand, rules: GridRules, durationMinutes: number): Working {
    const key = `${keyOf(demand)} ${gridKey(rules, durationMinutes)}`;
    return remembered(
      this.working,
      key,
      () => new Working(this.pool(demand), this.grid(rules, durationMinutes), this.columns),
    );
  }

  private add(worker: IndexedWorker): void {
    this.places.set(worker.id, this.workers.length);
    this.workers.push(worker);
    this.visits.push(NO_VISITS);
    if (this.workers.length <= this.capacity) return;
    this.capacity *= 2;
    for (const column of this.columns.values()) column.grow(this.capacity);
  }
}

const ability = ({ home, skills, certificates }: IndexedWorker): string => JSON.stringify([home, skills, certificates]);
const keyOf = ({ skill, certificates }: Demand): string => JSON.stringify([skill, certificates]);
const gridKey = (rules: GridRules, durationMinutes: number): string =>
  [rules.openFromMinute, rules.openToMinute, rules.stepMinutes, rules.bufferMinutes, durationMinutes].join();

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}
