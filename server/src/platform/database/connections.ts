import type { Pool, PoolConnection } from 'mysql2';
import type { DataSource } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';

/** What the database answered instead of rows. The driver's error knows no caller: it is made where answers arrive. */
export class StatementFailed extends Error {
  /** the server's name of what went wrong, e.g. ER_DUP_ENTRY */
  readonly code: string | undefined;

  constructor(readonly driverError: NodeJS.ErrnoException & { readonly fatal?: boolean }) {
    super(driverError.message);
    this.name = StatementFailed.name;
    this.code = driverError.code;
  }
}

/** No connection came free in time. */
const NONE_FREE: NodeJS.ErrnoException = Object.assign(new Error('no connection of the pool came free in time'), {
  code: 'POOL_EXHAUSTED',
});
/** The driver's word for a statement that was not answered in time. */
const UNANSWERED = 'PROTOCOL_SEQUENCE_TIMEOUT';

/** The pool that the data source opened, without the layers of its entity manager: a statement costs what it costs. */
export class Connections {
  private readonly prepared = new WeakSet<PoolConnection>();

  constructor(
    private readonly dataSource: DataSource,
    /** how long a connection, and then each statement, is waited for */
    private readonly patienceMs: number,
  ) {}

  /** @throws StatementFailed */
  async acquire(): Promise<PoolConnection> {
    const connection = await this.free();
    if (!this.prepared.has(connection)) await this.prepare(connection);
    return connection;
  }

  /**
   * A way to the database can fall silent without breaking: then nobody would ever be told. So a statement that is not
   * answered in time ends its connection, and counts as broken off: what it did may stand, or may not.
   * @throws StatementFailed
   */
  async send<T>(connection: PoolConnection, sql: string, values: readonly unknown[]): Promise<T> {
    try {
      return await new Promise<T>((resolve, reject) => {
        const statement = { sql, values: values as unknown[], timeout: this.patienceMs };
        connection.query(statement, (error, answer) => (error ? reject(error) : resolve(answer as T)));
      });
    } catch (error) {
      const failure = error as NodeJS.ErrnoException & { fatal?: boolean };
      if (failure.code === UNANSWERED) {
        connection.destroy();
        failure.fatal = true;
      }
      // made anew after the wait, so that the stack leads to who asked
      throw new StatementFailed(failure);
    }
  }

  private free(): Promise<PoolConnection> {
    return new Promise<PoolConnection>((resolve, reject) => {
      let waiting = true;
      const timer = setTimeout(() => {
        waiting = false;
        reject(new StatementFailed(NONE_FREE));
      }, this.patienceMs);
      this.pool.getConnection((error, taken) => {
        clearTimeout(timer);
        if (!waiting) taken?.release();
        else if (error) reject(new StatementFailed(error));
        else resolve(taken);
      });
    });
  }

  private get pool(): Pool {
    return (this.dataSource.driver as MysqlDriver).pool as Pool;
  }

  /**
   * Once per connection. The house locks a row and then reads what stands there; MySQL and MariaDB would show an older
   * state by default.
   */
  private async prepare(connection: PoolConnection): Promise<void> {
    // whoever waits for an answer is told as well; an idle connection that breaks just leaves the pool
    connection.on('error', () => undefined);
    try {
      await this.send(connection, 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', []);
    } catch (error) {
      connection.destroy();
      throw error;
    }
    this.prepared.add(connection);
  }
}
