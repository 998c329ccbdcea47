import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../migrations/index.js';
import { dataSourceOptions } from './platform/database/data-source-options.js';

const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL is not set');
const dataSource = await new DataSource(dataSourceOptions(url, 2, MIGRATIONS)).initialize();
try {
  const done = await dataSource.runMigrations({ transaction: 'each' });
  process.stdout.write(`${JSON.stringify({ migrated: done.map((migration) => migration.name) })}\n`);
} finally {
  await dataSource.destroy();
}
