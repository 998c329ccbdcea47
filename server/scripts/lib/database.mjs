// The database: the one given by DATABASE_URL, or a private MariaDB (or MySQL) that belongs to this checkout alone.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { findProgram, libraryEnv, provide } from './packages.mjs';
import { freePort } from './ports.mjs';
import { endLeftover } from './pids.mjs';
import { runOrExplain } from './run.mjs';
import { Service } from './service.mjs';
import { Advice } from './say.mjs';
import { readIfThere, writeWhole } from './files.mjs';

/**
 * utf8mb4_bin: openids, order numbers, coupon codes and our ids are case-sensitive, and a case-folding collation would
 * treat two people's openids as one in a unique index. MariaDB, MySQL and TiDB all have it (utf8mb4_0900_* exists only
 * in MySQL). A search that should ignore case says so in its own COLLATE.
 */
const CHARSET = 'utf8mb4';
const COLLATION = 'utf8mb4_bin';

const USER = 'daowei';

/** As strict as MySQL's own default, so that SQL that passes here passes there. */
const SQL_MODE = [
  'ONLY_FULL_GROUP_BY',
  'STRICT_TRANS_TABLES',
  'NO_ZERO_IN_DATE',
  'NO_ZERO_DATE',
  'ERROR_FOR_DIVISION_BY_ZERO',
  'NO_ENGINE_SUBSTITUTION',
].join(',');

/**
 * @typedef {object} DatabaseProgram
 * @property {'mariadb' | 'mysql'} scheme which dialect it speaks; TypeORM must be told the same
 * @property {string} server
 * @property {string} basedir
 * @property {string} [installer] MariaDB only
 * @property {boolean} unpacked
 * @property {NodeJS.ProcessEnv} env
 */

/**
 * @typedef {object} DatabaseServer
 * @property {'mariadb' | 'mysql'} scheme
 * @property {(database: string) => string} urlOf connection URL for one of its databases
 * @property {Service | undefined} service undefined for a database that is not ours
 * @property {() => Promise<void>} stop
 */

/**
 * @param {string} [unpacked] a folder of unpacked packages
 * @returns {DatabaseProgram | undefined}
 */
function findServer(unpacked) {
  const folders = unpacked && ['usr/sbin', 'usr/bin'].map((folder) => path.join(unpacked, folder));
  const server = findProgram(['mariadbd', 'mysqld'], folders || undefined);
  if (!server) return undefined;
  const env = libraryEnv(unpacked);
  const version = spawnSync(server, ['--no-defaults', '--version'], { env, encoding: 'utf8' }).stdout ?? '';
  if (!/\bVer\b/.test(version)) return undefined; // a broken installation: go on to the next rung
  const scheme = /mariadb/i.test(version) ? 'mariadb' : 'mysql';
  const home = path.dirname(path.dirname(fs.realpathSync(server)));
  const installer = findProgram(
    ['mariadb-install-db', 'mysql_install_db'],
    ['bin', 'scripts', 'sbin'].map((folder) => path.join(home, folder)),
  );
  if (scheme === 'mariadb' && !installer) return undefined;
  return { scheme, server, installer, basedir: home, unpacked: unpacked !== undefined, env };
}

/** @returns {Promise<DatabaseProgram>} */
const provideServer = () =>
  provide({
    what: '数据库程序 MariaDB',
    packages: ['mariadb-server-core', 'mariadb-client-core'],
    folder: 'mariadb',
    find: findServer,
    advice:
      '请安装 MariaDB 10.6 以上或 MySQL 8（Debian/Ubuntu：apt-get install mariadb-server-core mariadb-client-core；' +
      'macOS：brew install mariadb），不需要启动它的服务；或者用环境变量 DATABASE_URL 指定一个已有的数据库' +
      '（mysql://用户:密码@主机:端口/库名 或 mariadb://…）。',
  });

/** root must say that it means it; others must not say anything. */
const asUser = () => (process.getuid?.() === 0 ? ['--user=root'] : []);

/** @param {DatabaseProgram} program */
const placeArgs = (program) => [
  '--no-defaults',
  `--basedir=${program.basedir}`,
  // Unpacked programs look for these below / unless told otherwise.
  ...(program.unpacked && program.scheme === 'mariadb'
    ? [`--lc-messages-dir=${program.basedir}/share/mysql`, `--plugin-dir=${program.basedir}/lib/mysql/plugin`]
    : []),
  ...asUser(),
];

/** @param {DatabaseProgram} program @param {string} dir */
async function initialise(program, dir) {
  const data = path.join(dir, 'data');
  if (fs.existsSync(data)) return;
  // Made under another name: an interrupted first start must not leave half a database behind.
  const draft = path.join(dir, 'data.draft');
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { recursive: true });
  const options = { quiet: true, env: program.env, cwd: dir, timeoutMs: 120_000 };
  if (program.installer) {
    // The installer is a shell script that breaks on spaces in paths, so it is shown short relative ones.
    const home = path.join(dir, 'program');
    fs.rmSync(home, { force: true });
    fs.symlinkSync(program.basedir, home);
    const args = ['--basedir=./program', '--datadir=./data.draft', '--auth-root-authentication-method=normal'];
    await runOrExplain(
      '初始化数据库',
      program.installer,
      ['--no-defaults', ...args, '--skip-test-db', ...asUser()],
      options,
    );
    fs.rmSync(home);
  } else {
    await runOrExplain(
      '初始化数据库',
      program.server,
      [...placeArgs(program), '--initialize-insecure', `--datadir=${draft}`],
      options,
    );
  }
  fs.renameSync(draft, data);
}

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
 * @param {DatabaseProgram} program @param {boolean} durable
 * @returns {string[]}
 */
function engineArgs(program, durable) {
  return [
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    `--character-set-server=${CHARSET}`,
    `--collation-server=${COLLATION}`,
    '--default-time-zone=+00:00',
    '--transaction-isolation=READ-COMMITTED',
    `--sql-mode=${SQL_MODE}`,
    '--max-connections=300',
    '--table-open-cache=1000',
    '--performance-schema=OFF',
    '--max-allowed-packet=64M',
    ...(program.scheme === 'mysql'
      ? ['--mysqlx=OFF', '--secure-file-priv=NULL', '--skip-log-bin', '--local-infile=OFF']
      : ['--local-infile=OFF']),
    ...(durable
      ? ['--innodb-flush-log-at-trx-commit=1', '--innodb-buffer-pool-size=256M']
      : // Tests throw the data away; what they need of InnoDB is its locks and its refusals.
        ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=OFF', '--innodb-buffer-pool-size=192M']),
  ];
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
  const pidFile = path.join(dir, 'server.json');
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
      urlOf: (database) => `${program.scheme}://${USER}:${password}@127.0.0.1:${port}/${database}`,
      stop: () => service.stop(),
    };
  }
}

/**
 * @param {string} url DATABASE_URL as given
 * @returns {DatabaseServer}
 */
export function givenDatabase(url) {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const scheme = parsed?.protocol.slice(0, -1);
  if (!parsed || (scheme !== 'mysql' && scheme !== 'mariadb') || parsed.pathname.length < 2) {
    throw new Advice('DATABASE_URL 应当形如 mysql://用户:密码@主机:端口/库名（MySQL）或 mariadb://…（MariaDB）。');
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
