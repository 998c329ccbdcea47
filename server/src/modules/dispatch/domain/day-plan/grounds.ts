import type { DayProblem } from './problem.js';

/**
 * The problem in columns. A visit of a crew is as many nodes as it has seats; behind the seats lie, per worker, the home
 * that is left and the home that is come back to. It never changes, but for `allowed` during the seating of a crew.
 */
export class Grounds {
  readonly seats: number;
  readonly workers: number;
  readonly visitOf: Int32Array;
  readonly firstSeat: Int32Array;
  readonly place: Int32Array;
  readonly duration: Int32Array;
  readonly load: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** kept free beside this node: the buffer at visits, nothing at home */
  readonly pad: Int32Array;
  readonly allowed: Uint8Array;
  /** by row: travel away from a place, and travel towards it */
  readonly away: Int32Array;
  readonly towards: Int32Array;
  readonly spanStart: Int32Array;
  readonly spanEnd: Int32Array;
  /** 1: there is a break between */
  readonly hasBreak: Uint8Array;
  /** workers with the same number can stand in for each other as long as they have nothing to do */
  readonly kind: Int32Array;
  private readonly near: (Int32Array | null)[];

  constructor(readonly problem: DayProblem) {
    const { visits, workers } = problem;
    const seats = visits.reduce((sum, { crew }) => sum + crew, 0);
    const nodes = seats + 2 * workers.length;
    this.seats = seats;
    this.workers = workers.length;
    this.visitOf = new Int32Array(nodes).fill(-1);
    this.firstSeat = new Int32Array(visits.length);
    this.place = new Int32Array(nodes);
    this.duration = new Int32Array(nodes);
    this.load = new Int32Array(nodes);
    this.from = new Int32Array(nodes);
    this.to = new Int32Array(nodes);
    this.pad = new Int32Array(nodes);
    this.allowed = Uint8Array.from(problem.allowed);
    this.away = problem.travel;
    this.towards = transposed(problem.travel, problem.places);
    this.spanStart = Int32Array.from(workers, ({ spans }) => spans[0]?.[0] ?? 0);
    this.spanEnd = Int32Array.from(workers, ({ spans }) => spans.at(-1)?.[1] ?? -1);
    this.hasBreak = Uint8Array.from(workers, ({ spans }) => Number(spans.length > 1));
    this.kind = kindsOf(problem);
    this.near = Array.from({ length: visits.length }, () => null);
    this.layVisits();
    this.layHomes();
  }

  homeLeft(worker: number): number {
    return this.seats + worker;
  }

  homeReached(worker: number): number {
    return this.seats + this.workers + worker;
  }

  /** The first start at or after `at` that lies in one stretch of duty; Infinity: none. */
  earliestFit(worker: number, at: number, duration: number): number {
    for (const [from, to] of this.problem.workers[worker]!.spans) {
      const start = at > from ? at : from;
      if (start + duration <= to) return start;
    }
    return Number.POSITIVE_INFINITY;
  }

  /** The last start at or before `at` that lies in one stretch of duty; -Infinity: none. */
  latestFit(worker: number, at: number, duration: number): number {
    const { spans } = this.problem.workers[worker]!;
    for (let index = spans.length - 1; index >= 0; index -= 1) {
      const [from, to] = spans[index]!;
      const start = at + duration < to ? at : to - duration;
      if (start >= from) return start;
    }
    return Number.NEGATIVE_INFINITY;
  }

  /** All visits by their way from this one, itself first; found out when it is asked for. */
  nearest(visit: number): Int32Array {
    const known = this.near[visit];
    if (known) return known;
    const { visits, places } = this.problem;
    const row = visits[visit]!.place * places;
    // way and index in one number: sorting plain numbers needs no function
    const keys = Float64Array.from(visits, ({ place }, index) => {
      const way = index === visit ? -1 : this.away[row + place]!;
      return way * visits.length + index;
    }).sort();
    const found = Int32Array.from(keys, (key) => ((key % visits.length) + visits.length) % visits.length);
    this.near[visit] = found;
    return found;
  }

  private layVisits(): void {
    let node = 0;
    this.problem.visits.forEach((visit, index) => {
      this.firstSeat[index] = node;
      for (let seat = 0; seat < visit.crew; seat += 1, node += 1) {
        this.visitOf[node] = index;
        this.place[node] = visit.place;
        this.duration[node] = visit.duration;
        this.load[node] = visit.load;
        this.from[node] = visit.from;
        this.to[node] = visit.to;
        this.pad[node] = this.problem.buffer;
      }
    });
  }

  private layHomes(): void {
    this.problem.workers.forEach(({ home, leaves, back }, worker) => {
      for (const node of [this.homeLeft(worker), this.homeReached(worker)]) {
        this.place[node] = home;
        this.from[node] = leaves;
        this.to[node] = back;
      }
    });
  }
}

function transposed(travel: Int32Array, places: number): Int32Array {
  const towards = new Int32Array(travel.length);
  let isSymmetric = true;
  for (let from = 0; from < places; from += 1) {
    for (let to = 0; to < places; to += 1) {
      const way = travel[from * places + to]!;
      towards[to * places + from] = way;
      if (way !== travel[to * places + from]) isSymmetric = false;
    }
  }
  return isSymmetric ? travel : towards;
}

function kindsOf({ workers, visits, allowed, dislike }: DayProblem): Int32Array {
  const kinds = new Map<string, number>();
  return Int32Array.from(workers, ({ home, leaves, back, spans, most }, worker) => {
    let mark = 0;
    for (let visit = 0; visit < visits.length; visit += 1) {
      const at = visit * workers.length + worker;
      mark = (Math.imul(mark, 31) + allowed[at]! * 7_919 + dislike[at]!) | 0;
    }
    const key = JSON.stringify([home, leaves, back, spans, most, mark]);
    const kind = kinds.get(key) ?? kinds.size;
    kinds.set(key, kind);
    return kind;
  });
}
