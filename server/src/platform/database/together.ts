import { connectionBroke, OutcomeUnknown } from './transactions.js';

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** Beyond this a batch gains nothing more, and its first member waits for its last. */
const MOST_MEMBERS = 64;
/** So that the database has work while this process prepares the next batch. */
const LANES = 2;

/**
 * Joins small pieces of work of concurrent requests into one transaction: while batches are under way, those who come
 * gather for the next, first come, first served. A commit then costs once what it would cost each.
 *
 * Each is answered on its own. Work that fails has been rolled back, so it is done again in halves, until whoever is to
 * blame stands alone and alone gets the error. When the connection broke there is nobody to blame: everybody of the
 * batch gets the error, and whoever had no answer asks again under their own key.
 */
export class Together<Item, Answer> {
  private readonly waiting: Waiting<Item, Answer>[] = [];
  private lanesBusy = 0;

  /**
   * @param work does all of it in one transaction, or nothing; one answer per item, in their order
   */
  constructor(private readonly work: (items: readonly Item[]) => Promise<readonly Answer[]>) {}

  do(item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (this.lanesBusy === LANES) return;
      this.lanesBusy += 1;
      // requests that arrived in the same turn of the event loop go together from the start
      setImmediate(() => void this.untilNobodyWaits());
    });
  }

  private async untilNobodyWaits(): Promise<void> {
    while (this.waiting.length > 0) await this.settle(this.waiting.splice(0, MOST_MEMBERS));
    this.lanesBusy -= 1;
  }

  private async settle(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await this.work(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, index) => resolve(answers[index]!));
    } catch (error) {
      if (batch.length === 1 || error instanceof OutcomeUnknown || connectionBroke(error)) {
        for (const { reject } of batch) reject(error);
        return;
      }
      const half = Math.ceil(batch.length / 2);
      await this.settle(batch.slice(0, half));
      await this.settle(batch.slice(half));
    }
  }
}
