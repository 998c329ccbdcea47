import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isRefused } from '@daowei/shared/kernel/result';

/** An open transaction; passed on explicitly so that a reader sees what commits together. */
export type Tx = EntityManager;

const RETRIES = 4;
/** Deadlock and lock wait timeout: the whole transaction may be tried again. Nothing else may. */
const RETRYABLE = new Set([1213, 1205]);

class RolledBackRefusal extends Error {
  constructor(readonly refusal: unknown) {
    super('refused: rolled back');
  }
}

@Injectable()
export class Transactions {
  private readonly afterCommit = new WeakMap<EntityManager, (() => void)[]>();

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction and retries it whole on a deadlock.
   * A refusal returned by `work` rolls back: refused means nothing happened.
   */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      let hooks: (() => void)[] = [];
      try {
        const value = await this.dataSource.transaction(async (tx) => {
          hooks = [];
          this.afterCommit.set(tx, hooks);
          const result = await work(tx);
          if (isRefused(result)) throw new RolledBackRefusal(result);
          return result;
        });
        for (const hook of hooks) hook();
        return value;
      } catch (error) {
        if (error instanceof RolledBackRefusal) return error.refusal as T;
        if (attempt >= RETRIES || !RETRYABLE.has(mysqlErrno(error) ?? 0)) throw error;
        await new Promise((resolve) => setTimeout(resolve, attempt * 15));
      }
    }
  }

  /** For hints only, such as waking a queue: what must happen belongs into the transaction. */
  onCommit(tx: Tx, hook: () => void): void {
    this.afterCommit.get(tx)?.push(hook);
  }

  /** For reads outside any transaction. */
  get reader(): EntityManager {
    return this.dataSource.manager;
  }
}

/** The server's error number, e.g. 1062 for a duplicate key. */
export function mysqlErrno(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('errno' in error && typeof error.errno === 'number') return error.errno;
  if ('driverError' in error) return mysqlErrno(error.driverError);
  return undefined;
}

/** True when a unique key refused the row. */
export function isDuplicate(error: unknown): boolean {
  return mysqlErrno(error) === 1062;
}
