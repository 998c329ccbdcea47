import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';
import type { DueWork } from './due-work.js';

/** What a handler may answer: nothing when it is done, or when to come back. */
export type WorkOutcome = void | { readonly againAt: Date };

/** Runs inside one transaction that also removes the work: its effects in the database happen exactly once. */
export type TransactionalWork = (tx: Tx, work: DueWork) => Promise<WorkOutcome>;
/** Talks to the outside. May run more than once for the same work; must be idempotent by `work.ref`. */
export type ExternalWork = (work: DueWork) => Promise<WorkOutcome>;

export type WorkHandler =
  | { readonly mode: 'transactional'; readonly run: TransactionalWork }
  | { readonly mode: 'external'; readonly run: ExternalWork };

/** Who does what kind of work. Modules register in `onModuleInit`; a kind registered twice is a bug. */
@Injectable()
export class WorkHandlers {
  private readonly handlers = new Map<string, WorkHandler>();

  transactional(kind: string, run: TransactionalWork): void {
    this.add(kind, { mode: 'transactional', run });
  }

  external(kind: string, run: ExternalWork): void {
    this.add(kind, { mode: 'external', run });
  }

  get(kind: string): WorkHandler | undefined {
    return this.handlers.get(kind);
  }

  kinds(): string[] {
    return [...this.handlers.keys()];
  }

  private add(kind: string, handler: WorkHandler): void {
    if (this.handlers.has(kind)) throw new Error(`work kind registered twice: ${kind}`);
    this.handlers.set(kind, handler);
  }
}
