import { Dice } from './dice.js';
import { Draft } from './draft.js';
import { Grounds } from './grounds.js';
import type { DayPlan, DayProblem, PlanFigures } from './problem.js';
import { Rebuild } from './rebuild.js';
import { Ruin } from './ruin.js';

/** Where the cooling begins and ends, in mean trips: a large plan has no time for a hot start. */
const HOT = 0.5;
const COLD = 0.05;
/** From this share of the search on, nobody is left out for somebody who was absent longer. */
const SETTLED_FROM = 0.7;

/**
 * The search for a day plan: ruin a neighbourhood, rebuild it, keep it if it is better or, as long as it is hot, not much
 * worse. The best plan so far can be read at any time and never gets worse. The same problem, seed and steps give the
 * same plan.
 */
export class DaySearch {
  private readonly grounds: Grounds;
  private readonly dice: Dice;
  private readonly draft: Draft;
  private readonly ruin: Ruin;
  private readonly rebuild: Rebuild;
  /** how often each visit was absent after a step */
  private readonly absences: Float64Array;
  private readonly meanTrip: number;
  private bestPlan: DayPlan;
  private bestFigures: PlanFigures;
  /** visits of the given plan that cannot be served as it says */
  readonly lost: ReadonlySet<number>;
  iterations = 0;

  /** @param given the plan to begin from; what cannot be kept of it is planned anew */
  constructor(problem: DayProblem, seed: number, given: DayPlan | null) {
    this.grounds = new Grounds(problem);
    this.dice = new Dice(seed);
    this.draft = new Draft(this.grounds, this.dice);
    this.ruin = new Ruin(this.draft, this.dice);
    this.rebuild = new Rebuild(this.draft, this.dice);
    this.absences = new Float64Array(problem.visits.length);
    this.draft.begin();
    this.lost = given ? this.takeOver(given) : new Set();
    this.rebuild.run(new Set());
    this.bestPlan = this.draft.plan();
    this.bestFigures = this.figures();
    this.meanTrip = Math.max(1, this.draft.routes.travel / Math.max(1, this.grounds.seats));
  }

  get best(): PlanFigures {
    return this.bestFigures;
  }

  plan(): DayPlan {
    return this.bestPlan;
  }

  /** @param progress of the whole search, from 0 to 1 */
  step(progress: number): void {
    const { draft, dice } = this;
    const [before, penaltyBefore] = [draft.total, draft.penalty];
    const longAbsent = this.sumOfAbsences();
    const waiting = new Set(draft.absent);
    draft.begin();
    this.ruin.run();
    this.rebuild.run(waiting);
    const heat = this.meanTrip * HOT * (COLD / HOT) ** progress;
    const isNear = draft.total < before - heat * Math.log(1 - dice.share());
    const isFairer = progress < SETTLED_FROM && draft.penalty <= penaltyBefore && this.sumOfAbsences() < longAbsent;
    if (!isNear && !isFairer) draft.undo();
    else if (draft.total < this.bestFigures.cost - 1e-6) {
      this.bestPlan = draft.plan();
      this.bestFigures = this.figures();
    }
    for (const visit of draft.absent) this.absences[visit]! += 1;
    this.iterations += 1;
  }

  private figures(): PlanFigures {
    const { total, absent, routes } = this.draft;
    return { cost: total, unassigned: absent.length, travel: routes.travel };
  }

  private sumOfAbsences(): number {
    let sum = 0;
    for (const visit of this.draft.absent) sum += this.absences[visit]!;
    return sum;
  }

  /** Answers with what could not be kept. */
  private takeOver({ seats, starts }: DayPlan): Set<number> {
    const lost = new Set<number>();
    const order = seats.flatMap((crew, visit) => (crew.length > 0 ? [visit] : []));
    order.sort((a, b) => starts[a]! - starts[b]! || a - b);
    for (const visit of order) if (!this.draft.append(visit, seats[visit]!, starts[visit]!)) lost.add(visit);
    return lost;
  }
}

/** Plans a day by so many steps. */
export function planDay(problem: DayProblem, seed: number, steps: number, given: DayPlan | null = null): DayPlan {
  const search = new DaySearch(problem, seed, given);
  for (let step = 0; step < steps; step += 1) search.step(step / steps);
  return search.plan();
}
