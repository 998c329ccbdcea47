import type { Tx } from './transactions.js';

/** Real time, whatever the clock of the house says: how long another process may not know of a change. */
const KEPT_MS = 1_000;

/**
 * What everybody reads and hardly anybody changes, kept in memory for a second: policies, the catalogue. Keep versions
 * with the time from which they hold, and choose by the clock at every use; then a version that was published in time
 * is in force on its minute everywhere. Whoever changes something calls `forget` after the commit, so that this process
 * knows at once.
 */
export class Kept<T> {
  private kept: { readonly value: Promise<T>; readonly until: number } | undefined;

  constructor(private readonly read: (tx: Tx) => Promise<T>) {}

  /** Not in a transaction that has changed it: what is not committed must not be kept. */
  async get(tx: Tx): Promise<T> {
    const now = performance.now();
    if (!this.kept || now >= this.kept.until) {
      const value = this.read(tx);
      this.kept = { value, until: now + KEPT_MS };
      value.catch(() => this.forget());
    }
    return this.kept.value;
  }

  forget(): void {
    this.kept = undefined;
  }
}
