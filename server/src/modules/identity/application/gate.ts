/** Lets a few through at a time and a bounded number wait: costly work must not become a way to stop the house. */
export class Gate {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly places: number,
    private readonly seats: number,
  ) {}

  /** null when even the waiting room is full; the work was not begun then. */
  async pass<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.inside >= this.places) {
      if (this.waiting.length >= this.seats) return null;
      // whoever leaves hands the place over, so `inside` stays as it is
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.inside += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.inside -= 1;
    }
  }
}
