import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { DayPlan, DayProblem } from '../domain/day-plan/problem.js';
import type { FromThread, ToThread } from './planning-thread.js';

/** Where the thread's program lies; sources that are not built need to be told how to start. */
@Injectable()
export class PlanningProgram {
  readonly url: URL = new URL('./planning-thread.js', import.meta.url);
  readonly options: WorkerOptions = {};
}

export interface SearchTask {
  readonly problem: DayProblem;
  readonly given: DayPlan;
  readonly seed: number;
  readonly seconds: number;
}

export interface SearchResult {
  readonly plan: DayPlan;
  readonly lost: readonly number[];
  readonly steps: number;
}

export type SearchSecond = Extract<FromThread, { kind: 'second' }>;

interface Running {
  readonly second: (message: SearchSecond) => void;
  readonly done: (result: SearchResult) => void;
  readonly failed: (error: Error) => void;
}

/**
 * The one thread that searches, so that requests are answered meanwhile. It stays warm from one plan to the next: a new
 * one needs a second until its code is compiled. It does not keep the process alive.
 */
@Injectable()
export class PlanningThreads implements OnApplicationShutdown {
  private thread: Worker | null = null;
  private tasks = 0;
  private readonly running = new Map<number, Running>();

  constructor(private readonly program: PlanningProgram) {}

  /** @param second called about once a second with the best so far. `stop` ends the search with what it has. */
  search(task: SearchTask, second: Running['second']): { done: Promise<SearchResult>; stop: () => void } {
    const number = (this.tasks += 1);
    const thread = this.warm();
    const send = (message: ToThread): void => thread.postMessage(message);
    const done = new Promise<SearchResult>((resolve, reject) => {
      this.running.set(number, { second, done: resolve, failed: reject });
    }).finally(() => this.running.delete(number));
    send({ kind: 'search', task: number, ...task });
    return { done, stop: () => send({ kind: 'stop', task: number }) };
  }

  async onApplicationShutdown(): Promise<void> {
    const { thread } = this;
    this.thread = null;
    await thread?.terminate();
  }

  private warm(): Worker {
    if (this.thread) return this.thread;
    const thread = new Worker(this.program.url, this.program.options);
    thread.unref();
    thread.on('message', (message: FromThread) => {
      const running = this.running.get(message.task);
      if (message.kind === 'second') running?.second(message);
      else running?.done(message);
    });
    thread.on('error', (error: Error) => this.lose(thread, error));
    thread.on('exit', () => this.lose(thread, new Error('the planning thread ended')));
    this.thread = thread;
    return thread;
  }

  /** Whoever waits for a thread that is gone is told; the next plan starts a new one. */
  private lose(thread: Worker, error: Error): void {
    if (this.thread === thread) this.thread = null;
    for (const { failed } of this.running.values()) failed(error);
  }
}
