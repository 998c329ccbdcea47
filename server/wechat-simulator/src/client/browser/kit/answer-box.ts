/**
 * Answers that a test gives in the user's place: to the question that is open, or ahead of time to the next one.
 */
export class AnswerBox<T> {
  private readonly ready: T[] = [];
  private waiting: ((answer: T) => void) | undefined;

  give(answer: T): void {
    if (this.waiting === undefined) {
      this.ready.push(answer);
      return;
    }
    const resolve = this.waiting;
    this.waiting = undefined;
    resolve(answer);
  }

  /** Asks: the given answer if there is one; else what `ask` brings, unless an answer is given meanwhile. */
  async ask(ask: (dismiss: (close: () => void) => void) => Promise<T>): Promise<T> {
    if (this.ready.length > 0) return this.ready.shift() as T;
    let close: () => void = () => undefined;
    const given = new Promise<T>((resolve) => (this.waiting = resolve));
    const asked = ask((closeIt) => (close = closeIt));
    try {
      return await Promise.race([asked, given]);
    } finally {
      this.waiting = undefined;
      close();
    }
  }
}
