/** Runs at most so many tasks at once, the others in the order they came. */
export class RequestQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly idlers: (() => void)[] = [];

  constructor(private readonly limit: number) {}

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.running >= this.limit) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await task();
    } finally {
      // A waiting task takes over the place, so the number running does not change.
      const next = this.waiting.shift();
      if (next !== undefined) next();
      else {
        this.running -= 1;
        if (this.running === 0) for (const idler of this.idlers.splice(0)) idler();
      }
    }
  }

  /** Resolves once nothing runs. */
  idle(): Promise<void> {
    if (this.running === 0) return Promise.resolve();
    return new Promise((resolve) => this.idlers.push(resolve));
  }
}
