interface Held {
  readonly leave: () => void;
  readonly abandon: (reason: Error) => void;
}

/** Between two that leave, so that the order of leaving is also the order of arriving. */
const BREATH_MS = 25;

/** Holds notifications back and lets them go last come, first served. */
export class ReorderBuffer {
  private held: Held[] = [];
  private timer: NodeJS.Timeout | undefined;

  /**
   * Waits until `window` callers wait here, or `ms` have passed since the first came; then all leave in reverse order.
   * Rejects when the buffer is stopped.
   */
  wait(window: number, ms: number): Promise<void> {
    return new Promise((leave, abandon) => {
      this.held.push({ leave, abandon });
      if (this.held.length >= window) this.release();
      else this.timer ??= setTimeout(() => this.release(), ms);
    });
  }

  stop(): void {
    for (const each of this.takeAll()) each.abandon(new Error('stopped'));
  }

  private release(): void {
    this.takeAll()
      .reverse()
      .forEach((each, index) => setTimeout(each.leave, index * BREATH_MS));
  }

  private takeAll(): Held[] {
    clearTimeout(this.timer);
    this.timer = undefined;
    return this.held.splice(0);
  }
}
