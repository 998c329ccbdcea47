import type { NotificationMessage } from './notification-message.js';
import { RequestQueue } from './request-queue.js';
import { ANSWER_TIMEOUT_MS } from './retry-schedule.js';

/** Notifications under way at once; more wait their turn. */
const PARALLEL = 64;

/** What came back from the merchant. */
export interface Delivery {
  readonly status?: number;
  readonly error?: string;
  /** The first characters of the answer's body. */
  readonly answer?: string;
  readonly ms: number;
}

/** Carries notifications to the merchant. */
export class Postman {
  private readonly queue = new RequestQueue(PARALLEL);
  private readonly underway = new Set<AbortController>();
  private stopped = false;

  /** Posts one message and waits at most five seconds. Never throws: no answer is an answer too. */
  post(url: string, message: NotificationMessage): Promise<Delivery> {
    return this.queue.run(() => this.exchange(url, message));
  }

  /** Cuts what is under way; resolves when nothing is left. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const each of this.underway) each.abort();
    await this.queue.idle();
  }

  private async exchange(url: string, message: NotificationMessage): Promise<Delivery> {
    const started = performance.now();
    const ms = (): number => Math.round(performance.now() - started);
    if (this.stopped) return { error: 'stopped', ms: 0 };
    const abort = new AbortController();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      abort.abort();
    }, ANSWER_TIMEOUT_MS);
    this.underway.add(abort);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: message.headers,
        body: message.body,
        redirect: 'manual',
        signal: abort.signal,
      });
      const text = await response.text();
      return { status: response.status, ms: ms(), ...(text === '' ? {} : { answer: text.slice(0, 300) }) };
    } catch (error) {
      return { error: late ? 'no answer within 5 s' : reason(error), ms: ms() };
    } finally {
      clearTimeout(timer);
      this.underway.delete(abort);
    }
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return error.message;
}
