// The demo company, loaded once per test run and copied for each journey: loading takes many times as long as copying.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { readIfThere, writeWhole } from './files.mjs';
import { at } from './paths.mjs';
import { Stack } from './stack.mjs';

/** @import { Connection } from 'mysql2/promise' */

const ORIGINAL = 'daowei_demo_original';

/** Longer than it takes to load the demo on a machine that has much else to do, in seconds. */
const PATIENCE_S = 300;

/** What a stack only needs while it runs. */
const NOT_COPIED = new Set(['run', 'logs']);

/**
 * Puts a demo company into an empty database and a folder, as `new Stack({ seed: true })` would.
 * @param {{ dir: string, databaseUrl: string }} place the folder's neighbours belong to the same test run
 */
export async function copyDemo({ dir, databaseUrl }) {
  const url = new URL(databaseUrl);
  url.pathname = `/${ORIGINAL}`;
  const original = { dir: path.join(path.dirname(dir), ORIGINAL), databaseUrl: url.href };
  const connection = await connect(databaseUrl);
  try {
    await inTurn(connection, () => loadOnce(original, connection));
    await copyTables(connection, ORIGINAL);
  } finally {
    await connection.end();
  }
  fs.cpSync(original.dir, dir, { recursive: true, filter: (file) => !NOT_COPIED.has(path.basename(file)) });
}

/** @param {string} url @returns {Promise<Connection>} */
function connect(url) {
  /** @type {typeof import('mysql2/promise')} */
  const { createConnection } = createRequire(at('server/package.json'))('mysql2/promise');
  return createConnection({ uri: url.replace(/^mariadb:/, 'mysql:') });
}

/** Journeys begin side by side; one loads, the others wait. @param {Connection} connection @param {() => Promise<void>} work */
async function inTurn(connection, work) {
  const [rows] = await connection.query('SELECT GET_LOCK(?, ?) AS got', [ORIGINAL, PATIENCE_S]);
  if (/** @type {{ got: number | null }[]} */ (rows)[0]?.got !== 1) throw new Error('the demo was not loaded in time');
  try {
    await work();
  } finally {
    await connection.query('SELECT RELEASE_LOCK(?)', [ORIGINAL]);
  }
}

/**
 * The mark names the database with its password, which is another one in each test run: what an earlier run left behind
 * is not taken for this one's.
 * @param {{ dir: string, databaseUrl: string }} original @param {Connection} connection
 */
async function loadOnce(original, connection) {
  const mark = path.join(original.dir, 'loaded-into');
  if (readIfThere(mark) === original.databaseUrl) return;
  fs.rmSync(original.dir, { recursive: true, force: true });
  await connection.query(`DROP DATABASE IF EXISTS ${ORIGINAL}`);
  await connection.query(`CREATE DATABASE ${ORIGINAL} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const stack = new Stack({ ...original, seed: true, quiet: true });
  try {
    await stack.prepare();
  } finally {
    await stack.stop();
  }
  writeWhole(mark, original.databaseUrl, 0o600);
}

/** Tables with their keys and counters, then their rows. @param {Connection} connection @param {string} from */
async function copyTables(connection, from) {
  const [tables] = await connection.query(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ? AND table_type = 'BASE TABLE'`,
    [from],
  );
  await connection.query('SET foreign_key_checks = 0, unique_checks = 0');
  for (const { name } of /** @type {{ name: string }[]} */ (tables)) {
    const [made] = await connection.query(`SHOW CREATE TABLE ${from}.\`${name}\``);
    await connection.query(/** @type {{ 'Create Table': string }[]} */ (made)[0]?.['Create Table'] ?? '');
    await connection.query(`INSERT INTO \`${name}\` SELECT * FROM ${from}.\`${name}\``);
  }
}
