import 'reflect-metadata';
import { createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.js';
import { dataSourceOptions } from '../../src/platform/database/data-source-options.js';

export interface TestDatabase {
  readonly url: string;
  /** for looking into tables directly */
  readonly dataSource: DataSource;
  close(): Promise<void>;
}

/**
 * A migrated, otherwise empty database of this jest worker's own; made anew for every spec file.
 * `npm test` starts the server behind TEST_DATABASE_URL and throws it away afterwards.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const base = process.env.TEST_DATABASE_URL;
  if (!base) throw new Error('TEST_DATABASE_URL is not set: run the specs through npm test');
  const name = `daowei_test_${process.env.JEST_WORKER_ID ?? '1'}`;
  const url = new URL(base);
  const scheme = url.protocol;
  const admin = await createConnection({ uri: base.replace(/^mariadb:/, 'mysql:') });
  await admin.query(`DROP DATABASE IF EXISTS \`${name}\``);
  await admin.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await admin.end();
  url.pathname = `/${name}`;
  if (url.protocol !== scheme) throw new Error('the database URL lost its scheme');
  const dataSource = await new DataSource(dataSourceOptions(url.href, 5, MIGRATIONS)).initialize();
  await dataSource.runMigrations({ transaction: 'each' });
  return { url: url.href, dataSource, close: () => dataSource.destroy() };
}
