// The program behind the private database: where it is found, and how it is told to run.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { findProgram, libraryEnv, provide } from './packages.mjs';
import { runOrExplain } from './run.mjs';

/**
 * utf8mb4_bin: openids, order numbers, coupon codes and our ids are case-sensitive, and a case-folding collation would
 * treat two people's openids as one in a unique index. MariaDB, MySQL and TiDB all have it (utf8mb4_0900_* exists only
 * in MySQL). A search that should ignore case says so in its own COLLATE.
 */
export const CHARSET = 'utf8mb4';
export const COLLATION = 'utf8mb4_bin';

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
export const provideServer = () =>
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
export const placeArgs = (program) => [
  '--no-defaults',
  `--basedir=${program.basedir}`,
  // Unpacked programs look for these below / unless told otherwise.
  ...(program.unpacked && program.scheme === 'mariadb'
    ? [`--lc-messages-dir=${program.basedir}/share/mysql`, `--plugin-dir=${program.basedir}/lib/mysql/plugin`]
    : []),
  ...asUser(),
];

/** @param {DatabaseProgram} program @param {string} dir */
export async function initialise(program, dir) {
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
 * @param {DatabaseProgram} program @param {boolean} durable
 * @returns {string[]}
 */
export function engineArgs(program, durable) {
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
