import type { Dice } from './dice.js';
import type { Draft } from './draft.js';
import type { Grounds } from './grounds.js';

/** The orders in which the absent are seated again, with how often each is drawn. */
const ORDERS = [
  { name: 'random', share: 4 },
  { name: 'demand', share: 4 },
  { name: 'far', share: 2 },
  { name: 'close', share: 1 },
  { name: 'narrow', share: 2 },
  { name: 'early', share: 2 },
  { name: 'late', share: 2 },
] as const;
type Order = (typeof ORDERS)[number]['name'];
const SHARES = ORDERS.reduce((sum, { share }) => sum + share, 0);

/** Seats the absent one after the other, each where it costs least. */
export class Rebuild {
  private readonly keys: Readonly<Record<Order, Float64Array>>;
  private readonly random: Float64Array;

  constructor(
    private readonly draft: Draft,
    private readonly dice: Dice,
  ) {
    this.keys = keysOf(draft.grounds);
    this.random = this.keys.random;
  }

  /** @param waiting visits that were absent before: for them only the ways touched this turn have something new */
  run(waiting: ReadonlySet<number>): void {
    const { draft } = this;
    const key = this.keys[this.order()];
    for (const visit of draft.absent) this.random[visit] = this.dice.share();
    const { visits } = draft.grounds.problem;
    // whoever is agreed on first: everything else is planned around them
    const order = [...draft.absent].sort(
      (a, b) => Number(visits[b]!.pinned) - Number(visits[a]!.pinned) || key[a]! - key[b]! || a - b,
    );
    for (const visit of order) draft.seat(visit, waiting.has(visit));
  }

  private order(): Order {
    let drawn = this.dice.below(SHARES);
    for (const { name, share } of ORDERS) {
      if (drawn < share) return name;
      drawn -= share;
    }
    return 'random';
  }
}

/** What is seated first has the smallest key. */
function keysOf({ problem, away, firstSeat, place }: Grounds): Record<Order, Float64Array> {
  const { visits, workers, places } = problem;
  const homes = [...new Set(workers.map(({ home }) => home))];
  const column = (of: (visit: number) => number): Float64Array => Float64Array.from(visits, (_, visit) => of(visit));
  const far = column((visit) => {
    const row = place[firstSeat[visit]!]! * places;
    return homes.reduce((sum, home) => sum + away[row + home]!, 0);
  });
  return {
    random: new Float64Array(visits.length),
    demand: column((visit) => -visits[visit]!.load * visits[visit]!.crew),
    far: far.map((way) => -way),
    close: far,
    narrow: column((visit) => visits[visit]!.to - visits[visit]!.from),
    early: column((visit) => visits[visit]!.from),
    late: column((visit) => -visits[visit]!.to),
  };
}
