import type { DataSourceOptions, MigrationInterface } from 'typeorm';

/**
 * One place that decides how the database is spoken to. The dialect follows the URL scheme: `mysql` against MariaDB
 * would drop JSON columns in a schema diff, `mariadb` against MySQL would emit RETURNING.
 */
export function dataSourceOptions(
  url: string,
  poolSize: number,
  migrations: (new () => MigrationInterface)[] = [],
): DataSourceOptions {
  const type = url.startsWith('mariadb:') ? 'mariadb' : 'mysql';
  return {
    type,
    url: url.replace(/^mariadb:/, 'mysql:'),
    charset: 'utf8mb4',
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: false,
    poolSize,
    synchronize: false,
    entities: [],
    migrations,
    migrationsTableName: 'schema_migration',
    // the house locks a row and then reads what stands there; MySQL and MariaDB would show an older state by default
    isolationLevel: 'READ COMMITTED',
    extra: { connectTimeout: 5_000, enableKeepAlive: true },
  };
}
