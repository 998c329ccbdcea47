import type { Grounds } from './grounds.js';

/** Where the cheapest place was found; written anew by every search. */
export interface Found {
  worker: number;
  /** the node it would follow */
  after: number;
  cost: number;
}

/**
 * Everybody's way through the day, linked node by node. Two columns make an insertion a question of a few comparisons:
 * when the worker can be done with a node at the earliest, and when they must have begun it at the latest.
 */
export class Routes {
  readonly next: Int32Array;
  readonly prev: Int32Array;
  /** whose way a seat lies on; -1: nobody's */
  readonly worker: Int32Array;
  /** done at the earliest; at home: leaves at the earliest */
  readonly done: Float64Array;
  /** begins at the latest */
  readonly late: Float64Array;
  /** the trip that leads to the node */
  readonly leg: Int32Array;
  readonly load: Float64Array;
  readonly count: Int32Array;
  /** the window in force: a crew's is one instant from when it is seated until it is taken away */
  readonly open: Int32Array;
  readonly close: Int32Array;
  /** trips, dislikes and balance of all ways together */
  cost = 0;
  travel = 0;
  readonly found: Found = { worker: -1, after: -1, cost: Number.POSITIVE_INFINITY };
  private readonly most: Float64Array;
  private readonly kindSeen: Int32Array;
  private search = 0;

  constructor(readonly grounds: Grounds) {
    const { seats, workers, problem } = grounds;
    const nodes = seats + 2 * workers;
    this.next = new Int32Array(nodes).fill(-1);
    this.prev = new Int32Array(nodes).fill(-1);
    this.worker = new Int32Array(nodes).fill(-1);
    this.done = new Float64Array(nodes);
    this.late = new Float64Array(nodes);
    this.leg = new Int32Array(nodes);
    this.load = new Float64Array(workers);
    this.count = new Int32Array(workers);
    this.open = Int32Array.from(grounds.from);
    this.close = Int32Array.from(grounds.to);
    this.most = Float64Array.from(problem.workers, ({ most }) => most);
    this.kindSeen = new Int32Array(workers);
    for (let worker = 0; worker < workers; worker += 1) {
      const [left, reached] = [grounds.homeLeft(worker), grounds.homeReached(worker)];
      this.worker[left] = worker;
      this.worker[reached] = worker;
      this.done[left] = grounds.from[left]!;
      this.late[reached] = grounds.to[reached]!;
      this.lay(worker, []);
    }
  }

  /** Puts exactly these seats on a worker's way, as they were before; `cost` and `travel` are the caller's to restore. */
  lay(worker: number, seats: readonly number[]): void {
    const { grounds, next, prev, leg } = this;
    const { away, place, problem, load } = grounds;
    const reached = grounds.homeReached(worker);
    let before = grounds.homeLeft(worker);
    let carried = 0;
    for (const node of seats) {
      next[before] = node;
      prev[node] = before;
      leg[node] = away[place[before]! * problem.places + place[node]!]!;
      this.worker[node] = worker;
      carried += load[node]!;
      before = node;
    }
    next[before] = reached;
    prev[reached] = before;
    leg[reached] = seats.length === 0 ? 0 : away[place[before]! * problem.places + place[reached]!]!;
    this.load[worker] = carried;
    this.count[worker] = seats.length;
    this.time(worker);
  }

  /** Links a seat behind `after`, whether or not there is time; `time` must follow. */
  link(node: number, after: number): void {
    const { away, place, problem, load, visitOf } = this.grounds;
    const worker = this.worker[after]!;
    const before = this.next[after]!;
    const toNode = away[place[after]! * problem.places + place[node]!]!;
    const onward = away[place[node]! * problem.places + place[before]!]!;
    const trips = toNode + onward - this.leg[before]!;
    this.next[after] = node;
    this.prev[node] = after;
    this.next[node] = before;
    this.prev[before] = node;
    this.worker[node] = worker;
    this.leg[node] = toNode;
    this.leg[before] = onward;
    this.travel += trips;
    this.cost += trips + problem.dislike[visitOf[node]! * this.grounds.workers + worker]!;
    this.carry(worker, load[node]!);
    this.count[worker]! += 1;
  }

  /** Takes a seat off its way; `time` must follow. */
  unlink(node: number): void {
    const { away, place, problem, load, visitOf } = this.grounds;
    const worker = this.worker[node]!;
    const after = this.prev[node]!;
    const before = this.next[node]!;
    const direct = after === this.grounds.homeLeft(worker) && before === this.grounds.homeReached(worker);
    const way = direct ? 0 : away[place[after]! * problem.places + place[before]!]!;
    const trips = this.leg[node]! + this.leg[before]! - way;
    this.next[after] = before;
    this.prev[before] = after;
    this.leg[before] = way;
    this.worker[node] = -1;
    this.travel -= trips;
    this.cost -= trips + problem.dislike[visitOf[node]! * this.grounds.workers + worker]!;
    this.carry(worker, -load[node]!);
    this.count[worker]! -= 1;
  }

  /** Counts a worker's times anew. False when somewhere there is no time left. */
  time(worker: number): boolean {
    const { grounds, next, prev, leg, done, late, open, close } = this;
    const { duration, pad, spanStart, spanEnd } = grounds;
    const [left, reached] = [grounds.homeLeft(worker), grounds.homeReached(worker)];
    const [first, last, pauses] = [spanStart[worker]!, spanEnd[worker]!, grounds.hasBreak[worker] === 1];
    let fits = true;
    for (let node = next[left]!, before = left; node !== reached; before = node, node = next[node]!) {
      const trip = leg[node]!;
      const gap = trip > pad[before]! ? trip : pad[before]!;
      let start = done[before]! + gap;
      if (start < open[node]!) start = open[node]!;
      if (start < first) start = first;
      if (pauses) start = grounds.earliestFit(worker, start, duration[node]!);
      done[node] = start + duration[node]!;
      if (start > close[node]! || done[node]! > last) fits = false;
    }
    if (done[prev[reached]!]! + leg[reached]! > late[reached]!) fits = false;
    for (let node = prev[reached]!, after = reached; node !== left; after = node, node = prev[node]!) {
      const trip = leg[after]!;
      const gap = trip > pad[after]! ? trip : pad[after]!;
      let start = late[after]! - gap - duration[node]!;
      if (start > close[node]!) start = close[node]!;
      if (start > last - duration[node]!) start = last - duration[node]!;
      if (pauses) start = grounds.latestFit(worker, start, duration[node]!);
      late[node] = start;
    }
    return fits;
  }

  /**
   * Looks for the cheapest place for a seat. The answer is in `found`; worker -1: there is none.
   * @param blink whether a place that would be better is overlooked, so that no two rebuilds are the same
   * @param among the workers to look at; null: everybody
   */
  seek(node: number, blink: () => boolean, among: readonly number[] | null = null): Found {
    const { grounds, next, done, late, leg, found, open, close, load, most, count, kindSeen } = this;
    const { place, pad, away, towards, allowed, workers, hasBreak, spanStart, spanEnd, kind, seats } = grounds;
    const { places, dislike, balance } = grounds.problem;
    const visit = grounds.visitOf[node]!;
    const row = place[node]! * places;
    const length = grounds.duration[node]!;
    const weight = grounds.load[node]!;
    const [opens, closes] = [open[node]!, close[node]!];
    const search = (this.search += 1);
    let best = Number.POSITIVE_INFINITY;
    let bestWorker = -1;
    let bestAfter = -1;
    const looks = among === null ? workers : among.length;
    for (let look = 0; look < looks; look += 1) {
      const worker = among === null ? look : among[look]!;
      const pair = visit * workers + worker;
      if (allowed[pair] === 0) continue;
      const carried = load[worker]!;
      if (carried + weight > most[worker]!) continue;
      if (count[worker] === 0) {
        // of idle workers who are alike one is enough
        if (kindSeen[kind[worker]!] === search) continue;
        kindSeen[kind[worker]!] = search;
      }
      const fixed = dislike[pair]! + balance * weight * (2 * carried + weight);
      if (fixed >= best) continue;
      const [first, last, pauses] = [spanStart[worker]!, spanEnd[worker]! - length, hasBreak[worker] === 1];
      if (last < opens || first > closes) continue;
      const home = seats + worker;
      const reached = home + workers;
      for (let before = home; before !== reached;) {
        const free = done[before]!;
        if (free > closes) break;
        const after = next[before]!;
        const latest = late[after]!;
        if (latest >= opens + length) {
          const trip = towards[row + place[before]!]!;
          const onward = away[row + place[after]!]!;
          const cost = fixed + trip + onward - leg[after]!;
          if (cost < best) {
            let start = free + (trip > pad[before]! ? trip : pad[before]!);
            if (start < opens) start = opens;
            if (start < first) start = first;
            if (pauses) start = grounds.earliestFit(worker, start, length);
            if (
              start <= closes &&
              start <= last &&
              start + length + (onward > pad[after]! ? onward : pad[after]!) <= latest &&
              !blink()
            ) {
              best = cost;
              bestWorker = worker;
              bestAfter = before;
            }
          }
        }
        before = after;
      }
    }
    found.worker = bestWorker;
    found.after = bestAfter;
    found.cost = best;
    return found;
  }

  private carry(worker: number, more: number): void {
    const before = this.load[worker]!;
    this.load[worker] = before + more;
    this.cost += this.grounds.problem.balance * more * (2 * before + more);
  }
}
