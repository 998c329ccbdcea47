import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { readConfig } from '../src/platform/config/config.js';
import { dataSourceOptions } from '../src/platform/database/data-source-options.js';
import { isEmpty, loadDemo } from './load-demo.js';

/** Loads the demo company into an empty database; a database in use is left alone. */
const config = readConfig(process.env);
const dataSource = await new DataSource(dataSourceOptions(config.DATABASE_URL, 4)).initialize();
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
try {
  if (await isEmpty(dataSource.manager)) {
    const counts = await loadDemo(dataSource, config, (step) => say(`准备演示数据：${step}`));
    say(JSON.stringify({ seeded: counts }));
  } else {
    say('数据库里已有数据，不再写入演示数据');
  }
} finally {
  await dataSource.destroy();
}
