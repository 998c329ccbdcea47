// The database: the one given by DATABASE_URL, or a private MariaDB (or MySQL) that belongs to this checkout alone.
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { CHARSET, COLLATION, engineArgs, initialise, placeArgs, provideServer } from './database-program.mjs';
import { answersAt, freePort } from './ports.mjs';
import { endLeftover, stillRunning } from './pids.mjs';
import { Service } from './service.mjs';
import { Advice } from './say.mjs';
import { readIfThere, writeWhole } from './files.mjs';

const USER = 'daowei';

/** @import { DatabaseProgram } from './database-program.mjs' */

/**
 * @typedef {object} DatabaseServer
 * @property {'mariadb' | 'mysql'} scheme
 * @property {(database: string) => string} urlOf connection URL for one of its databases
 * @property {Service | undefined} service undefined for a database that is not ours
 * @property {() => Promise<void>} stop
 */

/**
 * Only one account can log in over the network, and only from this machine; root keeps the socket, which lies in a
 * folder that nobody else can enter. Runs at every start, so a changed password takes effect.
 * @param {DatabaseProgram} program @param {string} password
 */
function accessSql(program, password) {
  const accounts = ['127.0.0.1', 'localhost'].map((host) => `'${USER}'@'${host}'`);
  return [
    ...accounts.flatMap((account) => [
      `CREATE USER IF NOT EXISTS ${account} IDENTIFIED BY '${password}';`,
      `ALTER USER ${account} IDENTIFIED BY '${password}';`,
      `GRANT ALL PRIVILEGES ON *.* TO ${account} WITH GRANT OPTION;`,
    ]),
    ...['127.0.0.1', '::1', os.hostname()].map((host) => `DROP USER IF EXISTS 'root'@'${host}';`),
    `ALTER USER 'root'@'localhost' IDENTIFIED BY '${password}';`,
    `CREATE DATABASE IF NOT EXISTS ${USER} CHARACTER SET ${CHARSET} COLLATE ${COLLATION};`,
    '',
  ].join('\n');
}

/**
 * The server greets whoever connects once it accepts connections, which it does after the access rules ran.
 * @param {number} port @returns {Promise<true | undefined>}
 */
function greets(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host: '127.0.0.1', port });
    const done = (/** @type {true | undefined} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1000, () => done(undefined));
    socket.once('error', () => done(undefined));
    socket.once('data', (greeting) => done(greeting[4] === 0xff ? undefined : true));
  });
}

/**
 * Starts the private database below `dir`, after a crash as well (InnoDB recovers by its log).
 * @param {{ dir: string, password: string, durable?: boolean }} options
 * @returns {Promise<DatabaseServer>}
 */
export async function startPrivateDatabase({ dir: place, password, durable = true }) {
  const program = await provideServer();
  const dir = path.resolve(place);
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  fs.chmodSync(dir, 0o700);
  const pidFile = pidFileOf(dir);
  await endLeftover(pidFile);
  await initialise(program, dir);
  const kind = path.join(dir, 'kind');
  const before = readIfThere(kind)?.trim();
  if (before && before !== program.scheme) {
    throw new Advice(
      `${dir} 是由 ${before} 建立的，现在找到的是 ${program.scheme}：请装回 ${before}，或者移走这个目录后重新开始。`,
    );
  }
  writeWhole(kind, `${program.scheme}\n`);
  const initFile = path.join(dir, 'access.sql');
  writeWhole(initFile, accessSql(program, password), 0o600);
  fs.mkdirSync(path.join(dir, 'tmp'), { recursive: true });

  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const service = new Service(
      {
        name: 'database',
        title: '数据库',
        command: program.server,
        args: [
          ...placeArgs(program),
          `--datadir=${path.join(dir, 'data')}`,
          `--tmpdir=${path.join(dir, 'tmp')}`,
          // Relative to the data folder: the path of a Unix socket may not exceed 107 bytes.
          '--socket=../sock',
          `--pid-file=${path.join(dir, 'pid')}`,
          `--init-file=${initFile}`,
          `--port=${port}`,
          ...engineArgs(program, durable),
        ],
        env: program.env,
        cwd: dir,
        graceMs: 60_000,
      },
      path.join(dir, 'server.log'),
      pidFile,
    );
    try {
      await service.ready(() => greets(port), 120_000);
    } catch (error) {
      await service.stop();
      if (attempt < 4 && /bind on tcp\/ip port|address already in use/i.test(service.log())) continue;
      throw error;
    }
    return {
      scheme: program.scheme,
      service,
      urlOf: (database) => privateUrl(program.scheme, password, port, database),
      stop: () => service.stop(),
    };
  }
}

/**
 * The private database of an `npm start` that is running now.
 * @param {{ dir: string, password: string }} options
 * @returns {DatabaseServer | undefined}
 */
export function runningPrivateDatabase({ dir, password }) {
  const note = stillRunning(pidFileOf(dir));
  const port = note && / --port=(\d+) /.exec(`${note.command} `)?.[1];
  const scheme = readIfThere(path.join(dir, 'kind'))?.trim() === 'mysql' ? 'mysql' : 'mariadb';
  if (!port) return undefined;
  return {
    scheme,
    service: undefined,
    urlOf: (database) => privateUrl(scheme, password, port, database),
    stop: async () => {},
  };
}

/** @param {string} dir */
const pidFileOf = (dir) => path.join(dir, 'server.json');

/** @param {string} scheme @param {string} password @param {string | number} port @param {string} database */
const privateUrl = (scheme, password, port, database) =>
  `${scheme}://${USER}:${password}@127.0.0.1:${port}/${database}`;

/** A database elsewhere may take a while to answer. */
const REACH_MS = 5_000;

/**
 * @param {string} url DATABASE_URL as given
 * @returns {Promise<DatabaseServer>}
 */
export async function givenDatabase(url) {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const scheme = parsed?.protocol.slice(0, -1);
  if (!parsed || (scheme !== 'mysql' && scheme !== 'mariadb') || parsed.pathname.length < 2) {
    throw new Advice('DATABASE_URL 应当形如 mysql://用户:密码@主机:端口/库名（MySQL）或 mariadb://…（MariaDB）。');
  }
  const port = Number(parsed.port || 3306);
  if (!(await answersAt(parsed.hostname.replace(/^\[|\]$/g, ''), port, REACH_MS))) {
    throw new Advice(`DATABASE_URL 指定的数据库连不上：${parsed.hostname} 的 ${port} 端口没有回应。`);
  }
  return {
    scheme,
    service: undefined,
    urlOf: (database) => {
      const other = new URL(url);
      if (database) other.pathname = `/${database}`;
      return other.href;
    },
    stop: async () => {},
  };
}

/** The name of the database inside a private server. */
export const DEFAULT_DATABASE = USER;
