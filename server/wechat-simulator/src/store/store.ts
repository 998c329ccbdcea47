import { apply, type Fact } from './facts.js';
import { Journal } from './journal.js';
import { emptyState, fromSnapshot, toSnapshot, type State, type StateSnapshot } from './state.js';

/** After so many steps the journal is folded into the snapshot, which keeps the next start short. */
const COMPACT_AFTER = 20_000;

/** The state of the desk WeChat and the only way to change it. */
export class Store {
  private readonly listeners = new Set<(fact: Fact) => void>();

  private constructor(
    private readonly journal: Journal<StateSnapshot, Fact>,
    readonly state: State,
  ) {}

  /** Opens the state kept in `dir`, empty at the first start. */
  static open(dir: string): Store {
    const journal = Journal.open<StateSnapshot, Fact>(dir);
    const { snapshot, facts } = journal.recovered;
    const state = snapshot === undefined ? emptyState() : fromSnapshot(snapshot);
    for (const fact of facts) apply(state, fact);
    return new Store(journal, state);
  }

  /** Writes the facts as one atomic step, applies them and tells the listeners. */
  commit(...facts: readonly Fact[]): void {
    if (facts.length === 0) return;
    this.journal.append(facts);
    for (const fact of facts) apply(this.state, fact);
    if (this.journal.backlog >= COMPACT_AFTER) this.journal.compact(toSnapshot(this.state));
    for (const fact of facts) for (const listener of this.listeners) listener(fact);
  }

  /** Calls `listener` after each committed fact; returns how to stop. */
  onFact(listener: (fact: Fact) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Folds the journal into the snapshot and lets go of the files. */
  close(): void {
    this.journal.compact(toSnapshot(this.state));
    this.journal.close();
  }
}
