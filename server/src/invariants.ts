import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { checkInvariants } from './invariants/run.js';
import { dataSourceOptions } from './platform/database/data-source-options.js';

const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL is not set');
const db = await new DataSource(dataSourceOptions(url, 2)).initialize();
try {
  const results = await checkInvariants(db, new Date());
  for (const { number, name, broken } of results) {
    process.stdout.write(`${broken.length === 0 ? 'holds ' : 'BROKEN'}  ${number}  ${name}\n`);
    for (const line of broken) process.stdout.write(`          ${line}\n`);
  }
  const broken = results.reduce((total, result) => total + result.broken.length, 0);
  process.stdout.write(`${JSON.stringify({ invariants: results.length, broken })}\n`);
  process.exitCode = broken === 0 ? 0 : 1;
} finally {
  await db.destroy();
}
