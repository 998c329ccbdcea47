import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ApiPerson } from '../../test/support/api-person.js';
import type { Breakages } from '../proof.js';

/** Everything that was cut off goes on by itself within this. */
export const RESUMES_WITHIN_MS = 60_000;
export const TRY_AGAIN_MS = 250;
/** Answers that say nothing about what was done, beside no answer at all. */
const NO_ANSWER = /^(5\d\d |409 .*IDEMPOTENCY_IN_PROGRESS)/;

/** People who try again under the same key until they are answered, as phones do; at most a minute after the last kill. */
export class Patience {
  private lastKill = Date.now();

  constructor(private readonly broken: Breakages) {}

  killed(): void {
    this.lastKill = Date.now();
  }

  /** One wish under one key; null: refused. */
  sure<T>(person: ApiPerson, path: string, body: object = {}): Promise<T | null> {
    const key = randomUUID();
    return this.again(() => person.post<T>(path, body, key));
  }

  async again<T>(request: () => Promise<T>): Promise<T | null> {
    for (;;) {
      try {
        return await request();
      } catch (error) {
        const { message, name } = error as Error;
        if (/^4\d\d /.test(message) && !NO_ANSWER.test(message)) return null;
        if (Date.now() - this.lastKill > RESUMES_WITHIN_MS) {
          this.broken.add(`no answer for a minute: ${name} ${message}`);
          return null;
        }
        await pause(TRY_AGAIN_MS);
      }
    }
  }
}
