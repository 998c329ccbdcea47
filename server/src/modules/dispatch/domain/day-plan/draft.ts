import type { Dice } from './dice.js';
import type { Grounds } from './grounds.js';
import type { DayPlan } from './problem.js';
import { Routes } from './routes.js';

/** How often a better place is overlooked while rebuilding (the blink of the published method). */
const BLINK = 0.01;
/** Instants within its window at which a crew's common start is tried. */
const CREW_STARTS = 4;

interface Saved {
  readonly worker: number;
  readonly seats: readonly number[];
}

interface SavedWindow {
  readonly visit: number;
  readonly open: number;
  readonly close: number;
}

/** A plan being changed: visits are taken away and seated again, and the turn can be taken back as a whole. */
export class Draft {
  readonly routes: Routes;
  /** visits nobody comes to, in no order */
  readonly absent: number[] = [];
  /** what the absent cost together */
  penalty = 0;
  /** workers whose way this turn has changed, by the turn */
  private readonly touched: Int32Array;
  private touchedNow: number[] = [];
  private turn = 0;
  private readonly absentAt: Int32Array;
  private saved: Saved[] = [];
  private windows: SavedWindow[] = [];
  private absentBefore: number[] = [];
  private costBefore = 0;
  private travelBefore = 0;
  private penaltyBefore = 0;
  private readonly blinks = (): boolean => this.dice.share() < BLINK;

  constructor(
    readonly grounds: Grounds,
    private readonly dice: Dice,
  ) {
    this.routes = new Routes(grounds);
    this.touched = new Int32Array(grounds.workers).fill(-1);
    this.absentAt = new Int32Array(grounds.problem.visits.length).fill(-1);
    grounds.problem.visits.forEach((_, visit) => this.miss(visit));
  }

  get total(): number {
    return this.penalty + this.routes.cost;
  }

  isAbsent(visit: number): boolean {
    return this.absentAt[visit]! >= 0;
  }

  begin(): void {
    this.turn += 1;
    this.saved = [];
    this.touchedNow = [];
    this.windows = [];
    this.absentBefore = [...this.absent];
    this.costBefore = this.routes.cost;
    this.travelBefore = this.routes.travel;
    this.penaltyBefore = this.penalty;
  }

  /** As it was when the turn began. */
  undo(): void {
    const { routes } = this;
    for (const { worker } of this.saved) for (const node of this.seatsOf(worker)) routes.worker[node] = -1;
    for (const { visit, open, close } of this.windows.reverse()) this.setWindow(visit, open, close);
    for (const { worker, seats } of this.saved) routes.lay(worker, seats);
    for (const visit of this.absent) this.absentAt[visit] = -1;
    this.absent.length = 0;
    for (const visit of this.absentBefore) this.absentAt[visit] = this.absent.push(visit) - 1;
    routes.cost = this.costBefore;
    routes.travel = this.travelBefore;
    this.penalty = this.penaltyBefore;
  }

  /** The seats on a worker's way, in order. */
  seatsOf(worker: number): number[] {
    const { next } = this.routes;
    const reached = this.grounds.homeReached(worker);
    const seats: number[] = [];
    for (let node = next[this.grounds.homeLeft(worker)]!; node !== reached; node = next[node]!) seats.push(node);
    return seats;
  }

  /** Nobody comes any more, the whole crew. The times of those it touched are counted by `settle`. */
  takeAway(visit: number): void {
    const { firstSeat, problem, from, to } = this.grounds;
    const first = firstSeat[visit]!;
    const { crew } = problem.visits[visit]!;
    for (let node = first; node < first + crew; node += 1) {
      this.touch(this.routes.worker[node]!);
      this.routes.unlink(node);
    }
    if (crew > 1) this.changeWindow(visit, from[first]!, to[first]!);
    this.miss(visit);
  }

  /** Counts the times of everybody this turn has touched. */
  settle(): void {
    for (const { worker } of this.saved) this.routes.time(worker);
  }

  /** Seats a visit where it costs least; false when there is no room. @param only among those touched this turn */
  seat(visit: number, only: boolean): boolean {
    const { crew } = this.grounds.problem.visits[visit]!;
    const among = only ? this.touchedNow : null;
    if (crew > 1) return this.seatCrew(visit, crew, among);
    const node = this.grounds.firstSeat[visit]!;
    const { worker, after } = this.routes.seek(node, this.blinks, among);
    if (worker < 0) return false;
    this.put(node, worker, after);
    this.meet(visit);
    return true;
  }

  /** Seats a visit at the end of these workers' ways at this start, if it can be kept; for taking a given plan over. */
  append(visit: number, workers: readonly number[], start: number): boolean {
    const { firstSeat, problem, allowed, from, to } = this.grounds;
    const first = firstSeat[visit]!;
    const { crew, load } = problem.visits[visit]!;
    const { routes } = this;
    if (workers.length !== crew || new Set(workers).size !== crew) return false;
    if (workers.some((worker) => allowed[visit * this.grounds.workers + worker] === 0)) return false;
    if (workers.some((worker) => routes.load[worker]! + load > problem.workers[worker]!.most)) return false;
    if (crew > 1) {
      if (start < from[first]! || start > to[first]!) return false;
      this.changeWindow(visit, start, start);
    }
    let fits = true;
    workers.forEach((worker, seat) => {
      routes.link(first + seat, routes.prev[this.grounds.homeReached(worker)]!);
      fits = routes.time(worker) && fits;
    });
    if (fits) {
      this.meet(visit);
      return true;
    }
    workers.forEach((worker, seat) => {
      routes.unlink(first + seat);
      routes.time(worker);
    });
    if (crew > 1) this.changeWindow(visit, from[first]!, to[first]!);
    return false;
  }

  /** The plan as it stands, each visit as early as it can be. */
  plan(): DayPlan {
    const { firstSeat, duration, problem } = this.grounds;
    const seats: number[][] = [];
    const starts: number[] = [];
    problem.visits.forEach(({ crew }, visit) => {
      const first = firstSeat[visit]!;
      if (this.isAbsent(visit)) {
        seats.push([]);
        starts.push(0);
        return;
      }
      seats.push(Array.from({ length: crew }, (_, seat) => this.routes.worker[first + seat]!));
      starts.push(this.routes.done[first]! - duration[first]!);
    });
    return { seats, starts };
  }

  /** One after the other at one common instant, each with the cheapest; of a few instants the cheapest for all. */
  private seatCrew(visit: number, crew: number, among: readonly number[] | null): boolean {
    const { firstSeat, from, to } = this.grounds;
    const first = firstSeat[visit]!;
    const [opens, closes] = [from[first]!, to[first]!];
    const tries = closes > opens ? CREW_STARTS : 1;
    let [best, bestAt] = [Number.POSITIVE_INFINITY, -1];
    for (let index = 0; index < tries; index += 1) {
      const at = opens + Math.round(((closes - opens) * index) / Math.max(1, tries - 1));
      const cost = this.seatAt(visit, crew, at, among);
      if (cost === null) continue;
      this.unseat(visit, crew);
      if (cost < best) [best, bestAt] = [cost, at];
    }
    if (bestAt < 0 || this.seatAt(visit, crew, bestAt, among) === null) {
      this.changeWindow(visit, opens, closes);
      return false;
    }
    this.meet(visit);
    return true;
  }

  /** What it costs, or null and nobody is seated. @param among whom the first of them is looked for */
  private seatAt(visit: number, crew: number, at: number, among: readonly number[] | null): number | null {
    const { firstSeat, allowed, workers } = this.grounds;
    const first = firstSeat[visit]!;
    this.changeWindow(visit, at, at);
    const taken: number[] = [];
    let cost = 0;
    for (let seat = 0; seat < crew; seat += 1) {
      const found = this.routes.seek(first + seat, NEVER, seat === 0 ? among : null);
      if (found.worker < 0) break;
      cost += found.cost;
      taken.push(found.worker);
      this.put(first + seat, found.worker, found.after);
      // nobody is two people
      allowed[visit * workers + found.worker] = 0;
    }
    for (const worker of taken) allowed[visit * workers + worker] = 1;
    if (taken.length === crew) return cost;
    this.unseat(visit, taken.length);
    return null;
  }

  private unseat(visit: number, seats: number): void {
    const first = this.grounds.firstSeat[visit]!;
    for (let node = first; node < first + seats; node += 1) {
      const worker = this.routes.worker[node]!;
      this.routes.unlink(node);
      this.routes.time(worker);
    }
  }

  private put(node: number, worker: number, after: number): void {
    this.touch(worker);
    this.routes.link(node, after);
    this.routes.time(worker);
  }

  private touch(worker: number): void {
    if (this.touched[worker] === this.turn) return;
    this.touched[worker] = this.turn;
    this.touchedNow.push(worker);
    this.saved.push({ worker, seats: this.seatsOf(worker) });
  }

  private changeWindow(visit: number, open: number, close: number): void {
    const first = this.grounds.firstSeat[visit]!;
    this.windows.push({ visit, open: this.routes.open[first]!, close: this.routes.close[first]! });
    this.setWindow(visit, open, close);
  }

  private setWindow(visit: number, open: number, close: number): void {
    const first = this.grounds.firstSeat[visit]!;
    const { crew } = this.grounds.problem.visits[visit]!;
    this.routes.open.fill(open, first, first + crew);
    this.routes.close.fill(close, first, first + crew);
  }

  private miss(visit: number): void {
    this.absentAt[visit] = this.absent.push(visit) - 1;
    this.penalty += this.grounds.problem.visits[visit]!.penalty;
  }

  private meet(visit: number): void {
    const at = this.absentAt[visit]!;
    const last = this.absent.pop()!;
    if (last !== visit) {
      this.absent[at] = last;
      this.absentAt[last] = at;
    }
    this.absentAt[visit] = -1;
    this.penalty -= this.grounds.problem.visits[visit]!.penalty;
  }
}

const NEVER = (): boolean => false;
