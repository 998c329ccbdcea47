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

/** The pool that the data source opened, without the layers of its entity manager: a statement costs what it costs. */
export class Connections {
  private readonly prepared = new WeakSet<PoolConnection>();

  constructor(private readonly dataSource: DataSource) {}

  async acquire(): Promise<PoolConnection> {
    const connection = await new Promise<PoolConnection>((resolve, reject) => {
      this.pool.getConnection((error, taken) => (error ? reject(new StatementFailed(error)) : resolve(taken)));
    });
    if (!this.prepared.has(connection)) await this.prepare(connection);
    return connection;
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
      await send(connection, 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', []);
    } catch (error) {
      connection.destroy();
      throw error;
    }
    this.prepared.add(connection);
  }
}

/** @throws StatementFailed */
export async function send<T>(connection: PoolConnection, sql: string, values: readonly unknown[]): Promise<T> {
  try {
    return await new Promise<T>((resolve, reject) => {
      connection.query(sql, values as unknown[], (error, answer) => (error ? reject(error) : resolve(answer as T)));
    });
  } catch (error) {
    // made anew after the wait, so that the stack leads to who asked
    throw new StatementFailed(error as NodeJS.ErrnoException);
  }
}
