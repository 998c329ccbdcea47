import { Injectable, Optional } from '@nestjs/common';
import type { PoolConnection } from 'mysql2';
import { DataSource } from 'typeorm';
import { isRefused } from '@daowei/shared/kernel/result';
import { Config } from '../config/config.js';
import { Connections, StatementFailed } from './connections.js';
import { GatheredRows } from './gathered-rows.js';

/** An open transaction; passed on explicitly so that a reader sees what commits together. */
export interface Tx {
  query<T = unknown>(sql: string, values?: readonly unknown[]): Promise<T>;
  /** where rows that are only added wait for the end of the transaction; missing: they are written at once */
  readonly gathered?: GatheredRows;
}

const RETRIES = 4;
/** Deadlock and lock wait timeout: the whole transaction may be tried again. Nothing else may. */
const RETRYABLE = new Set([1213, 1205]);

/** The connection broke while it committed: what was done may stand, or may not. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super('the connection broke during a commit', { cause });
    this.name = OutcomeUnknown.name;
  }
}

/** Of tools that nobody waits for: they read and write whole tables. */
const PATIENT_SECONDS = 300;

class OpenTransaction implements Tx {
  readonly afterCommit: (() => void)[] = [];
  readonly afterUnknown: (() => void)[] = [];

  constructor(
    private readonly connections: Connections,
    private readonly connection: PoolConnection,
    readonly gathered?: GatheredRows,
  ) {}

  query<T>(sql: string, values: readonly unknown[] = []): Promise<T> {
    return this.connections.send<T>(this.connection, sql, values);
  }
}

@Injectable()
export class Transactions {
  /** For reads outside any transaction. */
  readonly reader: Tx = { query: (sql, values = []) => this.single(sql, values) };
  private readonly connections: Connections;

  constructor(dataSource: DataSource, @Optional() config?: Config) {
    const patience = config?.DATABASE_PATIENCE_SECONDS ?? PATIENT_SECONDS;
    this.connections = new Connections(dataSource, patience * 1_000);
  }

  /**
   * Runs `work` in one transaction and retries it whole on a deadlock.
   * A refusal returned by `work` rolls back: refused means nothing happened.
   * @throws OutcomeUnknown when the connection broke during the commit
   */
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.untilDecided(work, () => undefined);
  }

  /** The same, and rows that `work` only adds are written at its end, those of one table in one statement. */
  runGathering<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.untilDecided(work, () => new GatheredRows());
  }

  /**
   * At once where no transaction is open. For hints only, such as waking a queue: what must happen belongs into the
   * transaction.
   * @param unknown what to do instead when the connection broke during the commit
   */
  onCommit(tx: Tx, hook: () => void, unknown?: () => void): void {
    if (!(tx instanceof OpenTransaction)) return hook();
    tx.afterCommit.push(hook);
    if (unknown) tx.afterUnknown.push(unknown);
  }

  private async untilDecided<T>(work: (tx: Tx) => Promise<T>, gathering: () => GatheredRows | undefined): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work, gathering());
      } catch (error) {
        if (attempt >= RETRIES || !RETRYABLE.has(mysqlErrno(error) ?? 0)) throw error;
        await new Promise((resolve) => setTimeout(resolve, attempt * 15));
      }
    }
  }

  private async once<T>(work: (tx: Tx) => Promise<T>, gathered: GatheredRows | undefined): Promise<T> {
    const connection = await this.connections.acquire();
    const tx = new OpenTransaction(this.connections, connection, gathered);
    let result: T;
    try {
      await this.connections.send(connection, 'START TRANSACTION', []);
      result = await work(tx);
      if (isRefused(result)) {
        await this.connections.send(connection, 'ROLLBACK', []);
        return result;
      }
      for (const { sql, values } of gathered?.statements() ?? []) await tx.query(sql, values);
      await this.commit(connection);
    } catch (error) {
      await this.rollBack(connection);
      if (error instanceof OutcomeUnknown) for (const hook of tx.afterUnknown) hook();
      throw error;
    } finally {
      connection.release();
    }
    for (const hook of tx.afterCommit) hook();
    return result;
  }

  private async commit(connection: PoolConnection): Promise<void> {
    try {
      await this.connections.send(connection, 'COMMIT', []);
    } catch (error) {
      throw connectionBroke(error) ? new OutcomeUnknown(error) : error;
    }
  }

  /** A connection that cannot be rolled back is not used again. */
  private async rollBack(connection: PoolConnection): Promise<void> {
    try {
      await this.connections.send(connection, 'ROLLBACK', []);
    } catch {
      connection.destroy();
    }
  }

  private async single<T>(sql: string, values: readonly unknown[]): Promise<T> {
    const connection = await this.connections.acquire();
    try {
      return await this.connections.send<T>(connection, sql, values);
    } finally {
      connection.release();
    }
  }
}

/** True when it was not the statement that failed, but the way to the database. */
export function connectionBroke(error: unknown): boolean {
  return error instanceof StatementFailed && error.driverError.fatal === true;
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
