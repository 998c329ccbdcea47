import { fork, type ChildProcess } from 'node:child_process';
import { fromHereUp } from './from-here-up.js';

interface Answer {
  id: number;
  value?: unknown;
  error?: string;
}

/** The whole product in a process of its own; every call waits for its answer. */
export class Launcher {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, { done(value: unknown): void; failed(error: Error): void }>();
  private last = 0;

  constructor(dir: string, databaseUrl: string) {
    this.child = fork(fromHereUp('scripts/journey-stack.mjs'), [dir, databaseUrl], { execArgv: [] });
    this.child.on('message', ({ id, value, error }: Answer) => {
      const call = this.waiting.get(id);
      this.waiting.delete(id);
      if (error) call?.failed(new Error(error));
      else call?.done(value);
    });
    this.child.on('exit', () => {
      for (const call of this.waiting.values()) call.failed(new Error('the launcher ended'));
      this.waiting.clear();
    });
  }

  call<T>(name: string): Promise<T> {
    const id = (this.last += 1);
    return new Promise<T>((done, failed) => {
      this.waiting.set(id, { done: done, failed });
      this.child.send({ id, call: name });
    });
  }

  async end(): Promise<void> {
    const ended = new Promise((done) => this.child.once('exit', done));
    await this.call('stop').catch(() => this.child.kill());
    await ended;
  }
}
