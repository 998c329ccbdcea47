type Listener<T> = (value: T) => void;

/** A list of listeners for one kind of event. One that throws does not keep the others from hearing it. */
export class Emitter<T> {
  private readonly listeners = new Set<Listener<T>>();

  /** Adds a listener; the returned function takes it away again. */
  on(listener: Listener<T>): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  off(listener?: Listener<T>): void {
    if (listener === undefined) this.listeners.clear();
    else this.listeners.delete(listener);
  }

  emit(value: T): void {
    for (const listener of [...this.listeners]) {
      try {
        listener(value);
      } catch (error) {
        reportError(error);
      }
    }
  }
}
