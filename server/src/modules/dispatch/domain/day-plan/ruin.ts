import type { Dice } from './dice.js';
import type { Draft } from './draft.js';

/** Visits taken away on average, and at most from one way: the figures of the published method. */
const REMOVED = 10;
const LONGEST_STRING = 10;
/** How often a string leaves a piece in its middle where it is, and how unlikely that piece grows by one. */
const SPLIT = 0.5;
const SPLIT_STOPS = 0.01;
/** How often the search looks where somebody is missing. */
const AT_THE_ABSENT = 0.5;

/**
 * Takes strings of neighbouring visits off ways that lie near each other, so that the rebuild has room in space and time
 * (Slack Induction by String Removals, Christiaens & Vanden Berghe, Transportation Science 2020).
 */
export class Ruin {
  constructor(
    private readonly draft: Draft,
    private readonly dice: Dice,
  ) {}

  run(): void {
    const { draft, dice } = this;
    const { grounds, routes } = draft;
    const visits = grounds.problem.visits.length;
    const seated = visits - draft.absent.length;
    if (seated === 0) return;
    let ways = 0;
    for (let worker = 0; worker < grounds.workers; worker += 1) if (routes.count[worker]! > 0) ways += 1;
    const longest = Math.min(LONGEST_STRING, seated / ways);
    const most = (4 * REMOVED) / (1 + longest) - 1;
    const strings = Math.floor(1 + dice.share() * most);
    const ruined = new Set<number>();
    const seed = this.seed(visits);
    for (const visit of grounds.nearest(seed)) {
      if (ruined.size >= strings) break;
      if (draft.isAbsent(visit)) continue;
      const node = grounds.firstSeat[visit]!;
      const worker = routes.worker[node]!;
      if (ruined.has(worker)) continue;
      ruined.add(worker);
      this.removeString(worker, node, Math.floor(1 + dice.share() * Math.min(routes.count[worker]!, longest)));
    }
    draft.settle();
  }

  private seed(visits: number): number {
    const { absent } = this.draft;
    if (absent.length > 0 && this.dice.share() < AT_THE_ABSENT) return absent[this.dice.below(absent.length)]!;
    return this.dice.below(visits);
  }

  private removeString(worker: number, node: number, length: number): void {
    const { draft, dice } = this;
    const seats = draft.seatsOf(worker);
    const at = seats.indexOf(node);
    let kept = 0;
    if (length > 1 && dice.share() < SPLIT) {
      kept = 1;
      while (length + kept < seats.length && dice.share() > SPLIT_STOPS) kept += 1;
      if (length + kept > seats.length) kept = 0;
    }
    const span = length + kept;
    const first = Math.max(0, at - span + 1);
    const last = Math.min(at, seats.length - span);
    const from = first + dice.below(last - first + 1);
    const keptFrom = kept === 0 ? from + span : from + 1 + dice.below(length - 1);
    for (let index = from; index < from + span; index += 1) {
      if (index >= keptFrom && index < keptFrom + kept) continue;
      const visit = draft.grounds.visitOf[seats[index]!]!;
      if (draft.grounds.problem.visits[visit]!.pinned || draft.isAbsent(visit)) continue;
      draft.takeAway(visit);
    }
  }
}
